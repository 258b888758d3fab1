import { z } from 'zod';
import { MOST_VALUES } from '../scenario/vocabulary.ts';
import { talkActSchema } from './talk-act.ts';
import { PAUSE_REASONS, SEAT_KINDS, STAND_IN_COMES, STAND_IN_GOES, STEPS, TABLE_LIMITS, VOTES } from './vocabulary.ts';

const party = z.string().min(1).max(40);
const parties = z.array(party).min(1).max(6);
const packageOf = z
  .array(
    z
      .int()
      .min(0)
      .max(MOST_VALUES - 1),
  )
  .min(1)
  .max(20);
const offer = z.string().min(1).max(300);
const draft = z.string().min(1).max(80);
const text = z.string().max(4000);
/** Names a key of the session or the house; it opens nothing. */
const key = z.string().min(1).max(40);
/** Names of those who share one device. */
const members = z.array(text).min(1).max(TABLE_LIMITS.membersPerSeat);
const order = z.array(z.int().min(0).max(19)).max(20);
/** Milliseconds of the play clock. */
const playMs = z.number();
/** The announced moment (ms since the epoch) of a step, where one is carried out that was announced. */
const announcedAt = z.number().optional();
/** The phase that is meant, or the lobby; absent where any is. */
const phase = z.string().min(1).max(40).optional();

const offerContent = {
  package: packageOf,
  to: parties,
  inReplyTo: offer.optional(),
  clause: text.optional(),
  note: text.optional(),
};

const savePreparation = z.strictObject({
  type: z.literal('SavePreparation'),
  /** Points the team aims at and points below which it walks away. */
  target: z.int().min(-10000).max(10000),
  limit: z.int().min(-10000).max(10000),
  /** Issue indices, most important first; may be partial. */
  priorities: order,
});

/** What a table agreed on paper, as its result form says, and who typed it; `corrects` the one that was typed before. */
export const enterPaperResult = z.strictObject({
  type: z.literal('EnterPaperResult'),
  package: packageOf,
  clause: text.optional(),
  /** Who signed. */
  signatories: z.array(party).max(6),
  /** Of the parties that ratify. */
  votes: z.record(party, z.enum(VOTES)),
  typedBy: text,
  corrects: z.boolean(),
});

/** What a member of a team may ask for. The actor is never in the command: it comes from the seat's token. */
export const phoneCommandSchema = z.discriminatedUnion('type', [
  savePreparation,
  z.strictObject({ type: z.literal('SaveGuess'), about: party, issues: order }),
  z.strictObject({ type: z.literal('DeclareReady') }),
  z.strictObject({ type: z.literal('TakeBackReadiness') }),
  z.strictObject({ type: z.literal('MakeOffer'), ...offerContent }),
  z.strictObject({ type: z.literal('ShareDraft'), ...offerContent }),
  z.strictObject({ type: z.literal('SendDraft'), draft }),
  z.strictObject({ type: z.literal('DropDraft'), draft }),
  z.strictObject({ type: z.literal('HoldDraft'), draft }),
  z.strictObject({ type: z.literal('AcceptOffer'), offer }),
  z.strictObject({ type: z.literal('TakeBackAcceptance'), offer }),
  z.strictObject({ type: z.literal('RejectOffer'), offer, reason: text.optional() }),
  z.strictObject({ type: z.literal('WithdrawOffer'), offer }),
  z.strictObject({ type: z.literal('ShowOffer'), offer, to: parties }),
  z.strictObject({ type: z.literal('WriteOfferNote'), offer, note: text }),
  z.strictObject({
    type: z.literal('Say'),
    channel: z.union([z.literal('table'), z.literal('team'), z.strictObject({ parties })]),
    text,
  }),
  z.strictObject({
    type: z.literal('SayAct'),
    channel: z.union([z.literal('table'), z.strictObject({ parties })]),
    act: talkActSchema,
    /** The question that it answers. */
    inReplyTo: z.string().min(1).max(300).optional(),
  }),
  z.strictObject({ type: z.literal('StateCondition'), text }),
  z.strictObject({ type: z.literal('DropCondition'), condition: z.int().min(1) }),
  z.strictObject({
    type: z.literal('CastVote'),
    vote: z.enum(VOTES),
    reason: text.optional(),
    /** The table reads the reason too, once the votes have refused the agreement. */
    showReason: z.literal(true).optional(),
  }),
  z.strictObject({ type: z.literal('GuessVote'), about: party, vote: z.enum(VOTES) }),
  z.strictObject({ type: z.literal('WalkAway'), reason: text.optional() }),
  z.strictObject({ type: z.literal('RaiseHand'), text: text.optional() }),
  z.strictObject({ type: z.literal('LowerHand') }),
  z.strictObject({ type: z.literal('TakePen'), member: z.int().min(0) }),
  z.strictObject({ type: z.literal('AnswerQuestion'), question: z.string().min(1).max(80), text }),
  /** With the place in the list of members (from 0) where several people share the seat. */
  z.strictObject({ type: z.literal('AnswerConsent'), given: z.boolean(), member: z.int().min(0).optional() }),
]);

/** What a member could ask for at some time: logs hold it for ever, also what no phone may send any more. */
export const partyCommandSchema = z.discriminatedUnion('type', [
  ...phoneCommandSchema.options,
  /** One for a whole team; each person answers for themself since. */
  z.strictObject({ type: z.literal('GiveConsent'), given: z.boolean() }),
]);

/** What the facilitator, or the session on the facilitator's order, may ask of a table. */
export const facilitatorCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('SeatMember'),
    party,
    seat: z.int().min(1).max(99),
    name: text,
    kind: z.enum(SEAT_KINDS),
    members: members.optional(),
  }),
  z.strictObject({ type: z.literal('VacateSeat'), party, seat: z.int().min(1).max(99) }),
  /** Says to the table what will be done to it at a moment (ms since the epoch). */
  z.strictObject({ type: z.literal('AnnounceStep'), step: z.enum(STEPS), at: z.number(), phase }),
  z.strictObject({ type: z.literal('CancelStep') }),
  z.strictObject({ type: z.literal('StartTable'), announcedAt }),
  z.strictObject({ type: z.literal('EndPhase'), phase, announcedAt }),
  /** With the end that is meant, before the extension. */
  z.strictObject({ type: z.literal('ExtendPhase'), ms: z.int(), phase, endsAtPlayMs: playMs.optional() }),
  z.strictObject({ type: z.literal('PauseTable'), reason: z.enum(PAUSE_REASONS) }),
  /** With the play time at which the clock stands in the pause that is meant. */
  z.strictObject({ type: z.literal('ResumeTable'), pausedAtPlayMs: playMs.optional() }),
  z.strictObject({ type: z.literal('CloseTable'), phase, announcedAt }),
  z.strictObject({ type: z.literal('RevealTable') }),
  /** Participants read what options are worth in words and ranks, until their points are opened. */
  z.strictObject({ type: z.literal('WithholdPoints') }),
  z.strictObject({ type: z.literal('OpenPoints') }),
  z.strictObject({ type: z.literal('Announce'), text }),
  z.strictObject({ type: z.literal('Nudge'), to: party, text }),
  z.strictObject({ type: z.literal('InjectEvent'), injection: z.string().min(1).max(40) }),
  z.strictObject({ type: z.literal('AnswerHand'), party }),
  /** Somebody, known by the key and its name, goes to a team whose hand is up; in place of who goes already if that is said. */
  z.strictObject({
    type: z.literal('GoToHand'),
    party,
    key,
    name: text.optional(),
    instead: z.literal(true).optional(),
  }),
  z.strictObject({ type: z.literal('LeaveHand'), party, key }),
  z.strictObject({ type: z.literal('ChangeMembers'), party, seat: z.int().min(1).max(99), members }),
  /** The holder, or the member at a place in the list (from 0), has another name and stays. */
  z.strictObject({
    type: z.literal('RenameSeat'),
    party,
    seat: z.int().min(1).max(99),
    name: text,
    member: z.int().min(0).optional(),
  }),
  z.strictObject({ type: z.literal('MuteSeat'), party, seat: z.int().min(1).max(99), muted: z.boolean() }),
  /** A bot holds the place of a team whose people are away, and gives it back. */
  z.strictObject({ type: z.literal('LetStandIn'), party, why: z.enum(STAND_IN_COMES) }),
  z.strictObject({ type: z.literal('RecallStandIn'), party, why: z.enum(STAND_IN_GOES) }),
  enterPaperResult,
]);

const clockCommandSchema = z.strictObject({ type: z.literal('ReachDeadline') });

export const tableCommandSchema = z.union([partyCommandSchema, facilitatorCommandSchema, clockCommandSchema]);

/** What phones send. */
export type PhoneCommand = z.infer<typeof phoneCommandSchema>;
export type PartyCommand = z.infer<typeof partyCommandSchema>;
export type FacilitatorCommand = z.infer<typeof facilitatorCommandSchema>;
export type TableCommand = z.infer<typeof tableCommandSchema>;
export type CommandOf<T extends TableCommand['type']> = Extract<TableCommand, { type: T }>;
