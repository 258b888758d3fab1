import { ownValue } from '../kernel/own-value.ts';
import { type Refusable, refused } from '../kernel/refusable.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import type { SessionCommandOf } from './commands.ts';
import { decided, type SessionContext, type SessionDecision } from './decision.ts';
import type { SessionEvent } from './events.ts';
import { isRoomy, nextSeat, placeFor } from './free-seats.ts';
import { ASK_LIMIT, TEAM_LIMIT } from './limits.ts';
import { keyOf, nameKey } from './names.ts';
import { givingWay, seated } from './places.ts';
import type { SessionRefusal } from './refusals.ts';
import { isProxy, type Person, type SeatPlace, type Session, teamOf } from './session.ts';
import type { RosterEntry } from './vocabulary.ts';

/** What a name, and the digits that came with it, say about who somebody is. */
interface Claim {
  /** The line of the roster that they would take. */
  readonly line?: RosterEntry | undefined;
  /** The line's digits were typed. */
  readonly isProven: boolean;
  /** The name does not say which of several people this is. */
  readonly isAmbiguous: boolean;
}

/** Whether a table of the session has started, in whatever round: from then on whoever comes could read what is played. */
export function hasBegun({ started, round }: Pick<Session, 'started' | 'round'>): boolean {
  return started.length > 0 || round > 1;
}

/** Whether the roster has numbers: then a seat at the door takes digits. */
export function asksForDigits({ roster }: Pick<Session, 'roster'>): boolean {
  return roster.some((line) => line.numbered);
}

/**
 * Who a name is. In a session whose roster has numbers only a line whose digits were typed counts; elsewhere the line of
 * this name that nobody has taken, unless the name stands there twice.
 * @param proven the line whose digits were typed, as the door found
 */
export function claimOf(session: Session, name: string, proven: string | undefined): Claim {
  const taken = new Set(Object.values(session.people).map((person) => person.roster));
  const key = nameKey(name);
  const named = session.roster.filter((line) => keyOf(line) === key);
  const own = named.find((line) => line.id === proven && line.numbered && !taken.has(line.id));
  if (own !== undefined) return { line: own, isProven: true, isAmbiguous: false };
  if (asksForDigits(session)) return { isProven: false, isAmbiguous: true };
  const isHeld = Object.values(session.people).some((person) => keyOf(person) === key);
  return {
    line: named.find((line) => !taken.has(line.id)),
    isProven: false,
    isAmbiguous: isHeld || named.length > 1,
  };
}

/**
 * [SE-13] Whether the door gives a seat by itself: before the first table of the session starts, to whoever is not taken
 * out before, under a name that says who they are. While joining waits a seat takes a place on the roster.
 */
export function mayBeSeated(
  session: Session,
  { id, name }: Pick<Person, 'id' | 'name'>,
  claim: Claim,
  { openTables }: SessionContext,
): boolean {
  // A seat at a closed table would let whoever comes read what one of its teams said among itself, and do nothing else.
  if (hasBegun(session) || openTables.length === 0) return false;
  if (session.removed?.ids.includes(id) || session.removed?.names.includes(nameKey(name))) return false;
  if (claim.isAmbiguous) return false;
  return session.joining === 'open' || claim.line?.table !== undefined;
}

/** Where somebody sits who arrives: where the line says, else where they wish; a table that has closed is nobody's place. */
export function placeOnArrival(
  session: Session,
  wished: { readonly table?: number | undefined; readonly party?: PartyId | undefined },
  line: RosterEntry | undefined,
  { openTables }: SessionContext,
): SeatPlace | undefined {
  const wish = line?.table === undefined ? wished : { table: line.table, party: line.party };
  const isOver = wish.table !== undefined && !openTables.includes(wish.table);
  return (
    (isOver ? undefined : placeFor(session, wish, openTables)) ??
    (isOver || wish !== wished ? placeFor(session, {}, openTables) : undefined)
  );
}

/** The question to a table, where one was named. */
export function asking(person: string, table: number | undefined, { at }: SessionContext): SessionEvent[] {
  return table === undefined ? [] : [{ type: 'SeatAsked', person, table, at }];
}

/** [SE-24] Who waits typed the digits of a line that nobody has taken: a seat before the start, after it the facilitator sees. */
export function proveLine(
  session: Session,
  command: SessionCommandOf<'ProveLine'>,
  context: SessionContext,
): SessionDecision {
  const person = ownValue(session.people, command.person);
  if (person === undefined) return refused('person-unknown');
  if (person.seat !== undefined) return refused('person-already-seated');
  const claim = claimOf(session, person.name, command.line);
  const { line } = claim;
  if (!claim.isProven || line === undefined) return refused('roster-wrong');
  const group = line.group === undefined ? {} : { group: line.group };
  const proven: SessionEvent = { type: 'LineProven', person: person.id, roster: line.id, ...group };
  if (!mayBeSeated(session, person, claim, context)) return decided(proven);
  const place = placeOnArrival(session, {}, line, context);
  if (place === undefined) return decided(proven);
  return decided(proven, ...givingWay(session, place.table, place.party), seated(person, place));
}

/**
 * [SE-27] The facilitator says which lines of the roster people are; a no where a line is not there, or is somebody else's. Who has the line already takes nothing.
 */
export function linesTaken(
  session: Session,
  moves: SessionCommandOf<'MovePeople'>['moves'],
): Refusable<SessionEvent[], SessionRefusal> {
  const events: SessionEvent[] = [];
  const taken = new Map(Object.values(session.people).map(({ id, roster }) => [roster, id]));
  for (const { person, line: id } of moves) {
    if (id === undefined) continue;
    const line = session.roster.find((one) => one.id === id);
    const holder = taken.get(id);
    if (line === undefined || (holder !== undefined && holder !== person)) return refused('roster-wrong');
    taken.set(id, person);
    const group = line.group === undefined ? {} : { group: line.group };
    if (holder === undefined) events.push({ type: 'LineProven', person, roster: id, ...group });
  }
  return events;
}

/** [SE-25] Who waits says at which table they are; the question to another table is taken back by it. */
export function askToSit(
  session: Session,
  command: SessionCommandOf<'AskToSit'>,
  context: SessionContext,
): SessionDecision {
  const person = ownValue(session.people, command.person);
  if (person === undefined) return refused('person-unknown');
  if (person.seat !== undefined) return refused('person-already-seated');
  if (!session.tables.includes(command.table)) return refused('table-unknown');
  if ((person.asks ?? 0) >= ASK_LIMIT) return refused('asks-spent');
  return decided(...asking(person.id, command.table, context));
}

/** [SE-25] A member's yes seats whoever waits in the member's own team; a no takes the question from that team. */
export function vouchFor(
  session: Session,
  command: SessionCommandOf<'VouchFor'>,
  { openTables }: SessionContext,
): SessionDecision {
  const [person, by] = [ownValue(session.people, command.person), ownValue(session.people, command.by)];
  if (person === undefined || by?.seat === undefined) return refused('not-asked');
  const { table, party } = by.seat;
  if (!openTables.includes(table) || !isAsked(session, person, table, party)) return refused('not-asked');
  const answered: SessionEvent = {
    type: 'SeatAnswered',
    person: person.id,
    by: by.id,
    table,
    party,
    here: command.here,
  };
  if (!command.here) return decided(answered);
  const place = { table, party, seat: nextSeat(session, table, party) };
  return decided(answered, ...givingWay(session, table, party), seated(person, place));
}

/** Who waits for the word of this team, who asked first in front. Tables that have closed answer nobody. */
export function askersOf(session: Session, table: number, party: PartyId): readonly Person[] {
  return Object.values(session.people)
    .filter((person) => isAsked(session, person, table, party))
    .sort((one, other) => (one.ask?.at ?? 0) - (other.ask?.at ?? 0));
}

/** Whether any team still has to answer somebody who waits. */
export function isBeingAsked(session: Session, person: Person): boolean {
  const table = person.ask?.table;
  if (table === undefined) return false;
  return session.scenario.parties.some((party) => isAsked(session, person, table, party.id));
}

/** A team is asked when people sit in it, it has room, and it has not said no. */
function isAsked(session: Session, { seat, ask }: Person, table: number, party: PartyId): boolean {
  if (seat !== undefined || ask?.table !== table || ask.denied.includes(party)) return false;
  const size = teamOf(session, table, party).filter((person) => !isProxy(person)).length;
  return size > 0 && size < TEAM_LIMIT && isRoomy(session, table, party);
}

/** The person of the session who took a line of the roster. */
export function holderOfLine(session: Pick<Session, 'people'>, line: string): Person | undefined {
  return Object.values(session.people).find((person) => person.roster === line);
}

/** The lines of the roster that have a number and this name. */
export function numberedLines({ roster }: Pick<Session, 'roster'>, name: string): readonly RosterEntry[] {
  const key = nameKey(name);
  return roster.filter((line) => line.numbered && keyOf(line) === key);
}
