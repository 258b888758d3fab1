import type { JSX } from 'preact';
import { say } from '../../lib/language/case-texts.ts';
import { ConfirmDialog } from '../../lib/parts/dialog.tsx';
import { ownParty } from '../../lib/table/parties.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { ReasonField, saidReason } from '../reason-field.tsx';
import { useSeat } from '../seat-state.ts';
import { SentState } from '../sent.tsx';
import { useTyped } from '../typed.ts';
import { playText } from './words.ts';

export type LeaveProps = { readonly view: TableView; readonly onAsk: () => void };

/** The way out of the negotiation, in the menu: it says to whom the negotiation ends before anything is asked. */
export function Leave({ view, onAsk }: LeaveProps): JSX.Element | null {
  const seat = useSeat();
  const t = playText().walk;
  if (seat.may.value?.walkAway !== 'yes') return null;
  return (
    <section class="leave">
      <h3>{t.heading}</h3>
      <p class="sm soft">{t.ends(othersOf(view))}</p>
      <SentState spot="walk" />
      <button type="button" class="btn small" onClick={onAsk}>
        {t.open}
      </button>
    </section>
  );
}

export type LeaveDialogProps = {
  readonly view: TableView;
  readonly onClose: () => void;
  readonly onRefused: () => void;
};

/** Leaving for good: one confirming tap, and a reason that all parties read. */
export function LeaveDialog({ view, onClose, onRefused }: LeaveDialogProps): JSX.Element {
  const seat = useSeat();
  const reason = useTyped('walk');
  const t = playText().walk;
  const leave = async () => {
    onClose();
    const done = await seat.send({ type: 'WalkAway', ...saidReason(reason) }, 'walk');
    reason.clearIf(done);
    if (!done) onRefused();
  };
  return (
    <ConfirmDialog title={t.title} confirm={t.open} lead="cancel" onConfirm={() => void leave()} onCancel={onClose}>
      <p>{t.ends(othersOf(view))}</p>
      <p>{seat.aid === undefined ? t.text : t.textAlone}</p>
      <ReasonField label={t.reason} typed={reason} />
    </ConfirmDialog>
  );
}

/** For whom it ends besides the own team. */
function othersOf(view: TableView): string[] {
  const own = ownParty(view);
  return view.scenario.parties.filter(({ id }) => id !== own).map(({ shortName }) => say(shortName));
}
