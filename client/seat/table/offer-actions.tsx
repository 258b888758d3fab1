import type { JSX } from 'preact';
import type { Permission } from '../../../shared/negotiation/permitted.ts';
import { readersOf } from '../../../shared/negotiation/table.ts';
import { say } from '../../lib/language/case-texts.ts';
import { refusalText } from '../../lib/language/refusals.ts';
import type { OfferRow } from '../../lib/table/offer-list.ts';
import { offerName } from '../../lib/table/offer-names.ts';
import { isSignatory, partyFaces } from '../../lib/table/parties.ts';
import { showsEffects } from '../land.tsx';
import { counterDraft } from '../offer-draft.ts';
import { useSeat } from '../seat-state.ts';
import { OfferAct } from './offer-act.tsx';
import { offersText } from './words.ts';

export type OfferActionsProps = {
  readonly row: OfferRow;
  /** Accepting is the screen's filled button. */
  readonly isUrgent: boolean;
};

/** What can be done with an open offer; counter and accept side by side, equal in weight. */
export function OfferActions({ row, isUrgent }: OfferActionsProps): JSX.Element | null {
  const seat = useSeat();
  const t = offersText();
  const { offer, may } = row;
  const [view, actor] = [seat.view.value, seat.actor.value];
  const spot = `offer/${offer.id}`;
  const isBusy = seat.waiting.value.some((one) => one.spot === spot);
  const makeOffer = seat.may.value?.makeOffer ?? 'not-seated';
  if (view === undefined || actor === undefined) return null;
  const name = offerName(view, offer);
  const hasAccepted = offer.acceptedBy.includes(actor.party);
  const draftable = makeOffer === 'second-member-needed' ? 'yes' : makeOffer;
  return (
    <>
      <div class="acts">
        <Act
          answer={draftable}
          applies={!row.isOwn}
          label={t.counter(name)}
          name={name}
          onTap={() => (seat.draft.value = counterDraft(view.scenario, actor.party, offer))}
        />
        <Act
          answer={may.accept}
          applies={row.isAddressed && !hasAccepted}
          label={t.accept(name)}
          name={name}
          isMain={isUrgent}
          isBusy={isBusy}
          onTap={() => (seat.asking.value = { answer: 'accept', offer: offer.id })}
        />
        <Act
          answer={may.takeBack}
          applies={hasAccepted}
          label={t.takeBack(name)}
          name={name}
          isBusy={isBusy}
          onTap={() => void seat.send({ type: 'TakeBackAcceptance', offer: offer.id }, spot)}
        />
        <Act
          answer={may.withdraw}
          applies={row.isOwn}
          label={t.withdraw(name)}
          name={name}
          isBusy={isBusy}
          onTap={() => void seat.send({ type: 'WithdrawOffer', offer: offer.id }, spot)}
        />
      </div>
      <div class="acts quiet-acts">
        {!showsEffects(view.scenario) ? null : seat.inView.value?.offer.id === offer.id ? (
          <p class="xs soft">{t.viewing}</p>
        ) : (
          <button type="button" class="btn small quiet" onClick={() => (seat.chosenOffer.value = offer.id)}>
            <OfferAct words={t.view(name)} name={name} />
          </button>
        )}
        {may.reject === 'yes' && isSignatory(view.scenario, actor.party) ? (
          <button
            type="button"
            class="btn small quiet"
            aria-disabled={isBusy || undefined}
            onClick={isBusy ? undefined : () => (seat.asking.value = { answer: 'reject', offer: offer.id })}
          >
            <OfferAct words={t.reject(name)} name={name} />
          </button>
        ) : null}
        {may.withdraw === 'yes'
          ? partyFaces(view.scenario)
              .filter((face) => !readersOf(offer).includes(face.id))
              .map((face) => (
                <button
                  key={face.id}
                  type="button"
                  class="btn small quiet"
                  aria-disabled={isBusy || undefined}
                  onClick={
                    isBusy
                      ? undefined
                      : () => void seat.send({ type: 'ShowOffer', offer: offer.id, to: [face.id] }, spot)
                  }
                >
                  <OfferAct words={t.show(name, say(face.shortName))} name={name} />
                </button>
              ))
          : null}
      </div>
    </>
  );
}

type ActProps = {
  readonly answer: Permission;
  /** Whether this act belongs to this offer at all, time aside. */
  readonly applies: boolean;
  /** The words of the button, the offer's name in them. */
  readonly label: string;
  readonly name: string;
  readonly isMain?: boolean;
  readonly isBusy?: boolean;
  readonly onTap: () => void;
};

/** Refusals with which a button stays in sight: time stands in the way, or a rule of the case that the card names. */
const SAID_AT_BUTTON: readonly Permission[] = ['table-paused', 'phase-over', 'package-unlawful'];

/** One act: a button when it is allowed, a dashed one with the reason when only time or a rule stands in the way. */
function Act({ answer, applies, label, name, isMain = false, isBusy = false, onTap }: ActProps): JSX.Element | null {
  if (!applies) return null;
  if (answer !== 'yes' && SAID_AT_BUTTON.includes(answer)) {
    return (
      <button type="button" class="btn small" aria-disabled="true" title={refusalText(answer)}>
        <OfferAct words={label} name={name} />
      </button>
    );
  }
  if (answer !== 'yes') return null;
  return (
    <button
      type="button"
      class={isMain ? 'btn small main' : 'btn small'}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? undefined : onTap}
    >
      <OfferAct words={label} name={name} />
    </button>
  );
}
