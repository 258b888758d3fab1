import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { OfferList, OfferRow } from '../../lib/table/offer-list.ts';
import { useSeat } from '../seat-state.ts';
import { SentState } from '../sent.tsx';
import { AnswerDialog } from './answer-dialogs.tsx';
import { Conditions } from './conditions.tsx';
import { OfferCard } from './offer-card.tsx';
import { Returned } from './returned.tsx';
import { TeamDrafts } from './team-drafts.tsx';
import { WaitingOffers } from './waiting-offers.tsx';
import { offersText } from './words.ts';

/** Everything about offers: the team's draft, what is on its way, the open offers, the closed ones, conditions. */
export function OffersPanel(): JSX.Element | null {
  const seat = useSeat();
  const view = seat.view.value;
  if (view === undefined) return null;
  const list = seat.offers.value;
  const urgent = seat.urgent.value;
  const hasRatifier = view.scenario.parties.some((party) => party.role === 'ratifier');
  return (
    <>
      <AnswerDialog />
      <Returned />
      <RefusedAnswers list={list} />
      <TeamDrafts />
      <WaitingOffers />
      <OpenOffers list={list} urgent={urgent} />
      {hasRatifier ? <Conditions /> : null}
      <ClosedOffers list={list} />
    </>
  );
}

/** A no about an offer that closed meanwhile: its card is folded away, so the no stands on top. */
function RefusedAnswers({ list }: { readonly list: OfferList }): JSX.Element {
  const refusals = useSeat().refusals.value;
  const spots = list.closed.map((row) => `offer/${row.offer.id}`).filter((spot) => refusals[spot] !== undefined);
  return (
    <>
      {spots.map((spot) => (
        <SentState key={spot} spot={spot} />
      ))}
    </>
  );
}

function OpenOffers({
  list,
  urgent,
}: {
  readonly list: OfferList;
  readonly urgent: OfferRow | undefined;
}): JSX.Element {
  const t = offersText();
  const table = useSeat().view.value?.table;
  const isBreak = table?.stage.kind === 'break';
  const isReturned = (table?.returns ?? 0) > 0;
  if (list.open.length === 0) {
    const isFirst = list.closed.length === 0 && !isReturned;
    const next = isBreak ? t.breakText : isFirst ? t.emptyText : t.noneOpenText;
    return (
      <section class="card empty">
        <h2>{isFirst ? t.empty : t.noneOpen}</h2>
        <p class="sm soft">{next}</p>
      </section>
    );
  }
  return (
    <>
      {list.ownLatest === undefined ? null : <BandKey />}
      <ul class="offer-list" aria-label={t.open}>
        {list.open.map((row, index) => (
          <OfferCard key={row.offer.id} row={row} isUnfolded={index === 0} isUrgent={row === urgent} />
        ))}
      </ul>
    </>
  );
}

/** What the lozenges mean; decoration for the eye, the lists beside the bands say it in words. */
function BandKey(): JSX.Element {
  const t = offersText();
  return (
    <p class="band-key xs soft" aria-hidden="true">
      <span>
        <i class="same" /> {t.keySame}
      </span>
      <span>
        <i class="differs" /> {t.keyDiffers}
      </span>
    </p>
  );
}

/** Closed offers may be many: they are drawn only while they are unfolded. */
function ClosedOffers({ list }: { readonly list: OfferList }): JSX.Element | null {
  const isOpen = useSignal(false);
  if (list.closed.length === 0) return null;
  return (
    <details
      class="closed-offers"
      onToggle={(event) => {
        isOpen.value = event.currentTarget.open;
      }}
    >
      <summary class="sm">{offersText().closedTitle(list.closed.length)}</summary>
      {isOpen.value ? (
        <ul class="offer-list">
          {list.closed.map((row) => (
            <OfferCard key={row.offer.id} row={row} isUnfolded={false} isUrgent={false} />
          ))}
        </ul>
      ) : null}
    </details>
  );
}
