import type { JSX } from 'preact';
import { partiesWithRole } from '../../../shared/negotiation/table.ts';
import { CloseFoot, ConfirmDialog, Dialog } from '../../lib/parts/dialog.tsx';
import type { OfferRow } from '../../lib/table/offer-list.ts';
import { offerName, shortNames } from '../../lib/table/offer-names.ts';
import { faceOf, isRatified, isSignatory } from '../../lib/table/parties.ts';
import { tableText } from '../../lib/table/words.ts';
import { PackageWarnings } from '../package-warnings.tsx';
import { ReasonField, saidReason } from '../reason-field.tsx';
import { useSeat } from '../seat-state.ts';
import { useTyped } from '../typed.ts';
import { seatText } from '../words.ts';
import { offersText } from './words.ts';

type AnswerProps = { readonly row: OfferRow; readonly onClose: () => void };

/** The dialog that is being asked, if any. An offer that closed under the thumb is said to be closed, and asks nothing. */
export function AnswerDialog(): JSX.Element | null {
  const seat = useSeat();
  const asking = seat.asking.value;
  const view = seat.view.value;
  const { open, closed } = seat.offers.value;
  const row = [...open, ...closed].find((one) => one.offer.id === asking?.offer);
  if (asking === undefined || view === undefined || row === undefined) return null;
  const close = () => {
    seat.asking.value = undefined;
  };
  if (row.offer.state !== 'open') {
    const t = offersText();
    return (
      <Dialog title={t.gone(offerName(view, row.offer), tableText().offers.states[row.offer.state])} onClose={close}>
        <CloseFoot onClose={close} />
      </Dialog>
    );
  }
  return asking.answer === 'accept' ? (
    <AcceptDialog row={row} onClose={close} />
  ) : (
    <RejectDialog row={row} onClose={close} />
  );
}

/** Says what accepting means before it is done: the whole package, who else has to agree, who ratifies. */
function AcceptDialog({ row, onClose }: AnswerProps): JSX.Element | null {
  const seat = useSeat();
  const view = seat.view.value;
  const own = seat.own.value;
  if (view === undefined || own === undefined) return null;
  const { scenario, table } = view;
  const t = offersText();
  const { offer } = row;
  const ratifiers = partiesWithRole(scenario, 'ratifier').map((party) => faceOf(scenario, party));
  const others = row.waitsFor.filter((face) => face.id !== own.party);
  const signs = isSignatory(scenario, own.party);
  const confirm = () => {
    onClose();
    void seat.send({ type: 'AcceptOffer', offer: offer.id }, `offer/${offer.id}`);
  };
  return (
    <ConfirmDialog
      title={t.accepting.title(offerName(view, offer))}
      confirm={t.accept(offerName(view, offer))}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <p>{t.accepting.whole}</p>
      {row.points === undefined ? null : <p class="num">{seatText().packagePoints(row.points, own.limit)}</p>}
      <PackageWarnings view={view} chosen={offer.package} />
      {signs ? null : <p>{t.accepting.ratifierOnly}</p>}
      {row.missing.length > 0 ? <p>{t.accepting.understanding(shortNames(row.missing))}</p> : null}
      {others.length > 0 ? <p>{t.accepting.others(shortNames(others))}</p> : null}
      {signs && others.length === 0 && row.missing.length === 0 ? (
        <p>{isRatified(table) ? t.accepting.ratifiers(shortNames(ratifiers)) : t.accepting.final}</p>
      ) : null}
    </ConfirmDialog>
  );
}

/** Rejects with an optional reason. */
function RejectDialog({ row, onClose }: AnswerProps): JSX.Element | null {
  const seat = useSeat();
  const reason = useTyped(`reject/${row.offer.id}`);
  const view = seat.view.value;
  if (view === undefined) return null;
  const t = offersText();
  const { offer } = row;
  const confirm = () => {
    onClose();
    void seat
      .send({ type: 'RejectOffer', offer: offer.id, ...saidReason(reason) }, `offer/${offer.id}`)
      .then(reason.clearIf);
  };
  return (
    <ConfirmDialog
      title={t.rejecting.title(offerName(view, offer))}
      confirm={t.reject(offerName(view, offer))}
      lead="cancel"
      onConfirm={confirm}
      onCancel={onClose}
    >
      <p>{t.rejecting.text}</p>
      <ReasonField label={t.rejecting.reason} typed={reason} />
    </ConfirmDialog>
  );
}
