import { z } from 'zod';
import { noteLineSchema } from '../notes/note-schemas.ts';
import type { NoteLine } from '../notes/notes.ts';
import { type LogFormat, type ReadLines, readLines } from './read-lines.ts';
import { UPGRADES } from './upgrades.ts';

/** The format of a session's notes that this build writes. */
const NOTES_LOG_FORMAT = 1;

const notesHeaderSchema = z.strictObject({
  kind: z.literal('notes'),
  format: z.int(),
  session: z.string(),
  createdAt: z.number(),
});

/** First line of the notes on a session. */
export type NotesHeader = z.infer<typeof notesHeaderSchema>;

const NOTES_LOG: LogFormat<NotesHeader, NoteLine> = {
  kind: 'notes',
  called: { whole: 'the log', head: 'the header of notes' },
  format: NOTES_LOG_FORMAT,
  upgrades: UPGRADES.notes,
  header: notesHeaderSchema,
  entry: noteLineSchema,
  numberOf: ({ n }) => n,
};

/** The first line of the notes on a session. Nothing seals them: they are no decisions. */
export function notesHeader(session: string, createdAt: number): NotesHeader {
  return { kind: 'notes', format: NOTES_LOG_FORMAT, session, createdAt };
}

/** Reads the notes on a session from the lines of their log, as far as it is whole; see `readLines`. */
export function readNotesLog(lines: readonly string[]): ReadLines<NotesHeader, NoteLine> {
  return readLines(NOTES_LOG, lines);
}
