import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { JSX } from 'preact';
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
  const at = ([first, second]: Place) => `${fixed(x(first))} ${fixed(y(second))}`;
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
          d={ground.cloud.map((place) => `M${at(place)}h0`).join('')}
          stroke="var(--line-firm)"
          stroke-width={plot.font / 7.5}
          stroke-linecap="round"
          opacity={size === 'phone' ? 0.45 : 0.6}
          fill="none"
        />
        <path
          class="frontier"
          d={ground.frontier.length > 1 ? `M${ground.frontier.map(at).join('L')}` : ''}
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
        <Solutions plot={plot} ground={ground} words={words} x={x} y={y} />
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
        {offers
          .filter((offer) => offer.id === current)
          .map((offer) => (
            <Label
              key={offer.id}
              plot={plot}
              x={x(offer.at[0])}
              y={y(offer.at[1])}
              gap={2.4}
              text={words.offerOf(nameOf(parties, offer.author), offer.number)}
            />
          ))}
      </ChartSvg>
      <Numbers
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

type LabelProps = {
  readonly plot: Plot;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Distance from the mark in its radii. */
  readonly gap?: number;
  readonly isSoft?: boolean;
};

/** Words at a mark, on the side where there is room. */
function Label({ plot, x, y, text, gap = 1.6, isSoft = false }: LabelProps): JSX.Element {
  const isRight = x > plot.left + (plot.right - plot.left) * 0.6;
  return (
    <text
      class="halo label"
      x={fixed(x + (isRight ? -1 : 1) * plot.radius * gap)}
      y={fixed(y + plot.font * 0.35)}
      text-anchor={isRight ? 'end' : 'start'}
      font-weight={isSoft ? 400 : 700}
      fill="var(--ink)"
      stroke-width={plot.font / 3.2}
    >
      {text}
    </text>
  );
}

type PathProps = {
  readonly party: ChartParty;
  readonly plot: Plot;
  readonly offers: readonly DanceOffer[];
  readonly x: Scale;
  readonly y: Scale;
};

/** The way of one party's offers, with its name where it began. */
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
      <Label plot={plot} x={x(first.at[0])} y={y(first.at[1])} text={party.name} />
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
  readonly words: Messages;
  readonly x: Scale;
  readonly y: Scale;
};

/** Bargaining points as small crosses of ink; those at one place share a label. */
function Solutions({ plot, ground, words, x, y }: SolutionsProps): JSX.Element {
  const places = new Map<string, { at: Place; kinds: BargainingPoint[] }>();
  for (const { kind, at } of ground.solutions) {
    const known = places.get(at.join());
    if (known === undefined) places.set(at.join(), { at, kinds: [kind] });
    else known.kinds.push(kind);
  }
  const arm = plot.radius * 0.8;
  let lowest = Number.NEGATIVE_INFINITY;
  const rows = [...places.values()]
    .sort((a, b) => b.at[1] - a.at[1])
    .map(({ at, kinds }) => {
      lowest = Math.max(y(at[1]), lowest + plot.font * 1.1);
      return { at, kinds, labelAt: lowest };
    });
  return (
    <g class="solutions">
      {rows.map(({ at, kinds, labelAt }) => (
        <g key={at.join()}>
          <path
            d={`M${fixed(x(at[0]) - arm)} ${fixed(y(at[1]))}h${fixed(arm * 2)}m${fixed(-arm)} ${fixed(-arm)}v${fixed(arm * 2)}`}
            stroke="var(--ink)"
            stroke-width={plot.font / 6}
          />
          <Label plot={plot} x={x(at[0])} y={labelAt} text={kinds.map((kind) => words.dance[kind]).join(', ')} isSoft />
        </g>
      ))}
    </g>
  );
}
