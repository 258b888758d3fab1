import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { isBlank, lengthOf } from '../../../shared/kernel/text.ts';
import { TEXT_LIMITS } from '../../../shared/negotiation/vocabulary.ts';
import { formLines } from '../../../shared/paper/form-lines.ts';
import { caseNumber, lineCode } from '../../../shared/paper/line-code.ts';
import type { TableStatus } from '../../../shared/wire/hall-messages.ts';
import { DialogForm } from '../../lib/parts/dialog-form.tsx';
import { Field } from '../../lib/parts/field.tsx';
import { Group } from '../../lib/parts/group.tsx';
import { useBoard } from '../board-view.ts';
import { lineChoices, lineFault, lineTitle, looksFinished, readForm, resultOf, typedFor } from './paper-form.ts';
import { PaperLine } from './paper-line.tsx';
import { lastTypist, noteTypist } from './typist.ts';
import { paperText } from './words.ts';

export type TableFormProps = {
  readonly line: TableStatus;
  readonly onSaved: () => void;
};

const fieldOf = (line: number) => `paper-line-${line + 1}`;
const focus = (id: string) => document.getElementById(id)?.focus();

/** The result form of one table, typed line by line. */
export function TableForm({ line, onSaved }: TableFormProps): JSX.Element {
  const { state, board, view } = useBoard();
  const text = paperText();
  const { scenario } = board.state;
  const { table } = line;
  const lines = formLines(scenario);
  const corrects = line.fromPaper !== undefined;
  const typed = useSignal<readonly string[] | undefined>(undefined);
  // A correction begins with what was entered, which comes with the table's log.
  const words = typed.value ?? typedFor(scenario, corrects ? view.looked.value?.view.value?.table : undefined);
  /** Lines that were left, and with the first press on save all of them. */
  const left = useSignal<ReadonlySet<number>>(new Set());
  const clause = useSignal('');
  const typedBy = useSignal(lastTypist());
  const isAsked = useSignal(false);
  const isSending = useSignal(false);
  const read = readForm(scenario, table, words);
  const faults = read.map((one, at) =>
    left.value.has(at) || isAsked.value || looksFinished(words[at] ?? '') ? lineFault(one, isAsked.value) : undefined,
  );
  const clauseFault = lengthOf(clause.value) > TEXT_LIMITS.clause ? text.clauseLong(TEXT_LIMITS.clause) : undefined;
  const nameFault = isAsked.value && isBlank(typedBy.value) ? text.typedByEmpty : undefined;

  const step = (at: number, by: 1 | -1, isDone: boolean) => {
    left.value = new Set([...left.value, at]);
    // A wrong line keeps whoever types until it is right or passed with an arrow.
    if (isDone && read[at]?.kind !== 'chosen') return;
    const next = at + by;
    if (next < 0) return;
    focus(next < lines.length ? fieldOf(next) : 'paper-typist');
  };

  const save = async () => {
    if (isSending.value) return;
    isAsked.value = true;
    const wrong = read.findIndex(({ kind }) => kind !== 'chosen');
    if (wrong >= 0) return focus(fieldOf(wrong));
    if (isBlank(typedBy.value)) return focus('paper-typist');
    if (clauseFault !== undefined) return focus('paper-clause');
    const result = resultOf(scenario, read);
    if (result === undefined) return;
    noteTypist(typedBy.value.trim());
    isSending.value = true;
    const command = {
      type: 'EnterPaperResult',
      ...result,
      ...(isBlank(clause.value) ? {} : { clause: clause.value }),
      typedBy: typedBy.value,
      corrects,
    } as const;
    const isSaved = await state.enterPaper(table, command, text.saved(table));
    isSending.value = false;
    if (isSaved) onSaved();
  };

  const example = lineCode({ scenario: caseNumber(scenario), table, party: 1, line: 1 });
  return (
    <DialogForm
      submit={(corrects ? text.saveCorrection : text.save)(table)}
      onSubmit={save}
      onCancel={() => state.dialogs.back()}
      trouble={state.trouble.value}
      isIdle={isSending.value}
    >
      <p class="sm">{corrects ? text.corrects : line.stage === 'closed' ? text.replaces : text.stillPlays}</p>
      <p class="sm soft num">{text.lead(example)}</p>
      <Group class="paper-lines" label={text.lines}>
        {lines.map((one, at) => (
          <PaperLine
            key={at}
            id={fieldOf(at)}
            label={text.line(at + 1, lineTitle(scenario, one))}
            choices={lineChoices(scenario, one)}
            typed={words[at] ?? ''}
            read={read[at] ?? { kind: 'empty' }}
            fault={faults[at]}
            onType={(changed) => {
              typed.value = words.map((before, place) => (place === at ? changed : before));
            }}
            onLeave={() => {
              if (words[at] !== '') left.value = new Set([...left.value, at]);
            }}
            onStep={(by, isDone) => step(at, by, isDone)}
          />
        ))}
      </Group>
      <Field
        id="paper-typist"
        label={text.typedBy}
        fault={nameFault}
        input={{
          autoComplete: 'off',
          maxLength: TEXT_LIMITS.name,
          value: typedBy.value,
          onInput: ({ currentTarget }) => {
            typedBy.value = currentTarget.value;
          },
        }}
      />
      <Field
        id="paper-clause"
        label={text.clause}
        fault={clauseFault}
        input={{
          autoComplete: 'off',
          value: clause.value,
          onInput: ({ currentTarget }) => {
            clause.value = currentTarget.value;
          },
        }}
      />
    </DialogForm>
  );
}
