import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Person } from '../../../shared/session/session.ts';
import { commonText } from '../../lib/language/common.ts';
import { Dialog } from '../../lib/parts/dialog.tsx';
import { Fault, Field } from '../../lib/parts/field.tsx';
import { correctedPlaces } from '../../lib/table/renamings.ts';
import { partyName } from '../board-sayings.ts';
import { useBoard } from '../board-view.ts';
import { hallText } from '../words.ts';
import { LetIn } from './let-in.tsx';
import { MoveForm } from './move-form.tsx';
import { peopleText } from './words.ts';

type PersonProps = { readonly person: Person };

/** One person: where they sit, and everything that can be done for them. */
export function PersonDialog({ person }: PersonProps): JSX.Element {
  const { state, board, view } = useBoard();
  const text = peopleText();
  const { seat } = person;
  const mayOrder = view.mayOrder.value && board.state.stage === 'open';
  return (
    <Dialog title={person.name} onClose={() => state.dialogs.back()}>
      <p class="sm">
        {seat === undefined
          ? text.person.waiting
          : text.person.sits(partyName(board.state, seat.party), seat.table, seat.seat)}
        {person.group === undefined ? null : <span class="soft"> · {text.person.group(person.group)}</span>}{' '}
        {person.muted ? <span class="chip">{hallText().person.muted}</span> : null}{' '}
        {person.kind === 'proxy' ? <span class="chip">{text.person.proxy}</span> : null}
      </p>
      {person.members === undefined ? null : <p class="sm">{text.person.membersLine(person.members)}</p>}
      {state.trouble.value === undefined ? null : <Fault>{state.trouble.value}</Fault>}
      {mayOrder ? (
        <>
          <MoveForm person={person} />
          <RenameForm person={person} />
          {person.members === undefined ? null : <MembersForm person={person} members={person.members} />}
          <LetIn person={person} />
        </>
      ) : null}
      <div class="dialog-actions">
        {mayOrder ? <PersonActs person={person} /> : null}
        <button type="button" class="btn" onClick={() => state.dialogs.back()}>
          {commonText().close}
        </button>
      </div>
    </Dialog>
  );
}

function PersonActs({ person }: PersonProps): JSX.Element {
  const { state } = useBoard();
  const text = peopleText();
  const { muted } = person;
  const mute = () =>
    state.run(
      { type: 'MutePerson', person: person.id, muted: !muted },
      muted ? text.person.unmutedDone : text.person.mutedDone,
    );
  return (
    <>
      <button type="button" class="btn" title={text.person.muteHint} onClick={mute}>
        {muted ? text.person.unmute : text.person.mute}
      </button>
      {person.seat === undefined ? null : (
        <button
          type="button"
          class="btn"
          onClick={() => state.run({ type: 'MovePeople', moves: [{ person: person.id }] }, text.person.stood)}
        >
          {text.person.stand}
        </button>
      )}
      <button type="button" class="btn" onClick={() => state.dialogs.show({ kind: 'remove', person: person.id })}>
        {hallText().remove}
      </button>
    </>
  );
}

function RenameForm({ person }: PersonProps): JSX.Element {
  const { state } = useBoard();
  const text = peopleText();
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

/** Who shares the phone, one name a line. */
function MembersForm({ person, members }: PersonProps & { readonly members: readonly string[] }): JSX.Element {
  const { state } = useBoard();
  const text = peopleText().person;
  const typed = useSignal(members.join('\n'));
  const save = () => {
    const names = typed.value.split('\n').filter((line) => line.trim() !== '');
    const places = correctedPlaces(members, names);
    const [member = 0] = places ?? [];
    // One name that is corrected keeps the pen and what was signed with it.
    if (places?.length === 1) {
      state.run({ type: 'RenamePerson', person: person.id, name: names[member] ?? '', member }, text.membersSaved);
      return;
    }
    state.run({ type: 'ChangeMembers', person: person.id, members: names }, text.membersSaved);
  };
  return (
    <form
      class="host-move"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div class="field">
        <label for="members">{text.members}</label>
        <textarea
          id="members"
          rows={Math.max(2, members.length)}
          aria-describedby="members-hint"
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
        />
        <p class="hint" id="members-hint">
          {text.membersHint}
        </p>
      </div>
      <button type="submit" class="btn">
        {text.membersSave}
      </button>
    </form>
  );
}
