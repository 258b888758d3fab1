import type { CommandOf } from '../negotiation/commands.ts';
import { actId, type Message } from '../negotiation/table.ts';
import { type Answer, MOST_NAMED, type TalkActOf } from '../negotiation/talk-act.ts';
import { type BotAct, type BotMind, rest } from './bot-mind.ts';
import { goodOptions, issuesBySpread } from './preparing.ts';

/** A question is answered after this play time at the earliest and the latest: within half a minute. */
const SOONEST_MS = 8000;
const LATEST_MS = 24_000;

/** A question put to a party, as its act says it. */
type Question = Message & { readonly act: TalkActOf<'ask'> };

/**
 * The answers that are due to questions put to this party, told to those who heard the question: from its brief, and never
 * with a limit or a number. What was answered once is answered "as we said", then no more. Beside what else it does.
 */
export function answerQuestions(mind: BotMind): BotAct {
  // A muted seat would ask for the same again and again.
  if (mind.table.muted?.some(({ party }) => party === mind.party)) return rest(Number.POSITIVE_INFINITY);
  const waiting = openQuestions(mind).map((question) => ({ question, dueMs: dueOf(mind, question) }));
  const due = waiting.filter(({ dueMs }) => dueMs <= mind.nowMs);
  const later = waiting.filter(({ dueMs }) => dueMs > mind.nowMs).map(({ dueMs }) => dueMs);
  const [first] = due;
  // One at a time: what the first answer is decides whether the next one was answered before.
  if (first !== undefined) return { commands: [answerTo(mind, first.question)], dueMs: mind.nowMs + 1000 };
  return rest(Math.min(...later, Number.POSITIVE_INFINITY));
}

/** Questions to this party that it has not answered, but for those that it has answered twice in other words. */
function openQuestions(mind: BotMind): Question[] {
  return questionsTo(mind).filter(
    (question) => !isAnswered(mind, question) && timesAnswered(mind, question) < 2 && isFirstOpen(mind, question),
  );
}

function questionsTo({ table, party }: BotMind): Question[] {
  return table.messages.filter((one): one is Question => one.act?.kind === 'ask' && one.act.of === party);
}

function isAnswered({ table, party }: BotMind, question: Question): boolean {
  return table.messages.some((one) => one.party === party && one.inReplyTo === actId(question));
}

/** Asked again while it waits, a question is one. */
function isFirstOpen(mind: BotMind, question: Question): boolean {
  const same = questionsTo(mind).find((one) => isAlike(one.act, question.act) && !isAnswered(mind, one));
  return same === question;
}

function isAlike(a: TalkActOf<'ask'>, b: { readonly about: string; readonly issue: number }): boolean {
  return a.about === b.about && a.issue === b.issue;
}

function timesAnswered({ table, party }: BotMind, { act }: Question): number {
  return table.messages.filter((one) => one.party === party && one.act?.kind === 'answer' && isAlike(act, one.act))
    .length;
}

function dueOf(mind: BotMind, question: Question): number {
  return question.playMs + SOONEST_MS + mind.dice(`answer/${actId(question)}`).roll(LATEST_MS - SOONEST_MS);
}

function answerTo(mind: BotMind, question: Question): CommandOf<'SayAct'> {
  const { about, issue } = question.act;
  const says: Answer = timesAnswered(mind, question) > 0 ? { kind: 'as-before' } : honestAnswer(mind, question.act);
  const { channel } = question;
  return {
    type: 'SayAct',
    channel: typeof channel === 'string' ? 'table' : { parties: channel.parties.filter((one) => one !== mind.party) },
    act: { kind: 'answer', to: question.party, about, issue, says },
    inReplyTo: actId(question),
  };
}

/** What the brief says: how much hangs on the issue, its best options, those that leave no agreement worth having. */
function honestAnswer({ brief }: BotMind, { about, issue }: TalkActOf<'ask'>): Answer {
  const points = brief.points[issue] ?? [];
  switch (about) {
    case 'reason':
      return { kind: 'weight', weight: weightOf(brief.points, issue) };
    case 'wish': {
      const options = goodOptions(points);
      return options.length === 0 ? { kind: 'withheld' } : { kind: 'wish', options };
    }
    case 'unacceptable': {
      const reached = (option: number) => bestOfOthers(brief, issue) + (points[option] ?? 0);
      const options = points.flatMap((_, option) => (reached(option) < brief.reservation ? [option] : []));
      return { kind: 'unacceptable', options: options.slice(0, MOST_NAMED.unacceptable) };
    }
  }
}

/** How much hangs on an issue beside the weightiest: all of it, half at least, less. */
function weightOf(points: readonly (readonly number[])[], issue: number) {
  const spread = (one: number) => Math.max(...(points[one] ?? [0])) - Math.min(...(points[one] ?? [0]));
  const [first = 0] = issuesBySpread(points);
  if (issue === first) return 'most';
  return spread(issue) * 2 >= spread(first) ? 'much' : 'little';
}

/** The most that all other issues could bring, with every gain of interactions. */
function bestOfOthers({ points, interactions }: BotMind['brief'], issue: number): number {
  const sum = points.reduce((total, options, one) => total + (one === issue ? 0 : Math.max(...options)), 0);
  return sum + interactions.reduce((total, one) => total + Math.max(0, one.points), 0);
}
