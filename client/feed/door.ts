import type { PublicScenario } from '../../shared/scenario/public-scenario.ts';
import type { JoinAnswer, SeatAnswer } from '../../shared/wire/messages.ts';
import { type DoorRefusal, PROTOCOL } from '../../shared/wire/protocol.ts';

/** The server could not be asked, or something else answered in its place. */
export type Unreachable = { readonly ok: false; readonly code: 'unreachable' };

const PATIENCE_MS = 10_000;

/** What somebody types to join. */
export interface JoinWish {
  readonly code: string;
  readonly name: string;
  /** The same while the same join is tried again, so that it seats once. */
  readonly joinId: string;
  readonly table?: number | undefined;
  /** The secret of the table's printed sign. */
  readonly sign?: string | undefined;
  /** Who shares the phone, where a team has one. */
  readonly members?: readonly string[] | undefined;
  /** The last digits of the own number; empty when somebody has none to type. */
  readonly digits?: string | undefined;
}

/** Asks for a seat. */
export function askToJoin(wish: JoinWish): Promise<JoinAnswer | Unreachable> {
  return askDoor('/api/join', { protocol: PROTOCOL, ...wish });
}

/**
 * Asks for the seat that a rejoin code opens.
 * @param waiting the token of whoever waits on this device: they wait no more
 */
export function askToRejoin(code: string, rejoinCode: string, waiting?: string): Promise<JoinAnswer | Unreachable> {
  return askDoor('/api/rejoin', { protocol: PROTOCOL, code, rejoinCode }, waiting);
}

/** Who waits says at which table they are, or types digits again. */
export function askToSit(
  token: string,
  wish: { readonly table: number } | { readonly digits: string },
): Promise<JoinAnswer | SeatAnswer | Unreachable> {
  return askDoor('/api/seat', { protocol: PROTOCOL, ...wish }, token);
}

/** Where the holder of a token sits now. */
export function askForSeat(token: string): Promise<SeatAnswer | Unreachable> {
  return askDoor('/api/seat', undefined, token);
}

/** The public part of a case. The file of a hash never changes, so the browser keeps it. */
export async function fetchScenario(hash: string): Promise<PublicScenario | undefined> {
  const found = await fetchJson(`/api/scenarios/${encodeURIComponent(hash)}.json`, {});
  return typeof found === 'object' && found !== null && 'issues' in found && 'parties' in found
    ? (found as PublicScenario)
    : undefined;
}

/** What the own team could read of its table, as a file to keep; `undefined` when the server did not give it. */
export function fetchOwnLog(token: string): Promise<Blob | undefined> {
  return fetchFile('/api/log', token);
}

async function askDoor<A extends { readonly ok: boolean }>(
  path: string,
  body?: object,
  token?: string,
): Promise<A | Unreachable> {
  const answer = await fetchJson(path, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    headers: {
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    },
    cache: 'no-store',
  });
  return isAnswer(answer) ? (answer as unknown as A) : { ok: false, code: 'unreachable' };
}

function isAnswer(value: unknown): value is { ok: true } | { ok: false; code: DoorRefusal } {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false;
  return value.ok === true || (value.ok === false && 'code' in value && typeof value.code === 'string');
}

/** The parsed answer, whatever its status; `undefined` when there is none in time or it is not JSON. */
export async function fetchJson(path: string, request: RequestInit): Promise<unknown> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const response = await fetch(path, { ...request, signal: patience.signal });
    return await response.json();
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** A file that a bearer may keep; `undefined` when the server did not give it. */
export async function fetchFile(path: string, secret: string): Promise<Blob | undefined> {
  try {
    const response = await fetch(path, { headers: { Authorization: `Bearer ${secret}` }, cache: 'no-store' });
    return response.ok ? await response.blob() : undefined;
  } catch {
    return undefined;
  }
}
