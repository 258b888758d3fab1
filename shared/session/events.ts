import { z } from 'zod';
import { orderSchema } from './commands.ts';

const event = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

const seat = { table: z.int(), party: z.string(), seat: z.int() };

/** Everything that can happen in a session. Read by facilitators and instructors; phones get it as their tables' events. */
export const sessionEventSchema = z.discriminatedUnion('type', [
  event('SessionOpened', { code: z.string(), bots: z.boolean(), practise: z.boolean() }),
  event('TableOpened', { table: z.int() }),
  event('PersonJoined', { person: z.string(), name: z.string() }),
  event('PersonRenamed', { person: z.string(), name: z.string() }),
  event('PersonSeated', { person: z.string(), name: z.string(), ...seat }),
  event('PersonUnseated', { person: z.string(), ...seat }),
  event('PersonRemoved', { person: z.string() }),
  event('BotSeated', { name: z.string(), ...seat }),
  event('BotRemoved', seat),
  event('TablesOrdered', { tables: z.array(z.int()), order: orderSchema }),
  event('SessionRevealed', {}),
  event('SessionClosed', {}),
]);

export type SessionEvent = z.infer<typeof sessionEventSchema>;
