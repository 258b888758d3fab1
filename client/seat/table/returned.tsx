import type { JSX } from 'preact';
import { shortNames } from '../../lib/table/offer-names.ts';
import { PackageList } from '../../lib/table/package-list.tsx';
import { SaidReasons } from '../../lib/table/said-reasons.tsx';
import { returnedAgreement } from '../../lib/table/vote.ts';
import { Asked } from '../asked.tsx';
import { GuessResult } from '../guess-result.tsx';
import { draftFromReturned } from '../offer-draft.ts';
import { useSeat } from '../seat-state.ts';
import { seatText } from '../words.ts';
import { offersText } from './words.ts';

/** Says that the agreement came back, by whom, and what a second refusal means; a new draft may start from its package. */
export function Returned(): JSX.Element | null {
  const seat = useSeat();
  const [view, actor] = [seat.view.value, seat.actor.value];
  const returned = view === undefined ? undefined : returnedAgreement(view);
  if (view === undefined || returned === undefined) return null;
  const t = offersText();
  const { agreement, refusedBy } = returned;
  const may = seat.may.value?.makeOffer;
  const start = () => {
    if (actor === undefined) return;
    seat.draft.value = draftFromReturned(view.scenario, actor.party, agreement);
  };
  return (
    <section class="card returned">
      <h2>{seatText().agreementReturned}</h2>
      <p>{refusedBy.length === 0 ? t.returned.noVote : t.returned.refusedBy(shortNames(refusedBy))}</p>
      <SaidReasons view={view} />
      <GuessResult view={view} />
      <Asked view={view} />
      <p class="sm soft">{t.returned.reopened}</p>
      <details open>
        <summary class="sm">{t.returned.package}</summary>
        <PackageList
          scenario={view.scenario}
          chosen={agreement.package}
          pointsOf={seat.worth.value?.option}
          wasOf={seat.worth.value?.was}
          clause={agreement.clause}
        />
      </details>
      {may === 'yes' || may === 'second-member-needed' ? (
        <button type="button" class="btn small" onClick={start}>
          {t.returned.start}
        </button>
      ) : null}
    </section>
  );
}
