import type {
  HostAnswer,
  OpenSessionRequest,
  ScenarioListing,
  SessionListing,
} from '../../shared/wire/host-messages.ts';
import type { JoinAnswer } from '../../shared/wire/messages.ts';
import { fetchFile, fetchJson, type Unreachable } from './door.ts';

export type HostDoorAnswer<T> = HostAnswer<T> | Unreachable;

/** The cases that a session can be opened with. */
export function listScenarios(
  hostKey: string,
): Promise<HostDoorAnswer<{ readonly scenarios: readonly ScenarioListing[] }>> {
  return ask(hostKey, '/api/host/scenarios');
}

/** The sessions on this server, newest first. */
export function listSessions(
  hostKey: string,
): Promise<HostDoorAnswer<{ readonly sessions: readonly SessionListing[] }>> {
  return ask(hostKey, '/api/host/sessions');
}

export interface OpenedSession {
  readonly session: SessionListing;
  /** The own seat of a practise session. */
  readonly join?: Extract<JoinAnswer, { ok: true }>;
}

/** Opens a session, or a practise session with a seat for oneself. */
export function openSession(hostKey: string, wish: OpenSessionRequest): Promise<HostDoorAnswer<OpenedSession>> {
  return ask(hostKey, '/api/host/sessions', wish);
}

/** A table's whole log as a file; `undefined` when it could not be fetched. */
export function fetchTableLog(hostKey: string, session: string, table: number): Promise<Blob | undefined> {
  const path = `/api/host/sessions/${encodeURIComponent(session)}/tables/${table}/log`;
  return fetchFile(path, hostKey);
}

async function ask<T>(hostKey: string, path: string, body?: object): Promise<HostDoorAnswer<T>> {
  const answer = await fetchJson(path, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    headers: {
      Authorization: `Bearer ${hostKey}`,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    cache: 'no-store',
  });
  const isAnswer = typeof answer === 'object' && answer !== null && 'ok' in answer;
  return isAnswer ? (answer as HostAnswer<T>) : { ok: false, code: 'unreachable' };
}
