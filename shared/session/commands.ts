import { z } from 'zod';
import { scenarioSchema } from '../scenario/schema.ts';
import {
  DEVICES,
  JOINING,
  PEOPLE_LIMIT,
  planSchema,
  projectorViewSchema,
  relocationSchema,
  rosterEntrySchema,
  TABLE_LIMIT,
  TEAM_LIMIT,
} from './vocabulary.ts';

const person = z.string().regex(/^[A-Za-z0-9_-]{10,40}$/);
const party = z.string().min(1).max(40);
const text = z.string().max(4000);
const table = z.int().min(1).max(500);
const tables = z.union([z.literal('all'), z.array(table).min(1).max(500)]);
const members = z.array(text).min(1).max(TEAM_LIMIT);

/** What the facilitator may order for all tables or for some. */
export const orderSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('start') }),
  /** With eyes up every phone shows only that it is time to look ahead. */
  z.strictObject({ kind: z.literal('pause'), eyesUp: z.boolean().optional() }),
  z.strictObject({ kind: z.literal('resume') }),
  z.strictObject({ kind: z.literal('extend'), ms: z.int().min(1000).max(10_800_000) }),
  z.strictObject({ kind: z.literal('end-phase') }),
  z.strictObject({ kind: z.literal('close') }),
  z.strictObject({ kind: z.literal('announce'), text }),
  z.strictObject({ kind: z.literal('nudge'), to: party, text }),
  z.strictObject({ kind: z.literal('inject'), injection: party }),
  z.strictObject({ kind: z.literal('answer-hand'), party }),
]);
export type Order = z.infer<typeof orderSchema>;

/** What may be asked of a session. Joining comes from the door; everything else from the facilitator. */
export const sessionCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('OpenSession'),
    code: z.string().min(4).max(12),
    tables: z.int().min(1).max(TABLE_LIMIT),
    /** Bots play every party that nobody sits for when a table starts. */
    bots: z.boolean(),
    /** One person against bots, on the whole case. */
    practise: z.boolean(),
    /** People in a team before the next table fills; 1 where it is left out. */
    teamSize: z.int().min(1).max(TEAM_LIMIT).optional(),
    devices: z.enum(DEVICES).optional(),
    /** Language in which phones open; everybody can change it for themselves. */
    language: z.enum(['id', 'en']).optional(),
    plan: planSchema.optional(),
  }),
  z.strictObject({ type: z.literal('AddTable') }),
  z.strictObject({ type: z.literal('SetJoining'), joining: z.enum(JOINING) }),
  z.strictObject({ type: z.literal('ImportRoster'), people: z.array(rosterEntrySchema).max(PEOPLE_LIMIT) }),
  z.strictObject({
    type: z.literal('JoinSession'),
    person,
    name: text,
    /** Who shares the phone, where a team has one. */
    members: members.optional(),
    table: z.int().min(1).optional(),
    party: z.string().max(40).optional(),
  }),
  z.strictObject({ type: z.literal('RenamePerson'), person, name: text }),
  z.strictObject({ type: z.literal('ChangeMembers'), person, members }),
  z.strictObject({ type: z.literal('MutePerson'), person, muted: z.boolean() }),
  /** One decision: a person, a team, a table, or the way back from the last one. */
  z.strictObject({ type: z.literal('MovePeople'), moves: z.array(relocationSchema).min(1).max(PEOPLE_LIMIT) }),
  z.strictObject({ type: z.literal('RemovePerson'), person }),
  /** Somebody acts for a team that is not there: the facilitator, or a neighbour. */
  z.strictObject({ type: z.literal('SeatProxy'), person, name: text, table: z.int().min(1), party }),
  z.strictObject({ type: z.literal('SeatBot'), table: z.int().min(1), party }),
  z.strictObject({ type: z.literal('RemoveBot'), table: z.int().min(1), party }),
  z.strictObject({ type: z.literal('OrderTables'), tables, order: orderSchema }),
  z.strictObject({ type: z.literal('TurnProjector'), view: projectorViewSchema }),
  /** The same people again: another case or the same one, everybody where `moves` says. */
  z.strictObject({
    type: z.literal('OpenRound'),
    scenario: scenarioSchema,
    tables: z.int().min(1).max(TABLE_LIMIT),
    moves: z.array(relocationSchema).max(PEOPLE_LIMIT),
  }),
  z.strictObject({ type: z.literal('RevealSession') }),
  z.strictObject({ type: z.literal('CloseSession') }),
]);

export type SessionCommand = z.infer<typeof sessionCommandSchema>;
export type SessionCommandOf<T extends SessionCommand['type']> = Extract<SessionCommand, { type: T }>;
