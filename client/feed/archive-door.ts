import type { Language } from '../../shared/kernel/text.ts';
import type { HostAnswer } from '../../shared/wire/host-messages.ts';
import { fetchFile, fetchJson, type Unreachable } from './door.ts';

/** The whole session as one file; `undefined` when it could not be fetched. @param names with the names of people */
export function fetchArchive(key: string, session: string, names: boolean): Promise<Blob | undefined> {
  return fetchFile(`${pathOf(session)}/archive${names ? '?names=yes' : ''}`, key);
}

/** The results of the present round for a spreadsheet; `undefined` when they could not be fetched. */
export function fetchResults(
  key: string,
  session: string,
  wish: { readonly separator: ',' | ';'; readonly language: Language },
): Promise<Blob | undefined> {
  return fetchFile(`${pathOf(session)}/csv?separator=${encodeURIComponent(wish.separator)}&lang=${wish.language}`, key);
}

/** Opens a session from its archive on this server; answers with its id. */
export async function openArchive(
  key: string,
  file: Blob,
): Promise<HostAnswer<{ readonly session: string }> | Unreachable> {
  const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/gzip' };
  const answer = await fetchJson('/api/host/archives', { method: 'POST', headers, body: file, cache: 'no-store' });
  const isAnswer = typeof answer === 'object' && answer !== null && 'ok' in answer;
  return isAnswer ? (answer as HostAnswer<{ session: string }>) : { ok: false, code: 'unreachable' };
}

/** Deletes a session with all its logs. */
export async function deleteSession(key: string, session: string): Promise<HostAnswer<object> | Unreachable> {
  const headers = { Authorization: `Bearer ${key}` };
  const answer = await fetchJson(pathOf(session), { method: 'DELETE', headers, cache: 'no-store' });
  const isAnswer = typeof answer === 'object' && answer !== null && 'ok' in answer;
  return isAnswer ? (answer as HostAnswer<object>) : { ok: false, code: 'unreachable' };
}

function pathOf(session: string): string {
  return `/api/host/sessions/${encodeURIComponent(session)}`;
}
