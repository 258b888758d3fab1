import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { boardText } from '../../text/board/messages.ts';
import { commonText } from '../../text/common/messages.ts';
import { Dialog } from '../common/dialog.tsx';
import { Fault } from '../common/field.tsx';
import { Stepper } from '../common/stepper.tsx';
import { useBoard } from './board-view.ts';

const MOST_MINUTES = 180;

/** Gives all tables or some of them more time. */
export function ExtendDialog({ tables }: { readonly tables?: readonly number[] | undefined }): JSX.Element {
  const { state } = useBoard();
  const text = boardText();
  const typed = useSignal('5');
  const minutes = Number(typed.value);
  const isSound = Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST_MINUTES;
  const extend = async () => {
    if (!isSound) return document.getElementById('extend-minutes')?.focus();
    if (await state.order({ kind: 'extend', ms: minutes * 60_000 }, tables)) state.dialogs.back();
  };
  return (
    <Dialog title={text.orders.extendOther} onClose={() => state.dialogs.back()}>
      <form
        class="host-form dialog-body"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          extend();
        }}
      >
        <Stepper
          id="extend-minutes"
          label={text.orders.minutes}
          value={typed.value}
          invalid={!isSound}
          describedBy={isSound ? undefined : 'extend-fault'}
          onChange={(value) => {
            typed.value = value;
          }}
        />
        {isSound ? null : <Fault id="extend-fault">{text.orders.minutesWrong}</Fault>}
        {state.trouble.value === undefined ? null : <Fault>{state.trouble.value}</Fault>}
        <div class="dialog-actions">
          <button type="button" class="btn" onClick={() => state.dialogs.back()}>
            {commonText().cancel}
          </button>
          <button type="submit" class="btn main">
            {isSound ? text.orders.extendBy({ minutes, tables: text.tablesNamed(tables) }) : text.orders.extendOther}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
