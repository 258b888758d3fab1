import { type Application, json, type NextFunction, type Request, type Response } from 'express';
import { WIRE_LIMITS } from '../../shared/wire/limits.ts';
import type { Route } from '../../shared/wire/route.ts';
import { ORDERERS, ROUTES } from '../../shared/wire/routes.ts';
import { KEY_STATUSES } from '../../shared/wire/statuses.ts';
import { mayAskHost } from '../access/host-rules.ts';
import type { KeyDoor } from '../access/key-door.ts';
import type { Holder } from '../access/rights.ts';
import type { ArchiveRoom } from '../archives/archive-room.ts';
import type { ArchiveShelf } from '../archives/archive-shelf.ts';
import type { House } from '../hosting/house.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import { type Allowance, type Allowances, costOf } from '../limits/allowances.ts';
import type { EventStore } from '../store/event-store.ts';
import { type No, no } from './answer-route.ts';
import { addressOf, bearerOf, sendNo } from './answers.ts';

/**
 * Stands before everything below `/api/host`: a key whose right covers what is asked, for the session that is asked for.
 * Only then is a large body read.
 */
export function guardHost(app: Application, keys: KeyDoor, allowances: Allowances): void {
  app.use('/api/host', async (request: Request, response: Response, next: NextFunction) => {
    const answer = await keys.holderOf(bearerOf(request), addressOf(request));
    if (answer.holder === undefined) return sendNo(response, answer.code, KEY_STATUSES[answer.code]);
    response.set('Cache-Control', 'no-store');
    if (!mayAskHost(answer.holder, request.method, `/api/host${request.path}`))
      return sendNo(response, 'right-missing', KEY_STATUSES['right-missing']);
    const allowance = allowances.ofKey(answer.holder.id);
    if (!allowance.take()) return sendNo(response, 'rate-limited', KEY_STATUSES['rate-limited']);
    response.locals.holder = answer.holder;
    response.locals.allowance = allowance;
    next();
  });
  const hall = json({ limit: WIRE_LIMITS.hallBodyBytes, type: 'application/json' });
  const large = Object.values<Route>(ROUTES).filter(({ most }) => most === 'hallBodyBytes');
  app.use(
    large.map(({ path }) => path),
    hall,
  );
}

/** Whose key opened the request; there is one behind `guardHost`. */
export function holderOf(response: Response): Holder {
  return response.locals.holder;
}

/** Size of an entry as it is written, roughly (bytes). */
const ENTRY_BYTES = 700;

/** Whether the holder's allowance covers an answer made of so many entries; if so, it is taken. */
export function mayTake(response: Response, entries: number): boolean {
  const allowance: Allowance = response.locals.allowance;
  return allowance.take(costOf(entries * ENTRY_BYTES));
}

/** Whether the holder may take names of people home; an observer reads them here. */
export function mayTakeNames(response: Response): boolean {
  return ORDERERS.includes(holderOf(response).right);
}

/** Entries of all tables of a session. */
export function entriesOf({ rounds }: SessionHost): number {
  return rounds.flatMap(({ tables }) => [...tables.values()]).reduce((sum, { entries }) => sum + entries.length, 0);
}

/** Where sessions are found: those of the house, and those in opened archives. */
export interface Sessions {
  readonly house: House;
  readonly archives: ArchiveShelf;
}

/** A session that is read, with where its logs are, and the archive that it stands in. */
export interface FoundSession {
  readonly session: SessionHost;
  readonly store: EventStore;
  readonly archive?: ArchiveRoom | undefined;
}

/** Looks for the session that a request names, to read it. */
export function sessionToRead({ house, archives }: Sessions) {
  return (request: Request): { readonly found: FoundSession } | No => {
    const id = String(request.params.session);
    const session = house.sessions.get(id);
    if (session !== undefined) return { found: { session, store: house.store } };
    const archive = archives.get(id);
    return archive === undefined ? no('log-unknown') : { found: { ...archive, archive } };
  };
}

/** Looks for the session that a request names, to change something of it. */
export function sessionToChange({ house, archives }: Sessions) {
  return (request: Request): { readonly found: { readonly session: SessionHost } } | No => {
    const id = String(request.params.session);
    const session = house.sessions.get(id);
    if (session !== undefined) return { found: { session } };
    return no(archives.get(id) === undefined ? 'log-unknown' : 'session-archived');
  };
}
