import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { WALL_LEAST_MS } from '../../../shared/session/limits.ts';
import { Dialog } from '../../lib/parts/dialog.tsx';
import { DialogForm } from '../../lib/parts/dialog-form.tsx';
import { Field } from '../../lib/parts/field.tsx';
import { timeOfDay } from '../board-sayings.ts';
import { useBoard } from '../board-view.ts';
import { wholeIn } from '../opening-plan.ts';
import { ReadyPhrases } from './ready-phrases.tsx';
import { ordersText } from './words.ts';

const MINUTE = 60_000;
const [LEAST, MOST] = [1, 180];
/** Longest word for a countdown, in characters. */
const LONGEST = 60;

/** A countdown of the facilitator's own: for what, how long, and whether the phones are told as well. */
export function TimerDialog(): JSX.Element {
  const { state, board } = useBoard();
  const text = ordersText().timer;
  const words = useSignal(text.usual[0] ?? '');
  const typed = useSignal('10');
  const tells = useSignal(board.lines.some(({ stage }) => stage !== 'closed'));
  const isAsked = useSignal(false);
  const minutes = wholeIn(typed.value, LEAST, MOST);
  const said = words.value.trim();
  const set = async () => {
    isAsked.value = true;
    if (said === '') return document.getElementById('timer-words')?.focus();
    if (minutes === undefined) return document.getElementById('timer-minutes')?.focus();
    const ms = minutes * MINUTE;
    if (!(await state.run({ type: 'SetTimer', text: said, ms }, text.set(said, minutes)))) return;
    const open = board.lines.filter(({ stage }) => stage !== 'closed').map(({ table }) => table);
    if (tells.value && open.length > 0) {
      const told = text.told(said, timeOfDay(state.now.peek() + ms));
      if (!(await state.order({ kind: 'announce', text: told, wallMs: WALL_LEAST_MS }, open))) return;
    }
    state.dialogs.back();
  };
  return (
    <Dialog title={text.title} onClose={() => state.dialogs.back()}>
      <DialogForm
        submit={text.submit(minutes ?? 0)}
        onSubmit={set}
        onCancel={() => state.dialogs.back()}
        trouble={state.trouble.value}
      >
        <Field
          id="timer-words"
          label={text.words}
          fault={isAsked.value && said === '' ? text.wordsEmpty : undefined}
          input={{
            autoComplete: 'off',
            maxLength: LONGEST,
            value: words.value,
            onInput: ({ currentTarget }) => {
              words.value = currentTarget.value;
            },
          }}
        />
        <ReadyPhrases phrases={text.usual} words={words} />
        <Field
          id="timer-minutes"
          label={text.minutes}
          fault={isAsked.value && minutes === undefined ? text.minutesWrong(LEAST, MOST) : undefined}
          input={{
            inputMode: 'numeric',
            autoComplete: 'off',
            value: typed.value,
            onInput: ({ currentTarget }) => {
              typed.value = currentTarget.value;
            },
          }}
        />
        <label class="host-check">
          <input
            type="checkbox"
            checked={tells.value}
            onChange={({ currentTarget }) => {
              tells.value = currentTarget.checked;
            }}
          />
          {text.phones}
        </label>
      </DialogForm>
    </Dialog>
  );
}
