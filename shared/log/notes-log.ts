import { z } from 'zod';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Sha256 } from '../kernel/entry.ts';
import { notesEntrySchema } from '../notes/note-schemas.ts';
import type { NotesEntry } from '../notes/notes.ts';
import type { IsOver } from './limits.ts';
import { type LogFormat, type ReadLines, readLines } from './read-lines.ts';
import { UPGRADES } from './upgrades.ts';
import { LOG_FORMAT } from './versions.ts';

const notesHeaderSchema = z.strictObject({
  kind: z.literal('notes'),
  format: z.int(),
  session: z.string(),
  createdAt: z.number(),
  /** Empty in format 1, whose lines nothing seals. */
  hash: z.string(),
});

/** First line of the notes on a session. */
export type NotesHeader = z.infer<typeof notesHeaderSchema>;

export const NOTES_LOG: LogFormat<NotesHeader, NotesEntry> = {
  kind: 'notes',
  called: { whole: 'the log', head: 'the header of notes' },
  format: LOG_FORMAT,
  upgrades: UPGRADES.notes,
  header: notesHeaderSchema,
  entry: notesEntrySchema,
  numberOf: ({ n }) => n,
};

/** The sealed first line of the notes on a session. */
export function sealNotesHeader(session: string, createdAt: number, sha256: Sha256): NotesHeader {
  const header = { kind: 'notes', format: LOG_FORMAT, session, createdAt } as const;
  return { ...header, hash: sha256(canonicalJson(header)) };
}

/** Reads the notes on a session from the lines of their log, as far as it is whole; see `readLines`. */
export function readNotesLog(lines: readonly string[], isOver?: IsOver): ReadLines<NotesHeader, NotesEntry> {
  return readLines(NOTES_LOG, lines, undefined, isOver);
}
