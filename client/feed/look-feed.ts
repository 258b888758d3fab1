import { Client, type Room } from '@colyseus/sdk';
import type { PublicScenario } from '../../shared/scenario/public-scenario.ts';
import type { Viewer } from '../../shared/visibility/viewer.ts';
import type { CommandAnswer, SyncAnswer, TableRoomMessages } from '../../shared/wire/messages.ts';
import { PROTOCOL } from '../../shared/wire/protocol.ts';
import { fetchScenario } from './door.ts';
import { connectionLost, entryReceived, type LineStep, syncAnswered, syncAsked, UNKNOWN_LINE } from './entry-line.ts';
import type { OpenFeed } from './feed.ts';
import { NoWayBack, openRoomLink } from './room-link.ts';

export interface LookWish {
  readonly session: string;
  readonly table: number;
  /** Of the table: `<session>-<table>`, in later rounds `<session>-r<round>-<table>`. */
  readonly room: string;
  readonly key: string;
  readonly viewer: Viewer;
}

/** The name of a table's room. @param round counts from 1 */
export function tableRoom(session: string, round: number, table: number): string {
  return round === 1 ? `${session}-${table}` : `${session}-r${round}-${table}`;
}

/** A table as a facilitator or an observer sees it: everything is read, nothing is done. */
export function openLookFeed({ session, table, room: name, key, viewer }: LookWish): OpenFeed {
  return (listener) => {
    const client = new Client(location.origin);
    let scenario: { readonly hash: string; readonly public: PublicScenario } | undefined;
    let line = UNKNOWN_LINE;
    let offsetMs = 0;

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
      try {
        return await client.joinById(name, { key, protocol: PROTOCOL });
      } catch (error) {
        const why = error instanceof Error ? error.message : '';
        if (why !== 'host-key-wrong') throw error;
        listener.ended('token-unknown');
        throw new NoWayBack(why);
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
      on('unseated', () => undefined);
      await sync(room);
    }

    async function sync(room: Room): Promise<void> {
      line = syncAsked(line);
      const askedAt = Date.now();
      const answer = await room.request<unknown, SyncAnswer | Extract<CommandAnswer, { ok: false }>>('sync', {
        protocol: PROTOCOL,
        epoch: line.epoch,
        count: line.count,
      });
      if ('code' in answer) throw new Error(answer.code);
      // The server wrote the answer about half way between asking and hearing.
      offsetMs = answer.serverTime - (askedAt + Date.now()) / 2;
      const known = await needScenario(answer.scenarioHash);
      const step = syncAnswered(line, answer);
      if (step.restart)
        listener.started({ seat: { viewer, table, session }, scenario: known, secrets: answer.secrets });
      listener.presence(answer.connected);
      follow(room, step);
    }

    function follow(room: Room, step: LineStep): void {
      line = step.line;
      if (step.deliver.length > 0) listener.entries(step.deliver);
      if (step.sync) sync(room).catch(() => link.rejoin());
    }

    const link = openRoomLink({ join, ready, state: (state) => listener.connection(state) });
    return {
      now: () => Date.now() + offsetMs,
      send: async () => ({ ok: false, code: 'facilitator-only' }),
      close: () => link.close(),
    };
  };
}
