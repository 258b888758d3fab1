import { signal } from '@preact/signals';
import { readStored, writeStored } from '../../feed/device-storage.ts';

/** The tables that whoever holds this laptop looks after: from one number to another. */
export interface OwnTables {
  readonly from: number;
  readonly to: number;
}

const KEPT = 'runding.own-tables';

/** What was typed as `11-20`, `11–20` or `7`; nothing where it names no tables. */
export function readTables(typed: string): OwnTables | undefined {
  const [, first, last = first] = /^\s*(\d{1,3})\s*(?:[-–—]\s*(\d{1,3}))?\s*$/.exec(typed) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const [from, to] = [Math.min(Number(first), Number(last)), Math.max(Number(first), Number(last))];
  return from < 1 ? undefined : { from, to };
}

/** As it is shown and kept. */
export function sayTables({ from, to }: OwnTables): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** Whether a table is among one's own; all are where none were named. */
export function isOwn(own: OwnTables | undefined, table: number): boolean {
  return own === undefined || (table >= own.from && table <= own.to);
}

const kept = signal(readTables(readStored(KEPT) ?? ''));

/** The own tables of this laptop, kept on it. */
export const ownTables = {
  get value(): OwnTables | undefined {
    return kept.value;
  },
  name(tables: OwnTables | undefined): void {
    kept.value = tables;
    writeStored(KEPT, tables === undefined ? '' : sayTables(tables));
  },
};
