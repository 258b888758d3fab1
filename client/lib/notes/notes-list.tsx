import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Mark, Note, NotePlace, NoteRequest } from '../../../shared/notes/notes.ts';
import { readStored, writeStored } from '../../feed/device-storage.ts';
import { sayMoment } from '../language/language.ts';
import { Fault } from '../parts/field.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { notesText } from './words.ts';

/** Where the device keeps the name of whoever writes notes on it. */
const AUTHOR = 'runding.noteAuthor';

const MARKS: readonly Mark[] = ['look', 'good', 'question'];

export type NotesListProps = {
  readonly title: string;
  readonly notes: readonly Note[];
  /** Where a new note belongs. */
  readonly place: NotePlace;
  /** Writes or removes a note; gives why that was not done, in words. Without it the notes are only read. */
  readonly onChange?: ((wish: NoteRequest, done: string) => Promise<string | undefined>) | undefined;
  /** Whether a note may be removed; every one unless given. */
  readonly mayRemove?: ((note: Note) => boolean) | undefined;
  /** Goes to the moment of a note. */
  readonly onJump?: ((step: number) => void) | undefined;
};

/** Notes with their marks, and the form for another one. */
export function NotesList({ title, notes, place, onChange, mayRemove, onJump }: NotesListProps): JSX.Element {
  const text = notesText();
  /** A note that is still there, and why. */
  const kept = useSignal<{ readonly n: number; readonly why: string } | undefined>(undefined);
  const remove = async (n: number) => {
    const why = await onChange?.({ remove: n }, text.removed);
    kept.value = why === undefined ? undefined : { n, why };
  };
  return (
    <section class={notes.length === 0 ? 'notes empty' : 'notes'}>
      <h2>{title}</h2>
      <p class="xs soft">{text.private}</p>
      {notes.length === 0 ? <p class="sm soft">{text.empty}</p> : null}
      <ul>
        {notes.map((note) => (
          <li key={note.n}>
            <p class="notes-head xs">
              {note.mark === undefined ? null : <span class="chip">{text.marks[note.mark]}</span>}
              <NoteMoment note={note} onJump={onJump} />
              <span class="soft num">
                {writerOf(note)} · {sayMoment(note.at)}
              </span>
              {onChange === undefined || mayRemove?.(note) === false ? null : (
                <button
                  type="button"
                  class="btn quiet small"
                  aria-label={text.removeOf(note.n)}
                  onClick={() => void remove(note.n)}
                >
                  {text.remove}
                </button>
              )}
            </p>
            {kept.value?.n === note.n ? <Fault>{kept.value.why}</Fault> : null}
            {note.text === '' ? null : <p class="sm notes-text">{note.text}</p>}
          </li>
        ))}
      </ul>
      {onChange === undefined ? null : <NoteForm place={place} onChange={onChange} />}
    </section>
  );
}

/** Who wrote a note: a name where one was given, and what the key allowed. */
export function writerOf({ author, by }: Pick<Note, 'author' | 'by'>): string {
  const right = notesText().rights[by] ?? by;
  return author === undefined ? right : `${author} (${right})`;
}

function NoteMoment({ note: { step }, onJump }: { readonly note: Note; readonly onJump: NotesListProps['onJump'] }) {
  const text = notesText();
  if (step === undefined) return null;
  if (onJump === undefined) return <span class="num">{text.step(step)}</span>;
  return (
    <button type="button" class="btn quiet small num" aria-label={text.jump(step)} onClick={() => onJump(step)}>
      {text.step(step)}
    </button>
  );
}

type FormProps = { readonly place: NotePlace; readonly onChange: NonNullable<NotesListProps['onChange']> };

/** What was typed stays until it is kept. */
function NoteForm({ place, onChange }: FormProps): JSX.Element {
  const text = notesText();
  const id = useId();
  const typed = useSignal('');
  const mark = useSignal<Mark | ''>('');
  const author = useSignal(readStored(AUTHOR) ?? '');
  const fault = useSignal<string | undefined>(undefined);
  const save = async () => {
    if (typed.value.trim() === '' && mark.value === '') {
      fault.value = text.missing;
      document.getElementById(`${id}-text`)?.focus();
      return;
    }
    fault.value = undefined;
    const wish = {
      ...place,
      text: typed.value,
      ...(mark.value === '' ? {} : { mark: mark.value }),
      ...(author.value.trim() === '' ? {} : { author: author.value }),
    };
    writeStored(AUTHOR, author.value.trim());
    fault.value = await onChange(wish, text.saved);
    if (fault.value !== undefined) return;
    typed.value = '';
    mark.value = '';
  };
  return (
    <form
      class="notes-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="field">
        <label for={`${id}-text`}>{text.text}</label>
        <textarea
          id={`${id}-text`}
          rows={2}
          maxLength={2000}
          value={typed.value}
          aria-invalid={fault.value === undefined ? undefined : 'true'}
          aria-describedby={fault.value === undefined ? undefined : `${id}-fault`}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
        />
        {fault.value === undefined ? null : <Fault id={`${id}-fault`}>{fault.value}</Fault>}
      </div>
      <div class="field">
        <label for={`${id}-author`}>{text.author}</label>
        <input
          id={`${id}-author`}
          maxLength={60}
          autocomplete="name"
          value={author.value}
          onInput={(event) => {
            author.value = event.currentTarget.value;
          }}
        />
      </div>
      <div class="notes-foot">
        <SelectField
          id={`${id}-mark`}
          label={text.mark}
          value={mark.value}
          options={[{ value: '', label: text.noMark }, ...MARKS.map((one) => ({ value: one, label: text.marks[one] }))]}
          onPick={(one) => {
            mark.value = one;
          }}
        />
        <button type="submit" class="btn small">
          {text.save}
        </button>
      </div>
    </form>
  );
}
