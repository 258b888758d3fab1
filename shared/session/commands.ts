import { z } from 'zod';

const person = z.string().regex(/^[A-Za-z0-9_-]{10,40}$/);
const text = z.string().max(4000);
const tables = z.union([z.literal('all'), z.array(z.int().min(1).max(500)).min(1).max(500)]);

/** What the facilitator may order for all tables or for some. */
export const orderSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('start') }),
  z.strictObject({ kind: z.literal('pause') }),
  z.strictObject({ kind: z.literal('resume') }),
  z.strictObject({ kind: z.literal('extend'), ms: z.int().min(1000).max(10_800_000) }),
  z.strictObject({ kind: z.literal('end-phase') }),
  z.strictObject({ kind: z.literal('close') }),
  z.strictObject({ kind: z.literal('announce'), text }),
  z.strictObject({ kind: z.literal('nudge'), to: z.string().min(1).max(40), text }),
  z.strictObject({ kind: z.literal('inject'), injection: z.string().min(1).max(40) }),
]);
export type Order = z.infer<typeof orderSchema>;

/** What may be asked of a session. Joining comes from the door; everything else from the facilitator. */
export const sessionCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('OpenSession'),
    code: z.string().min(4).max(12),
    tables: z.int().min(1).max(200),
    /** Bots play every party that nobody sits for when a table starts. */
    bots: z.boolean(),
    /** One person against bots, on the whole case. */
    practise: z.boolean(),
  }),
  z.strictObject({ type: z.literal('AddTable') }),
  z.strictObject({
    type: z.literal('JoinSession'),
    person,
    name: text,
    table: z.int().min(1).optional(),
    party: z.string().max(40).optional(),
  }),
  z.strictObject({ type: z.literal('RenamePerson'), person, name: text }),
  z.strictObject({ type: z.literal('MovePerson'), person, table: z.int().min(1), party: z.string().min(1).max(40) }),
  z.strictObject({ type: z.literal('RemovePerson'), person }),
  z.strictObject({ type: z.literal('SeatBot'), table: z.int().min(1), party: z.string().min(1).max(40) }),
  z.strictObject({ type: z.literal('RemoveBot'), table: z.int().min(1), party: z.string().min(1).max(40) }),
  z.strictObject({ type: z.literal('OrderTables'), tables, order: orderSchema }),
  z.strictObject({ type: z.literal('RevealSession') }),
  z.strictObject({ type: z.literal('CloseSession') }),
]);

export type SessionCommand = z.infer<typeof sessionCommandSchema>;
export type SessionCommandOf<T extends SessionCommand['type']> = Extract<SessionCommand, { type: T }>;
