import { type ReadonlySignal, useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { Group } from '../lib/parts/group.tsx';
import { type PlacedLabel, placeLabels } from './labels.ts';
import { momentName, momentWeight } from './moment-words.ts';
import type { PlacedMoment, Playback } from './record/playback.ts';
import type { Measure } from './use-measure.ts';
import { replayText } from './words.ts';

/** Rows of names. */
const ROWS = 2;
/** Room that a letter of a name takes on average, in px at the usual text size. */
const LETTER = 7.4;

type MarksProps = { readonly playback: Playback; readonly measure: ReadonlySignal<Measure> };

interface Drawn extends PlacedLabel {
  readonly moment: PlacedMoment;
  readonly name: PlacedLabel['name'];
  readonly words: string;
}

/** The key moments, each named where it happened; a tap goes there. */
export function Marks({ playback, measure }: MarksProps): JSX.Element {
  const t = replayText();
  const drawn = useComputed(() => layOut(playback, measure.value.width / measure.value.scale)).value;
  const current = playback.moment.value;
  return (
    <Group class="marks" label={t.moments}>
      {/* Drawn first, so that no line runs through a name. */}
      {drawn.map(({ id, moment, row }) =>
        row === undefined ? null : (
          <i
            key={`stem/${id}`}
            class={`stem row-${row}`}
            style={{ left: `${(playback.time.share[moment.position] ?? 0) * 100}%` }}
          />
        ),
      )}
      {drawn.map(({ id, moment, row, name, words }) => {
        const isHere = current?.position === moment.position;
        const left = `${(playback.time.share[moment.position] ?? 0) * 100}%`;
        if (row === undefined) return null;
        return (
          <button
            key={id}
            type="button"
            class={`mark ${name} row-${row}${isHere ? ' here' : ''}`}
            style={{ left }}
            aria-current={isHere ? 'step' : undefined}
            onClick={() => playback.go(moment.position)}
          >
            <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
              <path d="M6 .8 11.2 6 6 11.2.8 6z" />
            </svg>
            <span class={name === 'none' ? 'mark-name sr' : 'mark-name'}>{words}</span>
          </button>
        );
      })}
    </Group>
  );
}

function layOut({ moments, time }: Playback, width: number): Drawn[] {
  const all = moments.value.map((moment, at) => ({
    id: `${at}/${moment.position}`,
    moment,
    words: momentName(moment.what),
    share: time.share[moment.position] ?? 0,
    weight: momentWeight(moment.what),
  }));
  const marks = all.map(({ id, share, weight, words }) => ({ id, share, weight, width: words.length * LETTER }));
  const placed = placeLabels(marks, Math.max(1, width), ROWS);
  return all.flatMap(({ moment, words }, at) => {
    const place = placed[at];
    return place === undefined ? [] : [{ ...place, moment, words }];
  });
}
