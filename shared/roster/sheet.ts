import { toLine } from '../kernel/text.ts';

/** A row of a list as a spreadsheet shows it. */
export interface SheetRow {
  /** As the spreadsheet counts, from 1; rows without any text are left out and counted. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Cells of one column that the file has made one: all of them say what the first says. */
export interface MergedCells {
  /** From 0. */
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** `quote-stray`: a quote that nothing closes; `digits-lost`: a number of more digits than a spreadsheet keeps. */
export const SHEET_FAULTS = ['quote-stray', 'digits-lost'] as const;

/** What was wrong with a cell before anybody asked what it means. */
export interface SheetFault {
  readonly line: number;
  readonly code: (typeof SHEET_FAULTS)[number];
  readonly value: string;
}

/** A list of people as rows of cells, whatever file it was. */
export interface Sheet {
  readonly rows: readonly SheetRow[];
  readonly merged: readonly MergedCells[];
  readonly faults: readonly SheetFault[];
}

/** Letters of a column as a spreadsheet names it: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** What a cell says in one line, without the marks of no width that come along when text is pasted. */
export function cellText(cell: string): string {
  return toLine(cell.replace(/[\u00ad\u200b\u2060]/g, ''));
}
