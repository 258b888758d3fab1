import type { JSX } from 'preact';
import { agreedTables, type Measure, measureOf, spreadOf } from '../../shared/debrief/session-summary.ts';
import type { TableResult } from '../../shared/debrief/table-result.ts';
import { levelsOf, stackMarks } from '../lib/charts/stacked-marks.ts';
import { sayNumber } from '../lib/language/language.ts';
import { fixed, lozengePath } from '../lib/weave/geometry.ts';
import { isSameTable, type TableRef } from './desk-address.ts';
import { MEASURE_KINDS } from './desk-results.ts';
import { sayMeasure } from './result-values.ts';
import { deskText } from './words.ts';

const WIDTH = 328;
const PAD = 8;
const RADIUS = 3.4;
/** Tallest heap of marks; where one has more, the marks of all heaps overlap. */
const HEIGHT = 62;

export type SpreadProps = {
  readonly measure: Measure;
  readonly results: readonly TableResult[];
  /** Tables that are chosen: drawn larger. */
  readonly chosen?: readonly TableRef[];
};

/** How a measure is spread over the tables that agreed: a mark for each, the median, the middle half. Its numbers stand below it. */
export function Spread({ measure, results, chosen = [] }: SpreadProps): JSX.Element | null {
  const text = deskText();
  const agreed = agreedTables(results);
  const values = agreed.flatMap((at) => {
    const value = measureOf(at, measure);
    return value === undefined ? [] : [{ at, value }];
  });
  const spread = spreadOf(values.map(({ value }) => value));
  if (spread === undefined) return null;
  const range = rangeOf(measure, spread.least, spread.most);
  const x = (value: number) => PAD + ((value - range[0]) / Math.max(1e-9, range[1] - range[0])) * (WIDTH - 2 * PAD);
  const marks = stackMarks(
    values.map(({ at, value }) => ({ of: at, x: x(value) })),
    RADIUS * 2,
  );
  const levels = levelsOf(marks);
  const pitch = Math.min(RADIUS * 2, HEIGHT / levels);
  const base = 8 + levels * pitch;
  const words = text.spreadRow(
    sayNumber(values.length),
    sayMeasure(measure, spread.least),
    sayMeasure(measure, spread.median),
    sayMeasure(measure, spread.most),
  );
  return (
    <figure class="desk-spread">
      <figcaption class="sm">
        <b>{text.measures[measure]}</b> <span class="num soft">{words}</span>
      </figcaption>
      <svg
        class="chart"
        viewBox={`0 0 ${WIDTH} ${base + 20}`}
        role="img"
        aria-label={`${text.measures[measure]}: ${words}`}
      >
        <rect
          x={x(spread.lower)}
          y={base + 1}
          width={Math.max(1, x(spread.upper) - x(spread.lower))}
          height={5}
          fill="var(--sunk)"
        />
        <path d={`M${PAD} ${base}H${WIDTH - PAD}`} stroke="var(--line-firm)" />
        <path d={`M${fixed(x(spread.median))} 0V${base + 6}`} stroke="var(--sea)" stroke-width="2" />
        {marks.map(({ of: at, x: place, level }) => {
          const isChosen = chosen.some((one) => isSameTable(one, at));
          const height = base - RADIUS - level * pitch;
          return (
            <path
              key={`${at.round}.${at.table}`}
              d={lozengePath(place, height, isChosen ? RADIUS * 2 : RADIUS)}
              fill={isChosen ? 'var(--signal)' : 'var(--ink)'}
              stroke={isChosen ? 'var(--on-signal)' : 'var(--paper)'}
              stroke-width="0.8"
            />
          );
        })}
        <g font-size="11" fill="var(--ink-soft)">
          <text x={PAD} y={base + 18}>
            {sayMeasure(measure, range[0])}
          </text>
          <text x={WIDTH - PAD} y={base + 18} text-anchor="end">
            {sayMeasure(measure, range[1])}
          </text>
        </g>
      </svg>
    </figure>
  );
}

/** Indices and shares have their natural range, so that sessions can be compared; counts begin at 0. */
function rangeOf(measure: Measure, least: number, most: number): readonly [number, number] {
  switch (MEASURE_KINDS[measure]) {
    case 'index':
      return [0, 100];
    case 'share':
      return [Math.min(0, least), Math.max(1, most)];
    case 'minutes':
    case 'count':
      return [0, Math.max(1, most)];
  }
}
