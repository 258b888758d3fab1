import { rosterLines } from '../../../shared/seating/roster-match.ts';
import type { Person } from '../../../shared/session/session.ts';
import type { ProjectorView } from '../../../shared/session/vocabulary.ts';
import type { Board } from '../../../shared/wire/hall-messages.ts';
import { headcount } from '../hall-board.ts';
import { waitingPeople } from '../waiting-people.ts';

/** The steps before the start, in the order in which they are taken. */
export const START_STEPS = ['wall', 'seating', 'signs', 'start'] as const;
export type StartStep = (typeof START_STEPS)[number];

/** How far a session is on the way to its start. */
export interface StartState {
  /** How many front screens are open (`undefined` where that is not known), and what stands on them. */
  readonly screens: number | undefined;
  readonly shown: ProjectorView['kind'];
  readonly tables: number;
  /** Lines on the list of participants. */
  readonly listed: number;
  /** Seated people without a line on it, where there is one. */
  readonly unlisted: number;
  readonly waiting: number;
  /** Everybody who is here; those of them that a phone is connected for. */
  readonly people: number;
  readonly connected: number;
  /** How many are expected: those of the list, else as many as the facilitator said. */
  readonly expected: number | undefined;
  /** Tables with fewer than two people. */
  readonly thin: number;
  /** The step that is next. */
  readonly next: StartStep;
}

/** A table with fewer people than this cannot begin by itself. */
const FEW_PEOPLE = 2;

/** @param isPrinted whether signs were printed from this laptop */
export function startState(board: Pick<Board, 'state' | 'lines' | 'screens'>, isPrinted: boolean): StartState {
  const { state, screens } = board;
  const people = Object.values(state.people).filter(({ kind }) => kind === 'person');
  const lines = state.roster.length === 0 ? undefined : rosterLines(state);
  const unlisted = people.filter(({ id, seat }) => seat !== undefined && lines !== undefined && !lines.has(id));
  const at = new Map<number, number>();
  for (const person of people) {
    if (person.seat !== undefined) at.set(person.seat.table, (at.get(person.seat.table) ?? 0) + countOf(person));
  }
  const known = {
    screens,
    shown: state.projector.kind,
    tables: state.tables.length,
    listed: state.roster.length,
    unlisted: unlisted.length,
    waiting: waitingPeople(state).length,
    people: people.reduce((sum, person) => sum + countOf(person), 0),
    connected: headcount(board).connected,
    expected: state.roster.length > 0 ? state.roster.length : state.expected,
    thin: state.tables.filter((table) => (at.get(table) ?? 0) < FEW_PEOPLE).length,
  };
  return { ...known, next: nextOf(known, isPrinted) };
}

/** A shared phone counts its members. */
function countOf({ members }: Person): number {
  return Math.max(1, members?.length ?? 1);
}

/** Nobody waits for a step that may be left out: once people are here, only those without a seat come before the start. */
function nextOf({ screens, shown, waiting, people }: Omit<StartState, 'next'>, isPrinted: boolean): StartStep {
  if (waiting > 0) return 'seating';
  if (people > 0) return 'start';
  if (screens === 0 || shown !== 'arrival') return 'wall';
  return isPrinted ? 'start' : 'signs';
}

/** When everything will be over if the tables start at a moment (ms since the epoch), with the debrief of the plan. */
export function endIfStarted(board: Pick<Board, 'state'>, at: number): number {
  const { scenario, plan } = board.state;
  const minutes = scenario.phases.reduce((sum, phase) => sum + phase.minutes, plan?.debriefMinutes ?? 0);
  return at + minutes * 60_000;
}
