import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { mayRemoveNote, type Note, type NoteRequest } from '../../../shared/notes/notes.ts';
import type { Right } from '../../../shared/wire/hall-messages.ts';
import { ask } from '../../feed/hall-api.ts';
import { refusalText } from '../language/refusals.ts';
import { Fault } from '../parts/field.tsx';
import { announce } from '../parts/live-region.tsx';
import { NotesList } from './notes-list.tsx';
import { notesOn } from './notes-on.ts';
import { notesText } from './words.ts';
import './notes.css';

export type MomentNotesProps = {
  /** Host's, facilitator's or observer's key. */
  readonly hostKey: string;
  readonly session: string;
  readonly table: number;
  /** 1 unless given. */
  readonly round?: number | undefined;
  /** Entries of the table's log that are shown now: a new note belongs to this moment. */
  readonly step: number;
  readonly onJump: (step: number) => void;
  /** Told whenever the notes on this table changed: for marks on a time line. */
  readonly onNotes?: ((notes: readonly Note[]) => void) | undefined;
};

/** The notes on one table beside its replay; each goes to its moment, a new one belongs to the moment that is shown. */
export function MomentNotes(props: MomentNotesProps): JSX.Element {
  const { hostKey, session, table, round = 1, step, onJump, onNotes } = props;
  const notes = useSignal<readonly Note[]>([]);
  const trouble = useSignal<string | undefined>(undefined);
  const right = useSignal<Right>('observer');
  const isArchive = useSignal(false);
  const take = (all: readonly Note[]) => {
    notes.value = notesOn(all, { table, round });
    onNotes?.(notes.value);
  };
  const reasonOf = (code: string): string => {
    const words = code === 'unreachable' ? notesText().unreachable : refusalText(code);
    announce(words);
    return words;
  };
  useEffect(() => {
    let isGone = false;
    void ask('listNotes', { bearer: hostKey, session }).then((answer) => {
      if (isGone) return;
      if (answer.ok) take(answer.notes);
      else trouble.value = reasonOf(answer.code);
    });
    void ask('listSessions', { bearer: hostKey }).then((answer) => {
      if (isGone || !answer.ok) return;
      right.value = answer.right;
      isArchive.value = answer.sessions.some(({ id, archive }) => id === session && archive !== undefined);
    });
    return () => {
      isGone = true;
    };
  }, [hostKey, session, table, round]);
  const change = async (wish: NoteRequest, done: string) => {
    const answer = await ask('changeNotes', { bearer: hostKey, session, body: wish });
    if (!answer.ok) return reasonOf(answer.code);
    trouble.value = undefined;
    take(answer.notes);
    announce(done);
    return undefined;
  };
  const place = { table, step, ...(round === 1 ? {} : { round }) };
  return (
    <div class="moment-notes">
      {trouble.value === undefined ? null : <Fault>{trouble.value}</Fault>}
      <NotesList
        title={notesText().ofTable(table)}
        notes={notes.value}
        place={place}
        onChange={isArchive.value ? undefined : change}
        mayRemove={(note) => mayRemoveNote(right.value, note)}
        onJump={onJump}
      />
    </div>
  );
}
