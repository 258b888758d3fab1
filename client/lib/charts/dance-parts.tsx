import { line } from 'd3-shape';
import type { JSX } from 'preact';
import { fixed } from '../weave/geometry.ts';
import type { Room } from '../weave/label-room.ts';
import type { BargainingPoint, ChartPoint, DanceGround, DanceOffer } from './chart-dance.ts';
import { type ChartParty, dashOf, type Plot } from './frame.tsx';
import type { LineWords } from './labels.ts';
import { LineLabel, PlacedLabels } from './placed-labels.tsx';
import type { Messages } from './words.id.ts';

type Scale = (value: number) => number;

/** A party's name, or its id for one that the chart does not know. */
export function nameOf(parties: readonly ChartParty[], party: string): string {
  return parties.find(({ id }) => id === party)?.name ?? party;
}

type LabelsProps = {
  readonly words: Messages;
  readonly parties: readonly ChartParty[];
  readonly ground: DanceGround;
  readonly offers: readonly DanceOffer[];
  readonly current: string | undefined;
  readonly plot: Plot;
  readonly x: Scale;
  readonly y: Scale;
  /** The words of the two limits. */
  readonly taken: readonly Room[];
};

/** The offer under the playhead, names at the first mark of each way, and bargaining points. */
export function Labels({ words, parties, ground, offers, current, plot, x, y, taken }: LabelsProps): JSX.Element {
  const { radius } = plot;
  const markOf = ({ id, at: [first, second] }: DanceOffer) => ({
    x: x(first),
    y: y(second),
    reach: id === current ? radius * 1.9 : radius,
  });
  const chosen = offers.find(({ id }) => id === current);
  const firsts = parties.flatMap((party) => {
    const first = offers.find(({ author }) => author === party.id);
    if (first === undefined || first === chosen) return [];
    return [{ key: party.id, text: party.name, mark: markOf(first) }];
  });
  const solutions = solutionPlaces(ground).map(({ at, kinds }) => ({
    key: at.join(),
    text: kinds.map((kind) => words.dance[kind]).join(', '),
    mark: { x: x(at[0]), y: y(at[1]), reach: radius },
    isLight: true,
  }));
  const now =
    chosen === undefined
      ? []
      : [{ key: 'current', text: words.offerOf(nameOf(parties, chosen.author), chosen.number), mark: markOf(chosen) }];
  const marks = [...offers.map(markOf), ...solutions.map(({ mark }) => mark)];
  return <PlacedLabels labels={[...now, ...firsts, ...solutions]} marks={marks} taken={taken} ground={plot} />;
}

type PathProps = {
  readonly party: ChartParty;
  readonly plot: Plot;
  readonly offers: readonly DanceOffer[];
  readonly x: Scale;
  readonly y: Scale;
};

/** The way of one party's offers. */
export function Path({ party, plot, offers, x, y }: PathProps): JSX.Element | null {
  const [first] = offers;
  if (first === undefined) return null;
  const way = line<DanceOffer>(
    ({ at }) => x(at[0]),
    ({ at }) => y(at[1]),
  ).digits(1);
  return (
    <g class={`way p${(party.index % 6) + 1}`}>
      <path
        d={way([...offers]) ?? ''}
        stroke="var(--party)"
        stroke-width={plot.font / 7}
        stroke-dasharray={dashOf(party.index, plot)}
        fill="none"
      />
    </g>
  );
}

type LimitsProps = {
  readonly plot: Plot;
  readonly x: number;
  readonly y: number;
  /** The words at each of the two lines. */
  readonly words: readonly LineWords[];
};

/** What no agreement is worth to each of the two, as dashed lines. */
export function Limits({ plot, x, y, words }: LimitsProps): JSX.Element {
  const { left, right, top, bottom, font } = plot;
  return (
    <g class="limits">
      <path
        d={`M${fixed(x)} ${top}V${bottom}M${left} ${fixed(y)}H${right}`}
        stroke="var(--ink)"
        stroke-width={font / 10}
        stroke-dasharray={`${font / 3} ${font / 4}`}
        fill="none"
      />
      {words.map((one) => (
        <LineLabel key={`${one.x} ${one.y}`} words={one} font={font} />
      ))}
    </g>
  );
}

type SolutionsProps = {
  readonly plot: Plot;
  readonly ground: DanceGround;
  readonly x: Scale;
  readonly y: Scale;
};

/** Bargaining points as small crosses of ink. */
export function Solutions({ plot, ground, x, y }: SolutionsProps): JSX.Element {
  const arm = plot.radius * 0.8;
  return (
    <g class="solutions">
      {solutionPlaces(ground).map(({ at }) => (
        <path
          key={at.join()}
          d={`M${fixed(x(at[0]) - arm)} ${fixed(y(at[1]))}h${fixed(arm * 2)}m${fixed(-arm)} ${fixed(-arm)}v${fixed(arm * 2)}`}
          stroke="var(--ink)"
          stroke-width={plot.font / 6}
        />
      ))}
    </g>
  );
}

/** Bargaining points by place: those at one place share a mark and a label. */
function solutionPlaces({ solutions }: DanceGround): { readonly at: ChartPoint; readonly kinds: BargainingPoint[] }[] {
  const places = new Map<string, { at: ChartPoint; kinds: BargainingPoint[] }>();
  for (const { kind, at } of solutions) {
    const known = places.get(at.join());
    if (known === undefined) places.set(at.join(), { at, kinds: [kind] });
    else known.kinds.push(kind);
  }
  return [...places.values()];
}
