import type { JSX } from 'preact';
import type { ProjectorScene } from '../../shared/wire/projector.ts';
import { minutesAndSeconds } from '../lib/table/clock.ts';
import { useNow } from './use-now.ts';

/** So long (ms) a countdown that is over still stands. */
const STAYS_MS = 60_000;

type BandProps = { readonly timer: NonNullable<ProjectorScene['timer']>; readonly now: () => number };

/** The facilitator's own countdown, over whatever is shown. */
export function TimerBand({ timer, now }: BandProps): JSX.Element | null {
  const left = timer.endsAt - useNow(now);
  if (left < -STAYS_MS) return null;
  return (
    <section class="announced-band timer-band" aria-label={timer.text}>
      <p>{timer.text}</p>
      <b class="num" role="timer">
        {minutesAndSeconds(Math.max(0, left))}
      </b>
    </section>
  );
}
