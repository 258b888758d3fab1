import type { JSX } from 'preact';
import { playTime } from '../../../shared/negotiation/play-clock.ts';
import { say } from '../../lib/language/case-texts.ts';
import { sayNumber } from '../../lib/language/language.ts';
import { rulesBrokenBy } from '../../lib/table/case-rules.ts';
import { minutesAndSeconds } from '../../lib/table/clock.ts';
import { minutesSince, type OfferRow } from '../../lib/table/offer-list.ts';
import { offerName, shortNames } from '../../lib/table/offer-names.ts';
import { PackageList, WasPoints } from '../../lib/table/package-list.tsx';
import { ownParty } from '../../lib/table/parties.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { tableText } from '../../lib/table/words.ts';
import { Band, type BandState } from '../../lib/weave/band.tsx';
import { partyClass } from '../../lib/weave/geometry.ts';
import { AttentionMark } from '../../lib/weave/icon.tsx';
import { PartyShape } from '../../lib/weave/party-shape.tsx';
import { EffectLine } from '../effect-line.tsx';
import { memberName } from '../member-name.ts';
import { useSeat } from '../seat-state.ts';
import { SentState } from '../sent.tsx';
import { OfferActions } from './offer-actions.tsx';
import { OfferNote } from './offer-note.tsx';
import { offersText } from './words.ts';

export type OfferCardProps = {
  readonly row: OfferRow;
  /** The newest open offer shows everything; older ones fold. */
  readonly isUnfolded: boolean;
  /** Accepting is the screen's filled button: little time is left and the offer is above the limit. */
  readonly isUrgent: boolean;
};

/** An offer: who made it to whom, its band, the same in words, and what can be answered. */
export function OfferCard({ row, isUnfolded, isUrgent }: OfferCardProps): JSX.Element | null {
  const seat = useSeat();
  const view = seat.view.value;
  if (view === undefined) return null;
  const t = tableText();
  const { offer, author } = row;
  const spot = `offer/${offer.id}`;
  const isOpen = offer.state === 'open';
  return (
    <li class={`offer card ${isOpen ? 'lift' : ''} ${partyClass(author.index)}`}>
      <article aria-label={offerName(view, offer)}>
        <div class="offer-head">
          <PartyShape index={author.index} />
          <h2>{offerName(view, offer)}</h2>
          <span class="soft xs">
            <Age view={view} row={row} />
          </span>
          {row.points === undefined ? null : (
            <span class="me num">
              {isOpen ? <WasPoints was={seat.own.value?.wasOf(offer.package)} /> : null}
              {sayNumber(row.points)}
              <span class="sr"> {t.points}</span>
            </span>
          )}
        </div>
        <Band
          chosen={offer.package}
          optionCounts={view.scenario.issues.map((issue) => issue.options.length)}
          party={author.index}
          compare={row.isOwn ? undefined : seat.offers.value.ownLatest?.package}
          state={bandState(row)}
          names={isUnfolded ? view.scenario.issues.map((issue) => say(issue.shortName)) : undefined}
        />
        {isOpen && seat.inView.value?.offer.id !== offer.id ? <EffectLine view={view} chosen={offer.package} /> : null}
        <Standing view={view} row={row} />
        {isOpen ? <OfferActions row={row} isUrgent={isUrgent} /> : null}
        <SentState spot={spot} />
        <details>
          <summary class="sm">{t.offers.options}</summary>
          <PackageList
            scenario={view.scenario}
            chosen={offer.package}
            differs={row.differs}
            pointsOf={seat.worth.value?.option}
            wasOf={seat.worth.value?.was}
            clause={offer.clause}
          />
        </details>
        <OfferNote row={row} />
      </article>
    </li>
  );
}

function bandState({ offer }: OfferRow): BandState {
  return offer.state === 'open' ? 'open' : offer.state === 'accepted' ? 'agreed' : 'cut';
}

/** How long ago it was made, or what became of it. */
function Age({ view, row: { offer } }: { readonly view: TableView; readonly row: OfferRow }): JSX.Element {
  const t = tableText();
  const now = useSeat().now.value;
  if (offer.state !== 'open') return <>{t.offers.states[offer.state]}</>;
  const minutes = minutesSince(view, offer.madeAtPlayMs, now);
  const made = minutes === 0 ? t.offers.now : t.offers.minutesAgo(minutes);
  if (offer.expiresAtPlayMs === undefined) return <>{made}</>;
  const left = minutesAndSeconds(offer.expiresAtPlayMs - playTime(view.table, now));
  return (
    <>
      {made} · {offersText().expiresIn(left)}
    </>
  );
}

/** Who accepted, who has not, what it can become, what it answers. */
function Standing({ view, row }: { readonly view: TableView; readonly row: OfferRow }): JSX.Element {
  const t = offersText();
  const { offer } = row;
  const own = ownParty(view);
  const bot = useSeat().aid?.botName(offer.author);
  // The own team reads who of it did what; of another team only what its shared phone says.
  const isTeam = view.table.seats.filter(({ party }) => party === own).length > 1;
  const madeBy = row.isOwn && isTeam ? memberName(view, { ...offer, party: offer.author }) : offer.pen;
  const accepted = view.entries
    .flatMap(({ events }) => events)
    .findLast((one) => one.type === 'OfferAccepted' && one.offer === offer.id && one.party === own);
  const isAccepted =
    isTeam && own !== undefined && offer.acceptedBy.includes(own) && accepted?.type === 'OfferAccepted';
  const acceptedBy = isAccepted ? memberName(view, accepted) : undefined;
  const isShownOnly = !row.isOwn && !row.isAddressed && view.seat.viewer.kind === 'party';
  const rejecting =
    offer.rejectedBy === undefined ? undefined : view.scenario.parties.find((p) => p.id === offer.rejectedBy);
  return (
    <div class="standing sm">
      {bot === undefined ? null : <p class="soft">{`${say(row.author.shortName)}, ${bot}`}</p>}
      {madeBy === undefined ? null : <p class="soft">{t.by(madeBy, say(row.author.shortName))}</p>}
      {row.answers === undefined ? null : <p class="soft">{t.answers(offerName(view, row.answers))}</p>}
      {row.acceptedBy.length === 0 ? null : <p>{tableText().offers.acceptedBy(shortNames(row.acceptedBy))}</p>}
      {acceptedBy === undefined ? null : <p class="soft">{t.acceptedByMate(acceptedBy)}</p>}
      {offer.state === 'open' && row.waitsFor.length > 0 && (row.isOwn || row.acceptedBy.length > 0) ? (
        <p class="soft">{t.waitsFor(shortNames(row.waitsFor))}</p>
      ) : null}
      {offer.state === 'open' && row.missing.length > 0 ? (
        <p class="soft">{t.cannotBind(shortNames(row.missing))}</p>
      ) : null}
      {offer.state === 'open'
        ? rulesBrokenBy(view, offer.package).map(({ id, name, because }) => (
            <p key={id} class="unlawful">
              <AttentionMark />
              <span>{t.unlawful(say(name), say(because))}</span>
            </p>
          ))
        : null}
      {isShownOnly ? <p class="soft">{t.shown}</p> : null}
      {rejecting === undefined ? null : <p>{t.rejectedBy(say(rejecting.shortName))}</p>}
      {offer.reason === undefined ? null : <p class="soft">{t.reason(offer.reason)}</p>}
    </div>
  );
}
