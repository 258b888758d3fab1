import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { ScenarioListing } from '../../../shared/wire/case-messages.ts';
import { say } from '../../lib/language/case-texts.ts';
import { ConfirmDialog } from '../../lib/parts/dialog.tsx';
import { Fault } from '../../lib/parts/field.tsx';
import { announce } from '../../lib/parts/live-region.tsx';
import type { HallState } from '../hall-state.ts';
import { sayRefused } from './say-refused.ts';
import { caseText } from './words.ts';

export type RemoveCaseProps = {
  readonly state: Pick<HallState, 'takeAway'>;
  readonly of: ScenarioListing;
  readonly onGone?: (() => void) | undefined;
};

/** Takes an own case away, asked first; nothing of a shipped one, which stays. */
export function RemoveCase({ state, of, onGone }: RemoveCaseProps): JSX.Element | null {
  const t = caseText().remove;
  const isAsking = useSignal(false);
  const refused = useSignal<string | undefined>(undefined);
  if (of.origin !== 'own') return null;
  const name = say(of.title);
  const remove = async () => {
    isAsking.value = false;
    const answer = await state.takeAway(of);
    refused.value = answer.ok ? undefined : sayRefused(answer.code);
    announce(refused.value ?? t.removed(name));
    if (answer.ok) onGone?.();
  };
  return (
    <div>
      <button
        type="button"
        class="btn small"
        onClick={() => {
          isAsking.value = true;
        }}
      >
        {t.open}
      </button>
      {refused.value === undefined ? null : <Fault>{refused.value}</Fault>}
      {isAsking.value ? (
        <ConfirmDialog
          title={t.title(name)}
          confirm={t.confirm}
          onConfirm={remove}
          onCancel={() => {
            isAsking.value = false;
          }}
        >
          <p>{t.body}</p>
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
