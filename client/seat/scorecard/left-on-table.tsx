import type { JSX } from 'preact';
import type { BetterPackage } from '../../../shared/advice/what-if.ts';
import { NO_AGREEMENT, type Settlement } from '../../../shared/scoring/points.ts';
import { say } from '../../lib/language/case-texts.ts';
import { offerName } from '../../lib/table/offer-names.ts';
import { PackageList } from '../../lib/table/package-list.tsx';
import { faceOf } from '../../lib/table/parties.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { issueName, optionName } from './issue-names.ts';
import type { TableDebrief } from './table-debrief.ts';
import { cardText } from './words.ts';

export type LeftOnTableProps = {
  readonly view: TableView;
  readonly settlement: Settlement;
  readonly debrief: TableDebrief;
};

/** What would have been better for all: the nearest such package, offers that were one, trades that nobody made. */
export function LeftOnTable({ view, settlement, debrief }: LeftOnTableProps): JSX.Element {
  const t = cardText().left;
  const { nearest, offered, unused } = debrief;
  const party = (id: string) => say(faceOf(view.scenario, id).shortName);
  const offers = offered.flatMap((one) => view.table.offers[one.offers[0] ?? ''] ?? []);
  return (
    <section>
      <h2>{t.title}</h2>
      {nearest === undefined ? null : <Nearest view={view} settlement={settlement} nearest={nearest} />}
      {debrief.isNoneLeft ? <p class="sm">{t.nearestNone}</p> : null}
      <ul class="missed sm">
        {offers.map((offer) => (
          <li key={offer.id}>{t.offered(offerName(view, offer))}</li>
        ))}
        {unused.map(({ issues: [one, other], parties: [first, second] }) => (
          <li key={`${one}/${other}/${first}/${second}`}>
            {t.trade(party(first), issueName(view, one), party(second), issueName(view, other))}
          </li>
        ))}
      </ul>
      {unused.length === 0 && offers.length === 0 ? <p class="sm">{t.none}</p> : null}
    </section>
  );
}

type NearestProps = { readonly view: TableView; readonly settlement: Settlement; readonly nearest: BetterPackage };

function Nearest({ view, settlement, nearest }: NearestProps): JSX.Element {
  const t = cardText().left;
  const changes = nearest.changes.map(({ party, points }) =>
    t.points(say(faceOf(view.scenario, party).shortName), points),
  );
  return (
    <div class="nearest sm">
      <h3>{t.nearest}</h3>
      {settlement === NO_AGREEMENT ? (
        <PackageList scenario={view.scenario} chosen={nearest.package} />
      ) : (
        <ul class="missed">
          {nearest.issues.map((issue) => (
            <li key={issue}>
              {t.change(
                issueName(view, issue),
                optionName(view, issue, settlement[issue] ?? 0),
                optionName(view, issue, nearest.package[issue] ?? 0),
              )}
            </li>
          ))}
        </ul>
      )}
      <p class="num">{changes.join(' · ')}</p>
      {nearest.impact === undefined ? null : <p class="num">{t.impact(nearest.impact.index, nearest.impact.change)}</p>}
    </div>
  );
}
