import { ownValue } from '../kernel/own-value.ts';
import type { TeamPlace } from '../session/session.ts';
import type { Relocation } from '../session/vocabulary.ts';

type Seated = Readonly<Record<string, { readonly seat?: TeamPlace | undefined }>>;

/** One act of moving people, with the way back. */
export interface RelocationStep {
  readonly moves: readonly Relocation[];
  readonly back: readonly Relocation[];
}

/** What was moved and can be taken back, the latest last; and what was taken back, the latest last. */
export interface RelocationHistory {
  readonly done: readonly RelocationStep[];
  readonly undone: readonly RelocationStep[];
}

export const EMPTY_HISTORY: RelocationHistory = { done: [], undone: [] };
const KEPT = 50;

/** The moves that bring everybody back to the team they sit in before `moves`; for the log they are moves like others. */
export function inverseOf(people: Seated, moves: readonly Relocation[]): Relocation[] {
  return moves.flatMap(({ person }) => {
    const known = ownValue(people, person);
    return known === undefined ? [] : [relocation(person, known.seat)];
  });
}

/** A move to a team, or to nowhere. */
export function relocation(person: string, place: TeamPlace | undefined): Relocation {
  return place === undefined ? { person } : { person, to: { table: place.table, party: place.party } };
}

/** The history after `moves` were made; what had been taken back cannot be made again. */
export function remember(history: RelocationHistory, people: Seated, moves: readonly Relocation[]): RelocationHistory {
  return { done: [...history.done.slice(1 - KEPT), { moves, back: inverseOf(people, moves) }], undone: [] };
}

/** The moves that take the latest act back, and the history after it; `undefined` when there is none. */
export function undo(
  history: RelocationHistory,
): { moves: readonly Relocation[]; after: RelocationHistory } | undefined {
  const step = history.done.at(-1);
  if (step === undefined) return undefined;
  return { moves: step.back, after: { done: history.done.slice(0, -1), undone: [...history.undone, step] } };
}

/** The moves that make the latest act again that was taken back. */
export function redo(
  history: RelocationHistory,
): { moves: readonly Relocation[]; after: RelocationHistory } | undefined {
  const step = history.undone.at(-1);
  if (step === undefined) return undefined;
  return { moves: step.moves, after: { done: [...history.done, step], undone: history.undone.slice(0, -1) } };
}

/** Moves of people who are still there; others may have left the session meanwhile. */
export function stillThere(people: Seated, moves: readonly Relocation[]): Relocation[] {
  return moves.filter(({ person }) => ownValue(people, person) !== undefined);
}
