import { toLine } from '../kernel/text.ts';
import { headingWords, senseOfHeading } from './column-words.ts';
import type { Columns } from './columns.ts';
import type { SheetRow } from './sheet.ts';

/** A cell that places somebody, as `Regu 1` or `Meja 12` do. */
const PLACED = /\b\p{L}{0,2}\d{0,3}$/u;

interface Looks {
  readonly column: number;
  /** Shares, 0 to 1, of its cells that are filled. */
  readonly named: number;
  readonly different: number;
  readonly grouped: number;
  readonly tabled: number;
  readonly numbered: number;
}

/** Which columns of a list without headings hold what, by what stands in them; the first is the name where none looks it. */
export function guessColumns(rows: readonly SheetRow[]): Columns {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const looks = Array.from({ length: width }, (_, column) => looksOf(rows, column));
  const names = looks.filter(({ named, grouped, tabled }) => named > 0.5 && grouped < 0.5 && tabled < 0.5);
  const name = names.reduce<Looks | undefined>(
    (best, one) => (best === undefined || one.different > best.different + 0.1 ? one : best),
    undefined,
  );
  const column = (fits: (one: Looks) => boolean) =>
    looks.find((one) => one.column !== name?.column && fits(one))?.column;
  const group = column(({ grouped }) => grouped > 0.5);
  const table = column(({ tabled }) => tabled > 0.5);
  const number = column(({ numbered }) => numbered > 0.5);
  return {
    name: [name?.column ?? 0],
    ...(group === undefined ? {} : { group }),
    ...(table === undefined ? {} : { table }),
    ...(number === undefined ? {} : { number }),
  };
}

function looksOf(rows: readonly SheetRow[], column: number): Looks {
  const cells = rows.map((row) => toLine(row.cells[column] ?? '')).filter((cell) => cell !== '');
  const share = (fits: (cell: string) => boolean) => cells.filter(fits).length / Math.max(1, cells.length);
  const says = (cell: string, role: 'group' | 'table') =>
    headingWords(cell).length <= 2 && PLACED.test(cell) && senseOfHeading(headingWords(cell)[0] ?? '')?.role === role;
  return {
    column,
    named: share((cell) => /\p{L}{2}/u.test(cell)),
    different: new Set(cells).size / Math.max(1, rows.length),
    grouped: share((cell) => says(cell, 'group')),
    tabled: share((cell) => says(cell, 'table')),
    numbered: share((cell) => /^\d[\d .-]{3,}$/.test(cell)),
  };
}
