import { Client, type Room } from '@colyseus/sdk';
import { type ReadonlySignal, signal } from '@preact/signals-core';
import { nanoid } from 'nanoid';
import type { SessionCommand } from '../../shared/session/commands.ts';
import type { Board, BoardUpdate, LetInAnswer } from '../../shared/wire/host-messages.ts';
import type { CommandAnswer } from '../../shared/wire/messages.ts';
import { PROTOCOL } from '../../shared/wire/protocol.ts';
import type { Connection } from './feed.ts';
import { NoWayBack, openRoomLink } from './room-link.ts';

/** One session as its facilitator follows it. */
export interface HostFeed {
  readonly board: ReadonlySignal<Board | undefined>;
  readonly connection: ReadonlySignal<Connection>;
  /** Why the session cannot be followed any more: a refusal's code. */
  readonly ended: ReadonlySignal<string | undefined>;
  /** Server time now, ms since the epoch. */
  now(): number;
  /** Orders something of the session. `unreachable` when nothing answered; it may have been done nevertheless. */
  command(command: SessionCommand): Promise<CommandAnswer | { readonly ok: false; readonly code: 'unreachable' }>;
  /** Draws a code with which a person's seat opens on another phone. */
  letInAgain(person: string): Promise<LetInAnswer | { readonly ok: false; readonly code: 'unreachable' }>;
  close(): void;
}

const FINAL: readonly string[] = ['host-key-wrong', 'client-too-old', 'server-too-old'];
const UNREACHABLE = { ok: false, code: 'unreachable' } as const;

/** Follows a session with the host key. */
export function openHostFeed(session: string, hostKey: string): HostFeed {
  const board = signal<Board | undefined>(undefined);
  const connection = signal<Connection>('connecting');
  const ended = signal<string | undefined>(undefined);
  let offsetMs = 0;
  const client = new Client(location.origin);

  function show(next: Board): void {
    offsetMs = next.serverTime - Date.now();
    board.value = next;
  }

  async function join(): Promise<Room> {
    try {
      return await client.joinById(`session-${session}`, { hostKey, protocol: PROTOCOL });
    } catch (error) {
      const why = error instanceof Error ? error.message : '';
      if (!FINAL.includes(why)) throw error;
      ended.value = why;
      throw new NoWayBack(why);
    }
  }

  async function ready(room: Room): Promise<void> {
    room.onMessage('board', ({ state, ...update }: BoardUpdate) => {
      const known = board.peek();
      if (known !== undefined) show({ ...known, ...update, state: { ...state, scenario: known.state.scenario } });
    });
    show(await room.request<unknown, Board>('board', {}));
  }

  const link = openRoomLink({
    join,
    ready,
    state: (state) => {
      connection.value = state;
    },
  });

  async function ask<A>(type: string, payload: object): Promise<A | typeof UNREACHABLE> {
    const room = link.room();
    if (room === undefined) return UNREACHABLE;
    return room.request<unknown, A>(type, payload).catch(() => UNREACHABLE);
  }

  return {
    board,
    connection,
    ended,
    now: () => Date.now() + offsetMs,
    command: (command) => ask<CommandAnswer>('command', { commandId: nanoid(), command }),
    letInAgain: (person) => ask<LetInAnswer>('let-in-again', { person }),
    close: () => link.close(),
  };
}
