import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { BargainingPoint, DanceGround, DanceOffer, Place } from '../../models/chart-dance.ts';
import type { Messages } from '../../text/charts/id.ts';
import { fixed } from '../weave/geometry.ts';
import {
  Axes,
  type ChartParty,
  type ChartSize,
  ChartSvg,
  dashOf,
  Numbers,
  PartyMark,
  type Plot,
  plotOf,
} from './frame.tsx';
import { boxAround, placeLabels } from './labels.ts';

export type NegotiationDanceProps = {
  readonly id: string;
  readonly words: Messages;
  readonly parties: readonly ChartParty[];
  readonly ground: DanceGround;
  readonly offers: readonly DanceOffer[];
  /** The offer under the playhead: enlarged, with its number. */
  readonly current?: string | undefined;
  readonly size?: ChartSize;
};

type Scale = (value: number) => number;

/** The offers of a table in the plane of two parties' points, before the packages that were possible. */
export function NegotiationDance(props: NegotiationDanceProps): JSX.Element {
  const { id, words, parties, ground, offers, current, size = 'phone' } = props;
  const plot = plotOf(size);
  const t = words.dance;
  const [along, up] = ground.pair.map((party) => nameOf(parties, party));
  const x = scaleLinear(ground.ranges[0], [plot.left, plot.right]);
  const y = scaleLinear(ground.ranges[1], [plot.bottom, plot.top]);
  // The ground is the same for every step: its two long paths are written once.
  const [cloud, frontier] = useMemo(() => {
    const at = ([first, second]: Place) => `${fixed(x(first))} ${fixed(y(second))}`;
    const edge = ground.frontier.length > 1 ? `M${ground.frontier.map(at).join('L')}` : '';
    return [ground.cloud.map((place) => `M${at(place)}h0`).join(''), edge];
  }, [ground, plot]);
  const drawn = [...offers].sort((a, b) => Number(a.id === current) - Number(b.id === current));
  return (
    <figure class="figure">
      <ChartSvg
        id={id}
        name="dance"
        title={t.title}
        description={t.description(along ?? '', up ?? '', offers.length)}
        width={plot.width}
        height={plot.height}
        font={plot.font}
      >
        <Axes
          plot={plot}
          xName={t.axis(along ?? '')}
          yName={t.axis(up ?? '')}
          xTicks={x.ticks(2).map((tick) => ({ at: x(tick), label: String(tick) }))}
          yTicks={y.ticks(2).map((tick) => ({ at: y(tick), label: String(tick) }))}
        />
        <path
          class="cloud"
          d={cloud}
          stroke="var(--line-firm)"
          stroke-width={plot.font / 7.5}
          stroke-linecap="round"
          opacity={size === 'phone' ? 0.45 : 0.6}
          fill="none"
        />
        <path
          class="frontier"
          d={frontier}
          stroke="var(--sea)"
          stroke-width={plot.font / 5.5}
          stroke-linejoin="round"
          fill="none"
        />
        <Limits
          plot={plot}
          x={x(ground.limits[0])}
          y={y(ground.limits[1])}
          along={t.limit(along ?? '')}
          up={t.limit(up ?? '')}
        />
        <Solutions plot={plot} ground={ground} x={x} y={y} />
        {parties.map((party) => (
          <Path
            key={party.id}
            party={party}
            plot={plot}
            offers={offers.filter(({ author }) => author === party.id)}
            x={x}
            y={y}
          />
        ))}
        {drawn.map((offer) => (
          <PartyMark
            key={offer.id}
            index={parties.find(({ id: party }) => party === offer.author)?.index ?? 0}
            x={x(offer.at[0])}
            y={y(offer.at[1])}
            radius={plot.radius}
            isChosen={offer.id === current}
          />
        ))}
        <Labels
          words={words}
          parties={parties}
          ground={ground}
          offers={offers}
          current={current}
          plot={plot}
          x={x}
          y={y}
        />
      </ChartSvg>
      <Numbers
        of={t.title}
        summary={words.numbers}
        head={[words.offer, words.minute, along ?? '', up ?? '']}
        rows={[
          ...offers.map(({ author, number, madeAtPlayMs, at: [first, second] }) => [
            words.offerOf(nameOf(parties, author), number),
            Math.floor(madeAtPlayMs / 60_000),
            first,
            second,
          ]),
          ...ground.solutions.map(({ kind, at: [first, second] }) => [t.names[kind], '', first, second]),
          [t.limit(''), '', ...ground.limits],
        ]}
      />
    </figure>
  );
}

function nameOf(parties: readonly ChartParty[], party: string): string {
  return parties.find(({ id }) => id === party)?.name ?? party;
}

type LabelsProps = Omit<NegotiationDanceProps, 'id' | 'size'> & {
  readonly plot: Plot;
  readonly x: Scale;
  readonly y: Scale;
};

/** Names at the first mark of each way, bargaining points, and the offer under the playhead, where there is room. */
function Labels({ words, parties, ground, offers, current, plot, x, y }: LabelsProps): JSX.Element {
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
function Path({ party, plot, offers, x, y }: PathProps): JSX.Element | null {
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
function Limits({ plot, x, y, along, up }: LimitsProps): JSX.Element {
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
function Solutions({ plot, ground, x, y }: SolutionsProps): JSX.Element {
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
function solutionPlaces({ solutions }: DanceGround): { readonly at: Place; readonly kinds: BargainingPoint[] }[] {
  const places = new Map<string, { at: Place; kinds: BargainingPoint[] }>();
  for (const { kind, at } of solutions) {
    const known = places.get(at.join());
    if (known === undefined) places.set(at.join(), { at, kinds: [kind] });
    else known.kinds.push(kind);
  }
  return [...places.values()];
}
