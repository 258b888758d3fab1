import { isRefused, refused } from '../kernel/refusable.ts';
import type { CommandOf } from './commands.ts';
import {
  cleanText,
  type Decision,
  decided,
  inCaseOrder,
  type MemberContext,
  openPhase,
  type SeatActor,
} from './decision.ts';
import { isMuted, penOf } from './members.ts';
import { playTime } from './play-clock.ts';
import type { Table } from './table.ts';
import { type Channel, TABLE_LIMITS, TEXT_LIMITS } from './vocabulary.ts';

/** One name for one circle of readers, as the author's messages to it are numbered. */
function channelKey(channel: Channel): string {
  return typeof channel === 'string' ? channel : channel.parties.join('+');
}

/** [CA-1] Says something to the table, to the own team, or privately to some parties (which the own one is always in). */
export function say(table: Table, command: CommandOf<'Say'>, { actor, at }: MemberContext): Decision {
  const phase = openPhase(table, at);
  const isTeamTalk = command.channel === 'team';
  if (isRefused(phase)) {
    if (!(isTeamTalk && (phase.code === 'table-not-started' || phase.code === 'phase-over'))) return phase;
  } else if (!isTeamTalk && (phase.kind === 'briefing' || phase.kind === 'preparation')) {
    return refused('wrong-phase');
  }
  if (!isTeamTalk && isMuted(table, actor)) return refused('seat-muted');
  const channel = resolveChannel(table, command.channel, actor);
  if (channel === undefined) return refused('addressees-wrong');
  const text = cleanText(command.text, TEXT_LIMITS.message, 'paragraphs');
  if (isRefused(text)) return text;
  const own = table.messages.filter((message) => message.party === actor.party);
  if (own.length >= TABLE_LIMITS.messages) return refused('talk-full');
  const number = own.filter((message) => channelKey(message.channel) === channelKey(channel)).length + 1;
  return decided({
    type: 'MessageSaid',
    channel,
    party: actor.party,
    seat: actor.seat,
    pen: penOf(table, actor),
    number,
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
