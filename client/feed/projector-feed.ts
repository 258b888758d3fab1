import type { Room } from '@colyseus/sdk';
import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { ProjectorScene } from '../../shared/wire/projector.ts';
import { askRoom } from './ask-room.ts';
import type { Connection } from './link/room-link.ts';
import { openSessionLink } from './session-link.ts';

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

/** Follows a session's scene with a key that opens it; comes back by itself. */
export function openProjectorFeed(session: string, key: string): ProjectorFeed {
  const scene = signal<ProjectorScene | undefined>(undefined);

  async function ready(room: Room): Promise<void> {
    room.onMessage('scene', (next: ProjectorScene) => {
      link.clock.told(next.serverTime);
      scene.value = next;
    });
    const askedAt = Date.now();
    const answer = await askRoom(room, 'scene', {});
    if (!('view' in answer)) throw link.end('host-key-wrong');
    link.clock.answered(answer.serverTime, askedAt);
    scene.value = answer;
  }

  const link = openSessionLink(session, key, ready);
  const { connection, ended, clock, close } = link;
  return { scene, connection, ended, now: clock.now, close };
}
