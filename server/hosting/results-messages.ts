import type { TableResult } from '../../shared/debrief/table-result.ts';
import type { TableLog } from '../../shared/log/table-log.ts';

/** One log to make a result of. */
export interface ResultWish {
  readonly id: number;
  readonly round: number;
  readonly log: TableLog;
}

/** The result, or why there is none (a case too large to analyse, a log that is not of its case). */
export type ResultAnswer =
  | { readonly id: number; readonly result: TableResult }
  | { readonly id: number; readonly fault: string };
