import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Person } from '../../../shared/session/session.ts';
import type { LetInAnswer } from '../../../shared/wire/hall-messages.ts';
import { QrCode } from '../../lib/parts/qr-code.tsx';
import { spokenRejoinCode } from '../../lib/table/join-form.ts';
import { useBoard } from '../board-view.ts';
import { linkTo } from '../hall-board.ts';
import { hallText } from '../words.ts';
import { peopleText } from './words.ts';

/** A code and its QR code with which this person's seat opens on another phone. */
export function LetIn({ person }: { readonly person: Person }): JSX.Element {
  const { state, board } = useBoard();
  const text = peopleText();
  const made = useSignal<Extract<LetInAnswer, { ok: true }> | undefined>(undefined);
  const make = async () => {
    const answer = await state.feed.value?.letInAgain(person.id);
    if (answer === undefined) return;
    if (answer.ok) made.value = answer;
    else state.refuse(answer.code);
  };
  if (made.value === undefined) {
    return (
      <p class="host-let-in">
        <button type="button" class="btn" onClick={make}>
          {text.letIn}
        </button>
      </p>
    );
  }
  const { rejoinCode, path } = made.value;
  const link = linkTo(board, path, location.origin);
  return (
    <div class="host-let-in">
      <p>
        <b class="num">{text.letInCode(spokenRejoinCode(rejoinCode))}</b>
      </p>
      <p class="sm soft">{text.letInLead}</p>
      <QrCode text={link} label={hallText().qr(link)} />
    </div>
  );
}
