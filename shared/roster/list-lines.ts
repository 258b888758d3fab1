import { toLine } from '../kernel/text.ts';
import { headingWords, senseOfHeading } from './column-words.ts';
import type { Columns } from './columns.ts';
import type { ColumnPlan } from './plan-columns.ts';
import { cellText, type Sheet } from './sheet.ts';
import { withinWidth } from './titles.ts';

/** Why a row is nobody. Only those whose name is missing or too long, or who are too many, were meant as somebody. */
export type SkipReason =
  | 'above-heading'
  | 'heading'
  | 'column-numbers'
  | 'section'
  | 'total'
  | 'foot'
  | 'line-empty'
  | 'name-missing'
  | 'name-too-long'
  | 'too-many-people';

/** A row with what it is: somebody, or why not. */
export interface ListLine {
  /** Row of the sheet, from 1. */
  readonly line: number;
  /** One line of text each. */
  readonly cells: readonly string[];
  readonly name: string;
  readonly skip?: SkipReason;
  /** What the title above this part of the list says, as `Kelas A` or `Meja 4`. */
  readonly section?: { readonly group?: string; readonly table?: string };
}

const TOTAL = /^(?:sub ?|grand )?(?:jumlah|total|banyaknya)\b/i;
const SIGNED =
  /^(?:mengetahui|menyetujui|mengesahkan|disetujui|diketahui|dibuat|kepala|ketua|panitia|pembina|pembimbing|penanggung|tanda tangan|ttd|nip|npp|catatan|keterangan|ket|note|notes|signed|approved|plt|plh|a\.?n)\b/i;
/** `Praya, 28 November 2026`. */
const PLACE_AND_DATE = /^\p{L}[\p{L} .'-]*,? (?:tanggal )?\d{1,2}[ /-][\p{L}\d]+[ /-]\d{4}$/u;
const DOTS = /[._…]{5,}/;

/** All rows of a list but the one that says what its columns are: its people, and what stands above, between and under them. */
export function linesOf(sheet: Sheet, plan: ColumnPlan): ListLine[] {
  const above = sheet.rows
    .slice(0, plan.above)
    .filter(({ cells }) => !sameCells(cells, plan.heading))
    .map(({ line, cells }): ListLine => ({ line, cells, name: '', skip: 'above-heading' }));
  let section: ListLine['section'];
  let isOver = false;
  const lines = sheet.rows.slice(plan.above).map(({ line, cells: raw }): ListLine => {
    const cells = withinWidth(raw, plan.width).map(cellText);
    const name = nameIn(cells, plan.columns);
    const skip = skipOf(cells, name, plan, isOver);
    if (skip === 'heading') isOver = false;
    if (skip === 'foot') isOver = true;
    if (skip === 'section') section = sectionOf(cells);
    return {
      line,
      cells,
      name,
      ...(skip === undefined ? {} : { skip }),
      ...(section === undefined ? {} : { section }),
    };
  });
  return [...above, ...lines];
}

function nameIn(cells: readonly string[], { name }: Columns): string {
  return toLine(name.map((column) => cells[column] ?? '').join(' '));
}

function skipOf(
  cells: readonly string[],
  name: string,
  { columns, heading }: ColumnPlan,
  isOver: boolean,
): SkipReason | undefined {
  const filled = cells.filter((cell) => cell !== '');
  if (sameCells(cells, heading)) return 'heading';
  if (filled.length > 1 && filled.every((cell, at) => /^\(?\d+\)?$/.test(cell) && cell.includes(`${at + 1}`)))
    return 'column-numbers';
  const isCounted = columns.ordinal !== undefined && /^\(?\d{1,4}[.)]?$/.test(cells[columns.ordinal] ?? '');
  if (isCounted) return hasLetters(name) ? undefined : filled.length === 1 ? 'line-empty' : 'name-missing';
  if (TOTAL.test(filled[0] ?? '') || TOTAL.test(name)) return 'total';
  if (sectionOf(cells) !== undefined) return 'section';
  const isUnder = (cell: string) => SIGNED.test(cell) || PLACE_AND_DATE.test(cell) || DOTS.test(cell);
  if (isOver || isUnder(name) || (name === '' && filled.some(isUnder))) return 'foot';
  return hasLetters(name) ? undefined : 'name-missing';
}

function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text);
}

function sectionOf(cells: readonly string[]): ListLine['section'] {
  const [only = '', ...others] = cells.filter((cell) => cell !== '');
  const [kind = '', which = '', ...more] = headingWords(only);
  if (others.length > 0 || more.length > 3 || !/^(?:\p{L}|\p{L}?\d+|[ivx]+)$/u.test(which)) return undefined;
  const role = senseOfHeading(kind)?.role;
  return role === 'group' ? { group: only } : role === 'table' ? { table: only } : undefined;
}

function sameCells(cells: readonly string[], heading: readonly string[] | undefined): boolean {
  if (heading === undefined) return false;
  const said = (row: readonly string[]) =>
    row
      .map((cell) => headingWords(cell).join(' '))
      .join('|')
      .replace(/\|+$/, '');
  return said(cells) === said(heading);
}
