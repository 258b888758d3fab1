import { lengthOf } from '../kernel/text.ts';
import { NAME_LIMIT, PEOPLE_LIMIT, TABLE_LIMIT } from '../session/limits.ts';
import { nameKey } from '../session/names.ts';
import { linesOf, type SkipReason } from './list-lines.ts';
import { sharedCells } from './merged-cells.ts';
import type { ColumnPlan } from './plan-columns.ts';
import type { Sheet } from './sheet.ts';

/** Somebody of a list, with what the list says of them, as it is written there. */
export interface ReadPerson {
  /** Row of the sheet, from 1. */
  readonly line: number;
  readonly name: string;
  readonly group?: string;
  readonly table?: number;
  /** What the list calls the party; whether a case has it is not asked here. */
  readonly party?: string;
  /** With the zeros it begins with. */
  readonly number?: string;
}

/** What is wrong with a row. The first three leave the person out, the others only what they name. */
export type ListFaultCode =
  | 'name-missing'
  | 'name-too-long'
  | 'too-many-people'
  | 'table-wrong'
  | 'name-twice'
  | 'number-twice'
  | 'too-many-cells'
  | 'quote-stray'
  | 'digits-lost';

export interface ListFault {
  readonly line: number;
  readonly code: ListFaultCode;
  /** What stood there, or, for a name that comes twice, the name. */
  readonly value: string;
}

export interface ListReading {
  readonly people: readonly ReadPerson[];
  /** Every row that is nobody. */
  readonly skipped: readonly { readonly line: number; readonly why: SkipReason }[];
  /** By row, then as found. */
  readonly faults: readonly ListFault[];
}

const GROUP_LIMIT = 80;
const NUMBER_LIMIT = 40;
/** What a spreadsheet writes of a number that is too long for it: `1,98501E+17`. */
const IN_POWERS = /^\d(?:[.,]\d+)?E\+\d+$/i;

/** The people of a list, read as a person would; whatever is not read is named by its row. Total. */
export function readRoster(sheet: Sheet, plan: ColumnPlan): ListReading {
  const { columns } = plan;
  const lines = linesOf(sheet, plan);
  const groups = sharedCells(lines, columns.group, sheet);
  const tables = sharedCells(lines, columns.table, sheet, { column: columns.group });
  const people: ReadPerson[] = [];
  const skipped: ListReading['skipped'][number][] = [];
  const faults: ListFault[] = [...sheet.faults];
  const names = new Set<string>();
  const numbers = new Set<string>();
  for (const row of lines) {
    const { line, cells, name } = row;
    const fault = (code: ListFaultCode, value: string) => faults.push({ line, code, value });
    const why = row.skip ?? unreadable(name, people.length);
    if (why !== undefined) {
      skipped.push({ line, why });
      if (why === 'name-missing') fault(why, cells.join(' ').trim());
      if (why === 'name-too-long') fault(why, name);
      // All after the first who is too many are, too.
      if (why === 'too-many-people' && !faults.some(({ code }) => code === why)) fault(why, name);
      continue;
    }
    if (cells.slice(plan.width).some((cell) => cell !== ''))
      fault('too-many-cells', cells.slice(plan.width).join(' ').trim());
    const table = tableIn(tables.get(line) || row.section?.table || '');
    if (table === 'wrong') fault('table-wrong', tables.get(line) ?? '');
    const number = (cells[columns.number ?? -1] ?? '').replace(/^'/, '').slice(0, NUMBER_LIMIT);
    if (IN_POWERS.test(number)) fault('digits-lost', number);
    if (number !== '' && numbers.has(number)) fault('number-twice', number);
    if (names.has(nameKey(name))) fault('name-twice', name);
    names.add(nameKey(name));
    numbers.add(number);
    people.push(
      withoutEmpty({
        line,
        name,
        group: [...(groups.get(line) || row.section?.group || '')].slice(0, GROUP_LIMIT).join('').trim(),
        table: table === 'wrong' ? undefined : table,
        party: cells[columns.party ?? -1] ?? '',
        number: IN_POWERS.test(number) ? '' : number,
      }),
    );
  }
  return { people, skipped, faults: faults.toSorted((one, other) => one.line - other.line) };
}

function unreadable(name: string, people: number): SkipReason | undefined {
  if (lengthOf(name) > NAME_LIMIT) return 'name-too-long';
  return people >= PEOPLE_LIMIT ? 'too-many-people' : undefined;
}

/** The number of a table, however it is written: `4`, `4,0`, `Meja 04`, `M-4`. */
function tableIn(cell: string): number | 'wrong' | undefined {
  if (cell === '') return undefined;
  const [, digits] = /^(?:\p{L}{1,5}\.?)?[\s.#:_-]*0*(\d{1,4})(?:[.,]0+)?$/u.exec(cell) ?? [];
  const table = Number(digits);
  return table >= 1 && table <= TABLE_LIMIT ? table : 'wrong';
}

type Read = { readonly [K in keyof ReadPerson]: ReadPerson[K] | undefined };

function withoutEmpty(person: Read): ReadPerson {
  const said = Object.entries(person).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(said) as unknown as ReadPerson;
}
