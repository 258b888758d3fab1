import { ownValue } from '../../shared/kernel/own-value.ts';
import type { Outcome } from '../../shared/negotiation/vocabulary.ts';
import type { PartyId } from '../../shared/scenario/vocabulary.ts';
import { type BotSeat, type Person, type Session, teamOf } from '../../shared/session/session.ts';
import type { Board, TableStatus } from '../../shared/wire/hall-messages.ts';

/** What the session needs next: the one filled button of the page. */
export type NextStep = 'start' | 'pause' | 'resume' | 'reveal' | 'close' | 'nothing';

/** Whether a phase of the table runs, paused or not. */
export function isRunning({ stage }: Pick<TableStatus, 'stage'>): boolean {
  return stage !== 'lobby' && stage !== 'closed';
}

/** Whether every team at a table that people play has finished what they read or prepare. */
export function isAllReady(line: TableStatus): boolean {
  const isEarly = line.stage === 'briefing' || line.stage === 'preparation';
  return isEarly && line.waitingFor.length === 0 && line.teams.some(({ people }) => people > 0);
}

/** What to do next for the session as a whole. */
export function nextStep({ state, lines }: Pick<Board, 'state' | 'lines'>): NextStep {
  const running = lines.filter(isRunning);
  if (running.length > 0) return running.every(({ paused }) => paused !== undefined) ? 'resume' : 'pause';
  const played = lines.filter(({ stage }) => stage === 'closed');
  if (played.length === 0) return state.stage === 'closed' ? 'nothing' : 'start';
  if (played.length === lines.length && !state.revealed) return 'reveal';
  if (played.length < lines.length && state.stage === 'open') return 'start';
  return state.stage === 'open' ? 'close' : 'nothing';
}

/** The phase that most tables are in, as its place in the case; the earlier one when two have as many. */
export function commonPhase({ lines }: Pick<Board, 'lines'>): number | undefined {
  const counts = new Map<number, number>();
  for (const { phase } of lines) if (phase !== undefined) counts.set(phase, (counts.get(phase) ?? 0) + 1);
  const [first] = [...counts].sort(([a, tablesA], [b, tablesB]) => tablesB - tablesA || a - b);
  return first?.[0];
}

/** What to say at one phase of the case. */
export interface PhaseWords {
  /** Place of the phase in the case's order. */
  readonly phase: number;
  readonly words: Board['words'][number];
}

/** The words for the common phase and for the one after it; before the start the first phase is the next one. */
export function phaseWords(board: Pick<Board, 'lines' | 'words'>): { now?: PhaseWords; next?: PhaseWords } {
  const phase = commonPhase(board);
  const at = (index: number): PhaseWords | undefined => {
    const words = board.words[index];
    return words && { phase: index, words };
  };
  if (phase === undefined) {
    const first = board.lines.every(({ stage }) => stage === 'lobby') ? at(0) : undefined;
    return first === undefined ? {} : { next: first };
  }
  const [now, next] = [at(phase), at(phase + 1)];
  return { ...(now === undefined ? {} : { now }), ...(next === undefined ? {} : { next }) };
}

/** The events of the case that no table was told of in this round, in the case's order. */
export function injectionsLeft({ injections, state }: Pick<Board, 'injections' | 'state'>): Board['injections'] {
  return injections.filter(({ id }) => injectedAt(state, id).length === 0);
}

/** The tables that were told of an event of the case in this round. */
export function injectedAt({ injected }: Session, injection: string): readonly number[] {
  return injected === undefined ? [] : (ownValue(injected, injection) ?? []);
}

/** How the tables that are over ended, most frequent first. */
export function outcomeCounts({ lines }: Pick<Board, 'lines'>): readonly (readonly [Outcome, number])[] {
  const counts = new Map<Outcome, number>();
  for (const { outcome } of lines) if (outcome !== undefined) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** Everybody who joined, seated or not, and how many phones of seated people are connected. Bots are not counted. */
export function headcount({ state, lines }: Pick<Board, 'state' | 'lines'>): {
  readonly people: number;
  readonly connected: number;
} {
  const connected = lines.reduce((sum, { teams }) => sum + teams.reduce((team, one) => team + one.connected, 0), 0);
  return { people: Object.keys(state.people).length, connected };
}

/** Who plays one party at a table. */
export interface BoardTeam {
  readonly party: PartyId;
  /** The party's place in the case. */
  readonly index: number;
  readonly people: readonly Person[];
  readonly bots: readonly BotSeat[];
}

/** The teams of a table in the case's order. */
export function teamsAt(session: Session, table: number): readonly BoardTeam[] {
  return session.scenario.parties.map(({ id }, index) => ({
    party: id,
    index,
    people: teamOf(session, table, id),
    bots: session.botSeats.filter((bot) => bot.table === table && bot.party === id),
  }));
}

/** A path of this server at the address that other devices reach it by, best first. */
export function linkTo(board: Pick<Board, 'addresses'>, path: string, origin: string): string {
  return `${(board.addresses[0] ?? origin).replace(/\/+$/, '')}${path}`;
}
