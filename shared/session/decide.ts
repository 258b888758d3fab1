import { assertNever } from '../kernel/assert-never.ts';
import { ownValue } from '../kernel/own-value.ts';
import { isBlank, lengthOf, toLine } from '../kernel/text.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import type { Order, SessionCommand, SessionCommandOf } from './commands.ts';
import type { SessionEvent } from './events.ts';
import { evolveSession } from './evolve.ts';
import type { SessionRefusal } from './refusals.ts';
import { isRoomy, nextSeat, placeFor } from './seating.ts';
import { type Person, type Session, teamOf } from './session.ts';

export type SessionDecision =
  | { readonly kind: 'decided'; readonly events: readonly SessionEvent[] }
  | { readonly kind: 'refused'; readonly code: SessionRefusal };

/** Everything from outside that the rules of a session may look at. */
export interface SessionContext {
  /** Tables that have not closed: a reveal waits for all of them, and whoever arrives is seated at one of them. */
  readonly openTables: readonly number[];
  /** Ids of the events that the case lets a facilitator inject; the public case does not tell. */
  readonly injections: readonly string[];
}

const NAME_LIMIT = 40;
const TABLE_LIMIT = 200;

const refused = (code: SessionRefusal): SessionDecision => ({ kind: 'refused', code });
const decided = (...events: readonly SessionEvent[]): SessionDecision => ({ kind: 'decided', events });

/** The only place where the rules of a session say yes or no. Never throws. */
export function decideSession(session: Session, command: SessionCommand, context: SessionContext): SessionDecision {
  if (command.type === 'OpenSession') return openSession(session, command);
  if (session.stage === 'new') return refused('session-not-open');
  if (command.type === 'RevealSession') return reveal(session, context);
  if (session.stage === 'closed') return refused('session-closed');
  switch (command.type) {
    case 'AddTable':
      return addTable(session);
    case 'JoinSession':
      return join(session, command, context);
    case 'RenamePerson':
      return rename(session, command);
    case 'MovePerson':
      return move(session, command);
    case 'RemovePerson':
      return remove(session, command.person);
    case 'SeatBot':
      return seatBot(session, command);
    case 'RemoveBot':
      return removeBot(session, command);
    case 'OrderTables':
      return order(session, command, context);
    case 'CloseSession':
      return close(context);
    default:
      return assertNever(command);
  }
}

/** [SE-1] Opens a session with its tables, once. */
function openSession(session: Session, command: SessionCommandOf<'OpenSession'>): SessionDecision {
  if (session.stage !== 'new') return refused('session-already-open');
  const { code, bots, practise } = command;
  const tables = Array.from(
    { length: command.tables },
    (_, i): SessionEvent => ({ type: 'TableOpened', table: i + 1 }),
  );
  return decided({ type: 'SessionOpened', code, bots, practise }, ...tables);
}

function addTable(session: Session): SessionDecision {
  if (session.revealed) return refused('already-revealed');
  if (session.tables.length >= TABLE_LIMIT) return refused('too-many-tables');
  return decided({ type: 'TableOpened', table: session.tables.length + 1 });
}

function cleanName(raw: string): { name: string } | { code: SessionRefusal } {
  const name = toLine(raw);
  if (isBlank(name)) return { code: 'name-empty' };
  return lengthOf(name) > NAME_LIMIT ? { code: 'name-too-long' } : { name };
}

/** [SE-2] Takes somebody in and seats them in the smallest team; a bot that played the team gives its place up. */
function join(session: Session, command: SessionCommandOf<'JoinSession'>, context: SessionContext): SessionDecision {
  if (ownValue(session.people, command.person) !== undefined) return refused('person-already-joined');
  const clean = cleanName(command.name);
  if ('code' in clean) return refused(clean.code);
  if (command.table !== undefined && !session.tables.includes(command.table)) return refused('table-unknown');
  const place = placeFor(session, command, context.openTables) ?? placeFor(session, command);
  if (place === undefined) return refused(command.table === undefined ? 'session-full' : 'table-full');
  return decided(
    { type: 'PersonJoined', person: command.person, name: clean.name },
    ...botsLeaving(session, place.table, place.party),
    { type: 'PersonSeated', person: command.person, name: clean.name, ...place },
  );
}

function botsLeaving(session: Session, table: number, party: PartyId): SessionEvent[] {
  return session.botSeats
    .filter((bot) => bot.table === table && bot.party === party)
    .map(({ seat }) => ({ type: 'BotRemoved', table, party, seat }));
}

/** [SE-3] Gives somebody another name, at the table too: the seat is taken anew under it. */
function rename(session: Session, command: SessionCommandOf<'RenamePerson'>): SessionDecision {
  const person = ownValue(session.people, command.person);
  if (person === undefined) return refused('person-unknown');
  const clean = cleanName(command.name);
  if ('code' in clean) return refused(clean.code);
  const renamed: SessionEvent = { type: 'PersonRenamed', person: person.id, name: clean.name };
  if (person.seat === undefined) return decided(renamed);
  if (!isRoomy(session, person.seat.table, person.seat.party)) return refused('team-full');
  const next = { ...person.seat, seat: nextSeat(session, person.seat.table, person.seat.party) };
  return decided(renamed, ...unseat(person), { type: 'PersonSeated', person: person.id, name: clean.name, ...next });
}

function unseat(person: Person): SessionEvent[] {
  return person.seat === undefined ? [] : [{ type: 'PersonUnseated', person: person.id, ...person.seat }];
}

/** [SE-4] Moves somebody to a team; the old seat stays empty, its history stays. */
function move(session: Session, command: SessionCommandOf<'MovePerson'>): SessionDecision {
  const person = ownValue(session.people, command.person);
  if (person === undefined) return refused('person-unknown');
  if (!session.tables.includes(command.table)) return refused('table-unknown');
  if (!session.scenario.parties.some((party) => party.id === command.party)) return refused('party-unknown');
  const place = placeFor(session, command);
  if (place === undefined) return refused('team-full');
  return decided(...unseat(person), ...botsLeaving(session, place.table, place.party), {
    type: 'PersonSeated',
    person: person.id,
    name: person.name,
    ...place,
  });
}

/** [SE-5] Takes somebody out of the session; what they did stays. */
function remove(session: Session, id: string): SessionDecision {
  const person = ownValue(session.people, id);
  if (person === undefined) return refused('person-unknown');
  return decided(...unseat(person), { type: 'PersonRemoved', person: id });
}

function botFor(session: Session, table: number, party: PartyId): SessionEvent {
  const name = session.scenario.parties.find((one) => one.id === party)?.shortName.id ?? party;
  return { type: 'BotSeated', name: `Bot ${name}`, table, party, seat: nextSeat(session, table, party) };
}

/** [SE-6] Lets a bot play a team that nobody sits in. */
function seatBot(session: Session, { table, party }: SessionCommandOf<'SeatBot'>): SessionDecision {
  if (!session.tables.includes(table)) return refused('table-unknown');
  if (!session.scenario.parties.some((one) => one.id === party)) return refused('party-unknown');
  return isFree(session, table, party) ? decided(botFor(session, table, party)) : refused('team-full');
}

function isFree(session: Session, table: number, party: PartyId): boolean {
  const bots = session.botSeats.some((bot) => bot.table === table && bot.party === party);
  return !bots && teamOf(session, table, party).length === 0 && isRoomy(session, table, party);
}

function removeBot(session: Session, { table, party }: SessionCommandOf<'RemoveBot'>): SessionDecision {
  const leaving = botsLeaving(session, table, party);
  return leaving.length === 0 ? refused('person-unknown') : decided(...leaving);
}

/** [SE-7] Orders something for tables; starting fills every empty team with a bot when the session plays with bots. */
function order(session: Session, command: SessionCommandOf<'OrderTables'>, context: SessionContext): SessionDecision {
  const tables = command.tables === 'all' ? [...session.tables] : [...new Set(command.tables)];
  if (tables.some((table) => !session.tables.includes(table))) return refused('table-unknown');
  if (!isSound(session, command.order, context)) return refused('order-wrong');
  const events: SessionEvent[] = [];
  if (command.order.kind === 'start' && session.bots) events.push(...botsFor(session, tables));
  return decided(...events, { type: 'TablesOrdered', tables, order: command.order });
}

function isSound(session: Session, wish: Order, context: SessionContext): boolean {
  if (wish.kind === 'inject') return context.injections.includes(wish.injection);
  if (wish.kind === 'nudge' && !session.scenario.parties.some((party) => party.id === wish.to)) return false;
  return (wish.kind !== 'announce' && wish.kind !== 'nudge') || (!isBlank(wish.text) && lengthOf(wish.text) <= 600);
}

/** Bots for every party without people, observers excepted, also at a table where nobody sits. */
function botsFor(session: Session, tables: readonly number[]): SessionEvent[] {
  return tables.flatMap((table) =>
    session.scenario.parties
      .filter((party) => party.role !== 'observer' && isFree(session, table, party.id))
      .map((party) => botFor(session, table, party.id)),
  );
}

/** [SE-8] Opens all tables to their participants, after every one of them has closed. */
function reveal(session: Session, context: SessionContext): SessionDecision {
  if (session.revealed) return refused('already-revealed');
  return context.openTables.length > 0 ? refused('tables-still-open') : decided({ type: 'SessionRevealed' });
}

/** [SE-9] Ends the session: nobody joins any more; tables that still run are closed first. */
function close(context: SessionContext): SessionDecision {
  const events: SessionEvent[] = [{ type: 'SessionClosed' }];
  if (context.openTables.length > 0) {
    events.unshift({ type: 'TablesOrdered', tables: [...context.openTables], order: { kind: 'close' } });
  }
  return decided(...events);
}

/** Folds the events of one decision onto a session. */
export function foldSession(session: Session, events: readonly SessionEvent[]): Session {
  return events.reduce(evolveSession, session);
}
