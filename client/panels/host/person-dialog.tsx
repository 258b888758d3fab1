import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Person } from '../../../shared/session/session.ts';
import type { Board, LetInAnswer } from '../../../shared/wire/host-messages.ts';
import { commonText } from '../../text/common/messages.ts';
import { hostText } from '../../text/host/messages.ts';
import { say } from '../../text/language.ts';
import { Dialog } from '../common/dialog.tsx';
import { Fault, Field } from '../common/field.tsx';
import type { HostState } from './host-state.ts';
import { QrCode } from './qr-code.tsx';

export type PersonDialogProps = {
  readonly state: HostState;
  readonly board: Board;
  readonly person: Person;
  readonly onClose: () => void;
};

/** Moves, renames, lets in again or removes one person. */
export function PersonDialog({ state, board, person, onClose }: PersonDialogProps): JSX.Element {
  const text = hostText();
  return (
    <Dialog title={person.name} onClose={onClose}>
      {state.trouble.value === undefined ? null : <Fault>{state.trouble.value}</Fault>}
      <MoveForm state={state} board={board} person={person} />
      <RenameForm state={state} person={person} />
      <LetIn state={state} board={board} person={person} />
      <div class="dialog-actions">
        <button
          type="button"
          class="btn"
          onClick={() => {
            state.dialog.value = { kind: 'remove', person: person.id };
          }}
        >
          {text.remove}
        </button>
        <button type="button" class="btn" onClick={onClose}>
          {commonText().close}
        </button>
      </div>
    </Dialog>
  );
}

type PartProps = Omit<PersonDialogProps, 'onClose'>;

function MoveForm({ state, board, person }: PartProps): JSX.Element {
  const text = hostText();
  const { tables, scenario } = board.state;
  const table = useSignal(person.seat?.table ?? tables[0] ?? 1);
  const party = useSignal(person.seat?.party ?? scenario.parties[0]?.id ?? '');
  return (
    <form
      class="host-move"
      onSubmit={(event) => {
        event.preventDefault();
        state.run(
          { type: 'MovePeople', moves: [{ person: person.id, to: { table: table.value, party: party.value } }] },
          text.moved,
        );
      }}
    >
      <div class="field">
        <label for="move-table">{text.moveTable}</label>
        <select
          id="move-table"
          value={String(table.value)}
          onChange={(event) => {
            table.value = Number(event.currentTarget.value);
          }}
        >
          {tables.map((one) => (
            <option key={one} value={String(one)}>
              {one}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="move-party">{text.moveParty}</label>
        <select
          id="move-party"
          value={party.value}
          onChange={(event) => {
            party.value = event.currentTarget.value;
          }}
        >
          {scenario.parties.map((one) => (
            <option key={one.id} value={one.id}>
              {say(one.shortName)}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" class="btn">
        {text.moveTo}
      </button>
    </form>
  );
}

function RenameForm({ state, person }: Omit<PartProps, 'board'>): JSX.Element {
  const text = hostText();
  const name = useSignal(person.name);
  return (
    <form
      class="host-move"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        state.run({ type: 'RenamePerson', person: person.id, name: name.value }, text.renamed);
      }}
    >
      <Field
        id="rename"
        label={text.name}
        input={{
          autoComplete: 'off',
          value: name.value,
          onInput: (event) => {
            name.value = event.currentTarget.value;
          },
        }}
      />
      <button type="submit" class="btn">
        {text.rename}
      </button>
    </form>
  );
}

/** A code and its QR code with which this person's seat opens on another phone. */
function LetIn({ state, board, person }: PartProps): JSX.Element {
  const text = hostText();
  const made = useSignal<Extract<LetInAnswer, { ok: true }> | undefined>(undefined);
  const make = async () => {
    const answer = await state.feed.value?.letInAgain(person.id);
    if (answer === undefined) return;
    if (answer.ok) made.value = answer;
    else state.refuse(answer.code);
  };
  if (made.value === undefined) {
    return (
      <p class="host-let-in">
        <button type="button" class="btn" onClick={make}>
          {text.letIn}
        </button>
      </p>
    );
  }
  const { rejoinCode, path } = made.value;
  const link = `${(board.addresses[0] ?? location.origin).replace(/\/+$/, '')}${path}`;
  return (
    <div class="host-let-in">
      <p>
        <b class="num">{text.letInCode({ code: rejoinCode })}</b>
      </p>
      <p class="sm soft">{text.letInLead}</p>
      <QrCode text={link} label={text.qr({ link })} />
    </div>
  );
}
