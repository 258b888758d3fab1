import type { Application } from 'express';
import { listHostKeys } from '../access/host-key.ts';
import type { KeyDoor } from '../access/key-door.ts';
import type { House } from '../hosting/house.ts';
import { answerRoutes, no, noNeed } from './answer-route.ts';
import { holderOf } from './host-guard.ts';

/** The keys of the house itself: all that live, and the end of one. For the host only. */
export function addKeyRoutes(app: Application, house: House, keys: KeyDoor): void {
  const answer = answerRoutes(app, noNeed);

  answer('listHostKeys', async ({ response }) => {
    return { ok: true, keys: await listHostKeys(house.store, holderOf(response).id) };
  });

  answer('endHostKey', async ({ request }) => {
    return (await keys.revokeHostKey(String(request.params.id))) ? { ok: true } : no('token-unknown');
  });
}
