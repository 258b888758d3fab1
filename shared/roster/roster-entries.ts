import { seedOf } from '../kernel/dice.ts';
import type { CaseText } from '../kernel/languages.ts';
import { lengthOf } from '../kernel/text.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import { isSameName } from '../session/names.ts';
import type { RosterEntry } from '../session/vocabulary.ts';
import type { ListFault, ListReading, ReadPerson } from './read-roster.ts';

/** What of a list a session cannot take; all but a name that is too long for it leave out only what they name. */
export interface EntryFault {
  readonly line: number;
  readonly code: ListFault['code'] | 'party-unknown' | 'party-without-table' | 'number-too-short';
  readonly value: string;
}

/** A line of a list as the session takes it; its number goes to the server's door and no further. */
export type NumberedEntry = RosterEntry & { readonly number?: string };

/** What a list may name. */
export interface RosterCase {
  readonly parties: readonly { readonly id: PartyId; readonly name: CaseText; readonly shortName: CaseText }[];
  /** Highest number of a table. */
  readonly tables: number;
  /** Longest name that the session takes. */
  readonly nameLimit: number;
}

/** A number of fewer digits counts lines, and proves nothing of anybody. */
const LEAST_DIGITS = 4;

/**
 * The people of a list as lines of a session's roster. Names that come twice stay as they are, so that whoever types one
 * is found, and get ids of their own; an id stays the same when a list is read again.
 */
export function rosterEntries(
  { people, faults: known }: ListReading,
  scenario: RosterCase,
): { readonly people: readonly NumberedEntry[]; readonly faults: readonly EntryFault[] } {
  const ids = new Set<string>();
  const faults: EntryFault[] = [...known];
  const entries = people.flatMap((person): NumberedEntry[] => {
    const { line, name, group, number = '' } = person;
    const fault = (code: EntryFault['code'], value: string) => faults.push({ line, code, value });
    if (lengthOf(name) > scenario.nameLimit) {
      fault('name-too-long', name);
      return [];
    }
    const table = person.table !== undefined && person.table <= scenario.tables ? person.table : undefined;
    if (person.table !== table) fault('table-wrong', `${person.table}`);
    const party = partyOf(person, scenario.parties);
    if (party === 'unknown') fault('party-unknown', person.party ?? '');
    else if (party !== undefined && table === undefined) fault('party-without-table', person.party ?? '');
    const isLong = number.replace(/\D/g, '').length >= LEAST_DIGITS;
    if (number !== '' && !isLong) fault('number-too-short', number);
    return [
      {
        id: idFor(name, group ?? '', ids),
        name,
        ...(group === undefined ? {} : { group }),
        ...(isLong ? { number } : {}),
        ...(table === undefined ? {} : { table }),
        ...(table !== undefined && party !== undefined && party !== 'unknown' ? { party } : {}),
      },
    ];
  });
  return { people: entries, faults: faults.toSorted((one, other) => one.line - other.line) };
}

function partyOf({ party }: ReadPerson, parties: RosterCase['parties']): PartyId | 'unknown' | undefined {
  if (party === undefined) return undefined;
  const names = ({ id, name, shortName }: RosterCase['parties'][number]) => [
    id,
    ...Object.values(name),
    ...Object.values(shortName),
  ];
  return parties.find((one) => names(one).some((said) => isSameName(said, party)))?.id ?? 'unknown';
}

/** An id from what the line says, told apart from those before it. */
function idFor(name: string, group: string, ids: Set<string>): string {
  const base = seedOf(`${name.toLowerCase()}|${group.toLowerCase()}`).toString(36).padStart(7, '0');
  let id = base;
  for (let count = 2; ids.has(id); count++) id = `${base}-${count}`;
  ids.add(id);
  return id;
}
