import type { JSX } from 'preact';
import { sayNumber } from '../../lib/language/language.ts';
import { offerName } from '../../lib/table/offer-names.ts';
import { faceOf } from '../../lib/table/parties.ts';
import { tableText } from '../../lib/table/words.ts';
import { PointsScale } from '../../lib/weave/points-scale.tsx';
import { useSeat } from '../seat-state.ts';
import { seatText } from '../words.ts';
import { offersText } from './words.ts';

/** What the offer in view is worth to the own team, between limit and target. */
export function Worth(): JSX.Element | null {
  const seat = useSeat();
  const [view, own, row] = [seat.view.value, seat.worth.value, seat.inView.value];
  if (view === undefined || own === undefined) return null;
  const t = seatText();
  const points = row?.points;
  return (
    <section class="worth" aria-label={t.yourPoints}>
      <p class="worth-line">
        <span class="soft">
          {row === undefined ? offersText().worth.none : offersText().worth.forYou(offerName(view, row.offer))}
        </span>
        {points === undefined ? null : (
          <span class="worth-points">
            <strong class="num">{sayNumber(points)}</strong> {tableText().points}
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
