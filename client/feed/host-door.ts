import type { ListedPerson } from '../../shared/seating/roster-csv.ts';
import type { SessionCommand } from '../../shared/session/commands.ts';
import type {
  CredentialAnswer,
  CredentialListing,
  HostAnswer,
  HouseListing,
  Right,
  ScenarioListing,
  SessionListing,
  SignsAnswer,
} from '../../shared/wire/host-messages.ts';
import type { CommandAnswer, JoinAnswer } from '../../shared/wire/messages.ts';
import type { OpenRoundRequest, OpenSessionRequest } from '../../shared/wire/requests.ts';
import { fetchFile, fetchJson, type Unreachable } from './door.ts';

export type HostDoorAnswer<T> = HostAnswer<T> | Unreachable;

/** The cases that a session can be opened with. Host and facilitators. */
export function listScenarios(
  key: string,
): Promise<HostDoorAnswer<{ readonly scenarios: readonly ScenarioListing[] }>> {
  return askHost(key, '/api/host/scenarios');
}

/** The sessions that this key opens, newest first, and as what it opens them: all of them for the host, else one. */
export function listSessions(
  key: string,
): Promise<HostDoorAnswer<{ readonly right: Right; readonly sessions: readonly SessionListing[] } & HouseListing>> {
  return askHost(key, '/api/host/sessions');
}

export interface OpenedSession {
  readonly session: SessionListing;
  /** The own seat of a practise session. */
  readonly join?: Extract<JoinAnswer, { ok: true }>;
}

/** Opens a session, or a practise session with a seat for oneself. Host only. */
export function openSession(hostKey: string, wish: OpenSessionRequest): Promise<HostDoorAnswer<OpenedSession>> {
  return askHost(hostKey, '/api/host/sessions', wish);
}

/** Opens the next round of a session; the server loads the case. */
export async function openRound(
  key: string,
  session: string,
  wish: OpenRoundRequest,
): Promise<CommandAnswer | Unreachable> {
  return askHost<object>(key, `${pathOf(session)}/rounds`, wish);
}

/** Asks something of a session by HTTP: for what is too large for a socket (1 MB at most). */
export async function sendSessionCommand(
  key: string,
  session: string,
  wish: { readonly commandId: string; readonly command: SessionCommand },
): Promise<CommandAnswer | Unreachable> {
  return askHost<object>(key, `${pathOf(session)}/commands`, wish);
}

/** Hands in the list of who is expected, with the numbers that stand on it; a hall's takes seconds. */
export async function sendRoster(
  key: string,
  session: string,
  commandId: string,
  people: readonly ListedPerson[],
): Promise<CommandAnswer | Unreachable> {
  const lines = people.map(({ numbered: _, ...line }) => line);
  return askHost<object>(key, `${pathOf(session)}/roster`, { commandId, people: lines });
}

/** Mints a key to a session for somebody else; it is shown once. */
export async function mintKey(
  key: string,
  session: string,
  kind: 'facilitator' | 'observer' | 'projector',
): Promise<CredentialAnswer | Unreachable> {
  return askHost(key, `${pathOf(session)}/credentials`, { kind });
}

/** Secrets for the signs of these tables, to be printed now. */
export function printSigns(
  key: string,
  session: string,
  wish: { readonly tables: readonly number[]; readonly replacing: boolean },
): Promise<SignsAnswer | Unreachable> {
  return askHost(key, `${pathOf(session)}/signs`, wish);
}

/** The keys to a session that are live, without their secrets. */
export function listKeys(
  key: string,
  session: string,
): Promise<HostDoorAnswer<{ readonly credentials: readonly CredentialListing[] }>> {
  return askHost(key, `${pathOf(session)}/credentials`);
}

/** Revokes one of the keys to a session: whoever uses it is put out. */
export function revokeKey(key: string, session: string, credential: string): Promise<HostDoorAnswer<object>> {
  return askHost(key, `${pathOf(session)}/credentials/${encodeURIComponent(credential)}`, undefined, 'DELETE');
}

/** A table's whole log as a file; `undefined` when it could not be fetched. @param round the present one unless given */
export function fetchTableLog(key: string, session: string, table: number, round?: number): Promise<Blob | undefined> {
  return fetchFile(`${pathOf(session)}/tables/${table}/log${round === undefined ? '' : `?round=${round}`}`, key);
}

function pathOf(session: string): string {
  return `/api/host/sessions/${encodeURIComponent(session)}`;
}

/** Asks something that needs a key; without an answer in time `unreachable`. */
export async function askHost<T>(
  key: string,
  path: string,
  body?: object,
  method?: 'DELETE',
): Promise<HostDoorAnswer<T>> {
  const answer = await fetchJson(path, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    headers: {
      Authorization: `Bearer ${key}`,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    cache: 'no-store',
  });
  const isAnswer = typeof answer === 'object' && answer !== null && 'ok' in answer;
  return isAnswer ? (answer as HostAnswer<T>) : { ok: false, code: 'unreachable' };
}
