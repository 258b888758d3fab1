import { z } from 'zod';
import { LANGUAGES } from '../kernel/languages.ts';
import { scenarioSchema } from '../scenario/schema.ts';
import { announcedOrderSchema, dropoutSchema, orderSchema } from './commands.ts';
import { DEVICES, JOINING, planSchema, projectorViewSchema, rosterEntrySchema, STATEFUL_ORDERS } from './vocabulary.ts';

const event = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

const seat = { table: z.int(), party: z.string(), seat: z.int() };
const kind = z.enum(['person', 'proxy']);
const members = z.array(z.string());

/** Everything that can happen in a session. Read by facilitators and instructors; phones get it as their tables' events. */
export const sessionEventSchema = z.discriminatedUnion('type', [
  event('SessionOpened', {
    code: z.string(),
    bots: z.boolean(),
    practise: z.boolean(),
    teamSize: z.int(),
    devices: z.enum(DEVICES),
    language: z.enum(LANGUAGES),
    plan: planSchema.optional(),
    label: z.string().optional(),
    expected: z.int().optional(),
  }),
  /** A further round, with the whole case as it is played: the tables of the round before are left behind. */
  event('RoundOpened', { round: z.int(), scenario: scenarioSchema }),
  event('CodeRenewed', { code: z.string() }),
  event('TableOpened', { table: z.int() }),
  event('JoiningSet', { joining: z.enum(JOINING) }),
  event('RosterImported', { people: z.array(rosterEntrySchema) }),
  event('PersonJoined', {
    person: z.string(),
    name: z.string(),
    kind: kind.optional(),
    members: members.optional(),
    /** The line of the roster that this is, and the group that it names. */
    roster: z.string().optional(),
    group: z.string().optional(),
    /** Moment of it, ms since the epoch. */
    at: z.int().optional(),
  }),
  /** Who waits is the person of a line of the roster. */
  event('LineProven', { person: z.string(), roster: z.string().optional(), group: z.string().optional() }),
  /** Who waits says to be at a table; its teams with room are asked from `at` (ms since the epoch) on. */
  event('SeatAsked', { person: z.string(), table: z.int(), at: z.int() }),
  /** What a member of a team that was asked said. */
  event('SeatAnswered', { person: z.string(), by: z.string(), table: z.int(), party: z.string(), here: z.boolean() }),
  /**
   * With the name before and the seat that the table is told about, where there is one; `member` is a place in the list of
   * those who share the phone. In logs of older versions the seat is taken anew instead.
   */
  event('PersonRenamed', {
    person: z.string(),
    name: z.string(),
    was: z.string().optional(),
    member: z.int().optional(),
    at: z.strictObject(seat).optional(),
  }),
  /** With the seat that the table is told about, where there is one. */
  event('MembersChanged', { person: z.string(), members, at: z.strictObject(seat).optional() }),
  event('PersonMuted', { person: z.string(), muted: z.boolean(), at: z.strictObject(seat).optional() }),
  event('PersonSeated', {
    person: z.string(),
    name: z.string(),
    kind: kind.optional(),
    members: members.optional(),
    muted: z.boolean().optional(),
    ...seat,
  }),
  event('PersonUnseated', { person: z.string(), ...seat }),
  event('PersonRemoved', { person: z.string() }),
  event('BotSeated', { name: z.string(), ...seat }),
  event('BotRemoved', seat),
  event('TablesOrdered', { tables: z.array(z.int()), order: orderSchema }),
  /** Announcements are numbered from 1; `at` (ms since the epoch) is when it will happen. */
  event('OrderAnnounced', {
    announcement: z.int(),
    at: z.number(),
    tables: z.array(z.int()),
    order: announcedOrderSchema,
  }),
  /** For these tables; where none is left, for good. */
  event('AnnouncementCancelled', { announcement: z.int(), tables: z.array(z.int()) }),
  event('AnnouncementCarriedOut', { announcement: z.int() }),
  event('TablesDroppedOut', { order: z.enum(STATEFUL_ORDERS), dropouts: z.array(dropoutSchema) }),
  /** It is over at `endsAt` (ms since the epoch). */
  event('TimerSet', { text: z.string(), endsAt: z.number() }),
  event('TimerStopped', {}),
  event('WordsTakenDown', {}),
  event('ProjectorTurned', { view: projectorViewSchema }),
  event('SessionRevealed', {}),
  event('SessionClosed', {}),
]);

export type SessionEvent = z.infer<typeof sessionEventSchema>;
export type SessionEventOf<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>;
