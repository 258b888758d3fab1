import { z } from 'zod';
import { MARKS, NOTE_LIMITS, type NoteLine, type NoteRequest } from './notes.ts';

const place = {
  table: z.int().min(1).max(500).optional(),
  round: z.int().min(1).max(100).optional(),
  step: z.int().min(0).max(1_000_000).optional(),
  mark: z.enum(MARKS).optional(),
};

/** `POST /api/host/sessions/<id>/notes`. The limit counts UTF-16 units here and characters where the note is kept. */
export const noteRequestSchema: z.ZodType<NoteRequest> = z.union([
  z.strictObject({ ...place, text: z.string().max(2 * NOTE_LIMITS.text) }),
  z.strictObject({ remove: z.int().min(1) }),
]);

const written = { n: z.int().min(1), at: z.number(), by: z.string() };

/** One line of a session's notes after the header. */
export const noteLineSchema: z.ZodType<NoteLine> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('note'), ...written, ...place, text: z.string() }),
  z.strictObject({ kind: z.literal('removal'), ...written, note: z.int().min(1) }),
]);
