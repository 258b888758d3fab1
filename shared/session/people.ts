import { ownValue } from '../kernel/own-value.ts';
import { isBlank, lengthOf, toLine } from '../kernel/text.ts';
import type { SessionCommandOf } from './commands.ts';
import { decided, refused, type SessionContext, type SessionDecision } from './decision.ts';
import type { SessionEvent } from './events.ts';
import { cleanMembers, cleanName, isSameName } from './names.ts';
import { botsLeaving, seated, unseated } from './places.ts';
import { isRoomy, nextSeat, placeFor } from './seating.ts';
import type { Person, Session } from './session.ts';
import { NAME_LIMIT, PEOPLE_LIMIT, type RosterEntry } from './vocabulary.ts';

/**
 * [SE-2] Takes somebody in and seats them: where the roster says, else in the team that wants people first; a bot that
 * played the team gives its place up. [SE-13] While joining waits, whoever is not on the roster gets no seat yet; nor does
 * anybody once every table has closed.
 */
export function join(
  session: Session,
  command: SessionCommandOf<'JoinSession'>,
  context: SessionContext,
): SessionDecision {
  if (ownValue(session.people, command.person) !== undefined) return refused('person-already-joined');
  const clean = cleanName(command.name);
  if ('code' in clean) return refused(clean.code);
  const members = command.members === undefined ? undefined : cleanMembers(command.members);
  if (command.members !== undefined && members === undefined) return refused('members-wrong');
  if (command.table !== undefined && !session.tables.includes(command.table)) return refused('table-unknown');
  if (Object.keys(session.people).length >= PEOPLE_LIMIT) return refused('session-full');
  const expected = lineFor(session, clean.name);
  const joined: SessionEvent = {
    type: 'PersonJoined',
    person: command.person,
    name: clean.name,
    ...(members === undefined ? {} : { members }),
    ...(expected === undefined ? {} : { roster: expected.id }),
    ...(expected?.group === undefined ? {} : { group: expected.group }),
  };
  const waits = session.joining === 'waiting' && expected?.table === undefined;
  // A seat at a closed table would let whoever comes read what one of its teams said among itself, and do nothing else.
  if (waits || context.openTables.length === 0) return decided(joined);
  const wish = expected?.table === undefined ? command : { table: expected.table, party: expected.party };
  const isOver = wish.table !== undefined && !context.openTables.includes(wish.table);
  const place =
    (isOver ? undefined : placeFor(session, wish, context.openTables)) ??
    (isOver || wish !== command ? placeFor(session, {}, context.openTables) : undefined);
  if (place === undefined) return refused(command.table === undefined ? 'session-full' : 'table-full');
  const person = { id: command.person, name: clean.name, kind: 'person', muted: false, members } as const;
  return decided(joined, ...botsLeaving(session, place.table, place.party), seated(person, place));
}

/** The line of the roster with this name that nobody has taken yet. */
function lineFor(session: Session, name: string): RosterEntry | undefined {
  if (session.roster.length === 0) return undefined;
  const taken = new Set(Object.values(session.people).map((person) => person.roster));
  return session.roster.find((line) => !taken.has(line.id) && isSameName(line.name, name));
}

/** [SE-14] Replaces the list of who is expected. Ids are unique, places exist in the case; nobody moves by it. */
export function importRoster(session: Session, { people }: SessionCommandOf<'ImportRoster'>): SessionDecision {
  const parties = new Set(session.scenario.parties.map((party) => party.id));
  const cleaned = people.map((line) => ({ ...line, name: toLine(line.name) }));
  const isSound =
    new Set(people.map((line) => line.id)).size === people.length &&
    cleaned.every((line) => !isBlank(line.name) && lengthOf(line.name) <= NAME_LIMIT) &&
    people.every((line) => line.party === undefined || (parties.has(line.party) && line.table !== undefined)) &&
    people.every((line) => line.table === undefined || session.tables.includes(line.table));
  return isSound ? decided({ type: 'RosterImported', people: cleaned }) : refused('roster-wrong');
}

/** [SE-3] Gives somebody another name, at the table too: the seat is taken anew under it while the table is open. */
export function rename(
  session: Session,
  command: SessionCommandOf<'RenamePerson'>,
  { openTables }: SessionContext,
): SessionDecision {
  const person = ownValue(session.people, command.person);
  if (person === undefined) return refused('person-unknown');
  const clean = cleanName(command.name);
  if ('code' in clean) return refused(clean.code);
  const renamed: SessionEvent = { type: 'PersonRenamed', person: person.id, name: clean.name };
  // A closed table seats nobody any more: who gave up a seat there could answer and consent to nothing.
  if (person.seat === undefined || !openTables.includes(person.seat.table)) return decided(renamed);
  const { table, party } = person.seat;
  if (!isRoomy(session, table, party)) return refused('team-full');
  const place = { table, party, seat: nextSeat(session, table, party) };
  return decided(renamed, ...unseated(person), seated({ ...person, name: clean.name }, place));
}

/** [SE-15] Says anew who shares a phone. */
export function changeMembers(session: Session, command: SessionCommandOf<'ChangeMembers'>): SessionDecision {
  const person = ownValue(session.people, command.person);
  if (person === undefined) return refused('person-unknown');
  const members = cleanMembers(command.members);
  if (members === undefined) return refused('members-wrong');
  return decided({ type: 'MembersChanged', person: person.id, members, ...atSeat(person) });
}

/** [SE-16] Somebody who is muted goes on in the own team, and nowhere else, at whatever table they sit. */
export function mute(session: Session, command: SessionCommandOf<'MutePerson'>): SessionDecision {
  const person = ownValue(session.people, command.person);
  if (person === undefined) return refused('person-unknown');
  return decided({ type: 'PersonMuted', person: person.id, muted: command.muted, ...atSeat(person) });
}

function atSeat({ seat }: Person) {
  return seat === undefined ? {} : { at: seat };
}

/** [SE-5] Takes somebody out of the session; what they did stays. */
export function remove(session: Session, id: string): SessionDecision {
  const person = ownValue(session.people, id);
  if (person === undefined) return refused('person-unknown');
  return decided(...unseated(person), { type: 'PersonRemoved', person: id });
}

/** [SE-5] Takes several people out at once; who is gone already is passed over. */
export function removeAll(session: Session, ids: readonly string[]): SessionDecision {
  const events = [...new Set(ids)].flatMap((id) => {
    const decision = remove(session, id);
    return decision.kind === 'decided' ? decision.events : [];
  });
  return events.length === 0 ? refused('person-unknown') : decided(...events);
}
