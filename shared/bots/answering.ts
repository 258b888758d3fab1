import { type CaseText, inLanguage } from '../kernel/languages.ts';
import type { CommandOf, PartyCommand } from '../negotiation/commands.ts';
import { actId, type Message } from '../negotiation/table.ts';
import type { Answer, TalkAct, TalkActOf } from '../negotiation/talk-act.ts';
import { MOST_NAMED } from '../negotiation/vocabulary.ts';
import { type BotAct, type BotMind, rest } from './bot-mind.ts';
import { goodOptions, issuesBySpread } from './preparing.ts';
import { issueName, tellings } from './reasons.ts';

/** A question is answered after this play time at the earliest and the latest: within half a minute. */
const SOONEST_MS = 8000;
const LATEST_MS = 24_000;

/** A question put to a party, as its act says it. */
type Question = Message & { readonly act: TalkActOf<'ask'> };

/**
 * The answers that are due to questions put to this party, told to those who heard the question: from its brief, and never
 * with a limit or a number. What was answered once is answered "as we said", then no more. Who answers in turn holds back until
 * its asker tells something. Beside what else it does.
 */
export function answerQuestions(mind: BotMind): BotAct {
  // A muted seat would ask for the same again and again.
  if (mind.table.muted?.some(({ party }) => party === mind.party)) return rest(Number.POSITIVE_INFINITY);
  const waiting = openQuestions(mind).map((question) => ({ question, dueMs: dueOf(mind, question) }));
  const due = waiting.filter(({ dueMs }) => dueMs <= mind.nowMs);
  const later = waiting.filter(({ dueMs }) => dueMs > mind.nowMs).map(({ dueMs }) => dueMs);
  const [first] = due;
  // One at a time: what the first answer is decides whether the next one was answered before.
  if (first !== undefined) return { commands: replyTo(mind, first.question), dueMs: mind.nowMs + 1000 };
  return rest(Math.min(...later, Number.POSITIVE_INFINITY));
}

/** Questions to this party that it has not answered, but for those that it has answered twice in other words. */
function openQuestions(mind: BotMind): Question[] {
  return questionsTo(mind).filter(
    (question) => !isAnswered(mind, question) && !isAnsweredEnough(mind, question) && isFirstOpen(mind, question),
  );
}

/** Told and said to have been told; or held back as long as its asker told nothing. */
function isAnsweredEnough(mind: BotMind, question: Question): boolean {
  if (timesAnswered(mind, question) >= 2) return true;
  return owesNothing(mind, question) && timesAnswered(mind, question, true) > 0;
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

/** How often this was answered; or, with `isWithheld`, how often the answer was held back. */
function timesAnswered({ table, party, manner }: BotMind, { act }: Question, isWithheld = false): number {
  const answers = table.messages.flatMap((one) =>
    one.party === party && one.act?.kind === 'answer' && isAlike(act, one.act) ? [one.act.says.kind] : [],
  );
  // Of who answers in turn, holding back is no answer yet.
  const isCounted = (kind: Answer['kind']) => manner.tells !== 'in-turn' || (kind === 'withheld') === isWithheld;
  return answers.filter(isCounted).length;
}

/** Who tells one thing for each thing told owes its asker nothing as long as it has told as much as it was told. */
function owesNothing({ table, party, manner }: BotMind, { party: asker }: Question): boolean {
  if (manner.tells !== 'in-turn') return false;
  const told = table.messages.filter(({ party: by, act }) => by === asker && act !== undefined && tells(act)).length;
  const answered = table.messages.filter(
    ({ party: by, act }) => by === party && act?.kind === 'answer' && act.to === asker && tells(act),
  ).length;
  return answered >= told;
}

/** Whether an act tells something of its own party. */
function tells(act: TalkAct): boolean {
  if (act.kind === 'answer') return act.says.kind !== 'withheld' && act.says.kind !== 'as-before';
  return TELLING.has(act.kind);
}

const TELLING: ReadonlySet<TalkAct['kind']> = new Set(['tell-weight', 'tell-unacceptable', 'trade', 'leave-at']);

function dueOf(mind: BotMind, question: Question): number {
  return question.playMs + SOONEST_MS + mind.dice(`answer/${actId(question)}`).roll(LATEST_MS - SOONEST_MS);
}

/** The answer and, beside it, what the character adds the first time: its first two interests, or that it answers in turn. */
function replyTo(mind: BotMind, question: Question): PartyCommand[] {
  const isHeldBack = owesNothing(mind, question);
  const answer = answerTo(mind, question, isHeldBack ? { kind: 'withheld' } : answerNow(mind, question));
  const { channel } = answer;
  const isFirst = !mind.table.messages.some(({ party, act }) => party === mind.party && act?.kind === 'answer');
  const say = (line: CaseText): PartyCommand => ({ type: 'Say', channel, text: inLanguage(line, mind.language) });
  if (isHeldBack) return isFirst ? [answer, say(tellings.inTurn)] : [answer];
  if (mind.manner.tells !== 'freely' || !isFirst) return [answer];
  const { scenario } = mind.table;
  const [top, next] = issuesBySpread(mind.brief.points);
  if (top === undefined || next === undefined) return [answer];
  const both = say(tellings.second(issueName(scenario, top), issueName(scenario, next)));
  if (question.act.about === 'reason' && question.act.issue === top) return [answer, both];
  return [answer, { type: 'SayAct', channel, act: { kind: 'tell-weight', issue: top, weight: 'most' } }, both];
}

function answerNow(mind: BotMind, question: Question): Answer {
  return timesAnswered(mind, question) > 0 ? { kind: 'as-before' } : honestAnswer(mind, question.act);
}

function answerTo(mind: BotMind, question: Question, says: Answer): CommandOf<'SayAct'> {
  const { about, issue } = question.act;
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
