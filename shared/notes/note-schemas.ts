import { z } from 'zod';
import { MARKS, NOTE_LIMITS, type NoteRequest, type NotesEntry } from './notes.ts';

/** Where a note belongs and who wrote it. */
const place = {
  table: z.int().min(1).max(500).optional(),
  round: z.int().min(1).max(100).optional(),
  step: z.int().min(0).max(1_000_000).optional(),
  mark: z.enum(MARKS).optional(),
  author: z
    .string()
    .max(2 * NOTE_LIMITS.author)
    .optional(),
};

/** `POST /api/host/sessions/<id>/notes`. The limit counts UTF-16 units here and characters where the note is kept. */
export const noteRequestSchema: z.ZodType<NoteRequest> = z.union([
  z.strictObject({ ...place, text: z.string().max(2 * NOTE_LIMITS.text) }),
  z.strictObject({ remove: z.int().min(1) }),
]);

const text = z.string();
const note = z.int().min(1);

/** One line of a session's notes after the header. */
export const notesEntrySchema: z.ZodType<NotesEntry> = z.strictObject({
  n: z.int().min(1),
  at: z.number(),
  by: z.string(),
  commandId: z.string(),
  command: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('WriteNote'), ...place, text }),
    z.strictObject({ type: z.literal('RemoveNote'), note }),
  ]),
  events: z.array(
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('NoteWritten'), ...place, text }),
      z.strictObject({ type: z.literal('NoteRemoved'), note }),
    ]),
  ),
  prev: z.string(),
  hash: z.string(),
});
