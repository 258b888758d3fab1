import { useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { sheetOfText } from '../../../shared/roster/delimited-sheet.ts';
import { type ColumnPlan, planColumns } from '../../../shared/roster/plan-columns.ts';
import { readRoster } from '../../../shared/roster/read-roster.ts';
import { rosterEntries } from '../../../shared/roster/roster-entries.ts';
import type { Sheet } from '../../../shared/roster/sheet.ts';
import type { SessionCommand } from '../../../shared/session/commands.ts';
import type { Session } from '../../../shared/session/session.ts';
import { Dialog } from '../../lib/parts/dialog.tsx';
import { DialogForm } from '../../lib/parts/dialog-form.tsx';
import { RosterColumns } from './roster-columns.tsx';
import { RosterPreview } from './roster-preview.tsx';
import { missingOf } from './seating-board.ts';
import { seatingText } from './words.ts';
import '../forms.css';

/** Reads a file that is a list of people; `undefined` where it cannot be, which is said elsewhere. */
export type ReadSheet = (file: File) => Promise<Sheet | undefined>;

export type RosterDialogProps = {
  readonly session: Session;
  readonly run: (command: SessionCommand, done: string) => Promise<boolean>;
  readonly readSheet: ReadSheet;
  /** Why the last command was refused. */
  readonly trouble: string | undefined;
  readonly onClose: () => void;
};

/** Takes a list of who is expected from a file or a paste, shows what was read and what is wrong, and hands it in. */
export function RosterDialog({ session, run, readSheet, trouble, onClose }: RosterDialogProps): JSX.Element {
  const text = seatingText().import;
  const pasted = useSignal('');
  const file = useSignal<{ readonly name: string; readonly sheet: Sheet } | undefined>(undefined);
  const isReading = useSignal(false);
  const chosen = useSignal<ColumnPlan | undefined>(undefined);
  const { parties } = session.scenario;
  const sheet = useComputed(() => file.value?.sheet ?? sheetOfText(pasted.value));
  const plan = useComputed(() => chosen.value ?? planColumns(sheet.value));
  const reading = readRoster(sheet.value, plan.value);
  const read = rosterEntries(reading, { parties, tables: session.tables.length, nameLimit: session.nameLimit });
  const missing = missingOf(session).length;
  const take = async (wished: File | undefined) => {
    if (wished === undefined) return;
    isReading.value = true;
    const came = await readSheet(wished);
    isReading.value = false;
    if (came === undefined) return;
    pasted.value = '';
    chosen.value = undefined;
    file.value = { name: wished.name, sheet: came };
  };
  const hand = async () => {
    if (read.people.length === 0) return document.getElementById('roster-file')?.focus();
    const people = read.people.map((line) => ({ ...line }));
    if (await run({ type: 'ImportRoster', people }, text.done(people.length))) onClose();
  };
  const hasList = sheet.value.rows.length > 0;
  return (
    <Dialog title={text.title} onClose={onClose}>
      <DialogForm
        submit={text.apply(read.people.length)}
        onSubmit={hand}
        onCancel={onClose}
        trouble={trouble}
        isIdle={read.people.length === 0 || isReading.value}
      >
        <p class="sm soft">{text.lead}</p>
        <div class="field">
          <label for="roster-file">{text.file}</label>
          <input
            id="roster-file"
            type="file"
            accept=".xlsx,.xls,.ods,.csv,.tsv,.txt,text/csv,text/plain"
            aria-describedby="roster-file-said"
            disabled={isReading.value}
            onChange={(event) => void take(event.currentTarget.files?.[0])}
          />
          <p class="hint" id="roster-file-said" role="status">
            {isReading.value ? text.reading : file.value === undefined ? text.fileHint : text.from(file.value.name)}
          </p>
        </div>
        <div class="field">
          <label for="roster-paste">{text.paste}</label>
          <textarea
            id="roster-paste"
            class="seat-paste"
            rows={hasList ? 2 : 4}
            spellcheck={false}
            value={pasted.value}
            onInput={(event) => {
              file.value = undefined;
              chosen.value = undefined;
              pasted.value = event.currentTarget.value;
            }}
          />
        </div>
        {hasList ? (
          <>
            <RosterColumns plan={plan.value} onChoose={(next) => (chosen.value = next)} />
            <RosterPreview session={session} reading={reading} read={read} />
          </>
        ) : session.roster.length === 0 ? null : (
          <p class="sm">{text.missing(missing)}</p>
        )}
      </DialogForm>
    </Dialog>
  );
}
