import { assertNever } from '../kernel/assert-never.ts';
import { isBlank, lengthOf } from '../kernel/text.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import type { Order, SessionCommand, SessionCommandOf } from './commands.ts';
import { decided, refused, type SessionContext, type SessionDecision } from './decision.ts';
import type { SessionEvent } from './events.ts';
import { foldSession } from './evolve.ts';
import { changeMembers, importRoster, join, mute, remove, rename } from './people.ts';
import { botsLeaving, relocate, seatProxy } from './places.ts';
import { isRoomy, nextSeat } from './seating.ts';
import { isRevealed, type Session, teamOf } from './session.ts';
import { ROUND_LIMIT, TABLE_LIMIT } from './vocabulary.ts';

/** The only place where the rules of a session say yes or no. Never throws. */
export function decideSession(session: Session, command: SessionCommand, context: SessionContext): SessionDecision {
  if (command.type === 'OpenSession') return openSession(session, command);
  if (session.stage === 'new') return refused('session-not-open');
  if (command.type === 'RevealSession') return reveal(session, context);
  if (command.type === 'TurnProjector') return turnProjector(session, command);
  if (session.stage === 'closed') return refused('session-closed');
  switch (command.type) {
    case 'AddTable':
      return addTable(session);
    case 'SetJoining':
      return decided({ type: 'JoiningSet', joining: command.joining });
    case 'ImportRoster':
      return importRoster(session, command);
    case 'JoinSession':
      return join(session, command, context);
    case 'RenamePerson':
      return rename(session, command, context);
    case 'ChangeMembers':
      return changeMembers(session, command);
    case 'MutePerson':
      return mute(session, command);
    case 'MovePeople':
      return movePeople(session, command, context);
    case 'RemovePerson':
      return remove(session, command.person);
    case 'SeatProxy':
      return seatProxy(session, command);
    case 'SeatBot':
      return seatBot(session, command);
    case 'RemoveBot':
      return removeBot(session, command);
    case 'OrderTables':
      return order(session, command, context);
    case 'OpenRound':
      return openRound(session, command, context);
    case 'CloseSession':
      return close(context);
    default:
      return assertNever(command);
  }
}

/** [SE-1] Opens a session with its tables, once. */
function openSession(session: Session, command: SessionCommandOf<'OpenSession'>): SessionDecision {
  if (session.stage !== 'new') return refused('session-already-open');
  const { type: _, tables, teamSize = 1, devices = 'each', language = 'id', ...settings } = command;
  return decided({ type: 'SessionOpened', ...settings, teamSize, devices, language }, ...tablesOpened(tables));
}

function tablesOpened(count: number): SessionEvent[] {
  return Array.from({ length: count }, (_, i): SessionEvent => ({ type: 'TableOpened', table: i + 1 }));
}

function addTable(session: Session): SessionDecision {
  if (session.revealed) return refused('already-revealed');
  if (session.tables.length >= TABLE_LIMIT) return refused('too-many-tables');
  return decided({ type: 'TableOpened', table: session.tables.length + 1 });
}

function botFor(session: Session, table: number, party: PartyId): SessionEvent {
  const name = session.scenario.parties.find((one) => one.id === party)?.shortName.id ?? party;
  return { type: 'BotSeated', name: `Bot ${name}`, table, party, seat: nextSeat(session, table, party) };
}

/** [SE-4] Nobody is moved to a table that has closed: they would read what its team kept to itself. */
function movePeople(
  session: Session,
  { moves }: SessionCommandOf<'MovePeople'>,
  { openTables }: SessionContext,
): SessionDecision {
  const isOver = (table: number) => session.tables.includes(table) && !openTables.includes(table);
  if (moves.some(({ to }) => to !== undefined && isOver(to.table))) return refused('table-closed');
  const decision = relocate(session, moves);
  return decision.kind === 'decided' && decision.events.length === 0 ? refused('moves-wrong') : decision;
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

/**
 * [SE-7] Orders something for tables; starting fills every empty team with a bot when the session plays with bots, and
 * when all tables start, the projector turns from the arrival to the clock.
 */
function order(session: Session, command: SessionCommandOf<'OrderTables'>, context: SessionContext): SessionDecision {
  const tables = command.tables === 'all' ? [...session.tables] : [...new Set(command.tables)];
  if (tables.some((table) => !session.tables.includes(table))) return refused('table-unknown');
  if (!isSound(session, command.order, context)) return refused('order-wrong');
  const events: SessionEvent[] = [];
  if (command.order.kind === 'start' && session.bots) events.push(...botsFor(session, tables));
  const startsAll = command.order.kind === 'start' && tables.length === session.tables.length;
  const turned: SessionEvent[] =
    startsAll && session.projector.kind === 'arrival' ? [{ type: 'ProjectorTurned', view: { kind: 'phase' } }] : [];
  return decided(...events, { type: 'TablesOrdered', tables, order: command.order }, ...turned);
}

function isSound(session: Session, wish: Order, context: SessionContext): boolean {
  if (wish.kind === 'inject') return context.injections.includes(wish.injection);
  const party = wish.kind === 'nudge' ? wish.to : wish.kind === 'answer-hand' ? wish.party : undefined;
  if (party !== undefined && !session.scenario.parties.some((one) => one.id === party)) return false;
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

/** [SE-11] What is computed from points, and a table's story, stands on the projector only after its round's reveal. */
function turnProjector(session: Session, { view }: SessionCommandOf<'TurnProjector'>): SessionDecision {
  const needsReveal = view.kind === 'quadrant' || view.kind === 'story' || view.kind === 'figures';
  const round = view.kind === 'quadrant' || view.kind === 'story' ? view.round : session.round;
  const isOpen = view.kind === 'figures' ? isAnyRevealed(session) : isRevealed(session, round);
  if (needsReveal && !isOpen) return refused('not-revealed');
  if (view.kind === 'story' && !tablesOf(session, round).includes(view.table)) return refused('table-unknown');
  return decided({ type: 'ProjectorTurned', view });
}

function isAnyRevealed(session: Session): boolean {
  return session.revealed || session.pastRounds.some((past) => past.revealed);
}

function tablesOf(session: Session, round: number): readonly number[] {
  if (round === session.round) return session.tables;
  return session.pastRounds.find((past) => past.round === round)?.tables ?? [];
}

/**
 * [SE-12] Opens a further round after every table has closed: the same people, seated anew. A case that was revealed is
 * not played again: everybody would know everybody's points.
 */
function openRound(
  session: Session,
  { scenario, tables, moves }: SessionCommandOf<'OpenRound'>,
  context: SessionContext,
): SessionDecision {
  if (context.openTables.length > 0) return refused('tables-still-open');
  if (session.round >= ROUND_LIMIT) return refused('too-many-rounds');
  const wasRevealed =
    (session.revealed && session.scenario.id === scenario.id) ||
    session.pastRounds.some((past) => past.revealed && past.scenario.id === scenario.id);
  if (wasRevealed) return refused('already-revealed');
  const opening: SessionEvent[] = [
    { type: 'RoundOpened', round: session.round + 1, scenario },
    ...tablesOpened(tables),
    { type: 'ProjectorTurned', view: { kind: 'arrival' } },
  ];
  const seated = relocate(foldSession(session, opening), moves);
  return seated.kind === 'refused' ? seated : decided(...opening, ...seated.events);
}

/** [SE-8] Opens all tables of all rounds to their participants, after every one of them has closed. */
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
