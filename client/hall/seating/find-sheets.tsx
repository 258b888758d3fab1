import type { JSX } from 'preact';
import { inLanguage } from '../../../shared/kernel/languages.ts';
import { lengthOf } from '../../../shared/kernel/text.ts';
import type { Session } from '../../../shared/session/session.ts';
import type { FindLine } from './seating-board.ts';
import { HUNG } from './words.ts';

const [first, second] = HUNG;

/** Rows of one column and columns of one A4 sheet: read standing, over shoulders. */
const ROWS = 34;
const COLUMNS = 2;

/** Characters that fit in a row beside the number, and rows that a long name takes at most. */
const ROW_LETTERS = 24;
const MOST_ROWS = 6;

/** How many rows of a column somebody takes. */
function rowsOf({ name, group = '' }: FindLine): number {
  return Math.min(MOST_ROWS, Math.ceil((lengthOf(name) + lengthOf(group)) / ROW_LETTERS));
}

/** The list cut into sheets of columns. */
export function findPages(lines: readonly FindLine[]): readonly (readonly FindLine[])[][] {
  const columns: FindLine[][] = [];
  let left = 0;
  for (const line of lines) {
    const rows = rowsOf(line);
    if (rows > left) columns.push([]);
    left = (rows > left ? ROWS : left) - rows;
    columns.at(-1)?.push(line);
  }
  return Array.from({ length: Math.ceil(columns.length / COLUMNS) }, (_, at) =>
    columns.slice(at * COLUMNS, (at + 1) * COLUMNS),
  );
}

export type FindSheetsProps = {
  readonly session: Session;
  readonly lines: readonly FindLine[];
  /** Only so many sheets. */
  readonly limit?: number | undefined;
};

/** Everybody by name with the number of their table, to hang at the door. */
export function FindSheets({ session, lines, limit }: FindSheetsProps): JSX.Element {
  const pages = findPages(lines);
  const tables = new Set(lines.map(({ table }) => table).filter((table) => table !== undefined)).size;
  return (
    <>
      {pages.slice(0, limit).map((columns, page) => (
        <section key={columns[0]?.[0]?.id} class="sheet finding">
          <header>
            <p class="serif">
              {first.text.sign.list} <span lang={second.language}>{second.text.sign.list}</span>
            </p>
            <p class="num">
              {inLanguage(session.scenario.title, first.language)}, {first.text.sign.listCounts(lines.length, tables)},{' '}
              {page + 1}/{pages.length}
            </p>
          </header>
          <div class="finding-columns">
            {columns.map((column) => (
              <ol key={column[0]?.id}>
                {column.map((line, at) => (
                  <li
                    key={line.id}
                    class={isNewLetter(column, at) ? 'letter' : undefined}
                    style={{ '--rows': rowsOf(line) }}
                  >
                    <span>
                      {line.name}
                      {line.group === undefined ? null : <i>{line.group}</i>}
                    </span>
                    <b class="num">{line.table ?? '–'}</b>
                  </li>
                ))}
              </ol>
            ))}
          </div>
        </section>
      ))}
    </>
  );
}

function isNewLetter(column: readonly FindLine[], at: number): boolean {
  const initial = (line: FindLine | undefined) => line?.name.slice(0, 1).toUpperCase();
  return at > 0 && initial(column[at]) !== initial(column[at - 1]);
}
