import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Erased, Mention } from '../../shared/log/erase.ts';
import type { ErasureRefusal } from '../../shared/log/erase-person.ts';
import type { House } from '../hosting/house.ts';
import { startThread } from '../thread.ts';
import { readLogs } from './archives.ts';
import type { ErasureQuestion } from './erase-worker.ts';

export type ErasureAnswer =
  | { readonly ok: true; readonly mentions: readonly Mention[] }
  | { readonly ok: false; readonly code: ErasureRefusal | 'log-unknown' };

/**
 * Erases a person from everything that this server keeps of a closed session; answers with what others wrote that holds a
 * word of the name. The store overwrites what stood there before. Rejects when it could not be written; then everything is
 * as before.
 *
 * @param now moment of it, ms since the epoch
 */
export async function erasePersonFrom(
  house: House,
  session: string,
  person: string,
  now: number,
): Promise<ErasureAnswer> {
  const host = house.sessions.get(session);
  if (host === undefined) return { ok: false, code: 'log-unknown' };
  if (host.session.stage !== 'closed') return { ok: false, code: 'session-open' };
  const salt = randomBytes(16).toString('hex');
  const logs = await readLogs(house.store, session);
  const erased = await inThread({ session, logs, person, salt, at: now });
  if (typeof erased === 'string') return { ok: false, code: erased };
  await house.letGo(host);
  try {
    const changed = erased.logs.map(({ id, kind, lines: [header = '', ...lines] }) => ({ id, kind, header, lines }));
    await house.store.replaceLogs(changed);
    // The digits of a list stand under its lines' ids, which are made of names.
    await house.store.deleteLogs([], { session, kind: 'roster-digits' });
  } finally {
    await house.bringBack(session);
  }
  return { ok: true, mentions: erased.mentions };
}

async function inThread(question: ErasureQuestion): Promise<Erased | ErasureRefusal> {
  const worker = startThread(new URL('./erase-worker.ts', import.meta.url), 'erase');
  try {
    worker.postMessage(question);
    const [answer] = (await once(worker, 'message')) as [Erased | ErasureRefusal];
    return answer;
  } finally {
    await worker.terminate();
  }
}
