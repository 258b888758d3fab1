import { z } from 'zod';
import { LANGUAGES } from '../kernel/languages.ts';
import type { ReadOnly } from '../kernel/read-only.ts';
import { enterPaperResult, phoneCommandSchema } from '../negotiation/commands.ts';
import { sessionCommandSchema, sessionLabel } from '../session/commands.ts';
import { namesItsStates } from '../session/orders.ts';
import {
  DEVICES,
  PEOPLE_LIMIT,
  planSchema,
  relocationSchema,
  rosterEntrySchema,
  TABLE_LIMIT,
  TEAM_LIMIT,
} from '../session/vocabulary.ts';

/** What is sent, before it is parsed. */
type Sent<S extends z.ZodType> = ReadOnly<z.input<S>>;

const commandId = z.string().regex(/^[A-Za-z0-9_-]{8,40}$/);
const protocol = z.int();
const text = z.string().max(4000);
const members = z.array(text).min(1).max(TEAM_LIMIT);
const tables = z.int().min(1).max(TABLE_LIMIT);
/** Minutes of each phase in place of the case's, in its order: the session plays the case with these. */
/** Which variant of the case; left out: the whole. */
const variant = z.string().max(40).optional();
const phaseMinutes = z.array(z.number().min(0.5).max(600)).min(1).max(30).optional();

/** `POST /api/join`. `joinId` is drawn by the phone and kept there: the same one takes one place, however often it is sent. */
export const joinRequestSchema = z.strictObject({
  protocol,
  code: z.string().max(40),
  name: text,
  joinId: commandId,
  table: z.int().min(1).optional(),
  /** The secret of a table's printed sign: seats there, whatever the session's code is by now. */
  sign: z.string().max(40).optional(),
  /** Said when a name that looks like a rejoin code was refused (`rejoin-code-unknown`): it is a name. */
  isName: z.boolean().optional(),
  /** Who shares the phone, in a session with one phone for each team. */
  members: members.optional(),
  /** The last digits of the own number, where the list has numbers; empty when somebody has none to type. */
  digits: z.string().max(40).optional(),
});
export type JoinRequest = Sent<typeof joinRequestSchema>;

/** `POST /api/seat` of who waits. */
export const seatRequestSchema = z.strictObject({
  protocol,
  /** The table that they are at: its teams are asked. */
  table: z.int().min(1).optional(),
  digits: z.string().max(40).optional(),
});
export type SeatRequest = Sent<typeof seatRequestSchema>;

/** `POST /api/rejoin`. */
export const rejoinRequestSchema = z.strictObject({
  protocol,
  code: z.string().max(40),
  rejoinCode: z.string().max(40),
});
export type RejoinRequest = Sent<typeof rejoinRequestSchema>;

/** `POST /api/host/sessions`: practise opens one table, seats the host there and answers with a seat token. */
export const openSessionRequestSchema = z.strictObject({
  scenario: z.string().max(80),
  variant,
  tables,
  bots: z.boolean(),
  teamSize: z.int().min(1).max(TEAM_LIMIT).optional(),
  devices: z.enum(DEVICES).optional(),
  language: z.enum(LANGUAGES).optional(),
  plan: planSchema.optional(),
  phaseMinutes,
  label: sessionLabel.optional(),
  expected: z.int().min(1).max(PEOPLE_LIMIT).optional(),
  /** Points are withheld until they are opened. Not for practise. */
  withholdsPoints: z.literal(true).optional(),
  practise: z.strictObject({ name: text, party: z.string().max(40).optional() }).optional(),
});
export type OpenSessionRequest = Sent<typeof openSessionRequestSchema>;

/** `POST /api/host/sessions/:session/rounds`. */
export const openRoundRequestSchema = z.strictObject({
  commandId,
  scenario: z.string().max(80),
  variant,
  tables,
  phaseMinutes,
  withholdsPoints: z.literal(true).optional(),
  moves: z.array(relocationSchema).max(PEOPLE_LIMIT),
});
export type OpenRoundRequest = Sent<typeof openRoundRequestSchema>;

/** `POST /api/host/sessions/:session/roster`: a list of who is expected, with numbers where it has any. */
export const rosterRequestSchema = z.strictObject({
  commandId,
  people: z
    .array(rosterEntrySchema.omit({ numbered: true }).extend({ number: z.string().max(40).optional() }))
    .max(PEOPLE_LIMIT),
});
export type RosterRequest = Sent<typeof rosterRequestSchema>;

/** Request `newcomer` of a table's room: whether somebody who waits is at the table. */
export const newcomerRequestSchema = z.strictObject({ commandId, newcomer: z.string().max(40), here: z.boolean() });

/** `POST /api/host/sessions/:session/credentials`. */
export const credentialRequestSchema = z.strictObject({
  kind: z.enum(['facilitator', 'observer', 'projector']),
  /** For whom it is, as the list of keys says it. */
  name: z.string().trim().min(1).max(60).optional(),
});
export type CredentialRequest = Sent<typeof credentialRequestSchema>;

/** `POST /api/tickets/spend`: with the key that the browser has from before, if any. */
export const spendTicketRequestSchema = z.strictObject({
  ticket: z.string().max(80),
  key: z.string().max(200).optional(),
});
export type SpendTicketRequest = Sent<typeof spendTicketRequestSchema>;

/** Request `sync` of a table's room. */
export const syncRequestSchema = z.strictObject({ protocol, epoch: z.string().max(120), count: z.int().min(0) });

/** Request `command` of a table's room. */
export const tableCommandRequestSchema = z.strictObject({ commandId, command: phoneCommandSchema });

/** Request `members` of a table's room: who shares this phone. */
export const membersRequestSchema = z.strictObject({ commandId, members });

/** Request `rename` of a table's room: the own name, or of those who share this phone the one at a place (from 0). */
export const renameRequestSchema = z.strictObject({ commandId, name: text, member: z.int().min(0).optional() });

/** Request `command` of a session's room, and `POST /api/host/sessions/:session/commands`. */
export const sessionCommandRequestSchema = z.strictObject({
  commandId,
  // Old logs hold orders that name no state; nobody asks for one like that any more.
  command: sessionCommandSchema.refine((wish) => wish.type !== 'OrderTables' || namesItsStates(wish.order), {
    error: 'the order names no state',
  }),
});
export type SessionCommandRequest = Sent<typeof sessionCommandRequestSchema>;

/** Request `let-in-again` of a session's room. */
export const letInRequestSchema = z.strictObject({ person: z.string().max(40) });

/** Request `hand-over` of a session's room: who waits is this person of the session, on another phone. */
export const handOverRequestSchema = z.strictObject({ waiting: z.string().max(40), person: z.string().max(40) });

/** Request `crowd` of a session's room: who came in with it. */
export const crowdRequestSchema = z.strictObject({ crowd: z.int().min(1) });

/** `POST /api/host/sessions/:session/signs`: secrets for the signs of these tables, to be printed now. */
export const signsRequestSchema = z.strictObject({
  tables: z.array(z.int().min(1).max(TABLE_LIMIT)).min(1).max(TABLE_LIMIT),
  /** Signs of these tables that were printed before open nothing any more. */
  replacing: z.boolean(),
});
export type SignsRequest = Sent<typeof signsRequestSchema>;

/** Request `act-as` of a session's room. */
export const actAsRequestSchema = z.strictObject({
  table: z.int().min(1),
  party: z.string().min(1).max(40),
  name: text,
});

/** What whoever looks after the hall says of a hand: goes there, goes in place of who goes already, goes no more. */
const HAND_WISHES = ['go', 'take-over', 'leave'] as const;
export type HandWish = (typeof HAND_WISHES)[number];

/** Request `hand` of a session's room: who goes to a team's hand is the key with which it is asked. The table answers. */
export const handRequestSchema = z.strictObject({
  commandId,
  table: z.int().min(1),
  party: z.string().min(1).max(40),
  wish: z.enum(HAND_WISHES),
});

/** Request `paper-result` of a session's room: what a table agreed on paper. The answer names what is missing in it. */
export const paperResultRequestSchema = z.strictObject({
  commandId,
  table: z.int().min(1),
  result: enterPaperResult,
});

/** Options with which a table's room is joined: with a seat's token, or with a key to look. */
export const tableJoinOptionsSchema = z.union([
  z.strictObject({ protocol, token: z.string().max(200) }),
  z.strictObject({ protocol, key: z.string().max(200) }),
]);

/** Options with which a session's room is joined. */
export const sessionJoinOptionsSchema = z.strictObject({ protocol, key: z.string().max(200) });

const milliseconds = z.number().min(0).max(60_000);

/** `POST /api/check`: what a check page measured (ms). Nothing of it is kept on disk. */
export const checkReportSchema = z.strictObject({
  /** Drawn by the page, so that a page that reports again is one device. */
  id: commandId,
  /** Browser and system, shortened: "Chrome 128, Android 10". */
  browser: z.string().max(60),
  samples: z.int().min(1).max(1000),
  lost: z.int().min(0).max(1000),
  p50: milliseconds,
  p95: milliseconds,
});
export type CheckReport = Sent<typeof checkReportSchema>;
