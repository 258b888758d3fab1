import type { QuadrantPicture } from '../../shared/debrief/quadrant-picture.ts';
import type { TableResult } from '../../shared/debrief/table-result.ts';
import type { TableLog } from '../../shared/log/table-log.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';

/** One log to make a result of, or one case to place in the quadrant. */
export type ResultWish =
  | { readonly kind: 'result'; readonly round: number; readonly log: TableLog }
  | { readonly kind: 'picture'; readonly scenario: Scenario };

/** What was made, or why it was not (a case too large to analyse, a log that is not of its case). */
export type ResultAnswer =
  | { readonly kind: 'result'; readonly result: TableResult }
  | { readonly kind: 'picture'; readonly picture: QuadrantPicture | undefined }
  | { readonly kind: 'fault'; readonly fault: string };
