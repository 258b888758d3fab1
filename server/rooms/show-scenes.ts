import type { Client } from '@colyseus/core';
import { z } from 'zod';
import type { ProjectorScene } from '../../shared/wire/projector.ts';
import { isOfSession, mayLook } from '../access/host-rules.ts';
import type { Holder } from '../access/rights.ts';
import type { House } from '../hosting/house.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import { ProjectorPage } from '../projector/page.ts';
import type { Results } from '../results/results.ts';
import { answering, type QuietRoom } from './quiet-room.ts';

type HolderClient = Client<{ userData: Holder }>;

/** What a scene and three stories take (bytes, roughly). */
const SCENE_BYTES = 128 * 1024;
const STORIES_BYTES = 4 * 1024;

interface Scenes {
  readonly room: QuietRoom;
  readonly parts: { readonly house: House; readonly results: Results };
  readonly session: SessionHost;
  /** Whether a client may have one more large answer. */
  readonly mayAsk: (client: HolderClient, holder: Holder, bytes: number) => boolean;
}

/** The scene for everybody whose key opens this session, and word of its changes while they are here. */
export function showScenes({ room, parts: { house, results }, session, mayAsk }: Scenes): {
  /** How many front screens follow the scene now. */
  count(): number;
  stop(): void;
} {
  const page = new ProjectorPage(session, house.addresses, results);
  const watchers = new Set<HolderClient>();
  let stop: (() => void) | undefined;
  const there = () => [...room.clients] as HolderClient[];
  const tell = (scene: ProjectorScene) => {
    const present = there();
    for (const one of watchers) {
      if (present.includes(one) && one.userData !== undefined) one.send('scene', scene);
      else watchers.delete(one);
    }
    if (watchers.size > 0) return;
    stop?.();
    stop = undefined;
  };
  room.onMessage(
    'scene',
    answering(z.unknown(), (client: HolderClient) => {
      const { userData } = client;
      if (userData === undefined || !isOfSession(userData, session.id)) {
        return { ok: false, code: 'right-missing' } as const;
      }
      if (!mayAsk(client, userData, SCENE_BYTES)) return { ok: false, code: 'rate-limited' } as const;
      watchers.add(client);
      stop ??= page.follow(tell);
      return page.scene();
    }),
  );
  room.onMessage(
    'debrief',
    answering(z.unknown(), (client: HolderClient) => {
      const { userData } = client;
      if (userData === undefined || !mayLook(userData, session.id))
        return { ok: false, code: 'right-missing' } as const;
      return mayAsk(client, userData, STORIES_BYTES) ? page.tables() : ({ ok: false, code: 'rate-limited' } as const);
    }),
  );
  return {
    count: () => there().filter((one) => one.userData?.right === 'projector' && watchers.has(one)).length,
    stop: () => stop?.(),
  };
}
