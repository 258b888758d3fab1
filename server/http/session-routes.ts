import type { Application, Request, Response } from 'express';
import {
  credentialRequestSchema,
  openRoundRequestSchema,
  rosterRequestSchema,
  sessionCommandRequestSchema,
  signsRequestSchema,
} from '../../shared/wire/requests.ts';
import { isForFacilitators } from '../access/host-rules.ts';
import { importRosterOf } from '../access/import-roster.ts';
import { keyPath, listSessionKeys, mintSessionKey, revokeSessionKey } from '../access/rights.ts';
import { mintTableSign } from '../access/table-signs.ts';
import type { House } from '../hosting/house.ts';
import { sendNo } from './answers.ts';
import { findCase } from './case-wish.ts';
import { sessionOf } from './host-guard.ts';

/** What facilitators ask of one session by HTTP: large commands, further rounds, keys for others. */
export function addSessionRoutes(app: Application, house: House, scenariosDir: string): void {
  app.post('/api/host/sessions/:session/commands', async (request: Request, response: Response) => {
    const session = sessionOf(house, request, response);
    if (session === undefined) return;
    const wish = sessionCommandRequestSchema.safeParse(request.body);
    if (!wish.success || !isForFacilitators(wish.data.command)) return sendNo(response, 'message-malformed');
    const { commandId, command } = wish.data;
    response.json(await session.submit({ kind: 'facilitator' }, commandId, command));
  });

  app.post('/api/host/sessions/:session/roster', async (request: Request, response: Response) => {
    const session = sessionOf(house, request, response);
    if (session === undefined) return;
    const wish = rosterRequestSchema.safeParse(request.body);
    if (!wish.success) return sendNo(response, 'message-malformed');
    response.json(await importRosterOf(house, session, wish.data));
  });

  app.post('/api/host/sessions/:session/rounds', async (request: Request, response: Response) => {
    const session = sessionOf(house, request, response);
    if (session === undefined) return;
    const wish = openRoundRequestSchema.safeParse(request.body);
    if (!wish.success) return sendNo(response, 'message-malformed');
    const { commandId, tables, moves } = wish.data;
    const found = await findCase(scenariosDir, wish.data);
    if (found.scenario === undefined) return sendNo(response, found.code);
    const command = { type: 'OpenRound', scenario: found.scenario, tables, moves } as const;
    response.json(await session.submit({ kind: 'facilitator' }, commandId, command));
  });

  app.post('/api/host/sessions/:session/signs', async (request: Request, response: Response) => {
    const session = sessionOf(house, request, response);
    if (session === undefined) return;
    const wish = signsRequestSchema.safeParse(request.body);
    if (!wish.success) return sendNo(response, 'message-malformed');
    const { tables, replacing } = wish.data;
    if (tables.some((table) => !session.session.tables.includes(table))) return sendNo(response, 'table-unknown');
    const signs = await Promise.all(
      [...new Set(tables)].map(async (table) => {
        const sign = await mintTableSign(house.store, { session: session.id, table }, { replacing });
        return { table, sign };
      }),
    );
    response.json({ ok: true, signs });
  });

  app.get('/api/host/sessions/:session/credentials', async (request: Request, response: Response) => {
    const session = sessionOf(house, request, response);
    if (session === undefined) return;
    response.json({ ok: true, credentials: await listSessionKeys(house.store, session.id) });
  });

  app.post('/api/host/sessions/:session/credentials', async (request: Request, response: Response) => {
    const session = sessionOf(house, request, response);
    if (session === undefined) return;
    const wish = credentialRequestSchema.safeParse(request.body);
    if (!wish.success) return sendNo(response, 'message-malformed');
    const right = wish.data.kind;
    const { key } = await mintSessionKey(house.store, session.id, right);
    response.json({ ok: true, right, key, path: keyPath(right, key, session.id) });
  });

  app.delete('/api/host/sessions/:session/credentials/:key', async (request: Request, response: Response) => {
    const session = sessionOf(house, request, response);
    if (session === undefined) return;
    const key = String(request.params.key);
    if (!(await revokeSessionKey(house.store, session.id, key, Date.now()))) {
      return sendNo(response, 'token-unknown', 404);
    }
    house.noteRevoked(key);
    response.json({ ok: true });
  });
}
