import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { say } from '../../lib/language/case-texts.ts';
import { Dialog } from '../../lib/parts/dialog.tsx';
import { DialogForm } from '../../lib/parts/dialog-form.tsx';
import { SelectField } from '../../lib/parts/select-field.tsx';
import { useBoard } from '../board-view.ts';
import { WordsField, wordsFault } from './announce-dialog.tsx';
import { reachedTables, teamStates } from './party-states.ts';
import { ordersText } from './words.ts';

/** All teams of one party at once: how each stands, and words to every one of them. Those who ratify come first. */
export function PartyDialog(): JSX.Element {
  const { state, board, view } = useBoard();
  const text = ordersText().party;
  const { parties } = board.state.scenario;
  const chosen = useSignal((parties.find(({ role }) => role === 'ratifier') ?? parties[0])?.id ?? '');
  const words = useSignal('');
  const fault = useSignal<string | undefined>(undefined);
  const party = parties.find(({ id }) => id === chosen.value);
  const name = party === undefined ? '' : say(party.shortName);
  const tables = reachedTables(board.lines, chosen.value);
  const mayOrder = view.mayOrder.value && board.state.stage === 'open';
  const send = async () => {
    fault.value = tables.length === 0 ? text.nobody(name) : wordsFault(words.value, ordersText().nudge.empty);
    if (fault.value !== undefined) return document.getElementById('party-text')?.focus();
    if (await state.order({ kind: 'nudge', to: chosen.value, text: words.value }, tables)) state.dialogs.back();
  };
  return (
    <Dialog title={text.title} onClose={() => state.dialogs.back()}>
      <SelectField
        id="party-which"
        label={text.which}
        value={chosen.value}
        options={parties.map((one) => ({ value: one.id, label: say(one.name) }))}
        onPick={(one) => {
          chosen.value = one;
          fault.value = undefined;
        }}
      />
      <h3 class="sr">{text.states(name)}</h3>
      <dl class="party-states num sm">
        {teamStates(board.lines, chosen.value).map(([how, at]) => (
          <div key={how}>
            <dt>
              {text.how[how]} <b>{at.length}</b>
            </dt>
            <dd class="soft">{text.tables(at)}</dd>
          </div>
        ))}
      </dl>
      {mayOrder ? (
        <DialogForm
          submit={text.send(name, tables.length)}
          onSubmit={send}
          onCancel={() => state.dialogs.back()}
          trouble={state.trouble.value}
        >
          <WordsField id="party-text" label={text.text(name)} words={words} fault={fault.value} rows={3} />
        </DialogForm>
      ) : null}
    </Dialog>
  );
}
