import { Client, type Room } from '@colyseus/sdk';
import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { ProjectorScene } from '../../shared/wire/projector.ts';
import { PROTOCOL } from '../../shared/wire/protocol.ts';
import type { Connection } from './feed.ts';
import { NoWayBack, openRoomLink } from './room-link.ts';

/** What a projector's page follows. The last scene stays while the connection is away. */
export interface ProjectorFeed {
  readonly scene: ReadonlySignal<ProjectorScene | undefined>;
  readonly connection: ReadonlySignal<Connection>;
  /** Why the session cannot be followed any more: a refusal's code. */
  readonly ended: ReadonlySignal<string | undefined>;
  /** Server time now, ms since the epoch. */
  now(): number;
  close(): void;
}

const FINAL: readonly string[] = ['host-key-wrong', 'client-too-old', 'server-too-old'];

/** Follows a session's scene with a key that opens it; comes back by itself. */
export function openProjectorFeed(session: string, key: string): ProjectorFeed {
  const scene = signal<ProjectorScene | undefined>(undefined);
  const connection = signal<Connection>('connecting');
  const ended = signal<string | undefined>(undefined);
  let offsetMs = 0;
  const client = new Client(location.origin);

  function show(next: ProjectorScene): void {
    offsetMs = next.serverTime - Date.now();
    scene.value = next;
  }

  async function join(): Promise<Room> {
    try {
      return await client.joinById(`session-${session}`, { key, protocol: PROTOCOL });
    } catch (error) {
      const why = error instanceof Error ? error.message : '';
      if (!FINAL.includes(why)) throw error;
      ended.value = why;
      throw new NoWayBack(why);
    }
  }

  async function ready(room: Room): Promise<void> {
    room.onMessage('scene', show);
    const answer = await room.request<unknown, ProjectorScene | { readonly ok: false }>('scene', {});
    if ('view' in answer) return show(answer);
    ended.value = 'host-key-wrong';
    throw new NoWayBack('host-key-wrong');
  }

  const link = openRoomLink({
    join,
    ready,
    state: (state) => {
      connection.value = state;
    },
  });

  return { scene, connection, ended, now: () => Date.now() + offsetMs, close: () => link.close() };
}
