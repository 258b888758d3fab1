import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { refusalText } from '../../lib/language/refusals.ts';
import { CloseFoot, Dialog } from '../../lib/parts/dialog.tsx';
import { Fault, Field } from '../../lib/parts/field.tsx';
import { useBoard } from '../board-view.ts';
import { TableForm } from './table-form.tsx';
import { paperText } from './words.ts';
import './paper.css';

/** Result forms from paper: of one table, or a stack of them, each by the number that stands on it. */
export function EnterPaperDialog({ table }: { readonly table?: number | undefined }): JSX.Element {
  const { state, board } = useBoard();
  const text = paperText();
  const typed = useSignal(table === undefined ? '' : String(table));
  /** The table of the form before this one. */
  const saved = useSignal<number | undefined>(undefined);
  const line = board.lines.find((one) => String(one.table) === typed.value.trim());
  const isSettled = line?.fromPaper === 2;
  useEffect(() => {
    document.getElementById(table === undefined ? 'paper-table' : 'paper-line-1')?.focus();
  }, []);
  const onSaved = () => {
    if (table !== undefined) return state.dialogs.back();
    saved.value = line?.table;
    typed.value = '';
    document.getElementById('paper-table')?.focus();
  };
  const isUnknown = line === undefined && typed.value.trim() !== '';
  const title =
    line === undefined ? text.enter : (line.fromPaper === undefined ? text.titleOf : text.correctsOf)(line.table);
  return (
    <Dialog isWide title={title} onClose={() => state.dialogs.back()}>
      {table !== undefined ? null : (
        <>
          <p class="sm" role="status">
            {saved.value === undefined ? '' : text.savedNext(saved.value)}
          </p>
          <Field
            id="paper-table"
            label={text.table}
            fault={isUnknown ? text.noTable(typed.value.trim()) : undefined}
            input={{
              inputMode: 'numeric',
              autoComplete: 'off',
              class: 'num',
              value: typed.value,
              onInput: ({ currentTarget }) => {
                typed.value = currentTarget.value;
              },
              onKeyDown: (event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                document.getElementById('paper-line-1')?.focus();
              },
            }}
          />
        </>
      )}
      {line !== undefined && !isSettled ? <TableForm key={line.table} line={line} onSaved={onSaved} /> : null}
      {isSettled ? <Fault>{refusalText('paper-already-corrected')}</Fault> : null}
      {line === undefined || isSettled ? <CloseFoot onClose={() => state.dialogs.back()} /> : null}
    </Dialog>
  );
}
