import type { Application, Request, Response } from 'express';
import { listHostKeys, revokeHostKey } from '../access/host-key.ts';
import type { House } from '../hosting/house.ts';
import { sendNo } from './answers.ts';
import { holderOf } from './host-guard.ts';

/** The keys of the house itself: all that live, and the end of one. For the host only. */
export function addKeyRoutes(app: Application, house: House): void {
  app.get('/api/host/keys', async (_request: Request, response: Response) => {
    response.json({ ok: true, keys: await listHostKeys(house.store, holderOf(response).id) });
  });

  app.delete('/api/host/keys/:key', async (request: Request, response: Response) => {
    const key = String(request.params.key);
    if (!(await revokeHostKey(house.store, key, Date.now()))) return sendNo(response, 'token-unknown', 404);
    house.noteRevoked(key);
    response.json({ ok: true });
  });
}
