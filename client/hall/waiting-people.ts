import { suggestPlaces } from '../../shared/seating/closing-up.ts';
import { rosterLines } from '../../shared/seating/roster-match.ts';
import { isSameName, nameKey } from '../../shared/session/names.ts';
import { isBeingAsked } from '../../shared/session/newcomers.ts';
import type { Person, Session } from '../../shared/session/session.ts';
import type { Relocation, RosterEntry } from '../../shared/session/vocabulary.ts';
import type { TableStatus } from '../../shared/wire/hall-messages.ts';

/** People who joined and have no seat, in the order in which they came; who only acted for a team waits for nothing. */
export function waitingPeople(session: Pick<Session, 'people'>): readonly Person[] {
  return Object.values(session.people).filter(({ seat, kind }) => seat === undefined && kind === 'person');
}

/** After this long (ms) a question that no team answered is the facilitator's. */
const ANSWER_MS = 90_000;

/** Whether somebody who waits is for the facilitator to let in now: no team is being asked, or for too long already. */
export function isForFacilitator(session: Session, person: Person, now: number): boolean {
  return person.ask === undefined || !isBeingAsked(session, person) || now - person.ask.at >= ANSWER_MS;
}

/** Who somebody who waits may be, as far as the name tells: nothing to choose where both are empty. */
export interface Likeness {
  /** Who sits under this name, perhaps the same person whose phone forgot everything. */
  readonly seated: readonly Person[];
  /** Lines of the roster under this name that nobody has. */
  readonly lines: readonly RosterEntry[];
}

/** Whom the name of somebody who waits fits; nobody once the digits of a line said who it is. */
export function likenessOf(session: Pick<Session, 'people' | 'roster'>, person: Person): Likeness {
  if (person.roster !== undefined) return { seated: [], lines: [] };
  const others = Object.entries(session.people).filter(
    ([, { seat, roster }]) => seat !== undefined || roster !== undefined,
  );
  const taken = new Set([...rosterLines({ ...session, people: Object.fromEntries(others) }).values()]);
  return {
    seated: others.flatMap(([, one]) => (one.seat !== undefined && isSameName(one.name, person.name) ? [one] : [])),
    lines: session.roster.filter((line) => !taken.has(line) && isSameName(line.name, person.name)),
  };
}

/** Whether only the facilitator can say who somebody is: the name fits somebody who sits, or several lines. */
export function isToBeChosen({ seated, lines }: Likeness): boolean {
  return seated.length > 0 || lines.length > 1;
}

/** Those of some people who wait of whom only the facilitator can say who they are. */
export function unclearAmong(
  session: Pick<Session, 'people' | 'roster'>,
  people: readonly Person[],
): ReadonlySet<string> {
  const sitters = new Set(Object.values(session.people).flatMap(({ name, seat }) => (seat ? [nameKey(name)] : [])));
  const listed = new Map<string, number>();
  for (const { name } of session.roster) listed.set(nameKey(name), (listed.get(nameKey(name)) ?? 0) + 1);
  // Whom nothing is like needs no closer look: a hall waits in hundreds.
  const alike = people.filter(({ name }) => sitters.has(nameKey(name)) || (listed.get(nameKey(name)) ?? 0) > 1);
  return new Set(alike.flatMap((one) => (isToBeChosen(likenessOf(session, one)) ? [one.id] : [])));
}

/** Whose place is to be handed over at once: the only one whom the name fits, in a team that a phone is missing of. */
export function personComeBack({ seated, lines }: Likeness, tables: readonly TableStatus[]): Person | undefined {
  const [only, ...more] = seated;
  if (only === undefined || more.length + lines.length > 0) return undefined;
  return isPhoneMissing(only, tables) ? only : undefined;
}

/** Whether a phone of somebody's team is not connected: theirs, or a neighbour's. */
export function isPhoneMissing({ seat }: Person, tables: readonly Pick<TableStatus, 'table' | 'teams'>[]): boolean {
  const team = tables.find(({ table }) => table === seat?.table)?.teams.find(({ party }) => party === seat?.party);
  return team !== undefined && team.connected < team.people;
}

/** Where somebody would sit as this line of the roster, or, without one, as somebody whom the roster does not name. */
export function placeAs(
  session: Session,
  tables: readonly Pick<TableStatus, 'table' | 'stage'>[],
  person: Person,
  line: RosterEntry | undefined,
): Relocation | undefined {
  const seated = Object.entries(session.people).filter(([, { seat }]) => seat !== undefined);
  const people = { ...Object.fromEntries(seated), [person.id]: { ...person, roster: line?.id } };
  const roster = session.roster.filter((one) => one === line || !isSameName(one.name, person.name));
  return suggestSeats({ ...session, people, roster }, tables, [person])[0];
}

/** Seats for people who wait, at tables that have not closed; who fits nowhere is left out. */
export function suggestSeats(
  session: Session,
  lines: readonly Pick<TableStatus, 'table' | 'stage'>[],
  people: readonly Person[],
): Relocation[] {
  const open = lines.filter(({ stage }) => stage !== 'closed').map(({ table }) => table);
  const asked = new Set(people.map(({ id }) => id));
  return suggestPlaces(session, open).filter(({ person }) => asked.has(person));
}
