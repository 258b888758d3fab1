import { line } from 'd3-shape';
import type { JSX } from 'preact';
import { fixed } from '../weave/geometry.ts';
import type { BargainingPoint, ChartPoint, DanceGround, DanceOffer } from './chart-dance.ts';
import { type ChartParty, dashOf, type Plot } from './frame.tsx';
import { boxAround, placeLabels } from './labels.ts';
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
};

/** Names at the first mark of each way, bargaining points, and the offer under the playhead, where there is room. */
export function Labels({ words, parties, ground, offers, current, plot, x, y }: LabelsProps): JSX.Element {
  const { font, radius, left, right, top, bottom } = plot;
  const chosen = offers.find(({ id }) => id === current);
  const firsts = parties.flatMap((party) => {
    const first = offers.find(({ author }) => author === party.id);
    if (first === undefined || (first === chosen && offers.length > 0)) return [];
    return [{ key: party.id, text: party.name, x: x(first.at[0]), y: y(first.at[1]), reach: radius }];
  });
  const solutions = solutionPlaces(ground).map(({ at, kinds }) => ({
    key: at.join(),
    text: kinds.map((kind) => words.dance[kind]).join(', '),
    x: x(at[0]),
    y: y(at[1]),
    reach: radius,
  }));
  const now = chosen && {
    key: 'current',
    text: words.offerOf(nameOf(parties, chosen.author), chosen.number),
    x: x(chosen.at[0]),
    y: y(chosen.at[1]),
    reach: radius * 1.9,
  };
  const taken = [
    ...offers.map(({ id, at }) => boxAround(x(at[0]), y(at[1]), id === current ? radius * 1.9 : radius)),
    ...solutions.map((one) => boxAround(one.x, one.y, radius)),
    // The words of the two limits.
    { left, right: left + 100 * (font / 13), top: y(ground.limits[1]) - font * 1.3, bottom: y(ground.limits[1]) },
  ];
  const room = { bounds: { left: left + 2, right: right + font * 0.6, top: top - font, bottom }, taken, font };
  const placed = placeLabels([...(now === undefined ? [] : [now]), ...firsts, ...solutions], room);
  return (
    <g fill="var(--ink)">
      {placed.map(({ key, text, labelX, labelY, anchor }) => (
        <text
          key={key}
          class="halo label"
          x={fixed(labelX)}
          y={fixed(labelY + font * 0.35)}
          text-anchor={anchor}
          font-weight={solutions.some((one) => one.key === key) ? 400 : 700}
          stroke-width={font / 3.2}
        >
          {text}
        </text>
      ))}
    </g>
  );
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
  readonly along: string;
  readonly up: string;
};

/** What no agreement is worth to each of the two, as dashed lines. */
export function Limits({ plot, x, y, along, up }: LimitsProps): JSX.Element {
  const { left, right, top, bottom, font } = plot;
  return (
    <g class="limits" fill="var(--ink-soft)">
      <path
        d={`M${fixed(x)} ${top}V${bottom}M${left} ${fixed(y)}H${right}`}
        stroke="var(--ink)"
        stroke-width={font / 10}
        stroke-dasharray={`${font / 3} ${font / 4}`}
        fill="none"
      />
      <text class="halo" x={left + 5} y={fixed(y - font * 0.4)} stroke-width={font / 3.2}>
        {up}
      </text>
      <text class="halo" x={fixed(x + 5)} y={fixed(bottom - font * 0.5)} stroke-width={font / 3.2}>
        {along}
      </text>
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
