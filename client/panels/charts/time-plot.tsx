import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { JSX } from 'preact';
import { fixed } from '../weave/geometry.ts';
import { Axes, type ChartParty, type ChartSize, ChartSvg, dashOf, PartyMark, type Plot, plotOf } from './frame.tsx';

/** One mark of a series. */
export interface TimePoint {
  readonly key: string;
  readonly atPlayMs: number;
  readonly value: number;
  readonly isChosen?: boolean;
}

export type TimePlotProps = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly xName: string;
  readonly yName: string;
  /** [least, most] of the values. */
  readonly range: readonly [number, number];
  readonly limit: { readonly value: number; readonly label: string };
  readonly series: readonly { readonly party: ChartParty; readonly points: readonly TimePoint[] }[];
  readonly size: ChartSize;
};

const MINUTE = 60_000;

/** One line a party over play time, with the party's name where its line ends. */
export function TimePlot(props: TimePlotProps): JSX.Element {
  const { series, range, limit, size } = props;
  const plot = plotOf(size);
  const times = series.flatMap(({ points }) => points.map(({ atPlayMs }) => atPlayMs / MINUTE));
  const [from, to] = times.length === 0 ? [0, 1] : [Math.min(...times), Math.max(...times)];
  const x = scaleLinear([from, to > from ? to : from + 1], [plot.left + plot.radius, plot.right - plot.radius]);
  const y = scaleLinear(range, [plot.bottom, plot.top]);
  const marks = series
    .flatMap(({ party, points }) => points.map((point) => ({ party, point })))
    .sort((a, b) => Number(a.point.isChosen ?? false) - Number(b.point.isChosen ?? false));
  return (
    <ChartSvg
      id={props.id}
      name={props.name}
      title={props.title}
      description={props.description}
      width={plot.width}
      height={plot.height}
      font={plot.font}
    >
      <Axes
        plot={plot}
        xName={props.xName}
        yName={props.yName}
        xTicks={x.ticks(3).map((tick) => ({ at: x(tick), label: String(tick) }))}
        yTicks={y.ticks(2).map((tick) => ({ at: y(tick), label: String(tick).replace('-', '−') }))}
      />
      <path
        d={`M${plot.left} ${fixed(y(limit.value))}H${plot.right}`}
        stroke="var(--ink)"
        stroke-width={plot.font / 10}
        stroke-dasharray={`${plot.font / 3} ${plot.font / 4}`}
      />
      <text
        class="halo"
        x={plot.left + 5}
        y={fixed(y(limit.value) - plot.font * 0.4)}
        fill="var(--ink-soft)"
        stroke-width={plot.font / 3.2}
      >
        {limit.label}
      </text>
      {series.map(({ party, points }) => (
        <path
          key={party.id}
          class={`way p${(party.index % 6) + 1}`}
          d={
            line<TimePoint>(
              ({ atPlayMs }) => x(atPlayMs / MINUTE),
              ({ value }) => y(value),
            ).digits(1)([...points]) ?? ''
          }
          stroke="var(--party)"
          stroke-width={plot.font / 7}
          stroke-dasharray={dashOf(party.index, plot)}
          fill="none"
        />
      ))}
      {marks.map(({ party, point }) => (
        <PartyMark
          key={point.key}
          index={party.index}
          x={x(point.atPlayMs / MINUTE)}
          y={y(point.value)}
          radius={plot.radius}
          isChosen={point.isChosen ?? false}
        />
      ))}
      <EndNames plot={plot} series={series} x={x} y={y} />
    </ChartSvg>
  );
}

type EndNamesProps = Pick<TimePlotProps, 'series'> & {
  readonly plot: Plot;
  readonly x: (minutes: number) => number;
  readonly y: (value: number) => number;
};

/** Names over the first mark of each line, moved apart where lines begin together. */
function EndNames({ plot, series, x, y }: EndNamesProps): JSX.Element {
  const taken: { left: number; right: number; y: number }[] = [];
  return (
    <g fill="var(--ink)" font-weight="700">
      {series.map(({ party, points }) => {
        const [first] = points;
        if (first === undefined) return null;
        const width = party.name.length * plot.font * 0.58;
        const mark = x(first.atPlayMs / MINUTE);
        const isLeft = mark + plot.radius * 1.6 + width > plot.right;
        const left = isLeft ? mark - plot.radius * 1.6 - width : mark + plot.radius * 1.6;
        let place = Math.max(plot.top + plot.font * 0.8, y(first.value) - plot.font * 0.3);
        const hits = () =>
          taken.some(
            (one) => Math.abs(one.y - place) < plot.font * 1.1 && left < one.right + 4 && left + width > one.left - 4,
          );
        while (hits()) place += plot.font * 1.1;
        taken.push({ left, right: left + width, y: place });
        return (
          <text
            key={party.id}
            class="halo label"
            x={fixed(isLeft ? mark - plot.radius * 1.6 : left)}
            y={fixed(place)}
            text-anchor={isLeft ? 'end' : 'start'}
            stroke-width={plot.font / 3.2}
          >
            {party.name}
          </text>
        );
      })}
    </g>
  );
}
