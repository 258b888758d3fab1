import type { Board } from '../../shared/wire/hall-messages.ts';
import { nextStep } from './hall-board.ts';
import type { HallState } from './hall-state.ts';
import { type Announceable, nameAnnounced } from './named-orders.ts';

/** How much one tap on "add time" adds (ms). */
export const EXTENSION_MS = 300_000;

/** Asks before something that cannot be taken back is announced to these tables, or to all, as they stand now. */
export function askStep(state: HallState, board: Board, kind: Announceable, tables?: readonly number[]): void {
  const lines = tables === undefined ? board.lines : board.lines.filter(({ table }) => tables.includes(table));
  const named = nameAnnounced(kind, lines);
  if (kind === 'close-session' || named.tables.length > 0) state.dialogs.show({ kind: 'step', named });
}

/** Pauses all tables, or resumes them when all that run are paused; nothing before the start and after the end. */
export function pauseOrResume(state: HallState, board: Board): void {
  const next = nextStep(board);
  if (next === 'pause' || next === 'resume') state.order({ kind: next });
}
