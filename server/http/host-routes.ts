import type { Application, NextFunction, Request, Response } from 'express';
import type { OpenSessionRequest, ScenarioListing, SessionListing } from '../../shared/wire/host-messages.ts';
import { openSessionRequestSchema } from '../../shared/wire/requests.ts';
import { createAttemptLimiter } from '../access/attempt-limiter.ts';
import type { Door } from '../access/door.ts';
import { isHostKey } from '../access/host-key.ts';
import type { House } from '../hosting/house.ts';
import { openPractise } from '../hosting/practise.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import { formatProblem, loadScenarios } from '../scenarios.ts';
import { bearerOf, sendLines, sendNo } from './answers.ts';

/** What the host page asks for. Every answer needs the host key. */
export function addHostRoutes(app: Application, house: House, door: Door, scenariosDir: string): void {
  const attempts = createAttemptLimiter({ perKey: 30, windowMs: 60_000, now: Date.now });

  app.use('/api/host', async (request: Request, response: Response, next: NextFunction) => {
    if (await isHostKey(house.store, bearerOf(request))) {
      response.set('Cache-Control', 'no-store');
      return next();
    }
    // Only guesses are counted: nobody who shares the host's address can lock the host out.
    const { allowed } = attempts.attempt(request.socket.remoteAddress ?? '');
    return allowed ? sendNo(response, 'host-key-wrong', 403) : sendNo(response, 'too-many-attempts', 429);
  });

  app.get('/api/host/scenarios', async (_request: Request, response: Response) => {
    response.json({ ok: true, scenarios: await listings(scenariosDir) });
  });

  app.get('/api/host/sessions', (_request: Request, response: Response) => {
    const sessions = [...house.sessions.values()].map(listingOf).sort((a, b) => b.openedAt - a.openedAt);
    response.json({ ok: true, sessions });
  });

  app.post('/api/host/sessions', async (request: Request, response: Response) => {
    const wish = openSessionRequestSchema.safeParse(request.body);
    if (!wish.success) return sendNo(response, 'message-malformed');
    await openSession(response, wish.data);
  });

  app.get('/api/host/sessions/:session/tables/:table/log', (request: Request, response: Response) => {
    const session = house.sessions.get(String(request.params.session));
    const table = session?.tables.get(Number(request.params.table));
    if (table === undefined) return sendNo(response, 'log-unknown', 404);
    const lines = [table.header, ...table.entries].map((line) => `${JSON.stringify(line)}\n`);
    sendLines(response, `runding-${table.header.session}-${table.header.table}.jsonl`, lines.join(''));
  });

  async function openSession(response: Response, wish: OpenSessionRequest): Promise<void> {
    const found = (await loadScenarios(scenariosDir)).find((one) => one.name === wish.scenario);
    if (found === undefined) return sendNo(response, 'scenario-unknown');
    if (!('scenario' in found.result)) return sendNo(response, 'scenario-broken');
    if (wish.practise !== undefined) {
      const { session, join } = await openPractise(house, door, found.result.scenario, wish.practise);
      if (!join.ok) return sendNo(response, join.code);
      response.json({ ok: true, session: listingOf(session), join });
      return;
    }
    const { tables, bots } = wish;
    const session = await house.open(found.result.scenario, { tables, bots, practise: false });
    response.json({ ok: true, session: listingOf(session) });
  }
}

async function listings(directory: string): Promise<ScenarioListing[]> {
  const cases = await loadScenarios(directory);
  return cases.map(({ name, result }) => {
    if (!('scenario' in result)) {
      const title = { id: name, en: name };
      return { folder: name, title, parties: [], minutes: 0, phases: [], problems: result.problems.map(formatProblem) };
    }
    const { title, parties, phases } = result.scenario;
    return {
      folder: name,
      title,
      parties: parties.map((party) => ({ id: party.id, name: party.name })),
      minutes: phases.reduce((sum, phase) => sum + phase.minutes, 0),
      phases: phases.map(({ id, kind, name: called, minutes }) => ({ id, kind, name: called, minutes })),
      problems: [],
    };
  });
}

function listingOf(host: SessionHost): SessionListing {
  const { session, header, id } = host;
  return {
    id,
    code: session.code,
    title: header.scenario.title,
    stage: session.stage,
    practise: session.practise,
    tables: session.tables.length,
    people: Object.keys(session.people).length,
    openedAt: header.createdAt,
  };
}
