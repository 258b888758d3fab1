import { toLine } from '../kernel/text.ts';
import { COLUMN_ROLES, type HeadingSense, headingWords, senseOfHeading } from './column-words.ts';
import { type Columns, isCount } from './columns.ts';
import { guessColumns } from './guess-columns.ts';
import { cellText, columnLetters, type Sheet, type SheetRow } from './sheet.ts';
import { withinWidth } from './titles.ts';

/** A list with its headings understood. */
export interface ColumnPlan {
  readonly columns: Columns;
  /** What each column is called: by its heading, or by its letter where there is none. */
  readonly headings: readonly string[];
  /** The row that says what the columns are; where there is none it was guessed from what is in them. */
  readonly heading: readonly string[] | undefined;
  /** Cells of a line of the list; a longer one has commas where none are meant. */
  readonly width: number;
  /** Rows of the sheet before the first line of the list, its headings among them. */
  readonly above: number;
}

/** Headings are looked for in so many rows from the top. */
const ROWS_LOOKED_AT = 15;

/** Which columns of a list hold what: by the row of headings in its first fifteen rows, else by what is in them. */
export function planColumns({ rows }: Sheet): ColumnPlan {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const isNarrow = rows.filter(({ cells }) => filled(cells) === 1).length * 2 >= rows.length;
  const top = rows.slice(0, ROWS_LOOKED_AT).map(({ cells }) => cells);
  const found = top.flatMap((_, at) => headingAt(rows, at, isNarrow));
  const best = found.reduce<HeadingRow | undefined>(
    (one, other) => (one === undefined || other.score > one.score ? other : one),
    undefined,
  );
  const named = (cells: readonly string[]) =>
    Array.from({ length: width }, (_, at) => cellText(cells[at] ?? '') || columnLetters(at));
  if (best !== undefined) {
    const { cells, columns, end } = best;
    return { columns, headings: named(cells), heading: rows[end - 1]?.cells, width: cells.length, above: end };
  }
  const usual = usualWidth(rows);
  const lines = rows.map((row) => ({ ...row, cells: withinWidth(row.cells, usual) }));
  return { columns: guessColumns(lines), headings: named([]), heading: undefined, width: usual, above: 0 };
}

/** The number of cells that most rows have; of two as frequent the smaller. */
function usualWidth(rows: readonly SheetRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    const own = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
    counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  const [usual] = [...counts].sort(([width, count], [other, others]) => others - count || width - other)[0] ?? [0];
  return usual;
}

interface HeadingRow {
  readonly cells: readonly string[];
  readonly columns: Columns;
  /** How much of a list it names. */
  readonly score: number;
  /** The first row after it. */
  readonly end: number;
}

/** The row as a heading, alone or with what the row below says under it; empty where it names nobody. */
function headingAt(rows: readonly SheetRow[], at: number, isNarrow: boolean): HeadingRow[] {
  const own = rows[at]?.cells ?? [];
  if (filled(own) === 1 && !isNarrow) return [];
  const below = rows[at + 1]?.cells ?? [];
  const both = own.map((cell, column) => `${cell} ${below[column] ?? ''}`.trim());
  const isTwofold =
    filled(below) > 1 &&
    below.some((cell) => senseOfHeading(cell) !== undefined) &&
    !below.some((cell) => /\d/.test(cell));
  const readings = [{ cells: own, end: at + 1 }, ...(isTwofold ? [{ cells: both, end: at + 2 }] : [])];
  return readings.flatMap(({ cells, end }) => {
    const senses = cells.map(senseOfHeading);
    const columns = columnsOf(senses, rows.slice(end), cells);
    if (columns === undefined) return [];
    const score = COLUMN_ROLES.filter((role) => columns[role] !== undefined).length;
    return [{ cells, columns, score: score + (columns.ordinal === undefined ? 0 : 0.5), end }];
  });
}

function columnsOf(
  senses: readonly (HeadingSense | undefined)[],
  lines: readonly SheetRow[],
  cells: readonly string[],
): Columns | undefined {
  const best = (role: HeadingSense['role']): number | undefined => {
    const weights = senses.map((sense) => (sense?.role === role ? sense.weight : 0));
    const most = Math.max(0, ...weights);
    return most === 0 ? undefined : weights.indexOf(most);
  };
  const [whole, first, last] = [best('name'), best('first'), best('last')];
  const halves = [first, last].filter((one) => one !== undefined);
  const name = whole === undefined || (halves.length > 0 && !isNamed(lines, whole)) ? halves : [whole];
  if (name.length === 0) return undefined;
  const ordinal = best('ordinal');
  // A column called just "number" holds numbers of people where it does not count the lines.
  const counts = ordinal !== undefined && isCount(lines, ordinal);
  const isBare = ordinal !== undefined && headingWords(cells[ordinal] ?? '').some((word) => word.length > 3);
  const number = best('number') ?? (isBare && !counts ? ordinal : undefined);
  const others: { [role in 'group' | 'table' | 'party']?: number } = {};
  for (const role of ['group', 'table', 'party'] as const) {
    const column = best(role);
    if (column !== undefined) others[role] = column;
  }
  return {
    name,
    ...others,
    ...(number === undefined ? {} : { number }),
    ...(ordinal === undefined || ordinal === number ? {} : { ordinal }),
  };
}

/** Whether anybody's name stands in a column. */
function isNamed(lines: readonly SheetRow[], column: number): boolean {
  return lines.some(({ cells }) => /\p{L}/u.test(cells[column] ?? ''));
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => toLine(cell) !== '').length;
}
