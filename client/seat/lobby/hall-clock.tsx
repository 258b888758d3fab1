import type { JSX } from 'preact';
import type { HallNews } from '../../../shared/wire/messages.ts';
import { Said } from '../../lib/parts/said.tsx';
import { sceneClock } from '../../lib/table/scene-clock.ts';
import { lobbyText } from './words.ts';

export type HallClockProps = {
  readonly hall: HallNews;
  /** Server time, ms since the epoch. */
  readonly now: number;
};

/** The phase that most tables of the hall are in, and the time that it has left. */
export function HallClock({ hall, now }: HallClockProps): JSX.Element | null {
  const text = lobbyText().waiting;
  if (hall.phase === undefined) return null;
  const clock = sceneClock(hall, now);
  return (
    <p class="hall-clock">
      <span class="sm">{text.running}</span>
      <b>
        <Said of={hall.phase} />
      </b>
      {clock === undefined ? null : (
        <span class="num" role="timer">
          {hall.paused !== undefined ? text.paused(clock.text) : clock.isOver ? text.over : text.left(clock.text)}
        </span>
      )}
    </p>
  );
}
