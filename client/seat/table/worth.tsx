import type { JSX } from 'preact';
import { offerName } from '../../lib/table/offer-names.ts';
import { faceOf } from '../../lib/table/parties.ts';
import { tableText } from '../../lib/table/words.ts';
import { PointsScale } from '../../lib/weave/points-scale.tsx';
import { useSeat } from '../seat-state.ts';

/** What the offer in view is worth to the own team, between limit and target. */
export function Worth(): JSX.Element | null {
  const seat = useSeat();
  const [view, own, row] = [seat.view.value, seat.own.value, seat.inView.value];
  if (view === undefined || own === undefined) return null;
  const t = tableText();
  const points = row?.points;
  return (
    <section class="worth" aria-label={t.builder.yourPoints}>
      <p class="worth-line">
        <span class="soft">{row === undefined ? t.worth.none : t.worth.forYou(offerName(view, row.offer))}</span>
        {points === undefined ? null : (
          <span class="worth-points">
            <strong class="num">{points}</strong> {t.worth.points}
          </span>
        )}
      </p>
      <PointsScale
        party={faceOf(view.scenario, own.party).index}
        lowest={own.range.worst}
        highest={own.range.best}
        limit={{ points: own.limit, label: t.worth.limit(own.limit) }}
        target={own.target === undefined ? undefined : { points: own.target, label: t.worth.target(own.target) }}
        points={points}
        label={t.worth.sentence(points, own.limit, own.target)}
      />
    </section>
  );
}
