import { z } from 'zod';
import { MOST_VALUES } from '../scenario/vocabulary.ts';
import { ASKED, MOST_NAMED, WEIGHTS } from './vocabulary.ts';

const party = z.string().min(1).max(40);
const issue = z.int().min(0).max(19);
const option = z
  .int()
  .min(0)
  .max(MOST_VALUES - 1);

/** What an answer says; each fits one question, the last two any. */
const answerSchema = z.discriminatedUnion('kind', [
  /** To why it matters. */
  z.strictObject({ kind: z.literal('weight'), weight: z.enum(WEIGHTS) }),
  /** To what is wished. */
  z.strictObject({ kind: z.literal('wish'), options: z.array(option).min(1).max(MOST_NAMED.wish) }),
  /** To what cannot be accepted; none of them where every option can. */
  z.strictObject({ kind: z.literal('unacceptable'), options: z.array(option).max(MOST_NAMED.unacceptable) }),
  /** As was said before. */
  z.strictObject({ kind: z.literal('as-before') }),
  z.strictObject({ kind: z.literal('withheld') }),
]);

/**
 * Typed talk, the same for people and bots. Says what free text could say, so that everybody understands the same; binds
 * nobody and changes nothing but what was said. Issues and options by their place in the case.
 */
export const talkActSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ask'), of: party, about: z.enum(ASKED), issue }),
  /** Of a question that was put to the own party, by whom it was put; with words of its own where somebody wants. */
  z.strictObject({
    kind: z.literal('answer'),
    to: party,
    about: z.enum(ASKED),
    issue,
    says: answerSchema,
    text: z.string().max(4000).optional(),
  }),
  z.strictObject({ kind: z.literal('tell-weight'), issue, weight: z.enum(['most', 'little']) }),
  z.strictObject({ kind: z.literal('tell-unacceptable'), issue, option }),
  /** If the others give the one, the own party gives the other. */
  z.strictObject({
    kind: z.literal('trade'),
    asks: z.strictObject({ issue, option }),
    gives: z.strictObject({ issue, option }),
  }),
  /** Leave an issue at an option and speak of the others: a partial agreement. */
  z.strictObject({ kind: z.literal('leave-at'), issue, option }),
  z.strictObject({ kind: z.literal('set-aside'), issue }),
  z.strictObject({ kind: z.literal('back-to'), issue }),
  z.strictObject({ kind: z.literal('thank') }),
  z.strictObject({ kind: z.literal('need-time') }),
  z.strictObject({ kind: z.literal('spoke-face-to-face') }),
]);

export type TalkAct = z.infer<typeof talkActSchema>;
export type TalkActKind = TalkAct['kind'];
export type TalkActOf<K extends TalkActKind> = Extract<TalkAct, { kind: K }>;
export type Answer = z.infer<typeof answerSchema>;

/** Every kind of act once. */
export const TALK_ACT_KINDS: readonly TalkActKind[] = talkActSchema.options.map(({ shape }) => shape.kind.value);
