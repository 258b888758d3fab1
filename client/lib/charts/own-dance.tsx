import type { JSX } from 'preact';
import { playMinutes } from '../../../shared/debrief/play-minutes.ts';
import type { OwnDance } from './chart-dance.ts';
import { type ChartParty, type ChartSize, Numbers } from './frame.tsx';
import { TimePlot } from './time-plot.tsx';
import type { Messages } from './words.id.ts';

export type OwnDanceChartProps = {
  readonly id: string;
  readonly words: Messages;
  readonly parties: readonly ChartParty[];
  readonly dance: OwnDance;
  /** The offer under the playhead. */
  readonly current?: string | undefined;
  readonly size?: ChartSize;
};

/** Before the reveal: what every offer that a party read is worth to itself, over play time. */
export function OwnDanceChart({ id, words, parties, dance, current, size = 'phone' }: OwnDanceChartProps): JSX.Element {
  const t = words.own;
  const nameOf = (party: string) => parties.find((one) => one.id === party)?.name ?? party;
  const series = parties.map((party) => ({
    party,
    points: dance.offers
      .filter(({ author }) => author === party.id)
      .map((offer) => ({
        key: offer.id,
        atPlayMs: offer.madeAtPlayMs,
        value: offer.points,
        isChosen: offer.id === current,
        label: words.offerOf(party.name, offer.number),
      })),
  }));
  return (
    <figure class="figure">
      <TimePlot
        id={id}
        name="own-dance"
        title={t.title}
        description={t.description(nameOf(dance.party), dance.offers.length)}
        xName={words.minutes}
        yName={t.axis(nameOf(dance.party))}
        range={dance.range}
        limit={{ value: dance.limit, label: t.limit(dance.limit) }}
        series={series}
        size={size}
      />
      <Numbers
        of={t.title}
        summary={words.numbers}
        head={[words.offer, words.minute, words.points]}
        rows={dance.offers.map(({ author, number, madeAtPlayMs, points }) => [
          words.offerOf(nameOf(author), number),
          playMinutes(madeAtPlayMs),
          points,
        ])}
      />
    </figure>
  );
}
