import type { HostKeyListing } from '../../shared/wire/host-messages.ts';
import type { DoorRefusal } from '../../shared/wire/protocol.ts';
import { fetchJson, type Unreachable } from './door.ts';
import { askHost, type HostDoorAnswer } from './host-door.ts';

type KeyAnswer = { readonly ok: true; readonly key: string } | { readonly ok: false; readonly code: DoorRefusal };

/** Whether the page is open under a name that only leads to the machine it is open on. */
export function isOnThisLaptop(host: string = location.hostname): boolean {
  return host === 'localhost' || host === '127.0.0.1' || host === '[::1]';
}

/**
 * A host key for this browser, without typing one: on the server's own laptop only.
 * @param ticket the one of the link that was opened; without it the page asks for one @param kept is given back while good
 */
export async function openOnThisLaptop(
  ticket: string | undefined,
  kept: string | undefined,
): Promise<KeyAnswer | Unreachable> {
  const given =
    ticket === undefined ? await post<{ ticket: string }>('/api/tickets', {}) : { ok: true as const, ticket };
  if (!given.ok) return given;
  const wish = kept === undefined ? { ticket: given.ticket } : { ticket: given.ticket, key: kept };
  return post<{ key: string }>('/api/tickets/spend', wish);
}

/** The host keys that are live, without their secrets. Host only. */
export function listHostKeys(key: string): Promise<HostDoorAnswer<{ readonly keys: readonly HostKeyListing[] }>> {
  return askHost(key, '/api/host/keys');
}

/** Ends a host key: whoever came in with it is put out. Host only. */
export function revokeHostKey(key: string, id: string): Promise<HostDoorAnswer<object>> {
  return askHost(key, `/api/host/keys/${encodeURIComponent(id)}`, undefined, 'DELETE');
}

/** Ends the key that was made for this browser; a key that was printed may be in use elsewhere, and stays. */
export async function endOwnKey(key: string): Promise<void> {
  const listed = await listHostKeys(key);
  const own = listed.ok ? listed.keys.find((one) => one.own && one.place === 'laptop') : undefined;
  if (own !== undefined) await revokeHostKey(key, own.id);
}

async function post<T>(
  path: string,
  body: object,
): Promise<(T & { readonly ok: true }) | { readonly ok: false; readonly code: DoorRefusal } | Unreachable> {
  const answer = await fetchJson(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' },
    cache: 'no-store',
  });
  const isAnswer = typeof answer === 'object' && answer !== null && 'ok' in answer;
  return isAnswer ? (answer as T & { readonly ok: true }) : { ok: false, code: 'unreachable' };
}
