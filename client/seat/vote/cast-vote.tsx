import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { VOTES, type Vote } from '../../../shared/negotiation/vocabulary.ts';
import { refusalText } from '../../lib/language/refusals.ts';
import { ConfirmDialog } from '../../lib/parts/dialog.tsx';
import { Fault } from '../../lib/parts/field.tsx';
import { announce } from '../../lib/parts/live-region.tsx';
import type { VoteView } from '../../lib/table/vote.ts';
import { ReasonField, saidReason } from '../reason-field.tsx';
import { useSeat } from '../seat-state.ts';
import { SentState } from '../sent.tsx';
import { useTyped } from '../typed.ts';
import { voteText } from './words.ts';

/** For or against with a reason; one vote per party, so it is confirmed once. */
export function CastVote({ vote }: { readonly vote: VoteView }): JSX.Element {
  const seat = useSeat();
  const chosen = useSignal<Vote | undefined>(undefined);
  const isAsking = useSignal(false);
  const isMissing = useSignal(false);
  const isShown = useSignal(true);
  const reason = useTyped('vote');
  const field = useId();
  const first = useRef<HTMLInputElement>(null);
  const t = voteText();
  const isBusy = seat.waiting.value.some((one) => one.spot === 'vote');
  const ask = (event: Event) => {
    event.preventDefault();
    if (vote.blocked !== undefined || isBusy) return;
    isMissing.value = chosen.value === undefined;
    isAsking.value = chosen.value !== undefined;
    if (chosen.value !== undefined) return;
    announce(t.choose);
    first.current?.focus();
  };
  const cast = () => {
    isAsking.value = false;
    if (chosen.value === undefined) return;
    const said = saidReason(reason);
    const show = chosen.value === 'against' && isShown.value && said.reason !== undefined;
    const release = show ? { showReason: true as const } : {};
    void seat.send({ type: 'CastVote', vote: chosen.value, ...said, ...release }, 'vote').then(reason.clearIf);
  };
  const label = chosen.value === undefined ? t.cast : chosen.value === 'for' ? t.castFor : t.castAgainst;
  return (
    <form class="card lift cast-vote" onSubmit={ask}>
      <fieldset aria-describedby={isMissing.value ? `${field}-fault` : undefined}>
        <legend>{t.yourVote}</legend>
        {VOTES.map((one, index) => (
          <label key={one} class={chosen.value === one ? 'choice on' : 'choice'}>
            <input
              ref={index === 0 ? first : null}
              type="radio"
              name="vote"
              checked={chosen.value === one}
              onChange={() => {
                chosen.value = one;
                isMissing.value = false;
              }}
            />
            <span>{t[one]}</span>
          </label>
        ))}
      </fieldset>
      {isMissing.value ? <Fault id={`${field}-fault`}>{t.choose}</Fault> : null}
      <ReasonField label={chosen.value === 'against' ? t.reason : t.reasonOfTeam} typed={reason} />
      {chosen.value === 'against' ? (
        <label class="show-reason sm">
          <input
            type="checkbox"
            checked={isShown.value}
            onChange={(event) => {
              isShown.value = event.currentTarget.checked;
            }}
          />
          <span>{t.showReason}</span>
        </label>
      ) : null}
      {vote.blocked === undefined ? (
        <button type="submit" class="btn main wide" aria-disabled={isBusy ? 'true' : undefined}>
          {label}
        </button>
      ) : (
        <>
          <button type="submit" class="btn wide" aria-disabled="true" aria-describedby={`${field}-why`}>
            {label}
          </button>
          <p class="xs soft" id={`${field}-why`}>
            {refusalText(vote.blocked)}
          </p>
        </>
      )}
      <SentState spot="vote" />
      {isAsking.value && vote.blocked === undefined ? (
        <ConfirmDialog
          title={t.confirmTitle}
          confirm={label}
          onConfirm={cast}
          onCancel={() => (isAsking.value = false)}
        >
          <p>{chosen.value === 'for' ? t.confirmFor : t.confirmAgainst}</p>
          {chosen.value === 'against' ? <p>{vote.returnMinutes > 0 ? t.returns(vote.returnMinutes) : t.ends}</p> : null}
        </ConfirmDialog>
      ) : null}
    </form>
  );
}
