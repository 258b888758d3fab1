import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { isBlank, lengthOf } from '../../../shared/kernel/text.ts';
import { TEXT_LIMITS } from '../../../shared/negotiation/vocabulary.ts';
import { saidPages } from '../../lib/language/said-pages.ts';
import { Dialog } from '../../lib/parts/dialog.tsx';
import { DialogForm } from '../../lib/parts/dialog-form.tsx';
import { Fault } from '../../lib/parts/field.tsx';
import { SelectField } from '../../lib/parts/select-field.tsx';
import { useBoard } from '../board-view.ts';
import { hallText } from '../words.ts';
import { ReadyPhrases } from './ready-phrases.tsx';
import { ordersText } from './words.ts';

const MINUTE = 60_000;
/** Minutes for which words to all may stand on the wall. */
const WALL_MINUTES = ['1', '3', '5', '10', '15', '30'] as const;

/** A word from the facilitator to all tables, and so to the wall, or to some. What was written stays until it is sent. */
export function AnnounceDialog({ tables }: { readonly tables?: readonly number[] | undefined }): JSX.Element {
  const { state } = useBoard();
  const text = ordersText().announce;
  const words = useSignal('');
  const minutes = useSignal<(typeof WALL_MINUTES)[number]>('3');
  const fault = useSignal<string | undefined>(undefined);
  const isForAll = tables === undefined;
  const send = async () => {
    fault.value = wordsFault(words.value, text.empty);
    if (fault.value !== undefined) return document.getElementById('announce-text')?.focus();
    const onWall = isForAll ? { wallMs: Number(minutes.value) * MINUTE } : {};
    if (await state.order({ kind: 'announce', text: words.value, ...onWall }, tables)) state.dialogs.back();
  };
  return (
    <Dialog title={text.title} onClose={() => state.dialogs.back()}>
      <DialogForm
        submit={text.send}
        onSubmit={send}
        onCancel={() => state.dialogs.back()}
        trouble={state.trouble.value}
      >
        {isForAll ? <OnWallNow /> : null}
        <p class="sm">{text.to(hallText().tablesNamed(tables))}</p>
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
        <WordsField id="announce-text" label={text.text} words={words} fault={fault.value} />
        <p class="sm soft num">
          {text.letters(lengthOf(words.value), TEXT_LIMITS.announcement)}
          {isForAll && !isBlank(words.value) ? ` ${text.pages(saidPages(words.value).pages.length)}` : ''}
        </p>
        {isForAll ? (
          <SelectField
            id="announce-minutes"
            label={text.wall}
            value={minutes.value}
            options={WALL_MINUTES.map((value) => ({ value, label: text.minutes(Number(value)) }))}
            onPick={(one) => {
              minutes.value = one;
            }}
          />
        ) : null}
      </DialogForm>
    </Dialog>
  );
}

/** What stands on the wall already, and the way to take it off. */
function OnWallNow(): JSX.Element | null {
  const { state } = useBoard();
  const text = ordersText().announce;
  const feed = state.feed.value;
  useEffect(() => feed?.followScene(), [feed]);
  const said = feed?.scene.value?.said;
  if (said === undefined || state.now.value >= said.until) return null;
  return (
    <div class="made-key">
      <p class="sm">
        <b>{text.now}</b> {said.text}
      </p>
      <button type="button" class="btn small" onClick={() => void state.run({ type: 'TakeDownWords' }, text.taken)}>
        {text.take}
      </button>
    </div>
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
