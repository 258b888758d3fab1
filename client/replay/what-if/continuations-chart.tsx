import type { JSX } from 'preact';
import { levelsOf, stackMarks } from '../../lib/charts/stacked-marks.ts';
import { sayNumber } from '../../lib/language/language.ts';
import { fixed, lozengePath } from '../../lib/weave/geometry.ts';
import { PartyShape } from '../../lib/weave/party-shape.tsx';
import type { MeasuredRow } from './continuations-figures.ts';
import { sayFigure, saySigned } from './continuations-words.ts';
import { whatIfText } from './words.ts';

const WIDTH = 360;
const PAD = 10;
const RADIUS = 4;
/** Of more equal values one mark stands for all, with their number beside it. */
const TALLEST = 5;
const FONT = 14;

export type ContinuedChartProps = {
  readonly row: MeasuredRow;
  readonly name: string;
  /** Place of the party in the case, where it is about one. */
  readonly party: number | undefined;
};

/** A measure over the continuations that agreed: those without the edits above those with, on one axis. */
export function ContinuedChart({ row, name, party }: ContinuedChartProps): JSX.Element {
  const t = whatIfText().many;
  const { control, edited, medians, compared, range } = row;
  const x = (value: number) => PAD + ((value - range[0]) / Math.max(1, range[1] - range[0])) * (WIDTH - 2 * PAD);
  const upper = lane(control, x, 0);
  const lower = lane(edited, x, upper.base + 8);
  const figure = (value: number | undefined) => (value === undefined ? t.noFigure : sayFigure(value));
  const said = t.medians(figure(medians.control), figure(medians.edited));
  return (
    <figure class="continued">
      <figcaption>
        <b>
          {party === undefined ? null : <PartyShape index={party} />} {name}
        </b>
        <span class="xs soft num">{said}</span>
      </figcaption>
      <div class="continued-plot">
        <svg class="chart" viewBox={`0 0 ${WIDTH} ${lower.base + 6}`} role="img" aria-label={`${name}: ${said}`}>
          <Lane {...upper} median={medians.control} x={x} isFilled={false} />
          <Lane {...lower} median={medians.edited} x={x} isFilled />
        </svg>
        <p class="continued-axis xs soft num" aria-hidden="true">
          <span>{sayNumber(range[0])}</span> <span>{sayNumber(range[1])}</span>
        </p>
      </div>
      <p class="continued-difference num">
        {compared === undefined ? (
          <span class="xs soft">{t.tooFew}</span>
        ) : (
          <>
            <b>{saySigned(compared.difference)}</b>{' '}
            <span class="xs soft">
              {compared.isClear ? t.between(saySigned(compared.from), saySigned(compared.to)) : t.inSpread}
            </span>
          </>
        )}
      </p>
    </figure>
  );
}

interface LaneMarks {
  readonly marks: readonly { readonly x: number; readonly y: number; readonly count: number }[];
  readonly top: number;
  /** Where the axis lies. */
  readonly base: number;
}

function lane(values: readonly number[], x: (value: number) => number, top: number): LaneMarks {
  const counts = new Map(values.map((value) => [value, values.filter((one) => one === value).length]));
  const single = [...counts].flatMap(([value, count]) => {
    const many = { of: count, x: x(value) };
    return count > TALLEST ? [many] : Array.from({ length: count }, () => ({ ...many, of: 1 }));
  });
  const stacked = stackMarks(single, RADIUS * 2);
  const base = top + 8 + Math.max(2, levelsOf(stacked)) * RADIUS * 2;
  const marks = stacked.map(({ of: count, x: at, level }) => ({ x: at, y: base - RADIUS * (1 + 2 * level), count }));
  return { marks, top, base };
}

/** What a number at a mark takes of the line. */
const LABEL = 38;

/** Where the number of a mark stands: beside it where nothing else does, else above. */
function roomFor(mark: LaneMarks['marks'][number], marks: LaneMarks['marks']) {
  const isFree = (from: number, to: number) =>
    from >= 0 && to <= WIDTH && marks.every((one) => one === mark || one.x < from || one.x > to);
  const y = mark.y + RADIUS + 1;
  if (isFree(mark.x + RADIUS, mark.x + LABEL)) return { x: mark.x + 8, y, anchor: 'start' as const };
  if (isFree(mark.x - LABEL, mark.x - RADIUS)) return { x: mark.x - 8, y, anchor: 'end' as const };
  const nearEnd = mark.x > WIDTH - LABEL / 2;
  return {
    x: nearEnd ? WIDTH : mark.x,
    y: mark.y - RADIUS - 2,
    anchor: nearEnd ? ('end' as const) : ('middle' as const),
  };
}

type LaneProps = LaneMarks & {
  readonly median: number | undefined;
  readonly x: (value: number) => number;
  readonly isFilled: boolean;
};

function Lane({ marks, top, base, median, x, isFilled }: LaneProps): JSX.Element {
  const t = whatIfText().many;
  return (
    <g>
      <path d={`M${PAD} ${fixed(base)}H${WIDTH - PAD}`} stroke="var(--line-firm)" />
      {median === undefined ? null : (
        <path d={`M${fixed(x(median))} ${fixed(top)}V${fixed(base + 4)}`} stroke="var(--sea)" stroke-width="2.5" />
      )}
      {marks.map((mark) => (
        <path
          key={`${mark.x}/${mark.y}`}
          d={lozengePath(mark.x, mark.y, RADIUS)}
          fill={isFilled ? 'var(--ink)' : 'var(--paper)'}
          stroke={isFilled ? 'var(--paper)' : 'var(--ink)'}
          stroke-width={isFilled ? 0.8 : 1.2}
        />
      ))}
      {marks.map((mark) => {
        if (mark.count === 1) return null;
        const { x: place, y, anchor } = roomFor(mark, marks);
        return (
          <text
            key={mark.x}
            x={fixed(place)}
            y={fixed(y)}
            text-anchor={anchor}
            font-size={FONT}
            fill="var(--ink)"
            stroke="var(--paper)"
            stroke-width="3"
            paint-order="stroke"
          >
            {t.times(mark.count)}
          </text>
        );
      })}
    </g>
  );
}
