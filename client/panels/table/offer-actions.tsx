import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { counterDraft } from '../../models/offer-draft.ts';
import type { OfferRow } from '../../models/offer-list.ts';
import { tableText } from '../../text/table/messages.ts';
import { AcceptDialog, RejectDialog } from './answer-dialogs.tsx';
import { useDesk } from './desk.ts';

export type OfferActionsProps = {
  readonly row: OfferRow;
  readonly isUrgent: boolean;
};

/** What can be done with an open offer; counter and accept side by side, equal in weight. */
export function OfferActions({ row, isUrgent }: OfferActionsProps): JSX.Element | null {
  const desk = useDesk();
  const asking = useSignal<'accept' | 'reject' | undefined>(undefined);
  const t = tableText();
  const { offer, may } = row;
  const view = desk.view.value;
  const own = desk.own.value;
  const place = `offer/${offer.id}`;
  const isBusy = desk.waiting.value.some((one) => one.place === place);
  const isChosen = desk.inView.value?.offer.id === offer.id;
  const mayCounter = desk.may.value?.makeOffer === 'yes' && !row.isOwn && view !== undefined && own !== undefined;
  return (
    <>
      <div class="acts">
        {mayCounter ? (
          <button
            type="button"
            class="btn small"
            onClick={() => (desk.draft.value = counterDraft(view.scenario, own.party, offer))}
          >
            {t.offers.counter(offer.number)}
          </button>
        ) : null}
        {may.accept === 'yes' ? (
          <button
            type="button"
            class={isUrgent ? 'btn small main' : 'btn small'}
            disabled={isBusy}
            onClick={() => (asking.value = 'accept')}
          >
            {t.offers.accept(offer.number)}
          </button>
        ) : null}
        {may.takeBack === 'yes' ? (
          <button
            type="button"
            class="btn small"
            disabled={isBusy}
            onClick={() => void desk.send({ type: 'TakeBackAcceptance', offer: offer.id }, place)}
          >
            {t.offers.takeBack}
          </button>
        ) : null}
        {may.withdraw === 'yes' ? (
          <button
            type="button"
            class="btn small"
            disabled={isBusy}
            onClick={() => void desk.send({ type: 'WithdrawOffer', offer: offer.id }, place)}
          >
            {t.offers.withdraw(offer.number)}
          </button>
        ) : null}
      </div>
      <div class="acts quiet-acts">
        {isChosen ? (
          <p class="xs soft">{t.offers.viewing}</p>
        ) : (
          <button type="button" class="btn small quiet" onClick={() => (desk.chosenOffer.value = offer.id)}>
            {t.offers.view}
          </button>
        )}
        {may.reject === 'yes' ? (
          <button type="button" class="btn small quiet" disabled={isBusy} onClick={() => (asking.value = 'reject')}>
            {t.offers.reject(offer.number)}
          </button>
        ) : null}
      </div>
      {asking.value === 'accept' ? <AcceptDialog row={row} onClose={() => (asking.value = undefined)} /> : null}
      {asking.value === 'reject' ? <RejectDialog row={row} onClose={() => (asking.value = undefined)} /> : null}
    </>
  );
}
