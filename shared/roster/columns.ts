import { toLine } from '../kernel/text.ts';
import type { SheetRow } from './sheet.ts';

/** Where what is read of a person stands; columns from 0. A name may stand in two, first names and last. */
export interface Columns {
  readonly name: readonly number[];
  readonly group?: number;
  readonly table?: number;
  readonly party?: number;
  readonly number?: number;
  /** Counts the lines; a line of the list has it where others have. */
  readonly ordinal?: number;
}

/** Whether a column counts the lines: whole numbers, most of them one more than the number before. */
export function isCount(lines: readonly SheetRow[], column: number): boolean {
  const numbers = lines.map(({ cells }) => /^\(?(\d{1,4})[.)]?$/.exec(toLine(cells[column] ?? ''))?.[1]);
  const counted = numbers.filter((one) => one !== undefined).map(Number);
  const steps = counted.filter((one, at) => at > 0 && one === (counted[at - 1] ?? 0) + 1).length;
  return counted.length > 0 && (counted.length === 1 ? counted[0] === 1 : steps * 2 >= counted.length - 1);
}
