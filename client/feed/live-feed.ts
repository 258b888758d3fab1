import { Client, type Room } from '@colyseus/sdk';
import { nanoid } from 'nanoid';
import type { PublicScenario } from '../../shared/scenario/public-scenario.ts';
import type { CommandAnswer, SeatView, SyncAnswer, TableRoomMessages } from '../../shared/wire/messages.ts';
import { PROTOCOL } from '../../shared/wire/protocol.ts';
import { type Ask, type CommandSender, createCommandSender } from './command-sender.ts';
import { askForSeat, fetchScenario } from './door.ts';
import { connectionLost, entryReceived, type LineStep, syncAnswered, syncAsked, UNKNOWN_LINE } from './entry-line.ts';
import type { FeedListener, OpenFeed } from './feed.ts';
import { guardTab } from './one-tab.ts';
import { openOutbox, outboxKey } from './outbox.ts';
import { NoWayBack, openRoomLink } from './room-link.ts';
import { renameSavedSeat } from './saved-seat.ts';

export interface LiveSeat {
  readonly token: string;
  /** What the join was answered with; without it the server is asked first. */
  readonly seat?: SeatView | undefined;
}

type EndReason = Parameters<FeedListener['ended']>[0];

/** A feed from the table's room on the server that this page came from. */
export function openLiveFeed({ token, seat: firstSeat }: LiveSeat): OpenFeed {
  return (listener) => {
    const client = new Client(location.origin);
    let fresh = firstSeat;
    let seat: SeatView | undefined;
    let sender: CommandSender | undefined;
    let scenario: { readonly hash: string; readonly public: PublicScenario } | undefined;
    let line = UNKNOWN_LINE;
    let offsetMs = 0;
    /** Given before the seat is known; goes out as soon as it is. */
    const early: ((sender: CommandSender) => void)[] = [];

    function end(why: EndReason): NoWayBack {
      listener.ended(why);
      close();
      return new NoWayBack(why);
    }

    /** Where to go: asked anew for every attempt, because the seat may have moved meanwhile. */
    async function currentSeat(): Promise<SeatView> {
      if (fresh !== undefined) return fresh;
      const answer = await askForSeat(token);
      if (answer.ok) return answer.seat;
      if (answer.code === 'token-unknown') throw end('token-unknown');
      if (answer.code === 'client-too-old' || answer.code === 'server-too-old') throw end(answer.code);
      throw new Error(answer.code);
    }

    function take(next: SeatView): void {
      const isSame =
        seat?.room === next.room && seat.party === next.party && seat.seat === next.seat && seat.name === next.name;
      seat = next;
      if (isSame) return;
      renameSavedSeat(token, next.name);
      line = UNKNOWN_LINE;
      sender?.retire({ ok: false, code: 'not-seated' });
      const outbox = openOutbox(outboxKey(next.sessionCode, next.table, next.party, next.seat));
      const opened = createCommandSender({ outbox, newId: nanoid, later: (run, ms) => setTimeout(run, ms) });
      sender = opened;
      for (const give of early.splice(0)) give(opened);
    }

    async function needScenario(hash: string): Promise<PublicScenario> {
      if (scenario?.hash !== hash) {
        const found = await fetchScenario(hash);
        if (found === undefined) throw new Error('The case could not be fetched');
        scenario = { hash, public: found };
      }
      return scenario.public;
    }

    async function join(): Promise<Room> {
      line = connectionLost(line);
      take(await currentSeat());
      fresh = undefined;
      const { room, scenarioHash } = seat as SeatView;
      await needScenario(scenarioHash);
      try {
        return await client.joinById(room, { token, protocol: PROTOCOL });
      } catch (error) {
        const why = error instanceof Error ? error.message : '';
        if (why === 'client-too-old' || why === 'server-too-old') throw end(why);
        throw error;
      }
    }

    async function ready(room: Room): Promise<void> {
      const on = <T extends keyof TableRoomMessages>(type: T, handle: (message: TableRoomMessages[T]) => void) =>
        room.onMessage(type, handle);
      on('entry', (entry) => follow(room, entryReceived(line, entry)));
      on('presence', (presence) => listener.presence(presence));
      on('epoch', () => {
        line = UNKNOWN_LINE;
        sync(room).catch(() => link.rejoin());
      });
      on('unseated', ({ why }) => {
        if (why === 'moved') link.rejoin();
        else end(why);
      });
      const using = sender;
      const ask: Ask = (commandId, command) => room.request('command', { commandId, command });
      room.onLeave(() => using?.disconnected(ask));
      await sync(room);
      using?.connected(ask);
    }

    async function sync(room: Room): Promise<void> {
      line = syncAsked(line);
      const askedAt = Date.now();
      const { epoch, count } = line;
      const answer = await room.request<unknown, SyncAnswer | Extract<CommandAnswer, { ok: false }>>('sync', {
        protocol: PROTOCOL,
        epoch,
        count,
      });
      if ('code' in answer) {
        if (answer.code === 'token-unknown' || answer.code === 'client-too-old' || answer.code === 'server-too-old') {
          throw end(answer.code);
        }
        throw new Error(answer.code);
      }
      // The server wrote the answer about half way between asking and hearing.
      offsetMs = answer.serverTime - (askedAt + Date.now()) / 2;
      const known = await needScenario(answer.scenarioHash);
      const step = syncAnswered(line, answer);
      if (step.restart && seat !== undefined) {
        const { table, session, party, seat: place, name } = seat;
        const viewer = { kind: 'party', party } as const;
        listener.started({
          seat: { viewer, table, session, seat: { party, seat: place, name } },
          scenario: known,
          secrets: answer.secrets,
        });
      }
      listener.presence(answer.connected);
      follow(room, step);
    }

    function follow(room: Room, step: LineStep): void {
      line = step.line;
      if (step.deliver.length > 0) listener.entries(step.deliver);
      if (step.sync) sync(room).catch(() => link.rejoin());
    }

    const link = openRoomLink({ join, ready, state: (state) => listener.connection(state) });
    const openTab = guardTab(token, () => end('taken-over'));
    function close(): void {
      link.close();
      openTab();
    }
    return {
      now: () => Date.now() + offsetMs,
      send: (command) =>
        new Promise((resolve, reject) => {
          const give = (using: CommandSender) => using.send(command).then(resolve, reject);
          if (sender === undefined) early.push(give);
          else give(sender);
        }),
      close,
    };
  };
}
