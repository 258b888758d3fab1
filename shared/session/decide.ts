import { FIRST_LANGUAGE } from '../kernel/languages.ts';
import { isRefused, refused } from '../kernel/refusable.ts';
import { toLine } from '../kernel/text.ts';
import { announceOrder, cancelAnnouncement, carryOut, closeSession } from './announcements.ts';
import { botFor, isFree } from './bots.ts';
import type { SessionCommand, SessionCommandOf } from './commands.ts';
import { decided, type SessionContext, type SessionDecision, type SessionRule } from './decision.ts';
import type { SessionEvent } from './events.ts';
import { foldSession } from './evolve.ts';
import { askToSit, linesTaken, proveLine, vouchFor } from './newcomers.ts';
import { cancelled, orderTables } from './orders.ts';
import { changeMembers, importRoster, join, mute, remove, removeAll, rename } from './people.ts';
import { botsLeaving, relocate, seatProxy } from './places.ts';
import { isRevealed, type Session } from './session.ts';
import { ROUND_LIMIT, TABLE_LIMIT } from './vocabulary.ts';

/** The only place where the rules of a session say yes or no. Never throws. */
export function decideSession(session: Session, command: SessionCommand, context: SessionContext): SessionDecision {
  if (session.stage === 'new' && command.type !== 'OpenSession') return refused('session-not-open');
  if (session.stage === 'closed' && !WHEN_CLOSED.includes(command.type)) return refused('session-closed');
  const rule = RULES[command.type] as SessionRule<SessionCommand['type']>;
  return rule(session, command, context);
}

/** What is still decided after a session was closed. */
const WHEN_CLOSED: readonly SessionCommand['type'][] = ['OpenSession', 'RevealSession', 'TurnProjector'];

/** The rule of every command of a session. */
const RULES: { readonly [T in SessionCommand['type']]: SessionRule<T> } = {
  OpenSession: openSession,
  AddTable: addTable,
  SetJoining: setJoining,
  ImportRoster: importRoster,
  JoinSession: join,
  ProveLine: proveLine,
  AskToSit: askToSit,
  VouchFor: vouchFor,
  RenamePerson: rename,
  ChangeMembers: changeMembers,
  MutePerson: mute,
  MovePeople: movePeople,
  RemovePerson: remove,
  RemovePeople: removeAll,
  RenewCode: renewCode,
  SeatProxy: seatProxy,
  SeatBot: seatBot,
  RemoveBot: removeBot,
  OrderTables: orderTables,
  AnnounceOrder: announceOrder,
  CancelAnnouncement: cancelAnnouncement,
  CarryOut: carryOut,
  NoteDropouts: noteDropouts,
  SetTimer: setTimer,
  StopTimer: stopTimer,
  TakeDownWords: takeDownWords,
  TurnProjector: turnProjector,
  OpenRound: openRound,
  RevealSession: reveal,
  CloseSession: closeSession,
};

/** [SE-1] Opens a session with its tables, once; [CF-11] never with a case that everybody may read. */
function openSession(session: Session, command: SessionCommandOf<'OpenSession'>): SessionDecision {
  if (session.stage !== 'new') return refused('session-already-open');
  if (session.scenario.practise) return refused('case-for-practise');
  const { type: _, tables, teamSize = 1, devices = 'each', language = FIRST_LANGUAGE, ...rest } = command;
  const { withholdsPoints, ...settings } = rest;
  const opened: SessionEvent = { type: 'SessionOpened', ...settings, teamSize, devices, language };
  return decided(opened, ...tablesOpened(tables), ...pointsWithheld(allOf(tables), withholdsPoints));
}

function allOf(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}

/** [SE-34] Tables hear of it with the first that they are given, so that nobody reads points before. */
function pointsWithheld(tables: readonly number[], withholdsPoints = false): SessionEvent[] {
  if (!withholdsPoints) return [];
  return [{ type: 'TablesOrdered', tables: [...tables], order: { kind: 'withhold-points' } }];
}

function tablesOpened(count: number): SessionEvent[] {
  return allOf(count).map((table): SessionEvent => ({ type: 'TableOpened', table }));
}

function setJoining(_: Session, { joining }: SessionCommandOf<'SetJoining'>): SessionDecision {
  return decided({ type: 'JoiningSet', joining });
}

function renewCode(_: Session, { code }: SessionCommandOf<'RenewCode'>): SessionDecision {
  return decided({ type: 'CodeRenewed', code });
}

function noteDropouts(_: Session, { order, dropouts }: SessionCommandOf<'NoteDropouts'>): SessionDecision {
  return decided({ type: 'TablesDroppedOut', order, dropouts });
}

/** [SE-30] A countdown of the facilitator's own begins now, in place of another one. */
function setTimer(_: Session, { text, ms }: SessionCommandOf<'SetTimer'>, { at }: SessionContext): SessionDecision {
  return decided({ type: 'TimerSet', text: toLine(text), endsAt: at + ms });
}

function stopTimer({ timer }: Session): SessionDecision {
  return timer === undefined ? refused('timer-not-set') : decided({ type: 'TimerStopped' });
}

/** [SE-32] Where none stand nothing changes on the wall. */
function takeDownWords(): SessionDecision {
  return decided({ type: 'WordsTakenDown' });
}

function addTable(session: Session): SessionDecision {
  if (session.revealed) return refused('already-revealed');
  if (session.tables.length >= TABLE_LIMIT) return refused('too-many-tables');
  const table = session.tables.length + 1;
  return decided({ type: 'TableOpened', table }, ...pointsWithheld([table], session.withholdsPoints));
}

/**
 * [SE-4] Nobody is moved to a table that has closed: they would read what its team kept to itself. [SE-27] Who is said to be
 * a line of the roster takes it with the move.
 */
function movePeople(
  session: Session,
  { moves }: SessionCommandOf<'MovePeople'>,
  { openTables }: SessionContext,
): SessionDecision {
  const isOver = (table: number) => session.tables.includes(table) && !openTables.includes(table);
  if (moves.some(({ to }) => to !== undefined && isOver(to.table))) return refused('table-closed');
  const decision = relocate(session, moves);
  if (isRefused(decision)) return decision;
  const lines = linesTaken(session, moves);
  if (isRefused(lines)) return lines;
  const events = [...lines, ...decision.events];
  return events.length === 0 ? refused('moves-wrong') : decided(...events);
}

/** [SE-6] Lets a bot play a team that nobody sits in. */
function seatBot(session: Session, { table, party }: SessionCommandOf<'SeatBot'>): SessionDecision {
  if (!session.tables.includes(table)) return refused('table-unknown');
  if (!session.scenario.parties.some((one) => one.id === party)) return refused('party-unknown');
  return isFree(session, table, party) ? decided(botFor(session, table, party)) : refused('team-full');
}

function removeBot(session: Session, { table, party }: SessionCommandOf<'RemoveBot'>): SessionDecision {
  const leaving = botsLeaving(session, table, party);
  return leaving.length === 0 ? refused('person-unknown') : decided(...leaving);
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
  { scenario, tables, moves, withholdsPoints }: SessionCommandOf<'OpenRound'>,
  context: SessionContext,
): SessionDecision {
  if (context.openTables.length > 0) return refused('tables-still-open');
  if (session.round >= ROUND_LIMIT) return refused('too-many-rounds');
  if (scenario.practise) return refused('case-for-practise');
  const wasRevealed =
    (session.revealed && session.scenario.id === scenario.id) ||
    session.pastRounds.some((past) => past.revealed && past.scenario.id === scenario.id);
  if (wasRevealed) return refused('already-revealed');
  const opening: SessionEvent[] = [
    ...cancelled(session, session.tables),
    { type: 'RoundOpened', round: session.round + 1, scenario },
    ...tablesOpened(tables),
    ...pointsWithheld(allOf(tables), withholdsPoints),
    { type: 'ProjectorTurned', view: { kind: 'arrival' } },
  ];
  const seated = relocate(foldSession(session, opening), moves);
  return isRefused(seated) ? seated : decided(...opening, ...seated.events);
}

/** [SE-8] Opens all tables of all rounds to their participants, after every one of them has closed. */
function reveal(session: Session, _: SessionCommandOf<'RevealSession'>, context: SessionContext): SessionDecision {
  if (session.revealed) return refused('already-revealed');
  return context.openTables.length > 0 ? refused('tables-still-open') : decided({ type: 'SessionRevealed' });
}
