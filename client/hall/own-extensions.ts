import type { Order } from '../../shared/session/commands.ts';
import type { TableStatus } from '../../shared/wire/hall-messages.ts';

/** What this page added itself, until the board's lines say so: whoever presses "+5" twice means ten. */
export interface OwnExtensions {
  /** The lines with the ends that they have after what was added here. */
  known(lines: readonly TableStatus[]): readonly TableStatus[];
  /** Remembers an extension that was taken. */
  note(order: Order): void;
}

export function createOwnExtensions(): OwnExtensions {
  const added = new Map<number, Map<number, number>>();
  const endOf = (table: number, end: number): number => {
    const next = added.get(table)?.get(end);
    return next === undefined ? end : endOf(table, next);
  };
  return {
    known: (lines) =>
      lines.map((line) =>
        line.endsAtPlayMs === undefined ? line : { ...line, endsAtPlayMs: endOf(line.table, line.endsAtPlayMs) },
      ),
    note(order) {
      if (order.kind !== 'extend') return;
      for (const [table, end] of Object.entries(order.endsAtPlayMs ?? {})) {
        const known = added.get(Number(table)) ?? new Map<number, number>();
        added.set(Number(table), known.set(end, end + (order.byTable?.[table] ?? order.ms)));
      }
    },
  };
}
