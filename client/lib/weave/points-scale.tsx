import type { JSX } from 'preact';
import { fixed, lozengePath, partyClass } from './geometry.ts';

export type PointsScaleProps = {
  /** The viewer's own party, 0 …. */
  readonly party: number;
  /** Ends of the scale: the lowest and the highest points that a package can have for the party. */
  readonly lowest: number;
  readonly highest: number;
  /** Reservation value and its words ("limit 48"). */
  readonly limit: { readonly points: number; readonly label: string };
  readonly target?: { readonly points: number; readonly label: string } | undefined;
  /** Points of the package in view; `undefined` when none is. */
  readonly points: number | undefined;
  /** The whole picture in one sentence, for screen readers. */
  readonly label: string;
};

const WIDTH = 328;
const HEIGHT = 36;
const LETTER = 6.6;
const MIDDLE = 9;

type Label = { readonly text: string; readonly left: number; readonly tick: number };

/** Moves labels sideways until they neither leave the scale nor touch each other. */
function placed(ticks: readonly { readonly text: string; readonly x: number }[]): readonly Label[] {
  const width = (text: string) => text.length * LETTER;
  const labels = ticks
    .map(({ text, x }) => ({
      text,
      tick: x,
      left: Math.min(WIDTH - width(text), Math.max(0, x - width(text) / 2)),
    }))
    .sort((a, b) => a.tick - b.tick);
  const [first, second] = labels;
  if (!first || !second) return labels;
  const overlap = first.left + width(first.text) + 8 - second.left;
  if (overlap <= 0) return labels;
  const room = WIDTH - (second.left + width(second.text));
  const right = Math.min(room, overlap / 2);
  return [
    { ...first, left: Math.max(0, first.left - (overlap - right)) },
    { ...second, left: second.left + right },
  ];
}

/**
 * What a package is worth to the viewer's party: a bar from the limit to the package, ticks at limit and target. Below
 * the limit the bar is hollow, so that the difference does not rest on its direction alone.
 */
export function PointsScale(props: PointsScaleProps): JSX.Element {
  const { lowest, highest, limit, target, points } = props;
  const span = Math.max(1e-9, highest - lowest);
  const xOf = (value: number) => 9 + Math.min(1, Math.max(0, (value - lowest) / span)) * (WIDTH - 18);
  const colour = `var(--${partyClass(props.party)})`;
  const ticks = [limit, ...(target ? [target] : [])].map(({ points: at, label }) => ({ text: label, x: xOf(at) }));
  const from = xOf(limit.points);
  const to = points === undefined ? from : xOf(points);
  const below = points !== undefined && points < limit.points;
  return (
    <svg class="chart points-scale" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={props.label}>
      <rect x="2" y={MIDDLE - 4} width={WIDTH - 4} height="8" fill="var(--sunk)" />
      <rect
        class={below ? 'worth below' : 'worth'}
        x={fixed(Math.min(from, to))}
        y={MIDDLE - 4}
        width={fixed(Math.abs(to - from))}
        height="8"
        fill={below ? 'var(--paper)' : colour}
        stroke={below ? colour : 'none'}
        stroke-width="1.5"
      />
      <path
        d={ticks.map(({ x }) => `M${fixed(x)} ${MIDDLE - 8}V${MIDDLE + 8}`).join('')}
        stroke="var(--ink)"
        stroke-width="2"
      />
      {points !== undefined && (
        <path class="offer" d={lozengePath(to, MIDDLE, 8)} fill={colour} stroke="var(--paper)" stroke-width="1.5" />
      )}
      {placed(ticks).map(({ text, left }) => (
        <text key={text} x={fixed(left)} y={HEIGHT - 4} font-size="13" fill="var(--ink-soft)">
          {text}
        </text>
      ))}
    </svg>
  );
}
