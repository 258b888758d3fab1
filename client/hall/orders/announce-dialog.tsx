import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { isBlank, lengthOf } from '../../../shared/kernel/text.ts';
import { TEXT_LIMITS } from '../../../shared/negotiation/vocabulary.ts';
import { Dialog } from '../../lib/parts/dialog.tsx';
import { DialogForm } from '../../lib/parts/dialog-form.tsx';
import { Fault } from '../../lib/parts/field.tsx';
import { useBoard } from '../board-view.ts';
import { hallText } from '../words.ts';
import { ordersText } from './words.ts';

/** A word from the facilitator to all tables or to some. What was written stays until it is sent. */
export function AnnounceDialog({ tables }: { readonly tables?: readonly number[] | undefined }): JSX.Element {
  const { state } = useBoard();
  const text = ordersText();
  const words = useSignal('');
  const fault = useSignal<string | undefined>(undefined);
  const send = async () => {
    fault.value = wordsFault(words.value, text.announce.empty);
    if (fault.value !== undefined) return document.getElementById('announce-text')?.focus();
    if (await state.order({ kind: 'announce', text: words.value }, tables)) state.dialogs.back();
  };
  return (
    <Dialog title={text.announce.title} onClose={() => state.dialogs.back()}>
      <DialogForm
        submit={text.announce.send}
        onSubmit={send}
        onCancel={() => state.dialogs.back()}
        trouble={state.trouble.value}
      >
        <p class="sm">{text.announce.to(hallText().tablesNamed(tables))}</p>
        <WordsField id="announce-text" label={text.announce.text} words={words} fault={fault.value} />
      </DialogForm>
    </Dialog>
  );
}

/** What is wrong with words to phones, or nothing. */
export function wordsFault(words: string, whenEmpty: string): string | undefined {
  if (isBlank(words)) return whenEmpty;
  const most = TEXT_LIMITS.announcement;
  return lengthOf(words) > most ? ordersText().announce.long(most) : undefined;
}

/** A text field of several lines with its fault. */
export function WordsField(props: {
  readonly id: string;
  readonly label: string;
  readonly words: { value: string };
  readonly fault: string | undefined;
  readonly rows?: number;
}): JSX.Element {
  const { id, label, words, fault } = props;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={props.rows ?? 4}
        value={words.value}
        aria-invalid={fault === undefined ? undefined : 'true'}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        onInput={(event) => {
          words.value = event.currentTarget.value;
        }}
      />
      {fault === undefined ? null : <Fault id={`${id}-fault`}>{fault}</Fault>}
    </div>
  );
}
