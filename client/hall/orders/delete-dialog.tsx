import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { ask } from '../../feed/hall-api.ts';
import { Dialog } from '../../lib/parts/dialog.tsx';
import { DialogForm } from '../../lib/parts/dialog-form.tsx';
import { Field } from '../../lib/parts/field.tsx';
import { announce } from '../../lib/parts/live-region.tsx';
import { plainCode, spokenCode } from '../../lib/table/join-form.ts';
import { useBoard } from '../board-view.ts';
import { ordersText } from './words.ts';

/** Deletes the session after its code was typed: the one thing on this page that nothing brings back. */
export function DeleteDialog(): JSX.Element {
  const { state, board } = useBoard();
  const text = ordersText().results;
  const typed = useSignal('');
  const isWrong = useSignal(false);
  const { code } = board.state;
  const remove = async () => {
    isWrong.value = plainCode(typed.value) !== code;
    if (isWrong.value) return document.getElementById('delete-code')?.focus();
    const answer = await ask('deleteSession', { bearer: state.key.value, session: board.session });
    if (!answer.ok) return state.refuse(answer.code);
    announce(text.removed);
    location.hash = 'sessions';
  };
  return (
    <Dialog title={text.confirm} onClose={() => state.dialogs.back()}>
      <DialogForm
        submit={text.remove}
        onSubmit={remove}
        onCancel={() => state.dialogs.back()}
        trouble={state.trouble.value}
      >
        <p>{text.confirmBody(spokenCode(code))}</p>
        <Field
          id="delete-code"
          label={text.typed}
          fault={isWrong.value ? text.typedWrong : undefined}
          input={{
            autoComplete: 'off',
            value: typed.value,
            onInput: (event) => {
              typed.value = event.currentTarget.value;
            },
          }}
        />
      </DialogForm>
    </Dialog>
  );
}
