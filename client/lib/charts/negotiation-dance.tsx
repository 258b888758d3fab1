import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { playMinutes } from '../../../shared/debrief/play-minutes.ts';
import { fixed } from '../weave/geometry.ts';
import type { ChartPoint, DanceGround, DanceOffer } from './chart-dance.ts';
import { Labels, Limits, nameOf, Path, Solutions } from './dance-parts.tsx';
import { Axes, type ChartParty, type ChartSize, ChartSvg, Numbers, PartyMark, plotOf } from './frame.tsx';
import { levelTicks, ticksOf, wordsAtLevel, wordsAtUpright } from './labels.ts';
import type { Messages } from './words.id.ts';

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

/** The offers of a table in the plane of two parties' points, before the packages that were possible. */
export function NegotiationDance(props: NegotiationDanceProps): JSX.Element {
  const { id, words, parties, ground, offers, current, size = 'phone' } = props;
  const t = words.dance;
  const [along, up] = ground.pair.map((party) => nameOf(parties, party));
  const { top, bottom } = plotOf(size);
  const y = scaleLinear(ground.ranges[1], [bottom, top]);
  const yTicks = ticksOf(y, 2);
  const plot = plotOf(size, yTicks);
  const x = scaleLinear(ground.ranges[0], [plot.left, plot.right]);
  const limits = [x(ground.limits[0]), y(ground.limits[1])] as const;
  const level = wordsAtLevel(t.limit(up ?? ''), limits[1], plot, []);
  const limitWords = [level, wordsAtUpright(t.limit(along ?? ''), limits[0], plot, [level])];
  // The ground is the same for every step: its two long paths are written once.
  const [cloud, frontier] = useMemo(() => {
    const at = ([first, second]: ChartPoint) => `${fixed(x(first))} ${fixed(y(second))}`;
    const edge = ground.frontier.length > 1 ? `M${ground.frontier.map(at).join('L')}` : '';
    return [ground.cloud.map((place) => `M${at(place)}h0`).join(''), edge];
  }, [ground, size]);
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
          xTicks={levelTicks(x, 2, plot)}
          yTicks={yTicks}
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
        <Limits plot={plot} x={limits[0]} y={limits[1]} words={limitWords} />
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
          taken={limitWords}
        />
      </ChartSvg>
      <Numbers
        of={t.title}
        summary={words.numbers}
        head={[words.offer, words.minute, along ?? '', up ?? '']}
        rows={[
          ...offers.map(({ author, number, madeAtPlayMs, at: [first, second] }) => [
            words.offerOf(nameOf(parties, author), number),
            playMinutes(madeAtPlayMs),
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
