import { ownValue } from '../kernel/own-value.ts';
import { isRefused, refused } from '../kernel/refusable.ts';
import { toLine } from '../kernel/text.ts';
import type { SessionCommandOf } from './commands.ts';
import { decided, type SessionContext, type SessionDecision } from './decision.ts';
import type { SessionEvent } from './events.ts';
import { cleanMembers, cleanName } from './names.ts';
import { asking, claimOf, mayBeSeated, placeOnArrival } from './newcomers.ts';
import { givingWay, seated, unseated } from './places.ts';
import type { Person, Session } from './session.ts';
import { PEOPLE_LIMIT } from './vocabulary.ts';

/**
 * [SE-2] Takes somebody in and seats them: where the roster says, else in the team that wants people first; a bot that
 * played the team gives its place up. Who waits instead, and why nobody is told why, says `mayBeSeated` [SE-13].
 */
export function join(
  session: Session,
  command: SessionCommandOf<'JoinSession'>,
  context: SessionContext,
): SessionDecision {
  if (ownValue(session.people, command.person) !== undefined) return refused('person-already-joined');
  const name = cleanName(session, command.name);
  if (isRefused(name)) return name;
  const members = command.members && cleanMembers(session, command.members);
  if (isRefused(members)) return members;
  if (command.table !== undefined && !session.tables.includes(command.table)) return refused('table-unknown');
  if (Object.keys(session.people).length >= PEOPLE_LIMIT) return refused('session-full');
  const claim = claimOf(session, name, command.line);
  const waits = !mayBeSeated(session, { id: command.person, name }, claim, context);
  // A line is taken by who is seated by it or proves it: a name alone, typed by who waits, takes nothing from anybody.
  const expected = waits && !claim.isProven ? undefined : claim.line;
  const joined: SessionEvent = {
    type: 'PersonJoined',
    person: command.person,
    name,
    ...(members === undefined ? {} : { members }),
    ...(expected === undefined ? {} : { roster: expected.id }),
    ...(expected?.group === undefined ? {} : { group: expected.group }),
    at: context.at,
  };
  if (waits) return decided(joined, ...asking(command.person, command.table, context));
  const place = placeOnArrival(session, command, expected, context);
  if (place === undefined) return refused(command.table === undefined ? 'session-full' : 'table-full');
  const person = { id: command.person, name, kind: 'person', muted: false, members } as const;
  return decided(joined, ...givingWay(session, place.table, place.party), seated(person, place));
}

/** [SE-14] Replaces the list of who is expected. Ids are unique, places exist in the case; nobody moves by it. */
export function importRoster(session: Session, { people }: SessionCommandOf<'ImportRoster'>): SessionDecision {
  const parties = new Set(session.scenario.parties.map((party) => party.id));
  const cleaned = people.map((line) => ({ ...line, name: toLine(line.name) }));
  const isSound =
    new Set(people.map((line) => line.id)).size === people.length &&
    people.every((line) => !isRefused(cleanName(session, line.name))) &&
    people.every((line) => line.party === undefined || (parties.has(line.party) && line.table !== undefined)) &&
    people.every((line) => line.table === undefined || session.tables.includes(line.table));
  return isSound ? decided({ type: 'RosterImported', people: cleaned }) : refused('roster-wrong');
}

/**
 * [SE-3] Corrects somebody's name, or that of one who shares their phone: the place stays, and the table is told. Whoever
 * holds a shared phone stands among its members under the same name, and is renamed there too.
 */
export function rename(session: Session, command: SessionCommandOf<'RenamePerson'>): SessionDecision {
  const person = ownValue(session.people, command.person);
  if (person === undefined) return refused('person-unknown');
  const members = person.members ?? [];
  const member = command.member ?? members.indexOf(person.name);
  const was = command.member === undefined ? person.name : members[command.member];
  if (was === undefined) return refused('members-wrong');
  const name = cleanName(session, command.name);
  if (isRefused(name)) return name;
  const renamed = { type: 'PersonRenamed', person: person.id, name, was, ...atSeat(person) } as const;
  return decided(
    ...(was === person.name ? [renamed] : []),
    ...(members[member] === was ? [{ ...renamed, member }] : []),
  );
}

/** [SE-15] Says anew who shares a phone. */
export function changeMembers(session: Session, command: SessionCommandOf<'ChangeMembers'>): SessionDecision {
  const person = ownValue(session.people, command.person);
  if (person === undefined) return refused('person-unknown');
  const members = cleanMembers(session, command.members);
  if (isRefused(members)) return members;
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
export function remove(
  session: Session,
  { person: id }: Pick<SessionCommandOf<'RemovePerson'>, 'person'>,
): SessionDecision {
  const person = ownValue(session.people, id);
  if (person === undefined) return refused('person-unknown');
  return decided(...unseated(person), { type: 'PersonRemoved', person: id });
}

/** [SE-5] Takes several people out at once; who is gone already is passed over. */
export function removeAll(session: Session, { people }: SessionCommandOf<'RemovePeople'>): SessionDecision {
  const events = [...new Set(people)].flatMap((person) => {
    const decision = remove(session, { person });
    return isRefused(decision) ? [] : decision.events;
  });
  return events.length === 0 ? refused('person-unknown') : decided(...events);
}
