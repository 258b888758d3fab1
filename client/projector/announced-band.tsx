import type { JSX } from 'preact';
import type { ProjectorScene } from '../../shared/wire/projector.ts';
import { secondsUntil } from '../lib/table/clock.ts';
import type { Speech } from './speech.ts';
import { useNow } from './use-now.ts';

type BandProps = {
  readonly announced: NonNullable<ProjectorScene['announced']>;
  readonly speech: Speech;
  readonly now: () => number;
};

/** Over whatever is shown, so that nobody in the hall misses it: what will happen, and the seconds until then. */
export function AnnouncedBand({ announced, speech, now }: BandProps): JSX.Element {
  const { kind, at } = announced;
  const seconds = secondsUntil(at, useNow(now));
  return (
    <section aria-label={speech.text.announced[kind]}>
      <div class="announced-band" role="timer">
        <p>
          {speech.text.announced[kind]}
          <span lang={speech.other}>{speech.otherText.announced[kind]}</span>
        </p>
        <b class="num">{seconds}</b>
        <p>
          {speech.text.announced.seconds}
          <span lang={speech.other}>{speech.otherText.announced.seconds}</span>
        </p>
      </div>
    </section>
  );
}
