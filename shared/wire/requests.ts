import { z } from 'zod';
import { partyCommandSchema } from '../negotiation/commands.ts';
import { sessionCommandSchema } from '../session/commands.ts';

const commandId = z.string().regex(/^[A-Za-z0-9_-]{8,40}$/);
const protocol = z.int();

/** `POST /api/join`. `joinId` is drawn by the phone and kept there: the same one takes one place, however often it is sent. */
export const joinRequestSchema = z.strictObject({
  protocol,
  code: z.string().max(40),
  name: z.string().max(4000),
  joinId: commandId,
  table: z.int().min(1).optional(),
});

/** `POST /api/rejoin`. */
export const rejoinRequestSchema = z.strictObject({
  protocol,
  code: z.string().max(40),
  rejoinCode: z.string().max(40),
});

/** `POST /api/host/sessions`. */
export const openSessionRequestSchema = z.strictObject({
  scenario: z.string().max(80),
  tables: z.int().min(1).max(200),
  bots: z.boolean(),
  practise: z.strictObject({ name: z.string().max(4000), party: z.string().max(40).optional() }).optional(),
});

/** Request `sync` of a table's room. */
export const syncRequestSchema = z.strictObject({ protocol, epoch: z.string().max(120), count: z.int().min(0) });

/** Request `command` of a table's room. */
export const tableCommandRequestSchema = z.strictObject({ commandId, command: partyCommandSchema });

/** Request `command` of a session's room. */
export const sessionCommandRequestSchema = z.strictObject({ commandId, command: sessionCommandSchema });

/** Request `let-in-again` of a session's room. */
export const letInRequestSchema = z.strictObject({ person: z.string().max(40) });

/** Options with which a phone joins a table's room, and a facilitator a session's. */
export const tableJoinOptionsSchema = z.strictObject({ protocol, token: z.string().max(200) });
export const sessionJoinOptionsSchema = z.strictObject({ protocol, hostKey: z.string().max(200) });
