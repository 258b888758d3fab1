import type { Archive } from './archive.ts';
import { SEALED_KINDS } from './kinds.ts';
import { readNotesLog } from './notes-log.ts';
import { isDecidedAgain } from './replay.ts';
import { readTableLog, type TableHeader } from './table-log.ts';

/** What verifying found nothing wrong with, and how it looked. */
export interface HowVerified {
  /** The rules by which tables were decided whose decisions were not made again: their chain was looked at. */
  readonly chainOnly: readonly number[];
  /** Whether decisions were made again at some table. */
  readonly decidedAgain: boolean;
  /** When somebody was erased, ms since the epoch. */
  readonly erasedAt: readonly number[];
}

/** How logs of tables with these headers are verified. */
export function howVerified(headers: readonly Pick<TableHeader, 'rules' | 'erasures'>[]): HowVerified {
  const again = headers.filter(isDecidedAgain);
  const chainOnly = headers.filter((header) => !again.includes(header)).map(({ rules }) => rules);
  return {
    chainOnly: [...new Set(chainOnly)].sort((a, b) => a - b),
    decidedAgain: again.length > 0,
    erasedAt: headers.flatMap(({ erasures = [] }) => erasures.map(({ at }) => at)),
  };
}

/** The headers of an archive's tables, as far as they can be read. */
export function tableHeadersIn({ logs, cases }: Archive): TableHeader[] {
  const tables = logs.filter(({ kind }) => kind === 'table');
  return tables.flatMap(({ lines }) => readTableLog(lines.slice(0, 1), cases).header ?? []);
}

/** Whether notes of an archive are sealed; `undefined` where it has none. */
export function areNotesSealed({ logs }: Archive): boolean | undefined {
  const notes = logs.filter(({ kind }) => kind === 'notes').map(({ lines }) => readNotesLog(lines).header?.format ?? 1);
  return notes.length === 0 ? undefined : notes.every((format) => format >= SEALED_KINDS.notes.sealedSince);
}
