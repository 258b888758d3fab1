import type { JSX } from 'preact';
import { playMinutes } from '../../../shared/debrief/play-minutes.ts';
import type { AskingCurve } from './chart-measures.ts';
import { type ChartParty, type ChartSize, Numbers } from './frame.tsx';
import { TimePlot } from './time-plot.tsx';
import type { Messages } from './words.id.ts';

export type ConcessionCurvesProps = {
  readonly id: string;
  readonly words: Messages;
  readonly parties: readonly ChartParty[];
  readonly curves: readonly AskingCurve[];
  readonly current?: string | undefined;
  readonly size?: ChartSize;
};

const percent = (share: number) => Math.round(share * 100);

/** What share of its own best gain each party asked for, offer by offer. */
export function ConcessionCurves(props: ConcessionCurvesProps): JSX.Element {
  const { id, words, parties, curves, current, size = 'phone' } = props;
  const t = words.curves;
  const series = parties.flatMap((party) => {
    const curve = curves.find((one) => one.party === party.id);
    if (curve === undefined) return [];
    const points = curve.points.map(({ offer, atPlayMs, share }) => ({
      key: offer,
      atPlayMs,
      value: percent(share),
      isChosen: offer === current,
    }));
    return [{ party, points }];
  });
  const values = series.flatMap(({ points }) => points.map(({ value }) => value));
  return (
    <figure class="figure">
      <TimePlot
        id={id}
        name="curves"
        title={t.title}
        description={t.description}
        xName={words.minutes}
        yName={t.axis}
        range={[Math.min(0, ...values), Math.max(100, ...values)]}
        limit={{ value: 0, label: t.limit }}
        series={series}
        size={size}
      />
      <Numbers
        of={t.title}
        summary={words.numbers}
        head={[words.party, words.minute, words.points, t.share]}
        rows={series.flatMap(({ party, points }) =>
          points.map(({ key, atPlayMs, value }) => [
            party.name,
            playMinutes(atPlayMs),
            curves.flatMap((one) => one.points).find(({ offer }) => offer === key)?.points ?? '',
            words.wishes.percent(value).replace('-', '−'),
          ]),
        )}
      />
    </figure>
  );
}
