import type { PartyId } from '../scenario/vocabulary.ts';

/** How a table ended. `not-ratified`: signed by all signatories, refused by the ratifiers for the last time. */
export const OUTCOMES = ['agreement', 'not-ratified', 'impasse', 'walked-away', 'cancelled'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What an offer can end as. */
export const OFFER_ENDINGS = ['accepted', 'rejected', 'withdrawn', 'superseded', 'expired'] as const;
export type OfferEnding = (typeof OFFER_ENDINGS)[number];
export type OfferState = 'open' | OfferEnding;

/** Why a stand-in comes to a team, and why it goes. */
export const STAND_IN_COMES = ['facilitator', 'devices-gone'] as const;
export const STAND_IN_GOES = ['facilitator', 'device-back', 'member-acted', 'seat-taken'] as const;

export const VOTES = ['for', 'against'] as const;
export type Vote = (typeof VOTES)[number];

/** `eyes-up`: a pause in which the screens of the table show nothing but that everybody looks to the front. */
export const PAUSE_REASONS = ['facilitator', 'downtime', 'eyes-up'] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** What is announced to a table before it happens, because it cannot be taken back. */
export const STEPS = ['start', 'end-phase', 'close'] as const;
export type Step = (typeof STEPS)[number];

/** `proxy`: the facilitator or a neighbour who acts for an absent team. */
export const SEAT_KINDS = ['person', 'bot', 'proxy'] as const;
export type SeatKind = (typeof SEAT_KINDS)[number];

/** The place of a stand-in: fixed, and no number that a seat can have (those count from 1). */
export const STAND_IN_SEAT = 0;

/** From so long (ms of play) before the end of a phase on a stand-in decides for its team. */
export const STAND_IN_DECIDES_MS = 60_000;

/** Where words go: to the whole table, to the own team, or to the own team and the named parties. */
export type Channel = 'table' | 'team' | { readonly parties: readonly PartyId[] };

/** A short text, in characters as a reader counts them. */
export const TEXT_LIMITS = {
  name: 120,
  message: 600,
  note: 300,
  clause: 400,
  reason: 300,
  announcement: 600,
  hand: 300,
  answer: 1500,
} as const;

/** A shared draft goes out by itself after this play time. */
export const DRAFT_DELAY_MS = 30_000;

/** How many offers of one party may stand open, and how many words one party may say in all: a table is not a store. */
export const TABLE_LIMITS = {
  openOffers: 12,
  messages: 4000,
  offers: 600,
  seatsPerTeam: 8,
  membersPerSeat: 8,
} as const;

/** `ntb>canada+forum@61200`: the offer of that author to those addressees at that play time; it counts nothing. */
export type OfferId = string;
/** `ntb>canada+ntb@61200`: the talk act of that party in that channel at that play time; it counts nothing. */
export type ActId = string;
/** `ntb/draft:2`: the second draft of that team. */
export type DraftId = string;

/** `2@300000`: the phase at that place of the case that began in that millisecond of play; `lobby` before the start. */
export type PhaseId = string;

/** Who asks: a member of a team, the facilitator (or the session on the facilitator's order), or the clock. */
export type Actor =
  | { readonly kind: 'seat'; readonly party: PartyId; readonly seat: number }
  | { readonly kind: 'facilitator' }
  | { readonly kind: 'clock' };

/** What can be asked about an issue: why it matters, what is wished for it, what cannot be accepted. */
export const ASKED = ['reason', 'wish', 'unacceptable'] as const;
export type Asked = (typeof ASKED)[number];

/** How much an issue matters to who says so. */
export const WEIGHTS = ['most', 'much', 'little'] as const;
export type Weight = (typeof WEIGHTS)[number];

/** So many options at most an answer names. */
export const MOST_NAMED = { wish: 4, unacceptable: 20 } as const;
