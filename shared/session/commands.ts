import { z } from 'zod';
import { LANGUAGES } from '../kernel/languages.ts';
import { scenarioSchema } from '../scenario/schema.ts';
import {
  DEVICES,
  JOINING,
  PEOPLE_LIMIT,
  planSchema,
  projectorViewSchema,
  relocationSchema,
  rosterEntrySchema,
  STAND_IN_COMES,
  STAND_IN_RECALLED,
  STATEFUL_ORDERS,
  TABLE_LIMIT,
  TEAM_LIMIT,
  timerMs,
  timerText,
  WALL_LEAST_MS,
  WALL_MOST_MS,
} from './vocabulary.ts';

const person = z.string().regex(/^[A-Za-z0-9_-]{10,40}$/);
const party = z.string().min(1).max(40);
const text = z.string().max(4000);
const table = z.int().min(1).max(500);
const tables = z.union([z.literal('all'), z.array(table).min(1).max(500)]);
/** A name for a session, for whoever runs it. */
export const sessionLabel = z.string().trim().min(1).max(80);
const members = z.array(text).min(1).max(TEAM_LIMIT);

/** A play time for each table, by its number. */
const playMsByTable = z.record(z.string().regex(/^\d{1,3}$/), z.number());
/** The phase of each table that is meant, by the table's number. Only tables that are named are meant. */
const phases = z.record(z.string().regex(/^\d{1,3}$/), z.string().min(1).max(40));
/** The announced moment (ms since the epoch) of an order that is carried out, absent where it was not announced. */
const announcedAt = z.number().optional();

/** What the facilitator may order for all tables or for some. Old logs do not name the state that is meant. */
export const orderSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('start'), announcedAt }),
  /** With eyes up every phone shows only that it is time to look ahead. */
  z.strictObject({ kind: z.literal('pause'), eyesUp: z.boolean().optional() }),
  /** With the play time at which each table's clock stands in the pause that is meant. */
  z.strictObject({ kind: z.literal('resume'), pausedAtPlayMs: playMsByTable.optional() }),
  /** With the end that each table's phase has before the extension. */
  z.strictObject({
    kind: z.literal('extend'),
    ms: z.int().min(1000).max(10_800_000),
    /** Where tables get different times, each its own (ms), so that their clocks are even; `ms` is the longest then. */
    byTable: z.record(z.string().regex(/^\d{1,3}$/), z.int().min(1000).max(10_800_000)).optional(),
    phases: phases.optional(),
    endsAtPlayMs: playMsByTable.optional(),
  }),
  z.strictObject({ kind: z.literal('end-phase'), phases: phases.optional(), announcedAt }),
  z.strictObject({ kind: z.literal('close'), phases: phases.optional(), announcedAt }),
  /** With how long it stands on the wall, where all tables are told. */
  z.strictObject({
    kind: z.literal('announce'),
    text,
    wallMs: z.int().min(WALL_LEAST_MS).max(WALL_MOST_MS).optional(),
  }),
  z.strictObject({ kind: z.literal('nudge'), to: party, text }),
  z.strictObject({ kind: z.literal('inject'), injection: party }),
  z.strictObject({ kind: z.literal('answer-hand'), party }),
  /** What options are worth is said in words until points are opened; for tables that have not started. */
  z.strictObject({ kind: z.literal('withhold-points') }),
  z.strictObject({ kind: z.literal('open-points') }),
  /** A bot holds the place of a team whose people are away, and gives it back. */
  z.strictObject({ kind: z.literal('let-stand-in'), party, why: z.enum(STAND_IN_COMES) }),
  z.strictObject({ kind: z.literal('recall-stand-in'), party, why: z.enum(STAND_IN_RECALLED) }),
]);
export type Order = z.infer<typeof orderSchema>;

/** What is announced ten seconds before it happens. */
export const announcedOrderSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('start') }),
  z.strictObject({ kind: z.literal('end-phase'), phases }),
  z.strictObject({ kind: z.literal('close'), phases }),
  z.strictObject({ kind: z.literal('close-session') }),
]);
export type AnnouncedOrder = z.infer<typeof announcedOrderSchema>;

/** A table that an order did not change, and the refusal of the table that says why. */
export const dropoutSchema = z.strictObject({ table: z.int(), code: z.string().min(1).max(40) });
export type Dropout = z.infer<typeof dropoutSchema>;

/** What may be asked of a session. Joining and what follows from it come from the door; everything else from the facilitator. */
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
    language: z.enum(LANGUAGES).optional(),
    plan: planSchema.optional(),
    /** What the facilitator calls the session, and how many people are expected. */
    label: sessionLabel.optional(),
    expected: z.int().min(1).max(PEOPLE_LIMIT).optional(),
    /** Its first round is played without points until they are opened. */
    withholdsPoints: z.literal(true).optional(),
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
    /** The line of the roster whose digits were typed, as the door found. */
    line: z.string().max(40).optional(),
  }),
  /** Who waits says whose line of the roster they are, as the door found. */
  z.strictObject({ type: z.literal('ProveLine'), person, line: z.string().max(40) }),
  /** Who waits says at which table they are: its teams are asked. */
  z.strictObject({ type: z.literal('AskToSit'), person, table: z.int().min(1) }),
  /** A seated member says whether who waits is at their table. */
  z.strictObject({ type: z.literal('VouchFor'), person, by: person, here: z.boolean() }),
  /** Of who shares a phone, the member at a place in the list (from 0). */
  z.strictObject({ type: z.literal('RenamePerson'), person, name: text, member: z.int().min(0).optional() }),
  z.strictObject({ type: z.literal('ChangeMembers'), person, members }),
  z.strictObject({ type: z.literal('MutePerson'), person, muted: z.boolean() }),
  /** One decision: a person, a team, a table, or the way back from the last one. */
  z.strictObject({
    type: z.literal('MovePeople'),
    moves: z
      /** With the line of the roster that somebody is, where the facilitator says so. */
      .array(relocationSchema.extend({ line: z.string().max(40).optional() }))
      .min(1)
      .max(PEOPLE_LIMIT),
  }),
  z.strictObject({ type: z.literal('RemovePerson'), person }),
  /** One decision: all of them who are still here. */
  z.strictObject({ type: z.literal('RemovePeople'), people: z.array(person).min(1).max(PEOPLE_LIMIT) }),
  /** Another code lets newcomers in from now on. */
  z.strictObject({ type: z.literal('RenewCode'), code: z.string().min(4).max(12) }),
  /** Somebody acts for a team that is not there: the facilitator, or a neighbour. */
  z.strictObject({ type: z.literal('SeatProxy'), person, name: text, table: z.int().min(1), party }),
  z.strictObject({ type: z.literal('SeatBot'), table: z.int().min(1), party }),
  z.strictObject({ type: z.literal('RemoveBot'), table: z.int().min(1), party }),
  /** At once. */
  z.strictObject({ type: z.literal('OrderTables'), tables, order: orderSchema }),
  /** In ten seconds, unless it is cancelled. */
  z.strictObject({ type: z.literal('AnnounceOrder'), tables, order: announcedOrderSchema }),
  z.strictObject({ type: z.literal('CancelAnnouncement'), announcement: z.int() }),
  /** When its moment has come, or before it, because the facilitator skips the wait. */
  z.strictObject({ type: z.literal('CarryOut'), announcement: z.int() }),
  /** Asked by the house: which tables did not follow an order that named the state it means. */
  z.strictObject({
    type: z.literal('NoteDropouts'),
    order: z.enum(STATEFUL_ORDERS),
    dropouts: z.array(dropoutSchema).min(1).max(500),
  }),
  /** A countdown of the facilitator's own, in place of the one that runs; the tables and their clocks know nothing of it. */
  z.strictObject({ type: z.literal('SetTimer'), text: timerText, ms: timerMs }),
  z.strictObject({ type: z.literal('StopTimer') }),
  /** What was announced to the hall goes off the wall before its time; phones keep it. */
  z.strictObject({ type: z.literal('TakeDownWords') }),
  z.strictObject({ type: z.literal('TurnProjector'), view: projectorViewSchema }),
  /** The same people again: another case or the same one, everybody where `moves` says. */
  z.strictObject({
    type: z.literal('OpenRound'),
    scenario: scenarioSchema,
    tables: z.int().min(1).max(TABLE_LIMIT),
    moves: z.array(relocationSchema).max(PEOPLE_LIMIT),
    /** It is played without points until they are opened. */
    withholdsPoints: z.literal(true).optional(),
  }),
  z.strictObject({ type: z.literal('RevealSession') }),
  z.strictObject({ type: z.literal('CloseSession') }),
]);

export type SessionCommand = z.infer<typeof sessionCommandSchema>;
export type SessionCommandOf<T extends SessionCommand['type']> = Extract<SessionCommand, { type: T }>;
