import type { Application, NextFunction, Request, Response } from 'express';
import type { Language } from '../../shared/kernel/languages.ts';
import type { Door } from '../access/door.ts';
import type { KeyDoor } from '../access/key-door.ts';
import type { ArchiveShelf } from '../archives/archive-shelf.ts';
import { CaseShelf } from '../cases/case-shelf.ts';
import { casePlaces } from '../cases/scenarios.ts';
import { logFault } from '../faults.ts';
import type { House } from '../hosting/house.ts';
import type { Allowances } from '../limits/allowances.ts';
import { VERSION } from '../product.ts';
import type { Results } from '../results/results.ts';
import { answerRoutes, no, noNeed } from './answer-route.ts';
import { addressOf, bearerOf, sendNo } from './answers.ts';
import { addArchiveRoutes } from './archive-routes.ts';
import { addCaseRoutes } from './case-routes.ts';
import { addDeskRoutes } from './desk-routes.ts';
import { doorLanguage } from './door-language.ts';
import { guardHost } from './host-guard.ts';
import { addHostRoutes } from './host-routes.ts';
import { addKeyRoutes } from './key-routes.ts';
import { addParticipantRoutes } from './participant-routes.ts';
import { addPractiseRoutes } from './practise-routes.ts';
import { addPreflightRoutes } from './preflight-routes.ts';
import { addRosterRoutes } from './roster-routes.ts';
import { addSessionRoutes } from './session-routes.ts';
import { addTicketRoutes, type TicketOptions } from './ticket-routes.ts';

/** @param spoken what the pages speak to whoever has not chosen */
export type AddPages = (app: Application, spoken: () => Language) => void;

export interface RouteOptions {
  readonly house: House;
  readonly archives: ArchiveShelf;
  readonly keys: KeyDoor;
  /** How a browser on this machine and the commands of the data folder come by a host key. */
  readonly ways: Omit<TicketOptions, 'store'>;
  readonly door: Door;
  readonly results: Results;
  readonly allowances: Allowances;
  /** Folder of the case folders. */
  readonly scenariosDir: string;
  /** Folder that keeps the sessions. */
  readonly dataDir: string;
  /** Adds the pages: the built client, or Vite while developing. */
  readonly pages: AddPages;
}

/** Adds everything that is asked for over HTTP. */
export function addRoutes(app: Application, options: RouteOptions): void {
  const { house, archives, door, results, keys, allowances, ways, scenariosDir, dataDir, pages } = options;
  app.disable('x-powered-by');
  answerRoutes(app, noNeed)('readHealth', async ({ request, response }) => {
    const tables = [...house.sessions.values()].flatMap((session) => [...session.tables.values()]);
    const running = tables.filter(({ table }) => table.stage.kind !== 'lobby' && table.stage.kind !== 'closed').length;
    const { commits, entries, lastCommitMs } = house.store.stats();
    // How much is written tells a phone that somebody is talking: for the host only, and guesses at the key are counted.
    const key = bearerOf(request);
    const shown = key === '' ? undefined : await keys.holderOf(key, addressOf(request));
    if (shown?.holder === undefined && shown?.code === 'too-many-attempts') return no(shown.code);
    const isHost = shown?.holder?.right === 'host';
    const { failing } = house.store.condition();
    response.status(failing === undefined ? 200 : 503).set('Cache-Control', 'no-store');
    return {
      ok: failing === undefined,
      version: VERSION,
      writing: failing === undefined ? 'works' : 'failed',
      sessions: house.sessions.size,
      tables: tables.length,
      running,
      ...(isHost ? { store: { commits, entries, lastCommitMs, failing } } : {}),
    };
  });
  guardHost(app, keys, allowances);
  const sessions = { house, archives };
  addParticipantRoutes(app, sessions, door, allowances);
  addTicketRoutes(app, { store: house.store, ...ways });
  const places = casePlaces(scenariosDir, dataDir);
  const shelf = new CaseShelf(places);
  addPractiseRoutes(app, shelf);
  addCaseRoutes(app, sessions, shelf, places.own);
  addHostRoutes(app, sessions, door, shelf);
  addKeyRoutes(app, house, keys);
  addSessionRoutes(app, sessions, { door, keys, shelf });
  addPreflightRoutes(app, { house, dataDir });
  addDeskRoutes(app, sessions, results);
  addArchiveRoutes(app, sessions, results);
  addRosterRoutes(app);
  app.use('/api', (_request: Request, response: Response) => sendNo(response, 'message-malformed', 404));
  pages(app, () => doorLanguage(house));
  app.use((_request: Request, response: Response) => {
    response.status(404).type('text/plain').send('Tidak ada halaman di sini. / There is no page here.\n');
  });
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    const status = statusOf(error);
    if (status === 413) return sendNo(response, 'message-too-large', 413);
    if (status < 500) return sendNo(response, 'message-malformed', status);
    logFault('http', error);
    sendNo(response, 'internal', 500);
  });
}

function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
  return status >= 400 && status < 600 ? status : 500;
}
