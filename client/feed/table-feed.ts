import type { Room } from '@colyseus/sdk';
import type { PublicScenario } from '../../shared/scenario/public-scenario.ts';
import type { ViewerSecrets } from '../../shared/visibility/scenario-for.ts';
import { parseViewer } from '../../shared/visibility/viewer.ts';
import type { TableRoomMessages } from '../../shared/wire/messages.ts';
import { PROTOCOL } from '../../shared/wire/protocol.ts';
import { askRoom, isEntry } from './ask-room.ts';
import { type Ask, type CommandSender, createCommandSender } from './command-sender.ts';
import {
  type CursorStep,
  connectionLost,
  entryReceived,
  syncAnswered,
  syncAsked,
  UNKNOWN_CURSOR,
} from './entry-cursor.ts';
import type { Feed, FeedListener, FeedSeat } from './feed.ts';
import { fetchCase } from './fetch-case.ts';
import { joinRoom } from './link/join-room.ts';
import { NoWayBack, openRoomLink, VERSIONS_DIFFER } from './link/room-link.ts';
import type { Outbox } from './outbox.ts';
import { createServerClock, type ServerClock } from './server-clock.ts';

/** Where a screen's entries come from. */
export interface TableTarget {
  readonly room: string;
  /** Known beforehand for a seat, so that the case is fetched before the socket opens. */
  readonly scenarioHash?: string;
  readonly seat: FeedSeat;
  /** Where its unanswered commands are kept; absent for who only looks. */
  readonly openOutbox?: () => Outbox;
}

export interface TableFeedOptions {
  /** Where to go now; asked before every attempt, until `signal` gives that one up. */
  find(signal: AbortSignal): Promise<TableTarget>;
  /** What opens the room. */
  readonly options: { readonly token: string } | { readonly key: string };
  readonly newId: () => string;
  /** The server's clock, where somebody else hears of it too. */
  readonly clock?: ServerClock;
}

type EndReason = Parameters<FeedListener['ended']>[0];

/** A feed from a table's room. `end` gives it up for a reason that the listener is told, as an error to throw. */
export function openTableFeed(
  { find, options, newId, clock = createServerClock() }: TableFeedOptions,
  listener: FeedListener,
): { readonly feed: Feed & Required<Pick<Feed, 'rename'>>; end(why: EndReason): NoWayBack } {
  let target: TableTarget | undefined;
  let sender: CommandSender | undefined;
  let scenario: { readonly hash: string; readonly public: PublicScenario } | undefined;
  let cursor = UNKNOWN_CURSOR;
  /** The own part of the case as the room gave it by itself; it may come ahead of the answer to an older sync. */
  let given: ViewerSecrets | undefined;
  /** Given before the seat is known; goes out as soon as it is. */
  const early: ((sender: CommandSender) => void)[] = [];

  function end(why: EndReason): NoWayBack {
    listener.ended(why);
    link.close();
    return new NoWayBack(why);
  }

  function take(next: TableTarget): void {
    const isSame = target !== undefined && nameOf(target) === nameOf(next);
    target = next;
    if (isSame) return;
    cursor = UNKNOWN_CURSOR;
    given = undefined;
    sender?.retire({ ok: false, code: 'not-seated' });
    sender = undefined;
    if (next.openOutbox === undefined) return;
    const later = (run: () => void, ms: number) => setTimeout(run, ms);
    sender = createCommandSender({ outbox: next.openOutbox(), newId, later });
    for (const give of early.splice(0)) give(sender);
  }

  async function needScenario(hash: string): Promise<PublicScenario> {
    if (scenario?.hash !== hash) {
      const found = await fetchCase(hash);
      if (found === undefined) throw new Error('The case could not be fetched');
      scenario = { hash, public: found };
    }
    return scenario.public;
  }

  async function join(signal: AbortSignal): Promise<Room> {
    cursor = connectionLost(cursor);
    const next = await find(signal);
    if (signal.aborted) throw new Error('given up');
    take(next);
    if (next.scenarioHash !== undefined) await needScenario(next.scenarioHash);
    try {
      return await joinRoom(next.room, options, signal);
    } catch (error) {
      const why = error instanceof Error ? error.message : '';
      if (VERSIONS_DIFFER.includes(why) || why === 'host-key-wrong') throw end(finalReason(why));
      throw error;
    }
  }

  async function ready(room: Room): Promise<void> {
    const on = <T extends keyof TableRoomMessages>(type: T, handle: (message: TableRoomMessages[T]) => void) =>
      room.onMessage(type, handle);
    on('entry', (entry) => {
      // What cannot be folded is asked for once more, as after a gap.
      if (isEntry(entry)) follow(room, entryReceived(cursor, entry));
      else sync(room).catch(() => link.rejoin());
    });
    on('secrets', (secrets) => {
      given = secrets;
      listener.secrets?.(secrets);
    });
    on('presence', (presence) => listener.presence(presence));
    on('newcomers', (questions) => listener.newcomers?.(questions));
    on('epoch', () => {
      cursor = UNKNOWN_CURSOR;
      sync(room).catch(() => link.rejoin());
    });
    on('unseated', ({ why }) => {
      if (why === 'moved') link.rejoin();
      else end(why);
    });
    const using = sender;
    const ask: Ask = (commandId, command) => askRoom(room, 'command', { commandId, command });
    room.onLeave(() => using?.disconnected(ask));
    await sync(room);
    using?.connected(ask);
  }

  async function sync(room: Room): Promise<void> {
    cursor = syncAsked(cursor);
    const askedAt = Date.now();
    const { epoch, count } = cursor;
    const answer = await askRoom(room, 'sync', { protocol: PROTOCOL, epoch, count });
    if ('code' in answer) {
      if (answer.code === 'token-unknown' || VERSIONS_DIFFER.includes(answer.code)) throw end(finalReason(answer.code));
      throw new Error(answer.code);
    }
    clock.answered(answer.serverTime, askedAt);
    const known = await needScenario(answer.scenarioHash);
    const step = syncAnswered(cursor, answer);
    const secrets = given !== undefined && isLess(answer.secrets) ? given : answer.secrets;
    if (step.restart && target !== undefined) {
      const viewer = parseViewer(answer.epoch.replace(/\/revealed$/, '')) ?? target.seat.viewer;
      listener.started({ seat: { ...target.seat, viewer }, scenario: known, secrets });
    } else listener.secrets?.(secrets);
    listener.presence(answer.connected);
    listener.newcomers?.(answer.newcomers);
    follow(room, step);
  }

  function follow(room: Room, step: CursorStep): void {
    cursor = step.cursor;
    if (step.deliver.length > 0) listener.entries(step.deliver);
    if (step.sync) sync(room).catch(() => link.rejoin());
  }

  const link = openRoomLink({ join, ready, state: (state) => listener.connection(state) });
  const feed: Feed & Required<Pick<Feed, 'rename'>> = {
    now: clock.now,
    send: (command) =>
      new Promise((resolve, reject) => {
        const give = (using: CommandSender) => using.send(command).then(resolve, reject);
        if (sender !== undefined) give(sender);
        else if ('key' in options) resolve({ ok: false, code: 'not-seated' });
        else early.push(give);
      }),
    async changeMembers(members) {
      const room = link.room();
      if (room === undefined) throw new Error('not connected');
      return askRoom(room, 'members', { commandId: newId(), members });
    },
    async rename(name, member) {
      const room = link.room();
      if (room === undefined) throw new Error('not connected');
      return askRoom(room, 'rename', { commandId: newId(), name, ...(member === undefined ? {} : { member }) });
    },
    async vouch(newcomer, here) {
      const room = link.room();
      if (room === undefined) throw new Error('not connected');
      return askRoom(room, 'newcomer', { commandId: newId(), newcomer, here });
    },
    close: () => link.close(),
  };
  return { feed, end };
}

/** Nothing yet, or words without points: what the room gave by itself says at least as much. */
function isLess({ briefs }: ViewerSecrets): boolean {
  return briefs.length === 0 || briefs.some(({ inWords }) => inWords !== undefined);
}

function finalReason(code: string): EndReason {
  return code === 'client-too-old' || code === 'server-too-old' ? code : 'token-unknown';
}

/** What must be the same for a fold to go on; a seat stays the same under another name. */
function nameOf({ room, seat }: TableTarget): string {
  return JSON.stringify([room, seat.viewer, seat.seat?.party, seat.seat?.seat]);
}
