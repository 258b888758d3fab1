import type { CommandOf } from '../../shared/negotiation/commands.ts';
import { actId, type Message, type Seat, type Table } from '../../shared/negotiation/table.ts';
import type { Answer, TalkAct } from '../../shared/negotiation/talk-act.ts';
import { ASKED, type Asked } from '../../shared/negotiation/vocabulary.ts';
import type { Choice } from './random-choice.ts';

type SayAct = CommandOf<'SayAct'>;

/** A talk act that a member would plausibly say: often the answer to a question that its party read. */
export function randomAct(choice: Choice, table: Table, seat: Seat): SayAct {
  const parties = choice.some(table.scenario.parties.map(({ id }) => id).filter((one) => one !== seat.party));
  const channel = choice.one(['table', { parties }] as const) ?? 'table';
  const question = choice.chance(60) ? choice.one(questionsTo(table, seat.party)) : undefined;
  if (question === undefined) return { type: 'SayAct', channel, act: unasked(choice, table, parties[0] ?? '') };
  const inReplyTo = choice.chance(80) ? actId(question) : undefined;
  return { type: 'SayAct', channel, act: answerTo(choice, table, question), inReplyTo };
}

/** What others asked of a party, as far as it reads. */
export function questionsTo(table: Table, party: string): Message[] {
  return table.messages.filter(
    ({ channel, act }) =>
      act?.kind === 'ask' &&
      act.of === party &&
      (channel === 'table' || (typeof channel === 'object' && channel.parties.includes(party))),
  );
}

/** An answer to a question, now and then about something else. */
export function answerTo(choice: Choice, table: Table, { party: to, act }: Message): TalkAct {
  const asked = act?.kind === 'ask' ? act : { about: 'reason' as const, issue: 0 };
  const issue = choice.chance(92) ? asked.issue : anIssue(choice, table);
  return {
    kind: 'answer',
    to,
    about: asked.about,
    issue,
    says: saying(choice, table, asked.about, issue),
    text: choice.maybeText(),
  };
}

function saying(choice: Choice, table: Table, about: Asked, issue: number): Answer {
  if (choice.chance(20)) return { kind: choice.one(['as-before', 'withheld'] as const) ?? 'withheld' };
  if (about === 'reason') return { kind: 'weight', weight: choice.one(['most', 'much', 'little'] as const) ?? 'much' };
  const options = [anOption(choice, table, issue)];
  return about === 'wish' ? { kind: 'wish', options } : { kind: 'unacceptable', options: choice.some(options) };
}

function unasked(choice: Choice, table: Table, of: string): TalkAct {
  const issue = anIssue(choice, table);
  const option = anOption(choice, table, issue);
  const other = (issue + 1) % table.scenario.issues.length;
  return choice.weighted<TalkAct>([
    [8, { kind: 'ask', of, about: choice.one(ASKED) ?? 'reason', issue }],
    [2, { kind: 'tell-weight', issue, weight: choice.one(['most', 'little'] as const) ?? 'most' }],
    [2, { kind: 'tell-unacceptable', issue, option }],
    [2, { kind: 'trade', asks: { issue, option }, gives: { issue: other, option: anOption(choice, table, other) } }],
    [1, { kind: 'leave-at', issue, option }],
    [1, { kind: choice.one(['set-aside', 'back-to'] as const) ?? 'back-to', issue }],
    [1, { kind: choice.one(['thank', 'need-time', 'spoke-face-to-face'] as const) ?? 'thank' }],
  ]);
}

/** Something that no rule takes: an issue, option, party or question that is not there, or the own one. */
export function strangeAct(choice: Choice, party: string, question: string): SayAct {
  const issue = choice.between(0, 4);
  const act = choice.weighted<TalkAct>([
    [2, { kind: 'ask', of: party, about: 'wish', issue }],
    [1, { kind: 'leave-at', issue, option: choice.between(0, 5) }],
    [1, { kind: 'trade', asks: { issue, option: 0 }, gives: { issue, option: 1 } }],
    [1, { kind: 'answer', to: party, about: 'wish', issue, says: { kind: 'weight', weight: 'most' } }],
    [2, { kind: 'answer', to: party, about: 'reason', issue, says: { kind: 'weight', weight: 'most' } }],
  ]);
  return { type: 'SayAct', channel: choice.chance(60) ? 'table' : { parties: [party] }, act, inReplyTo: question };
}

function anIssue(choice: Choice, { scenario }: Table): number {
  return choice.between(0, scenario.issues.length - 1);
}

function anOption(choice: Choice, { scenario }: Table, issue: number): number {
  return choice.between(0, (scenario.issues[issue]?.options.length ?? 1) - 1);
}
