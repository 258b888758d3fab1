import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { ConfirmDialog } from '../../lib/parts/dialog.tsx';
import { ReasonField, saidReason } from '../reason-field.tsx';
import { useSeat } from '../seat-state.ts';
import { SentState } from '../sent.tsx';
import { useTyped } from '../typed.ts';
import { offersText } from './words.ts';

/** Leaving for good: at the quiet end of the list, and only after a confirming tap. */
export function WalkAway(): JSX.Element | null {
  const seat = useSeat();
  const isAsking = useSignal(false);
  const reason = useTyped('walk');
  const t = offersText();
  if (seat.may.value?.walkAway !== 'yes') return null;
  const leave = () => {
    isAsking.value = false;
    void seat.send({ type: 'WalkAway', ...saidReason(reason) }, 'walk').then(reason.clearIf);
  };
  return (
    <div class="walk-away">
      <button type="button" class="btn small quiet" onClick={() => (isAsking.value = true)}>
        {t.walk.open}
      </button>
      <SentState spot="walk" />
      {isAsking.value ? (
        <ConfirmDialog
          title={t.walk.title}
          confirm={t.walk.confirm}
          onConfirm={leave}
          onCancel={() => (isAsking.value = false)}
        >
          <p>{t.walk.text}</p>
          <ReasonField label={t.walk.reason} typed={reason} />
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
