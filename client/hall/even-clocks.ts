import type { Order } from '../../shared/session/commands.ts';
import type { TableStatus } from '../../shared/wire/hall-messages.ts';
import { isRunning } from './hall-board.ts';

/** Less between two ends than this (ms) is no difference. */
const EVEN_MS = 1000;

/** What gives the tables of each phase one end. */
export interface EvenClocks {
  readonly tables: readonly number[];
  readonly order: Order & { readonly kind: 'extend' };
}

/**
 * How the running phases of all tables get the latest end among the tables in the same phase; `undefined` where they have
 * it already. Nobody loses time.
 *
 * @param now server time
 */
export function evenClocks(lines: readonly TableStatus[], now: number): EvenClocks | undefined {
  const running = lines.filter(isRunning).flatMap((line) => {
    const left = line.endsAt === undefined ? line.leftMs : line.endsAt - now;
    return left === undefined ? [] : [{ table: line.table, phase: line.phase, left }];
  });
  const latest = new Map<number | undefined, number>();
  for (const { phase, left } of running) latest.set(phase, Math.max(left, latest.get(phase) ?? left));
  const behind = running
    .map(({ table, phase, left }) => ({ table, ms: Math.round((latest.get(phase) ?? left) - left) }))
    .filter(({ ms }) => ms >= EVEN_MS);
  if (behind.length === 0) return undefined;
  const byTable = Object.fromEntries(behind.map(({ table, ms }) => [table, ms]));
  const ms = Math.max(...behind.map((one) => one.ms));
  return { tables: behind.map(({ table }) => table), order: { kind: 'extend', ms, byTable } };
}
