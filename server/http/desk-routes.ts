import type { Application, Request, Response } from 'express';
import type { SessionResults } from '../../shared/debrief/session-summary.ts';
import { noteRequestSchema } from '../../shared/wire/note-schemas.ts';
import type { House } from '../hosting/house.ts';
import { Notes } from '../hosting/notes.ts';
import type { Results } from '../results/results.ts';
import { sendNo } from './answers.ts';
import { holderOf, sessionOf } from './host-guard.ts';

/** What the instructor's desk asks for: results of all tables, notes. The guard of `/api/host` stands before it. */
export function addDeskRoutes(app: Application, house: House, results: Results): void {
  const notes = new Notes(house.store);

  app.get('/api/host/sessions/:session/results', async (request: Request, response: Response) => {
    const session = sessionOf(house, request, response);
    if (session === undefined) return;
    const made = await results.of(
      session.rounds.flatMap(({ round, tables }) => [...tables.values()].map((host) => ({ round, host }))),
    );
    const rounds = await Promise.all(
      session.rounds.map(async ({ round, scenario, public: shown }) => {
        const picture = await results.picture(scenario);
        return { round, scenario: shown, ...(picture === undefined ? {} : { picture }) };
      }),
    );
    const answer: SessionResults = { rounds, ...made };
    response.json({ ok: true, ...answer });
  });

  app.get('/api/host/sessions/:session/notes', async (request: Request, response: Response) => {
    const session = sessionOf(house, request, response);
    if (session === undefined) return;
    response.json({ ok: true, notes: await notes.list(session.id) });
  });

  app.post('/api/host/sessions/:session/notes', async (request: Request, response: Response) => {
    const session = sessionOf(house, request, response);
    if (session === undefined) return;
    const wish = noteRequestSchema.safeParse(request.body);
    if (!wish.success) return sendNo(response, 'message-malformed');
    response.json(await notes.change(session.id, holderOf(response).right, wish.data));
  });
}
