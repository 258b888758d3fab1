import { actId, actOf, channelKey, type Message, type Table } from '../../shared/negotiation/table.ts';
import type { TalkActKind } from '../../shared/negotiation/talk-act.ts';
import type { ActId, Asked, Channel } from '../../shared/negotiation/vocabulary.ts';
import type { PartyId } from '../../shared/scenario/vocabulary.ts';
import { faceOf, ownParty, type PartyFace, partyFaces } from '../lib/table/parties.ts';
import { saidWords } from '../lib/table/said-words.ts';
import type { TableView } from '../lib/table/table-store.ts';

/** A conversation that the viewer takes part in, or may begin. */
export interface TalkChannel {
  /** `table`, `team`, or the parties joined by `+`. */
  readonly key: string;
  readonly channel: Channel;
  /** Who reads it, in the case's order. */
  readonly readers: readonly PartyFace[];
  /** The same without the viewer's own party, unless it reads alone. */
  readonly others: readonly PartyFace[];
  readonly messages: readonly TalkMessage[];
}

export interface TalkMessage {
  readonly key: string;
  /** Its place among everything that the viewer reads of this table's talk. */
  readonly place: number;
  readonly party: PartyFace;
  /** Who held the pen of a shared device, else the speaker's name; absent when the seat is empty now. */
  readonly name?: string;
  readonly text: string;
  readonly playMs: number;
  readonly isOwnTeam: boolean;
  /** What was done with it, where it is a talk act. */
  readonly act?: TalkActKind;
  /** Whose question it answers. */
  readonly answers?: PartyFace;
  /** Set while it is a question to the viewer's party that waits for its answer. */
  readonly question?: OpenQuestion;
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
  for (const { channel } of table.messages) channels.set(channelKey(channel), channel);
  return [...channels].map(([key, channel]) => ({
    key,
    channel,
    readers: readersOf(all, channel, own),
    others: othersOf(readersOf(all, channel, own), own),
    messages: table.messages.flatMap((message, place) =>
      channelKey(message.channel) === key ? [talkMessage(view, message, place, own)] : [],
    ),
  }));
}

function readersOf(all: readonly PartyFace[], channel: Channel, own: PartyId | undefined): PartyFace[] {
  if (channel === 'table') return [...all];
  const parties = channel === 'team' ? [own] : channel.parties;
  return all.filter((face) => parties.includes(face.id));
}

function othersOf(readers: readonly PartyFace[], own: PartyId | undefined): readonly PartyFace[] {
  const others = readers.filter(({ id }) => id !== own);
  return others.length === 0 ? readers : others;
}

function talkMessage(
  { scenario, table }: TableView,
  message: Message,
  place: number,
  own: PartyId | undefined,
): TalkMessage {
  const { party, seat, playMs, pen } = message;
  const answered = message.inReplyTo === undefined ? undefined : actOf(table, message.inReplyTo);
  const question = openQuestion(table, message, own);
  const name = pen ?? table.seats.find((one) => one.party === party && one.seat === seat)?.name;
  return {
    key: `${channelKey(message.channel)}/${party}/${message.number}`,
    place,
    party: faceOf(scenario, party),
    ...(name === undefined ? {} : { name }),
    text: saidWords(scenario, message),
    playMs,
    isOwnTeam: party === own,
    ...(message.act === undefined ? {} : { act: message.act.kind }),
    ...(answered === undefined ? {} : { answers: faceOf(scenario, answered.party) }),
    ...(question === undefined ? {} : { question }),
  };
}

/** A question to the viewer's party. */
export interface OpenQuestion {
  readonly id: ActId;
  readonly of: PartyId;
  readonly about: Asked;
  readonly issue: number;
}

/** A question waits as long as the own party has not answered it, in an act that names it. */
function openQuestion(table: Table, message: Message, own: PartyId | undefined): OpenQuestion | undefined {
  const { act, party } = message;
  if (act?.kind !== 'ask' || act.of !== own) return undefined;
  const id = actId(message);
  if (table.messages.some((one) => one.party === own && one.inReplyTo === id)) return undefined;
  return { id, of: party, about: act.about, issue: act.issue };
}

/** How many messages of each channel were read; by channel key. */
export type Seen = Readonly<Record<string, number>>;

/** How many messages of others came after what was read. */
export function unreadIn(channel: TalkChannel, seen: Seen): number {
  return unread(channel, seen).length;
}

/** The channel in which the oldest message waits to be read; `undefined` where everything is read. */
export function oldestUnread(channels: readonly TalkChannel[], seen: Seen): TalkChannel | undefined {
  const first = (channel: TalkChannel) => unread(channel, seen)[0]?.place ?? Number.POSITIVE_INFINITY;
  return channels
    .filter((channel) => unreadIn(channel, seen) > 0)
    .reduce<TalkChannel | undefined>((a, b) => (a === undefined || first(b) < first(a) ? b : a), undefined);
}

function unread({ key, messages }: TalkChannel, seen: Seen): readonly TalkMessage[] {
  return messages.slice(seen[key] ?? 0).filter((message) => !message.isOwnTeam || key === 'team');
}
