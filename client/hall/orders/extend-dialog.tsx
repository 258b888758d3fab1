import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Dialog } from '../../lib/parts/dialog.tsx';
import { DialogForm } from '../../lib/parts/dialog-form.tsx';
import { Fault } from '../../lib/parts/field.tsx';
import { Stepper } from '../../lib/parts/stepper.tsx';
import { useBoard } from '../board-view.ts';
import { isRunning } from '../hall-board.ts';
import { hallText } from '../words.ts';
import { useMoot } from './moot.ts';
import { ordersText } from './words.ts';

const MOST_MINUTES = 180;

/** Gives the phases that run at all tables or at some of them more time; a phase that ends meanwhile falls out of it. */
export function ExtendDialog({ tables }: { readonly tables?: readonly number[] | undefined }): JSX.Element {
  const { state, board } = useBoard();
  const begun = useRef<Readonly<Record<number, string | undefined>> | undefined>(undefined);
  const running = board.lines.filter(({ table }) => tables === undefined || tables.includes(table)).filter(isRunning);
  begun.current ??= Object.fromEntries(running.map(({ table, phaseId }) => [table, phaseId]));
  const meant = running.filter(({ table, phaseId }) => begun.current?.[table] === phaseId);
  useMoot(meant.length === 0);
  const text = hallText();
  const typed = useSignal('5');
  const minutes = Number(typed.value);
  const isSound = Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST_MINUTES;
  const extend = async () => {
    if (!isSound) return document.getElementById('extend-minutes')?.focus();
    const numbers = meant.map(({ table }) => table);
    if (await state.order({ kind: 'extend', ms: minutes * 60_000 }, numbers)) state.dialogs.back();
  };
  return (
    <Dialog title={text.orders.extendOther} onClose={() => state.dialogs.back()}>
      <DialogForm
        submit={isSound ? ordersText().extend.extendBy(minutes, text.tablesNamed(tables)) : text.orders.extendOther}
        onSubmit={extend}
        onCancel={() => state.dialogs.back()}
        trouble={state.trouble.value}
      >
        <Stepper
          id="extend-minutes"
          label={ordersText().extend.minutes}
          value={typed.value}
          invalid={!isSound}
          describedBy={isSound ? undefined : 'extend-fault'}
          onChange={(value) => {
            typed.value = value;
          }}
        />
        {isSound ? null : <Fault id="extend-fault">{ordersText().extend.minutesWrong}</Fault>}
      </DialogForm>
    </Dialog>
  );
}
