import type { Message } from '../../shared/negotiation/table.ts';
import type { Channel } from '../../shared/negotiation/vocabulary.ts';
import type { PartyId } from '../../shared/scenario/vocabulary.ts';
import { faceOf, ownParty, type PartyFace, partyFaces } from '../lib/table/parties.ts';
import type { TableView } from '../lib/table/table-store.ts';

/** A conversation that the viewer takes part in, or may begin. */
export interface TalkChannel {
  /** `table`, `team`, or the parties joined by `+`. */
  readonly key: string;
  readonly channel: Channel;
  /** Who reads it, in the case's order. */
  readonly readers: readonly PartyFace[];
  readonly messages: readonly TalkMessage[];
}

export interface TalkMessage {
  readonly key: string;
  readonly party: PartyFace;
  /** Who held the pen of a shared device, else the speaker's name; absent when the seat is empty now. */
  readonly name?: string;
  readonly text: string;
  readonly playMs: number;
  readonly isOwnTeam: boolean;
}

/** One name for one circle of readers. */
export function keyOf(channel: Channel): string {
  return typeof channel === 'string' ? channel : channel.parties.join('+');
}

/**
 * The conversations of a viewer: the table, the own team, a private one with every other party, and those with several
 * parties that exist. Facilitators and spectators get the ones that they read.
 */
export function talkChannels(view: TableView): TalkChannel[] {
  const { scenario, table } = view;
  const own = ownParty(view);
  const all = partyFaces(scenario);
  const channels = new Map<string, Channel>([['table', 'table']]);
  if (own !== undefined) {
    channels.set('team', 'team');
    for (const { id } of all.filter((face) => face.id !== own)) {
      const parties = all.map((face) => face.id).filter((party) => party === id || party === own);
      channels.set(parties.join('+'), { parties });
    }
  }
  for (const { channel } of table.messages) channels.set(keyOf(channel), channel);
  return [...channels].map(([key, channel]) => ({
    key,
    channel,
    readers: readersOf(all, channel, own),
    messages: table.messages
      .filter((message) => keyOf(message.channel) === key)
      .map((message) => talkMessage(view, message, own)),
  }));
}

function readersOf(all: readonly PartyFace[], channel: Channel, own: PartyId | undefined): PartyFace[] {
  if (channel === 'table') return [...all];
  const parties = channel === 'team' ? [own] : channel.parties;
  return all.filter((face) => parties.includes(face.id));
}

function talkMessage({ scenario, table }: TableView, message: Message, own: PartyId | undefined): TalkMessage {
  const { party, seat, number, channel, text, playMs, pen } = message;
  const name = pen ?? table.seats.find((one) => one.party === party && one.seat === seat)?.name;
  return {
    key: `${keyOf(channel)}/${party}/${number}`,
    party: faceOf(scenario, party),
    ...(name === undefined ? {} : { name }),
    text,
    playMs,
    isOwnTeam: party === own,
  };
}

/** How many messages of each channel were read; by channel key. */
export type Seen = Readonly<Record<string, number>>;

/** Messages of others that came after what was read. */
export function unreadIn({ key, messages }: TalkChannel, seen: Seen): number {
  return messages.slice(seen[key] ?? 0).filter((message) => !message.isOwnTeam || key === 'team').length;
}
