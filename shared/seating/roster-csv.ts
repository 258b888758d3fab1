import { seedOf } from '../kernel/dice.ts';
import type { CaseText } from '../kernel/languages.ts';
import { isBlank, lengthOf, toLine } from '../kernel/text.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import { PEOPLE_LIMIT } from '../session/limits.ts';
import { isSameName } from '../session/names.ts';
import type { RosterEntry } from '../session/vocabulary.ts';
import { parseRows } from './delimited-rows.ts';

/** What is wrong with a line of a roster. The first three leave the line out; the others leave out only the place. */
const ROSTER_FAULTS = [
  'name-missing',
  'name-too-long',
  'too-many-people',
  'table-wrong',
  'party-unknown',
  'party-without-table',
  'name-twice',
  'number-too-short',
] as const;
export type RosterFaultCode = (typeof ROSTER_FAULTS)[number];

export interface RosterFault {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly code: RosterFaultCode;
  /** What stood there, or, for a name that comes twice, the name. */
  readonly value: string;
}

/** A line of a list as it was read; its number goes to the server's door and no further. */
export type ListedPerson = RosterEntry & { readonly number?: string };

export interface ReadRoster {
  readonly people: readonly ListedPerson[];
  readonly faults: readonly RosterFault[];
}

/** What a roster may name, and how long a name may be. */
export interface RosterCase {
  readonly nameLimit: number;
  readonly parties: readonly { readonly id: PartyId; readonly name: CaseText; readonly shortName: CaseText }[];
  /** Highest number of a table. */
  readonly tables: number;
}

type Column = 'name' | 'group' | 'table' | 'party' | 'number';

/** A number of fewer digits counts lines, and proves nothing of anybody. */
const LEAST_DIGITS = 4;

const HEADS: Readonly<Record<Column, readonly string[]>> = {
  name: ['nama', 'name', 'nama lengkap', 'nama peserta', 'full name', 'peserta', 'participant'],
  group: ['kelompok', 'group', 'kelas', 'class', 'regu', 'wisma', 'satuan', 'unit'],
  table: ['meja', 'table', 'nomor meja', 'no meja', 'table number'],
  party: ['pihak', 'party', 'peran', 'role'],
  number: [
    'nomor',
    'number',
    'npp',
    'nip',
    'nim',
    'nik',
    'nrp',
    'no induk',
    'nomor induk',
    'no peserta',
    'nomor peserta',
    'nomor praja',
    'student number',
    'id number',
    'no hp',
    'nomor hp',
    'telepon',
    'phone',
  ],
};

/**
 * Reads a list of people: comma, semicolon or tab between fields, quotes around them where needed, with or without a row
 * of heads in Indonesian or English (nama, kelompok, meja, pihak, nomor; other columns are passed over). Without heads the first
 * column is the name. A line with something wrong is named and keeps what is right in it. Names that come twice stay as
 * they are, so that whoever types one is found, and get ids of their own; an id stays the same when a list is read again.
 */
export function readRoster(text: string, scenario: RosterCase): ReadRoster {
  const rows = parseRows(text);
  const heads = headsOf(rows[0]?.fields ?? []);
  const columns = heads ?? new Map<Column, number>([['name', 0]]);
  const people: ListedPerson[] = [];
  const faults: RosterFault[] = [];
  const ids = new Set<string>();
  for (const { line, fields } of heads === undefined ? rows : rows.slice(1)) {
    const cell = (column: Column) => toLine(fields[columns.get(column) ?? -1] ?? '');
    const fault = (code: RosterFaultCode, value: string) => faults.push({ line, code, value });
    const name = cell('name');
    if (isBlank(name)) {
      fault('name-missing', fields.map(toLine).join(' ').trim());
      continue;
    }
    if (lengthOf(name) > scenario.nameLimit) {
      fault('name-too-long', name);
      continue;
    }
    if (people.length >= PEOPLE_LIMIT) {
      fault('too-many-people', name);
      break;
    }
    const group = [...cell('group')].slice(0, 80).join('').trim();
    const table = tableIn(cell('table'), scenario.tables);
    if (table === 'wrong') fault('table-wrong', cell('table'));
    const party = partyIn(cell('party'), scenario.parties);
    if (party === 'unknown') fault('party-unknown', cell('party'));
    else if (party !== undefined && table === undefined) fault('party-without-table', cell('party'));
    const number = cell('number').slice(0, 40);
    const isLong = number.replace(/\D/g, '').length >= LEAST_DIGITS;
    if (number !== '' && !isLong) fault('number-too-short', number);
    const id = idFor(name, group, ids);
    if (people.some((other) => isSameName(other.name, name))) fault('name-twice', name);
    people.push({
      id,
      name,
      ...(group === '' ? {} : { group }),
      ...(isLong ? { number } : {}),
      ...(typeof table === 'number' ? { table } : {}),
      ...(typeof table === 'number' && party !== undefined && party !== 'unknown' ? { party: party.id } : {}),
    });
  }
  return { people, faults };
}

/** Columns by what their heads say; `undefined` when the row has no head for the name. */
function headsOf(fields: readonly string[]): Map<Column, number> | undefined {
  const words = fields.map((field) => toLine(field).toLowerCase().replace(/[._]/g, ' ').replace(/\s+/g, ' ').trim());
  const columns = new Map<Column, number>();
  for (const column of ['name', 'group', 'table', 'party', 'number'] as const) {
    const at = words.findIndex((word) => HEADS[column].includes(word));
    if (at >= 0) columns.set(column, at);
  }
  return columns.has('name') ? columns : undefined;
}

function tableIn(cell: string, tables: number): number | 'wrong' | undefined {
  if (cell === '') return undefined;
  const [, digits] = /^(?:meja|table)?\s*#?(\d{1,4})$/i.exec(cell) ?? [];
  const table = Number(digits);
  return table >= 1 && table <= tables ? table : 'wrong';
}

function partyIn(cell: string, parties: RosterCase['parties']): RosterCase['parties'][number] | 'unknown' | undefined {
  if (cell === '') return undefined;
  const names = ({ id, name, shortName }: RosterCase['parties'][number]) => [
    id,
    ...Object.values(name),
    ...Object.values(shortName),
  ];
  return parties.find((party) => names(party).some((one) => isSameName(one, cell))) ?? 'unknown';
}

/** An id from what the line says, told apart from those before it. */
function idFor(name: string, group: string, ids: Set<string>): string {
  const base = seedOf(`${name.toLowerCase()}|${group.toLowerCase()}`).toString(36).padStart(7, '0');
  let id = base;
  for (let count = 2; ids.has(id); count++) id = `${base}-${count}`;
  ids.add(id);
  return id;
}
