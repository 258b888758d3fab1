import { once } from 'node:events';
import { type ArchiveLog, archiveLines } from '../../shared/log/archive.ts';
import { LOG_LIMITS } from '../../shared/log/limits.ts';
import type { LogKind } from '../../shared/log/log-names.ts';
import type { House } from '../hosting/house.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import { logIdsOf } from '../hosting/session-logs.ts';
import { PRODUCT } from '../product.ts';
import type { EventStore } from '../store/event-store.ts';
import { startThread } from '../thread.ts';
import { coverNames } from './cover-names.ts';
import type { ArchiveFaultCode, JudgedArchive } from './read-archive.ts';

/** A session whole, as lines: every log as it stands on disk, or without names and free text. */
export async function writeArchive(
  store: EventStore,
  session: string,
  { names, now }: { readonly names: boolean; readonly now: number },
): Promise<string[]> {
  const logs = await readLogs(store, session);
  const ordered = inOrder(logs, 'inFile');
  const told = names ? ordered : await coverNames(ordered);
  return archiveLines({ product: PRODUCT, session, writtenAt: now, pseudonyms: !names }, told);
}

/** All logs of a session, line for line. */
export async function readLogs(store: EventStore, session: string): Promise<ArchiveLog[]> {
  const logs: ArchiveLog[] = [];
  for (const id of await logIdsOf(store, session)) {
    const log = await store.read(id);
    if (log !== undefined) logs.push({ id, kind: log.kind, lines: [log.header, ...log.lines] });
  }
  return logs;
}

export type OpenedArchive =
  | { readonly ok: true; readonly session: SessionHost }
  | {
      readonly ok: false;
      readonly code: ArchiveFaultCode | 'archive-known';
      readonly reason?: string | undefined;
    };

/**
 * Takes a session from an archive, packed or plain, into this server's store, line for line; all of it or nothing. Only an
 * archive that verifies is taken, and only a session that this server does not have.
 */
export async function openArchive(house: House, bytes: Uint8Array): Promise<OpenedArchive> {
  const archive = await judgeInThread(bytes);
  if (!archive.ok) return archive;
  const { session: id, logs } = archive;
  // Names that begin alike would share logs: what one session opens, takes away or deletes is the other's.
  const isShared = [...house.sessions.keys()].some((one) => one.startsWith(`${id}-`) || id.startsWith(`${one}-`));
  if (isShared) return broken('another session has logs of such names');
  if (house.sessions.has(id) || (await logIdsOf(house.store, id)).length > 0)
    return { ok: false, code: 'archive-known' };
  const written: string[] = [];
  try {
    for (const log of inOrder(logs, 'inStore')) {
      const [header = '', ...rest] = log.lines;
      await house.store.createLog(log.id, log.kind, header, rest);
      written.push(log.id);
    }
    return { ok: true, session: await house.bringBack(id) };
  } catch (error) {
    await house.store.deleteLogs(written);
    return broken(error instanceof Error ? error.message : String(error));
  }
}

/** Reads an archive in a thread that ends, whatever is in the file, soon after the time for it. */
async function judgeInThread(bytes: Uint8Array): Promise<JudgedArchive> {
  const worker = startThread(new URL('./read-archive-worker.ts', import.meta.url), 'archive');
  const late = AbortSignal.timeout(LOG_LIMITS.archiveMs + LOG_LIMITS.logMs);
  try {
    worker.postMessage(bytes);
    const [judged] = (await once(worker, 'message', { signal: late })) as [JudgedArchive];
    return judged;
  } catch (error) {
    // The memory that a thread may have is over, or its time.
    return { ok: false, code: 'archive-too-large', reason: error instanceof Error ? error.message : String(error) };
  } finally {
    await worker.terminate();
  }
}

/**
 * Where logs of a kind stand in an archive, and when they are put into the store: cases first, since others name them; the
 * session's own log last, so that where it is missing the others are leavings of a killed server.
 */
const PLACES: Readonly<Record<LogKind, { readonly inFile: number; readonly inStore: number }>> = {
  case: { inFile: 0, inStore: 0 },
  session: { inFile: 1, inStore: 2 },
  table: { inFile: 2, inStore: 1 },
  notes: { inFile: 2, inStore: 1 },
};

function inOrder(logs: readonly ArchiveLog[], where: 'inFile' | 'inStore'): ArchiveLog[] {
  return logs.toSorted((a, b) => PLACES[a.kind][where] - PLACES[b.kind][where]);
}

function broken(reason: string): OpenedArchive {
  return { ok: false, code: 'archive-broken', reason };
}

/**
 * Ends a session and removes everything that the store has of it, its keys and codes included. Rejects when it could not;
 * then the session is there as before.
 */
export async function deleteSession(house: House, id: string): Promise<void> {
  const session = house.sessions.get(id);
  if (session !== undefined) await house.letGo(session);
  try {
    const logs = await logIdsOf(house.store, id);
    await house.store.deleteLogs(logs, { session: id });
    house.care.forget([id, ...logs]);
  } catch (error) {
    if (session !== undefined) await house.bringBack(id).catch(() => undefined);
    throw error;
  }
}
