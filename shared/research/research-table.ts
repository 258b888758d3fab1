import type { TableResult } from '../debrief/table-result.ts';
import type { TableLog } from '../log/table-log.ts';
import { processInput } from '../process/process-measures.ts';
import { type ProcessRecord, readProcess } from '../process/process-record.ts';

/** One table as it is exported. */
export interface ResearchTable {
  /** Code of the session, and the day on which it was opened, as `2026-11-28`. */
  readonly session: string;
  readonly day: string;
  readonly round: number;
  readonly table: number;
  readonly entries: TableLog['entries'];
  readonly record: ProcessRecord;
  readonly result: TableResult;
  /** Whether names and what people wrote go along. */
  readonly hasNames: boolean;
}

/** Reads a table's log for the export. Throws what `readProcess` throws. */
export function researchTable(
  log: Pick<TableLog, 'header' | 'entries'>,
  about: Omit<ResearchTable, 'entries' | 'record' | 'hasNames'>,
): Omit<ResearchTable, 'hasNames'> {
  return { ...about, entries: log.entries, record: readProcess(processInput(log)) };
}
