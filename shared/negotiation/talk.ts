import { isRefused, type Refusable, refused } from '../kernel/refusable.ts';
import type { CommandOf } from './commands.ts';
import {
  cleanOptional,
  cleanText,
  type Decision,
  DecisionBuilder,
  decided,
  inCaseOrder,
  type MemberContext,
  openPhase,
  type SeatActor,
} from './decision.ts';
import type { EventOf } from './events.ts';
import { isMuted, penOf } from './members.ts';
import { playTime } from './play-clock.ts';
import type { RefusalCode } from './refusals.ts';
import { actId, actOf, channelKey, type Message, roleOf, type Table } from './table.ts';
import type { Answer, TalkAct } from './talk-act.ts';
import { type Asked, type Channel, TABLE_LIMITS, TEXT_LIMITS } from './vocabulary.ts';

/** A circle of readers that a member may speak to now, and the number of the next thing that its party says there. */
interface OpenChannel {
  readonly readers: WrittenChannel;
  readonly number: number;
}

/** [CA-2] Whether a member may speak to a channel now, and as which number; or why not. */
function openChannel(table: Table, wanted: Channel, { actor, at }: MemberContext): Refusable<OpenChannel, RefusalCode> {
  const phase = openPhase(table, at);
  const isTeamTalk = wanted === 'team';
  if (isRefused(phase)) {
    if (!(isTeamTalk && (phase.code === 'table-not-started' || phase.code === 'phase-over'))) return phase;
  } else if (!isTeamTalk && (phase.kind === 'briefing' || phase.kind === 'preparation')) {
    return refused('wrong-phase');
  }
  if (!isTeamTalk && isMuted(table, actor)) return refused('seat-muted');
  const readers = resolveChannel(table, wanted, actor);
  if (readers === undefined) return refused('addressees-wrong');
  const own = table.messages.filter((message) => message.party === actor.party);
  if (own.length >= TABLE_LIMITS.messages) return refused('talk-full');
  const number = own.filter((message) => channelKey(message.channel) === channelKey(readers)).length + 1;
  return { readers, number };
}

/** [CA-1] Says something to the table, to the own team, or privately to some parties (which the own one is always in). */
export function say(table: Table, command: CommandOf<'Say'>, { actor, at }: MemberContext): Decision {
  const channel = openChannel(table, command.channel, { actor, at });
  if (isRefused(channel)) return channel;
  const text = cleanText(command.text, TEXT_LIMITS.message, 'paragraphs');
  if (isRefused(text)) return text;
  return decided({
    type: 'MessageSaid',
    channel: channel.readers,
    party: actor.party,
    seat: actor.seat,
    pen: penOf(table, actor),
    number: channel.number,
    text,
    playMs: playTime(table, at),
  });
}

type WrittenChannel = 'table' | 'team' | { parties: string[] };

function resolveChannel(table: Table, channel: Channel, actor: SeatActor): WrittenChannel | undefined {
  if (typeof channel === 'string') return channel;
  const parties = inCaseOrder(table, [...channel.parties, actor.party]);
  const known = channel.parties.every((party) => parties.includes(party));
  return known && parties.length >= 2 ? { parties } : undefined;
}

/** [TA-1] Says a talk act to the table or privately to some parties, as messages are said. */
export function sayAct(table: Table, command: CommandOf<'SayAct'>, { actor, at }: MemberContext): Decision {
  const channel = openChannel(table, command.channel, { actor, at });
  if (isRefused(channel)) return channel;
  const act = cleanAct(table, command.act, actor.party);
  if (isRefused(act)) return act;
  const { readers, number } = channel;
  const by = { channel: readers, party: actor.party };
  if (act.kind === 'ask' && !hears(readers, act.of)) return refused('addressees-wrong');
  const playMs = freeMoment(table, by, playTime(table, at));
  const said: EventOf<'ActSaid'> = {
    type: 'ActSaid',
    ...by,
    seat: actor.seat,
    pen: penOf(table, actor),
    number,
    act,
    playMs,
  };
  const builder = new DecisionBuilder(table).add(said);
  if (command.inReplyTo === undefined) return builder.decide();
  const question = actOf(table, command.inReplyTo);
  if (question?.act?.kind !== 'ask' || question.act.of !== actor.party || !hears(question.channel, actor.party)) {
    return refused('act-unknown');
  }
  if (!answers(act, question)) return refused('act-wrong');
  return builder.add({ type: 'ActLinked', act: actId(said), inReplyTo: command.inReplyTo }).decide();
}

/** The millisecond by which an act is named: this one, or the next that no act of the channel has. */
function freeMoment(table: Table, by: Pick<Message, 'party' | 'channel'>, playMs: number): number {
  return actOf(table, actId({ ...by, playMs })) === undefined ? playMs : freeMoment(table, by, playMs + 1);
}

function hears(channel: Channel, party: string): boolean {
  return channel === 'table' || (channel !== 'team' && channel.parties.includes(party));
}

/** [TA-2] Names what the case has: issues, options (closed ones, too), another party; an answer says what was asked. */
function cleanAct(table: Table, act: TalkAct, own: string): Refusable<TalkAct, RefusalCode> {
  const { issues } = table.scenario;
  const exists = namedIn(act).every(
    ({ issue, option }) => issues[issue] !== undefined && (option === undefined || issues[issue]?.options[option]),
  );
  if (!exists) return refused('act-wrong');
  if (act.kind === 'trade' && act.asks.issue === act.gives.issue) return refused('act-wrong');
  const other = act.kind === 'ask' ? act.of : act.kind === 'answer' ? act.to : undefined;
  if (other === own || (other !== undefined && roleOf(table.scenario, other) === undefined))
    return refused('act-wrong');
  if (act.kind !== 'answer') return act;
  if (!FITS[act.about].includes(act.says.kind)) return refused('act-wrong');
  const text = cleanOptional(act.text, TEXT_LIMITS.reason);
  if (isRefused(text)) return text;
  return { ...act, text };
}

const ANY = ['as-before', 'withheld'] as const;

/** What answers what. */
const FITS: Readonly<Record<Asked, readonly Answer['kind'][]>> = {
  reason: ['weight', ...ANY],
  wish: ['wish', ...ANY],
  unacceptable: ['unacceptable', ...ANY],
};

function answers(act: TalkAct, { party, act: asked }: Message): boolean {
  if (act.kind !== 'answer' || asked?.kind !== 'ask') return false;
  return act.to === party && act.about === asked.about && act.issue === asked.issue;
}

/** The issues and options that an act names. */
export function namedIn(act: TalkAct): readonly { readonly issue: number; readonly option?: number }[] {
  switch (act.kind) {
    case 'ask':
    case 'tell-weight':
    case 'set-aside':
    case 'back-to':
      return [{ issue: act.issue }];
    case 'tell-unacceptable':
    case 'leave-at':
      return [{ issue: act.issue, option: act.option }];
    case 'trade':
      return [act.asks, act.gives];
    case 'answer': {
      const { issue: about, says } = act;
      const options = says.kind === 'wish' || says.kind === 'unacceptable' ? says.options : [];
      return [{ issue: about }, ...options.map((one) => ({ issue: about, option: one }))];
    }
    case 'thank':
    case 'need-time':
    case 'spoke-face-to-face':
      return [];
  }
}
