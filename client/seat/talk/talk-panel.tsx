import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Channel } from '../../../shared/negotiation/vocabulary.ts';
import { say } from '../../lib/language/case-texts.ts';
import { Group } from '../../lib/parts/group.tsx';
import { ScrollLog } from '../../lib/parts/scroll-log.tsx';
import { minutesAndSeconds } from '../../lib/table/clock.ts';
import { shortNames } from '../../lib/table/offer-names.ts';
import { renamingsOf } from '../../lib/table/renamings.ts';
import { saidWords } from '../../lib/table/said-words.ts';
import { PartyShape } from '../../lib/weave/party-shape.tsx';
import { type SeatState, useSeat } from '../seat-state.ts';
import { oldestUnread, type Seen, type TalkChannel, type TalkMessage, talkChannels, unreadIn } from '../talk-list.ts';
import { seatText } from '../words.ts';
import { Composer } from './composer.tsx';
import { AnswerButton, QuickPhrases } from './quick-phrases.tsx';
import { markSeen, seenOf } from './seen.ts';
import { Unread } from './unread.tsx';
import { talkText } from './words.ts';
import './talk.css';
import { Said } from '../../lib/parts/said.tsx';

export type TalkPanelProps = {
  /** Only this channel, without the choice of others. */
  readonly only?: 'team' | undefined;
};

/** Conversations: one at a time, with who reads it said before anything is written. It opens where the oldest unread one is. */
export function TalkPanel({ only }: TalkPanelProps): JSX.Element | null {
  const seat = useSeat();
  const isAlone = seat.aid !== undefined;
  const view = seat.view.value;
  const channels = view === undefined ? [] : talkChannels(view);
  const waits = view && oldestUnread(channels, seenOf(seat, view));
  // As it is when the conversations are opened; what comes later is counted on its chip.
  const chosen = useSignal(only ?? waits?.key ?? seat.channel.peek());
  const channel = channels.find((one) => one.key === chosen.value) ?? channels[0];
  useEffect(() => {
    if (view !== undefined && channel !== undefined) markSeen(seat, view, channel);
  }, [view, channel?.key]);
  if (view === undefined || channel === undefined) return null;
  const t = talkText();
  const bots = channel.readers.flatMap(({ id, shortName }) => {
    const bot = seat.aid?.botName(id);
    return bot === undefined ? [] : [`${say(shortName)}, ${bot}`];
  });
  const readers = isAlone
    ? t.botReaders(bots)
    : channel.key === 'team'
      ? t.teamReaders
      : t.readers(shortNames(channel.readers));
  const choose = (key: string) => {
    chosen.value = key;
    seat.channel.value = key;
  };
  return (
    <div class="talk">
      {only === undefined ? (
        <ChannelChips channels={channels} current={channel.key} seen={seenOf(seat, view)} onChoose={choose} />
      ) : null}
      <p class="xs soft talk-readers">{readers}</p>
      <Log channel={channel} />
      {seat.actor.value === undefined ? null : (
        <div class="talk-foot">
          <QuickPhrases channel={channel} name={channelName(channel)} />
          <Composer channel={channel} name={channelName(channel)} />
        </div>
      )}
    </div>
  );
}

type ChipsProps = {
  readonly channels: readonly TalkChannel[];
  readonly current: string;
  readonly seen: Seen;
  readonly onChoose: (key: string) => void;
};

/** All conversations in sight, each with how much of it is unread. */
function ChannelChips({ channels, current, seen, onChoose }: ChipsProps): JSX.Element {
  const t = talkText();
  return (
    <Group class="talk-channels" label={t.channels}>
      {channels.map((one) => {
        const count = one.key === current ? 0 : unreadIn(one, seen);
        return (
          <button
            key={one.key}
            type="button"
            class="talk-chip"
            aria-pressed={one.key === current}
            onClick={() => onChoose(one.key)}
          >
            {one.key === 'table' || one.key === 'team'
              ? null
              : one.others.map(({ id, index }) => <PartyShape key={id} index={index} />)}
            <span>{one.key === 'table' ? t.tableChip : channelName(one)}</span>
            <Unread count={count} />
          </button>
        );
      })}
    </Group>
  );
}

/** The table, the own team, or the names of the parties: of the others, where the reader's own is one of them. */
function channelName({ key, others }: TalkChannel): string {
  const t = talkText();
  if (key === 'table') return t.table;
  if (key === 'team') return seatText().ownTeam;
  return shortNames(others).join(' + ');
}

function Log({ channel }: { readonly channel: TalkChannel }): JSX.Element {
  const seat = useSeat();
  const t = talkText();
  const view = seat.view.value;
  const waiting = seat.waiting.value.flatMap(({ id, command }) => {
    const isTalk = command.type === 'Say' || command.type === 'SayAct';
    if (!isTalk || view === undefined || !goesTo(command.channel, seat.actor.value?.party, channel)) return [];
    return [{ id, text: saidWords(view.scenario, command) }];
  });
  const renamings = view === undefined || channel.key !== 'table' ? [] : renamingsOf(view);
  const renamedAt = (place: number) =>
    renamings
      .filter(({ after }) => after === place)
      .map(({ name, was }, nth) => (
        <p key={`renamed-${place}-${nth}`} class="xs soft">
          {seatText().renamed(name, was)}
        </p>
      ));
  const count = channel.messages.length + waiting.length + renamings.length;
  return (
    <ScrollLog class="talk-log" label={t.log(channelName(channel))} follows={[count, channel.key]}>
      {count === 0 ? <p class="sm soft">{t.empty}</p> : null}
      {renamedAt(0)}
      {channel.messages.map((message, place) => [
        <div key={message.key} class={classOf(message)}>
          <p class="xs soft">
            <PartyShape index={message.party.index} />{' '}
            <b>
              <Said of={message.party.shortName} />
            </b>
            {nameOf(message, seat) === undefined ? '' : `, ${nameOf(message, seat)}`}
            {message.act === undefined ? '' : ` ${actVerb(message)}`}
            <span class="num"> · {t.minute(minutesAndSeconds(message.playMs))}</span>
          </p>
          <p class="message-text">{message.text}</p>
          {message.question === undefined ? null : (
            <AnswerButton channel={channel} name={channelName(channel)} question={message.question} />
          )}
        </div>,
        renamedAt(place + 1),
      ])}
      {waiting.map(({ id, text }) => (
        <div key={`waiting-${id}`} class="message own waiting">
          <p class="xs soft">{t.waiting}</p>
          <p class="message-text">{text}</p>
        </div>
      ))}
    </ScrollLog>
  );
}

/** Who of the party said it; where it is a bot to practise with, its character. */
function nameOf({ party, name }: TalkMessage, { aid }: SeatState): string | undefined {
  return aid?.botName(party.id) ?? name;
}

function classOf({ isOwnTeam, question }: TalkMessage): string {
  if (question !== undefined) return 'message asked';
  return isOwnTeam ? 'message own' : 'message';
}

/** What was done, as a verb after the name of who did it. */
function actVerb({ act, answers }: TalkMessage): string {
  const t = talkText();
  if (answers !== undefined) return t.answersOf(say(answers.shortName));
  return act === undefined ? '' : t.acts[act];
}

/** Whether something said goes to this channel; the speaker's own party may be left out of the named ones. */
function goesTo(said: Channel, own: string | undefined, { key, readers }: TalkChannel): boolean {
  if (typeof said === 'string') return said === key;
  const parties = readers.map((face) => face.id).filter((id) => [...said.parties, own].includes(id));
  return parties.join('+') === key;
}
