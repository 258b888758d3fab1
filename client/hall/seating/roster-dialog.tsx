import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { UNNAMED } from '../../../shared/kernel/languages.ts';
import { type ReadRoster, readRoster } from '../../../shared/seating/roster-csv.ts';
import type { SessionCommand } from '../../../shared/session/commands.ts';
import type { Session } from '../../../shared/session/session.ts';
import { Dialog } from '../../lib/parts/dialog.tsx';
import { DialogForm } from '../../lib/parts/dialog-form.tsx';
import { Fault } from '../../lib/parts/field.tsx';
import { missingOf } from './seating-board.ts';
import { seatingText } from './words.ts';
import '../forms.css';
import { Said } from '../../lib/parts/said.tsx';

export type RosterDialogProps = {
  readonly session: Session;
  readonly run: (command: SessionCommand, done: string) => Promise<boolean>;
  /** Why the last command was refused. */
  readonly trouble: string | undefined;
  readonly onClose: () => void;
};

const LINES_SHOWN = 5;

/** Takes a list of who is expected from a file or a paste, shows what was read and what is wrong, and hands it in. */
export function RosterDialog({ session, run, trouble, onClose }: RosterDialogProps): JSX.Element {
  const text = seatingText().import;
  const pasted = useSignal('');
  const fault = useSignal<string | undefined>(undefined);
  const { parties } = session.scenario;
  const read = readRoster(pasted.value, { parties, tables: session.tables.length, nameLimit: session.nameLimit });
  const missing = missingOf(session).length;
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const words = await file.text();
    // What a spreadsheet's own format or another encoding leaves in a text.
    fault.value = words.includes('\0') || words.includes('\ufffd') ? text.unreadable : undefined;
    if (fault.value === undefined) pasted.value = words;
  };
  const hand = async () => {
    if (read.people.length === 0) return document.getElementById('roster-paste')?.focus();
    const people = read.people.map((line) => ({ ...line }));
    if (await run({ type: 'ImportRoster', people }, text.done(people.length))) onClose();
  };
  return (
    <Dialog title={text.title} onClose={onClose}>
      <DialogForm
        submit={text.apply(read.people.length)}
        onSubmit={hand}
        onCancel={onClose}
        trouble={trouble}
        isIdle={read.people.length === 0}
      >
        <p class="sm soft">{text.lead}</p>
        <div class="field">
          <label for="roster-file">{text.file}</label>
          <input
            id="roster-file"
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={(event) => void take(event.currentTarget.files?.[0])}
          />
          {fault.value === undefined ? null : <Fault>{fault.value}</Fault>}
        </div>
        <div class="field">
          <label for="roster-paste">{text.paste}</label>
          <textarea
            id="roster-paste"
            class="seat-paste"
            rows={4}
            spellcheck={false}
            value={pasted.value}
            onInput={(event) => {
              pasted.value = event.currentTarget.value;
            }}
          />
        </div>
        {pasted.value.trim() === '' ? (
          session.roster.length === 0 ? null : (
            <p class="sm">{text.missing(missing)}</p>
          )
        ) : (
          <Preview session={session} read={read} />
        )}
      </DialogForm>
    </Dialog>
  );
}

function Preview({ session, read }: { readonly session: Session; readonly read: ReadRoster }): JSX.Element {
  const text = seatingText().import;
  const { people, faults } = read;
  const partyOf = (id: string | undefined) => session.scenario.parties.find((party) => party.id === id);
  return (
    <div class="seat-preview" role="status">
      <p>
        <b class="num">{text.read(people.length)}</b>
        {session.roster.length === 0 ? null : <span class="sm"> {text.replaces(session.roster.length)}</span>}
      </p>
      {people.length === 0 ? null : (
        <table class="sm">
          <thead>
            <tr>
              <th scope="col">{text.columns.name}</th>
              <th scope="col">{text.columns.group}</th>
              <th scope="col">{text.columns.table}</th>
              <th scope="col">{text.columns.party}</th>
              <th scope="col">{text.columns.number}</th>
            </tr>
          </thead>
          <tbody>
            {people.slice(0, LINES_SHOWN).map((line) => (
              <tr key={line.id}>
                <td>{line.name}</td>
                <td>{line.group}</td>
                <td class="num">{line.table}</td>
                <td>
                  <Said of={partyOf(line.party)?.shortName ?? UNNAMED} />
                </td>
                <td class="num">{line.number === undefined ? '' : `…${line.number.slice(-2)}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {faults.length === 0 ? null : (
        <>
          <Fault>{text.faults(faults.length)}</Fault>
          <ul class="sm seat-faults">
            {faults.slice(0, LINES_SHOWN).map((fault) => (
              <li key={`${fault.line} ${fault.code}`}>
                {text.fault(fault.line, fault.code, fault.value, session.nameLimit)}
              </li>
            ))}
            {faults.length > LINES_SHOWN ? <li>{text.more(faults.length - LINES_SHOWN)}</li> : null}
          </ul>
        </>
      )}
    </div>
  );
}
