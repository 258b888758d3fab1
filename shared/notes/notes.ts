/** What a note may say of a moment besides its words. */
export const MARKS = ['look', 'good', 'question'] as const;
export type Mark = (typeof MARKS)[number];

/** Notes of one session that are kept at once, and characters of one note as a reader counts them. */
export const NOTE_LIMITS = { notes: 1000, text: 2000 } as const;

/** Where a note belongs: to the session, to a table, or to a moment of it. */
export interface NotePlace {
  readonly table?: number | undefined;
  readonly round?: number | undefined;
  /** Entries of the table's log that were read when the note was written; 0 is the beginning. */
  readonly step?: number | undefined;
  readonly mark?: Mark | undefined;
}

/** A note of the facilitator or an instructor, for them alone. Its number is never given again. */
export interface Note extends NotePlace {
  readonly n: number;
  /** ms since the epoch. */
  readonly at: number;
  readonly by: string;
  /** May be empty where there is a mark. */
  readonly text: string;
}

/** One line of a session's notes after the header: a note, or the removal of one. */
export type NoteLine =
  | (Note & { readonly kind: 'note' })
  | { readonly kind: 'removal'; readonly n: number; readonly at: number; readonly by: string; readonly note: number };

/** `POST /api/host/sessions/<id>/notes`: writes a note, or takes one away. */
export type NoteRequest = (NotePlace & { readonly text: string }) | { readonly remove: number };

/** The notes that stand after some lines, oldest first; the removal of a note that is not there changes nothing. */
export function standingNotes(lines: readonly NoteLine[]): Note[] {
  const notes = new Map<number, Note>();
  for (const line of lines) {
    if (line.kind === 'removal') {
      notes.delete(line.note);
      continue;
    }
    const { kind: _, ...note } = line;
    notes.set(note.n, note);
  }
  return [...notes.values()];
}
