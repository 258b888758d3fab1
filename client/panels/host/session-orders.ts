import type { Board } from '../../../shared/wire/host-messages.ts';
import { nextStep } from '../../models/host-board.ts';
import type { HostState } from './host-state.ts';

/** How much one tap on "add time" adds (ms). */
export const EXTENSION_MS = 300_000;

/** Pauses all tables, or resumes them when all that run are paused; nothing before the start and after the end. */
export function pauseOrResume(state: HostState, board: Board): void {
  const next = nextStep(board);
  if (next === 'pause' || next === 'resume') state.order({ kind: next });
}
