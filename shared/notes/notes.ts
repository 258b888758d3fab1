import type { Entry } from '../kernel/entry.ts';

/** What a note may say of a moment besides its words. */
export const MARKS = ['look', 'good', 'question'] as const;
export type Mark = (typeof MARKS)[number];

/** Notes of one session that are kept at once, and characters of one note as a reader counts them. */
export const NOTE_LIMITS = { notes: 1000, text: 2000, author: 60 } as const;

/** Where a note belongs: to the session, to a table, or to a moment of it. */
export interface NotePlace {
  readonly table?: number | undefined;
  readonly round?: number | undefined;
  /** Entries of the table's log that were read when the note was written; 0 is the beginning. */
  readonly step?: number | undefined;
  readonly mark?: Mark | undefined;
}

/** A note of the facilitator, an instructor or an observer, for them alone. Its number is never given again. */
export interface Note extends NotePlace {
  readonly n: number;
  /** ms since the epoch. */
  readonly at: number;
  /** The right of the key that wrote it. */
  readonly by: string;
  /** Who wrote it, as the writer says. */
  readonly author?: string | undefined;
  /** May be empty where there is a mark. */
  readonly text: string;
}

/** The words of a note, and who wrote them. */
export interface WrittenNote {
  readonly text: string;
  readonly author?: string | undefined;
}

/** What is asked of the notes on a session, and what happened to them: a note has the number of its entry. */
export type NoteCommand =
  | (NotePlace & WrittenNote & { readonly type: 'WriteNote' })
  | { readonly type: 'RemoveNote'; readonly note: number };
export type NoteEvent =
  | (NotePlace & WrittenNote & { readonly type: 'NoteWritten' })
  | { readonly type: 'NoteRemoved'; readonly note: number };

/** One line of a session's notes after the header; `by` is a right: `host`, `facilitator`, `observer`. */
export type NotesEntry = Entry<string, NoteCommand, NoteEvent>;

/** `POST /api/host/sessions/<id>/notes`: writes a note, or takes one away. */
export type NoteRequest = (NotePlace & WrittenNote) | { readonly remove: number };

/** Whether a key of this right may take a note away: an observer's takes away what observers wrote. */
export function mayRemoveNote(right: string, { by }: Pick<Note, 'by'>): boolean {
  return right !== 'observer' || by === right;
}

/** The notes that stand after some entries, oldest first; the removal of a note that is not there changes nothing. */
export function standingNotes(entries: readonly Pick<NotesEntry, 'n' | 'at' | 'by' | 'events'>[]): Note[] {
  const notes = new Map<number, Note>();
  for (const { n, at, by, events } of entries) {
    for (const event of events) {
      if (event.type === 'NoteRemoved') {
        notes.delete(event.note);
        continue;
      }
      const { type: _, ...written } = event;
      notes.set(n, { n, at, by, ...written });
    }
  }
  return [...notes.values()];
}
