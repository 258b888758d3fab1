import { z } from 'zod';
import { CONSTRAINT_KINDS, PHASE_KINDS } from '../scenario/vocabulary.ts';
import { talkActSchema } from './talk-act.ts';
import {
  OFFER_ENDINGS,
  OUTCOMES,
  PAUSE_REASONS,
  SEAT_KINDS,
  STAND_IN_COMES,
  STAND_IN_GOES,
  STEPS,
  VOTES,
} from './vocabulary.ts';

const event = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

const party = z.string();
const parties = z.array(party);
const seat = z.int();
const packageOf = z.array(z.int());
/** Milliseconds of the play clock. */
const playMs = z.number();
/** Milliseconds since the epoch. */
const at = z.number();
/** By language. */
const caseText = z.record(z.string(), z.string());
/** Options by issue, by their ids. */
const choice = z.record(z.string(), z.array(z.string()));
const constraint = z.strictObject({
  id: z.string(),
  name: caseText,
  because: caseText,
  source: z.string().optional(),
  kind: z.enum(CONSTRAINT_KINDS),
  when: choice,
  other: choice,
});
const channel = z.union([z.literal('table'), z.literal('team'), z.strictObject({ parties })]);

/** Name of the member of a shared seat who held the pen; absent elsewhere. */
const pen = z.string().optional();

/** An offer whole, so that whoever learns of it can show it. */
const offerWhole = {
  offer: z.string(),
  party,
  seat,
  pen,
  to: parties,
  number: z.int(),
  package: packageOf,
  clause: z.string().optional(),
  madeAtPlayMs: playMs,
  expiresAtPlayMs: playMs.optional(),
};

/** Everything that can happen at a table. Who reads which is `visibility/audience.ts`. */
export const tableEventSchema = z.discriminatedUnion('type', [
  event('SeatTaken', {
    party,
    seat,
    name: z.string(),
    kind: z.enum(SEAT_KINDS),
    members: z.array(z.string()).optional(),
  }),
  event('MembersChanged', { party, seat, members: z.array(z.string()) }),
  /** Its holder's name, or that of the member at a place in the list (from 0), with the name before. */
  event('SeatRenamed', { party, seat, name: z.string(), was: z.string(), member: z.int().optional() }),
  event('PenTaken', { party, seat, member: z.int() }),
  event('SeatMuted', { party, seat, muted: z.boolean() }),
  event('SeatVacated', { party, seat }),
  /** A bot holds a team's place while its people are away, in a place that is no seat; no longer. */
  event('StandInCame', { party, why: z.enum(STAND_IN_COMES) }),
  event('StandInWent', { party, why: z.enum(STAND_IN_GOES) }),
  /** What will happen to the table at a moment unless it is cancelled, the table is paused or its phase ends before. */
  event('StepAnnounced', { step: z.enum(STEPS), at }),
  event('StepCancelled', {}),
  event('TableStarted', { at }),
  event('PhaseStarted', {
    index: z.int(),
    kind: z.enum(PHASE_KINDS),
    startsAtPlayMs: playMs,
    endsAtPlayMs: playMs,
    reopened: z.boolean(),
  }),
  event('PhaseExtended', { endsAtPlayMs: playMs }),
  event('TablePaused', { reason: z.enum(PAUSE_REASONS), playMs }),
  event('TableResumed', { at }),
  event('TableClosed', { outcome: z.enum(OUTCOMES), by: party.optional(), playMs }),
  event('TableRevealed', {}),
  event('AnnouncementMade', { text: z.string() }),
  event('NudgeGiven', { to: party, text: z.string() }),
  event('EventInjected', { injection: z.string(), title: caseText, text: caseText }),
  event('OptionsClosed', { options: z.array(z.strictObject({ issue: z.int(), option: z.int() })) }),
  /** Whole, because nobody at the table read of them before. */
  event('ConstraintsEntered', { constraints: z.array(constraint) }),
  event('PointsChanged', {
    party,
    changes: z.array(z.strictObject({ issue: z.int(), option: z.int(), points: z.int() })),
  }),
  /** What options are worth is not said in points, from before the start until they open. */
  event('PointsWithheld', {}),
  event('PointsOpened', {}),
  /** `PointsChanged` while points are withheld: in numbers for who leads, the issues alone for the own team. */
  event('PointsHeldBack', {
    party,
    changes: z.array(z.strictObject({ issue: z.int(), option: z.int(), points: z.int() })),
  }),
  event('WorthChanged', { party, issues: z.array(z.int()) }),
  event('PreparationSaved', { party, target: z.int(), limit: z.int(), priorities: z.array(z.int()) }),
  event('GuessSaved', { party, about: party, issues: z.array(z.int()) }),
  event('PartyReady', { party }),
  event('ReadinessTakenBack', { party }),
  event('OfferMade', offerWhole),
  event('OfferLinked', { offer: z.string(), inReplyTo: z.string() }),
  event('OfferShown', { ...offerWhole, shownTo: parties }),
  event('OfferNoteWritten', { offer: z.string(), party, note: z.string() }),
  event('OfferAccepted', { offer: z.string(), party, seat, pen }),
  event('AcceptanceTakenBack', { offer: z.string(), party, seat }),
  event('OfferRejected', { offer: z.string(), party, seat, pen, reason: z.string().optional() }),
  event('OfferClosed', { offer: z.string(), how: z.enum(OFFER_ENDINGS) }),
  event('DraftShared', {
    draft: z.string(),
    party,
    seat,
    pen,
    to: parties,
    package: packageOf,
    inReplyTo: z.string().optional(),
    clause: z.string().optional(),
    note: z.string().optional(),
    dueAtPlayMs: playMs,
  }),
  /** It no longer goes out by itself. */
  event('DraftHeld', { draft: z.string(), party, seat, pen }),
  event('DraftSettled', { draft: z.string(), party, how: z.enum(['sent', 'dropped']) }),
  event('MessageSaid', { channel, party, seat, pen, number: z.int(), text: z.string(), playMs }),
  /** Numbered as messages are. */
  event('ActSaid', { channel, party, seat, pen, number: z.int(), act: talkActSchema, playMs }),
  /** Which question an act answers, for those who read both. */
  event('ActLinked', { act: z.string(), inReplyTo: z.string() }),
  event('ConditionStated', { party, number: z.int(), text: z.string() }),
  event('ConditionDropped', { party, number: z.int() }),
  event('TentativeAgreementReached', { package: packageOf, clause: z.string().optional(), parties, playMs }),
  /** What follows in the same entry was agreed on paper, and typed by this person. */
  event('PaperResultEntered', { typedBy: z.string(), correction: z.boolean(), playMs }),
  event('VoteCast', {
    party,
    seat,
    pen,
    vote: z.enum(VOTES),
    reason: z.string().optional(),
    showReason: z.literal(true).optional(),
  }),
  event('VoteReceived', { party }),
  event('RatificationDecided', { votes: z.record(z.string(), z.enum(VOTES)), ratified: z.boolean() }),
  /** Why a party refused, where it lets the table read it; in the entry of the decision. */
  event('VoteReasonShown', { party, reason: z.string() }),
  event('VoteGuessed', { party, about: party, vote: z.enum(VOTES) }),
  /** The same guess, to the table, in the entry of the decision. */
  event('VoteGuessShown', { party, about: party, vote: z.enum(VOTES) }),
  event('AgreementReturned', {}),
  event('PartyWalkedAway', { party, reason: z.string().optional() }),
  event('HandRaised', { party, seat, text: z.string().optional() }),
  event('HandLowered', { party }),
  /** Somebody is on the way: the key with which they look after the hall, and its name where it has one. */
  event('HandTaken', { party, key: z.string(), name: z.string().optional() }),
  event('HandLeft', { party }),
  event('AnswerSaved', { party, question: z.string(), text: z.string() }),
  event('ConsentGiven', { party, given: z.boolean() }),
  event('ConsentAnswered', { party, seat, member: z.int().optional(), given: z.boolean() }),
]);

export type TableEvent = z.infer<typeof tableEventSchema>;
export type TableEventType = TableEvent['type'];
export type EventOf<T extends TableEventType> = Extract<TableEvent, { type: T }>;

/** Every event type once, for tables that must name each. */
export const TABLE_EVENT_TYPES: readonly TableEventType[] = tableEventSchema.options.map(
  (option) => option.shape.type.value,
);
