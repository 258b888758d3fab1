import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import { fixed, lozengePath } from '../weave/geometry.ts';
import { cutTo, widthOf } from '../weave/label-room.ts';
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
  const { width, font, row, key: least } = SIZES[size];
  const after = isImpasse ? t.without : t.after;
  const without: readonly (readonly [LegendMark, string])[] = isImpasse ? [] : [['without', t.without]];
  const legend = legendOf([['today', t.today], ...without, ['result', after]], width, font);
  const key = least + (legend.rows - 1) * font * 1.5;
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
        <Legend items={legend.items} font={font} />
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

/** The three marks with their names, each with its place: beside each other, in a further row where there is no room. */
function legendOf(names: readonly (readonly [LegendMark, string])[], width: number, font: number) {
  let [left, row] = [0, 0];
  const items = names.map(([mark, name]) => {
    const text = cutTo(name, width - font * 1.3, font);
    const takes = font * 1.3 + widthOf(text, font);
    if (left > 0 && left + takes > width) [left, row] = [0, row + 1];
    const item = { mark, text, x: left, y: font * (0.8 + row * 1.5) };
    left += takes + font;
    return item;
  });
  return { items, rows: row + 1 };
}

type LegendMark = 'today' | 'without' | 'result';
type LegendProps = { readonly items: ReturnType<typeof legendOf>['items']; readonly font: number };

function Legend({ items, font }: LegendProps): JSX.Element {
  return (
    <g class="legend" fill="var(--ink-soft)">
      {items.map(({ mark, text, x, y }) => (
        <g key={mark}>
          {mark === 'today' ? (
            <path d={tick(x + font * 0.5, y, font)} stroke="var(--ink)" stroke-width={font / 6} />
          ) : (
            <path
              d={lozengePath(x + font * 0.5, y, font * (mark === 'result' ? 0.5 : 0.42))}
              fill={mark === 'result' ? 'var(--signal)' : 'var(--paper)'}
              stroke={mark === 'result' ? 'var(--on-signal)' : 'var(--ink)'}
              stroke-width={font / 8}
            />
          )}
          <text x={fixed(x + font * 1.3)} y={fixed(y + font * 0.35)}>
            {text}
          </text>
        </g>
      ))}
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
        {cutTo(name, width - widthOf(value, font) - font, font)}
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
