import { z } from 'zod';
import { MOST_CALLED, TABLE_LIMIT } from './limits.ts';

/** How people take part: with a phone of their own, or one phone for each team. */
export const DEVICES = ['each', 'team'] as const;
export type Devices = (typeof DEVICES)[number];

/** Whether whoever has the code gets a seat, or waits until the facilitator gives one. */
export const JOINING = ['open', 'waiting'] as const;
export type Joining = (typeof JOINING)[number];

/** Why a stand-in is let come to a team, and why it is sent away. */
export const STAND_IN_COMES = ['facilitator', 'devices-gone'] as const;
export const STAND_IN_RECALLED = ['facilitator', 'device-back'] as const;

/** Orders that name the state they mean: a table whose state has moved on does not follow, and is named. */
export const STATEFUL_ORDERS = ['start', 'resume', 'extend', 'end-phase', 'close'] as const;
export type StatefulOrder = (typeof STATEFUL_ORDERS)[number];

export {
  ANNOUNCED_AHEAD_MS,
  NAME_LIMIT,
  PEOPLE_LIMIT,
  ROUND_LIMIT,
  TABLE_LIMIT,
  TEAM_LIMIT,
  WALL_LEAST_MS,
  WALL_MOST_MS,
} from './limits.ts';

const party = z.string().min(1).max(40);
const table = z.int().min(1).max(TABLE_LIMIT);

/** A picture that needs more room has pages: the one that is asked for, from 0; after the last comes the first. */
const paged = { page: z.int().min(0).max(99).optional() };

/**
 * What stands on the projector. Before the reveal it never shows anything that was computed from points or a package;
 * typed names and a table's talk only where the facilitator asked for them.
 */
export const projectorViewSchema = z.discriminatedUnion('kind', [
  /** Code, address, how to join, who has arrived. */
  z.strictObject({ kind: z.literal('arrival'), ...paged }),
  /** The clock, what is to be done in this phase, how far the tables are without saying which. */
  z.strictObject({ kind: z.literal('phase'), ...paged }),
  /** Nothing but the session's name: eyes on the people. */
  z.strictObject({ kind: z.literal('blank'), ...paged }),
  /** Every table in the quadrant; after the reveal. Where there are too many for numbers, those of the tables that are called. */
  z.strictObject({
    kind: z.literal('quadrant'),
    round: z.int().min(1),
    numbers: z.boolean(),
    called: z.array(table).max(MOST_CALLED).optional(),
    ...paged,
  }),
  /** Distribution, medians, rounds side by side; after the reveal. */
  z.strictObject({ kind: z.literal('figures'), numbers: z.boolean(), ...paged }),
  /** What happened at one table; after the reveal. Its talk only where all its teams agreed to that. */
  z.strictObject({
    kind: z.literal('story'),
    round: z.int().min(1),
    table,
    names: z.boolean(),
    talk: z.boolean(),
    ...paged,
  }),
]);
export type ProjectorView = z.infer<typeof projectorViewSchema>;

/** A countdown of the facilitator's own: what it is for, and how long it runs (ms). */
export const timerText = z.string().trim().min(1).max(60);
export const timerMs = z.int().min(1000).max(10_800_000);

/** Minutes before the first phase of the case and after its last, so that the plan of the workshop adds up. */
export const planSchema = z.strictObject({
  arriveMinutes: z.number().min(0).max(240),
  debriefMinutes: z.number().min(0).max(240),
  /** When the first phase of the first round is to begin (ms since the epoch): the board says how late the hall is. */
  startsAt: z.number().optional(),
});
export type Plan = z.infer<typeof planSchema>;

/** Somebody who is expected, with a place or a group to be kept together where the list says so. */
export const rosterEntrySchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/),
  name: z.string().min(1).max(4000),
  group: z.string().min(1).max(80).optional(),
  table: table.optional(),
  party: party.optional(),
  /** The list has a number for this line, of which the door knows the last digits; the number itself is in no log. */
  numbered: z.literal(true).optional(),
});
export type RosterEntry = z.infer<typeof rosterEntrySchema>;

/** A change of place: to a team at a table, or, without one, to nowhere until the facilitator gives a seat. */
export const relocationSchema = z.strictObject({
  person: z.string().regex(/^[A-Za-z0-9_-]{10,40}$/),
  to: z.strictObject({ table, party }).optional(),
});
export type Relocation = z.infer<typeof relocationSchema>;
