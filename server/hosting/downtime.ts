import type { TableCommand } from '../../shared/negotiation/commands.ts';
import { nextAlarm } from '../../shared/negotiation/play-clock.ts';
import type { Table } from '../../shared/negotiation/table.ts';
import type { Actor } from '../../shared/negotiation/vocabulary.ts';
import type { Steps } from './submission.ts';

/**
 * The steps of a pause after a time in which nobody could act, as of a moment (ms since the epoch): each deadline that
 * was due by then at its own moment, then the pause. Nothing for a table whose clock stands.
 *
 * @param count entries that the log has, which make the ids of these steps its own
 */
export function downtimeSteps(moment: number, count: number): Steps<Table, Actor, TableCommand> {
  let reached = Number.NEGATIVE_INFINITY;
  let deadlines = 0;
  let isPaused = false;
  return (table) => {
    const due = nextAlarm(table);
    if (due === undefined || isPaused) return undefined;
    // What is due at one moment is reached at once: a moment that comes again was refused.
    if (due <= moment && due > reached) {
      reached = due;
      const commandId = `downtime:${count}:${deadlines++}`;
      return { actor: { kind: 'clock' }, commandId, command: { type: 'ReachDeadline' }, at: due };
    }
    isPaused = true;
    const command = { type: 'PauseTable', reason: 'downtime' } as const;
    return { actor: { kind: 'facilitator' }, commandId: `downtime:${count}`, command, at: moment };
  };
}
