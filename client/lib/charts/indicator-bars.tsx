import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import { fitted, fixed, lozengePath } from '../weave/geometry.ts';
import type { IndicatorBar } from './chart-measures.ts';
import { type ChartSize, ChartSvg, Numbers } from './frame.tsx';
import type { Messages } from './words.id.ts';

/** An indicator with its name, and how its numbers are written. */
export interface NamedBar {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly write: (value: number) => string;
  readonly bar: IndicatorBar;
}

export type IndicatorBarsProps = {
  readonly id: string;
  readonly words: Messages;
  readonly bars: readonly NamedBar[];
  /** The result is no agreement: then it has no mark of its own. */
  readonly isImpasse: boolean;
  readonly size?: ChartSize;
};

const SIZES = {
  phone: { width: 328, font: 13, row: 42, key: 24 },
  projector: { width: 1160, font: 26, row: 84, key: 52 },
} as const;

/** Local effects between the worst (left) and the best (right) of the case: today, no agreement, and what the table did. */
export function IndicatorBars({ id, words, bars, isImpasse, size = 'phone' }: IndicatorBarsProps): JSX.Element {
  const t = words.bars;
  const { width, font, row, key } = SIZES[size];
  const after = isImpasse ? t.without : t.after;
  return (
    <figure class="figure">
      <ChartSvg
        id={id}
        name="indicator-bars"
        title={t.title}
        description={t.description}
        width={width}
        height={key + bars.length * row}
        font={font}
      >
        <Legend width={width} font={font} words={t} after={after} isImpasse={isImpasse} />
        {bars.map((one, at) => (
          <Row key={one.id} one={one} top={key + at * row} row={row} width={width} font={font} isImpasse={isImpasse} />
        ))}
      </ChartSvg>
      <Numbers
        of={t.title}
        summary={words.numbers}
        head={[t.indicator, t.worst, t.today, ...(isImpasse ? [] : [t.without]), after, t.best]}
        rows={bars.map(({ name, unit, write, bar }) => [
          `${name} (${unit})`,
          write(bar.worst),
          write(bar.baseline),
          ...(isImpasse ? [] : [write(bar.noAgreement)]),
          write(bar.value),
          write(bar.best),
        ])}
      />
    </figure>
  );
}

type LegendProps = {
  readonly width: number;
  readonly font: number;
  readonly words: Messages['bars'];
  readonly after: string;
  readonly isImpasse: boolean;
};

/** The three marks with their names, once, above the rows. */
function Legend({ width, font, words, after, isImpasse }: LegendProps): JSX.Element {
  const y = font * 0.8;
  const [first, second, third] = [font * 0.5, width * 0.3, width * 0.66];
  return (
    <g fill="var(--ink-soft)">
      <path d={tick(first, y, font)} stroke="var(--ink)" stroke-width={font / 6} />
      <text x={first + font * 0.7} y={y + font * 0.35}>
        {words.today}
      </text>
      {isImpasse ? null : (
        <>
          <path
            d={lozengePath(second, y, font * 0.42)}
            fill="var(--paper)"
            stroke="var(--ink)"
            stroke-width={font / 8}
          />
          <text x={second + font * 0.8} y={y + font * 0.35}>
            {words.without}
          </text>
        </>
      )}
      <path
        d={lozengePath(third, y, font * 0.5)}
        fill="var(--signal)"
        stroke="var(--on-signal)"
        stroke-width={font / 8}
      />
      <text x={third + font * 0.9} y={y + font * 0.35}>
        {after}
      </text>
    </g>
  );
}

type RowProps = {
  readonly one: NamedBar;
  readonly top: number;
  readonly row: number;
  readonly width: number;
  readonly font: number;
  readonly isImpasse: boolean;
};

function Row({ one, top, row, width, font, isImpasse }: RowProps): JSX.Element {
  const { bar, name, unit, write } = one;
  const ends = bar.worst === bar.best ? [bar.worst, bar.worst + 1] : [bar.worst, bar.best];
  const x = scaleLinear(ends, [font * 0.6, width - font * 0.6]).clamp(true);
  const y = top + row - font * 0.85;
  const value = `${write(bar.value)} ${unit}`;
  const [from, to] = [x(bar.baseline), x(bar.value)];
  // Hollow where things get worse than today, so that it does not rest on the direction alone.
  const isWorse = to < from;
  return (
    <g>
      <text x={0} y={top + font * 1.05} fill="var(--ink)">
        {fitted(name, width - (value.length + 1) * font * 0.55, font)}
      </text>
      <text x={width} y={top + font * 1.05} text-anchor="end" font-weight="700" fill="var(--ink)">
        {value}
      </text>
      <rect x={0} y={fixed(y - font * 0.22)} width={width} height={fixed(font * 0.44)} fill="var(--sunk)" />
      <rect
        class={isWorse ? 'change worse' : 'change'}
        x={fixed(Math.min(from, to))}
        y={fixed(y - font * 0.22)}
        width={fixed(Math.abs(to - from))}
        height={fixed(font * 0.44)}
        fill={isWorse ? 'var(--paper)' : 'var(--ink)'}
        stroke="var(--ink)"
        stroke-width={font / 10}
      />
      <path d={tick(x(bar.baseline), y, font)} stroke="var(--ink)" stroke-width={font / 6} />
      {isImpasse ? null : (
        <path
          class="without"
          d={lozengePath(x(bar.noAgreement), y, font * 0.42)}
          fill="var(--paper)"
          stroke="var(--ink)"
          stroke-width={font / 8}
        />
      )}
      <path
        class="result"
        d={lozengePath(x(bar.value), y, font * 0.5)}
        fill="var(--signal)"
        stroke="var(--on-signal)"
        stroke-width={font / 8}
      />
    </g>
  );
}

function tick(x: number, y: number, font: number): string {
  return `M${fixed(x)} ${fixed(y - font * 0.6)}V${fixed(y + font * 0.6)}`;
}
