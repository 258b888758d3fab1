import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { JSX } from 'preact';
import { fixed } from '../weave/geometry.ts';
import type { Room } from '../weave/label-room.ts';
import { Axes, type ChartParty, type ChartSize, ChartSvg, dashOf, PartyMark, type Plot, plotOf } from './frame.tsx';
import { levelTicks, ticksOf, wordsAtLevel } from './labels.ts';
import { LineLabel, PlacedLabels } from './placed-labels.tsx';

/** One mark of a series. */
export interface TimePoint {
  readonly key: string;
  readonly atPlayMs: number;
  readonly value: number;
  readonly isChosen?: boolean;
  /** Written at the chosen mark. */
  readonly label?: string;
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
  const { top, bottom } = plotOf(size);
  const y = scaleLinear(range, [bottom, top]);
  const yTicks = ticksOf(y, 2);
  const plot = plotOf(size, yTicks);
  const times = series.flatMap(({ points }) => points.map(({ atPlayMs }) => atPlayMs / MINUTE));
  const [from, to] = times.length === 0 ? [0, 1] : [Math.min(...times), Math.max(...times)];
  const x = scaleLinear([from, to > from ? to : from + 1], [plot.left + plot.radius, plot.right - plot.radius]);
  const limitWords = wordsAtLevel(limit.label, y(limit.value), plot, []);
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
      <Axes plot={plot} xName={props.xName} yName={props.yName} xTicks={levelTicks(x, 3, plot)} yTicks={yTicks} />
      <path
        d={`M${plot.left} ${fixed(y(limit.value))}H${plot.right}`}
        stroke="var(--ink)"
        stroke-width={plot.font / 10}
        stroke-dasharray={`${plot.font / 3} ${plot.font / 4}`}
      />
      <LineLabel words={limitWords} font={plot.font} />
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
      <EndNames plot={plot} series={series} x={x} y={y} taken={[limitWords]} />
    </ChartSvg>
  );
}

type EndNamesProps = Pick<TimePlotProps, 'series'> & {
  readonly plot: Plot;
  readonly x: (minutes: number) => number;
  readonly y: (value: number) => number;
  readonly taken: readonly Room[];
};

/** Words at the chosen mark and names at the first mark of each line. */
function EndNames({ plot, series, x, y, taken }: EndNamesProps): JSX.Element {
  const { radius } = plot;
  const markOf = ({ atPlayMs, value, isChosen }: TimePoint) => ({
    x: x(atPlayMs / MINUTE),
    y: y(value),
    reach: isChosen ? radius * 1.9 : radius,
  });
  const names = series.flatMap(({ party, points: [first] }) =>
    first === undefined ? [] : [{ key: party.id, text: party.name, mark: markOf(first) }],
  );
  const chosen = series.flatMap(({ points }) =>
    points.flatMap((point) =>
      point.isChosen && point.label !== undefined ? [{ key: point.key, text: point.label, mark: markOf(point) }] : [],
    ),
  );
  const marks = series.flatMap(({ points }) => points.map(markOf));
  return <PlacedLabels labels={[...chosen, ...names]} marks={marks} taken={taken} ground={plot} />;
}
