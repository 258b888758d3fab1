import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { say } from '../../lib/language/case-texts.ts';
import { Dialog } from '../../lib/parts/dialog.tsx';
import { DialogForm } from '../../lib/parts/dialog-form.tsx';
import { SelectField } from '../../lib/parts/select-field.tsx';
import { useBoard } from '../board-view.ts';
import { WordsField, wordsFault } from './announce-dialog.tsx';
import { ReadyPhrases } from './ready-phrases.tsx';
import { ordersText } from './words.ts';

export type NudgeDialogProps = {
  readonly table: number;
  readonly party?: string | undefined;
  /** The ready sentence that suits, by its place in the list. */
  readonly phrase?: number | undefined;
};

/** A nudge to one table or to one team of it, ready-made or in one's own words. */
export function NudgeDialog({ table, party, phrase }: NudgeDialogProps): JSX.Element {
  const { state, board } = useBoard();
  const text = ordersText().nudge;
  const to = useSignal(party ?? '');
  const words = useSignal(phrase === undefined ? '' : (text.phrases[phrase] ?? ''));
  const fault = useSignal<string | undefined>(undefined);
  const send = async () => {
    fault.value = wordsFault(words.value, text.empty);
    if (fault.value !== undefined) return document.getElementById('nudge-text')?.focus();
    const wish =
      to.value === ''
        ? ({ kind: 'announce', text: words.value } as const)
        : ({ kind: 'nudge', to: to.value, text: words.value } as const);
    if (await state.order(wish, [table])) state.dialogs.back();
  };
  return (
    <Dialog title={text.title(table)} onClose={() => state.dialogs.back()}>
      <DialogForm
        submit={text.send}
        onSubmit={send}
        onCancel={() => state.dialogs.back()}
        trouble={state.trouble.value}
      >
        <p class="sm soft">{text.lead}</p>
        <SelectField
          id="nudge-to"
          label={text.to}
          value={to.value}
          options={[
            { value: '', label: text.everyone },
            ...board.state.scenario.parties.map((one) => ({ value: one.id, label: text.onlyTeam(say(one.shortName)) })),
          ]}
          onPick={(one) => {
            to.value = one;
          }}
        />
        <fieldset>
          <legend class="sm legend">{text.ready}</legend>
          <ReadyPhrases
            phrases={text.phrases}
            words={words}
            onChoose={() => {
              fault.value = undefined;
            }}
          />
        </fieldset>
        <WordsField id="nudge-text" label={text.text} words={words} fault={fault.value} rows={2} />
      </DialogForm>
    </Dialog>
  );
}
