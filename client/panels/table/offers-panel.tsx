import type { JSX } from 'preact';
import { clockOf } from '../../models/clock.ts';
import type { OfferList, OfferRow } from '../../models/offer-list.ts';
import { ownParty } from '../../models/parties.ts';
import { tableText } from '../../text/table/messages.ts';
import { AnswerDialog } from './answer-dialogs.tsx';
import { Conditions } from './conditions.tsx';
import { type Desk, useDesk } from './desk.ts';
import { OfferCard } from './offer-card.tsx';
import { SentState } from './sent.tsx';
import { TeamDrafts } from './team-drafts.tsx';
import { WaitingOffers } from './waiting-offers.tsx';
import { WalkAway } from './walk-away.tsx';

/**
 * The offer that may be accepted at once when little time is left: the newest open one at or above the own limit.
 * `undefined` while there is time, or when none is.
 */
export function urgentOffer(desk: Desk, now: number): OfferRow | undefined {
  const [view, own] = [desk.view.value, desk.own.value];
  if (view === undefined || own === undefined || !clockOf(view.table, now).nearlyUp) return undefined;
  return desk.offers.value.open.find((row) => row.may.accept === 'yes' && (row.points ?? own.limit - 1) >= own.limit);
}

/** Everything about offers: the team's draft, what is on its way, the open offers, the closed ones, conditions. */
export function OffersPanel(): JSX.Element | null {
  const desk = useDesk();
  const view = desk.view.value;
  if (view === undefined) return null;
  const list = desk.offers.value;
  const urgent = urgentOffer(desk, desk.now.value);
  const hasRatifier = view.scenario.parties.some((party) => party.role === 'ratifier');
  return (
    <>
      <AnswerDialog />
      <RefusedAnswers list={list} />
      <TeamDrafts />
      <WaitingOffers />
      <OpenOffers list={list} urgent={urgent} />
      {hasRatifier ? <Conditions /> : null}
      <ClosedOffers list={list} />
      {ownParty(view) === undefined ? null : <WalkAway />}
    </>
  );
}

/** A no about an offer that closed meanwhile: its card is folded away, so the no stands on top. */
function RefusedAnswers({ list }: { readonly list: OfferList }): JSX.Element {
  const refusals = useDesk().refusals.value;
  const places = list.closed.map((row) => `offer/${row.offer.id}`).filter((place) => refusals[place] !== undefined);
  return (
    <>
      {places.map((place) => (
        <SentState key={place} place={place} />
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
  const t = tableText();
  if (list.open.length === 0) {
    return (
      <section class="card empty">
        <h2>{t.offers.empty}</h2>
        <p class="sm soft">{t.offers.emptyText}</p>
      </section>
    );
  }
  return (
    <>
      {list.ownLatest === undefined ? null : <BandKey />}
      <ul class="offer-list" aria-label={t.offers.open}>
        {list.open.map((row, index) => (
          <OfferCard key={row.offer.id} row={row} isUnfolded={index === 0} isUrgent={row === urgent} />
        ))}
      </ul>
    </>
  );
}

/** What the lozenges mean; decoration for the eye, the lists beside the bands say it in words. */
function BandKey(): JSX.Element {
  const t = tableText();
  return (
    <p class="band-key xs soft" aria-hidden="true">
      <span>
        <i class="same" /> {t.offers.keySame}
      </span>
      <span>
        <i class="differs" /> {t.offers.keyDiffers}
      </span>
    </p>
  );
}

function ClosedOffers({ list }: { readonly list: OfferList }): JSX.Element | null {
  if (list.closed.length === 0) return null;
  return (
    <details class="closed-offers">
      <summary class="sm">{tableText().offers.closedTitle(list.closed.length)}</summary>
      <ul class="offer-list">
        {list.closed.map((row) => (
          <OfferCard key={row.offer.id} row={row} isUnfolded={false} isUrgent={false} />
        ))}
      </ul>
    </details>
  );
}
