import type { JSX } from 'preact';
import { fixed } from '../weave/geometry.ts';
import { cutTo, type LabelWish, type MarkRoom, placeInFreeRoom, type Room } from '../weave/label-room.ts';
import type { LineWords, WordGround } from './labels.ts';

/** A label with what names it among others of its chart. */
export interface ChartLabel extends LabelWish {
  readonly key: string;
  readonly isLight?: boolean;
}

export type PlacedLabelsProps = {
  /** By weight: where there is no room for all, the last ones are left out; the table of numbers has them. */
  readonly labels: readonly ChartLabel[];
  readonly marks: readonly MarkRoom[];
  readonly taken: readonly Room[];
  readonly ground: WordGround;
};

/** Words at marks of a chart, none over another, tied to their mark where they stand apart. */
export function PlacedLabels({ labels, marks, taken, ground }: PlacedLabelsProps): JSX.Element {
  const { left, right, top, bottom, font } = ground;
  const cut = labels.map((one) => ({ ...one, text: cutTo(one.text, right - left - font, font) }));
  const box = [left + 2, top - font * 0.5, right + font * 0.5, bottom - 1] as const;
  const placed = placeInFreeRoom(cut, { marks, taken, box, font, isStrict: true });
  return (
    <>
      {placed.map(({ wish, tie }) =>
        tie === undefined ? null : (
          <path
            key={wish.key}
            class="label-tie"
            d={`M${tie[0].map(fixed).join(' ')}L${tie[1].map(fixed).join(' ')}`}
            stroke="var(--ink)"
            stroke-width={font / 20}
          />
        ),
      )}
      {placed.map(({ wish, x, y }) => (
        <text
          key={wish.key}
          class="halo label"
          x={fixed(x)}
          y={fixed(y + font * 0.35)}
          text-anchor="middle"
          font-weight={wish.isLight ? 400 : 700}
          fill="var(--ink)"
          stroke-width={font / 3.2}
        >
          {wish.text}
        </text>
      ))}
    </>
  );
}

/** Words at a line of a plot. */
export function LineLabel({ words, font }: { readonly words: LineWords; readonly font: number }): JSX.Element {
  return (
    <text
      class="halo line-label"
      x={fixed(words.x)}
      y={fixed(words.y + font * 0.35)}
      text-anchor="middle"
      fill="var(--ink-soft)"
      stroke-width={font / 3.2}
    >
      {words.text}
    </text>
  );
}
