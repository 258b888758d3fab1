import { type ArchiveLog, archiveLines } from '../../shared/log/archive.ts';
import type { LogKind } from '../../shared/log/log-names.ts';
import type { House } from '../hosting/house.ts';
import { logIdsOf } from '../hosting/session-logs.ts';
import { PRODUCT } from '../product.ts';
import type { EventStore } from '../store/event-store.ts';
import { coverNames } from './cover-names.ts';

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

/** The logs of a session in the order of a place. */
export function inOrder(logs: readonly ArchiveLog[], where: 'inFile' | 'inStore'): ArchiveLog[] {
  return logs.toSorted((a, b) => PLACES[a.kind][where] - PLACES[b.kind][where]);
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
