import { isLogOf } from '../../shared/log/log-names.ts';
import { logFault } from '../faults.ts';
import type { EventStore, LogSummary } from '../store/event-store.ts';

/** Names of all logs of a session in the store: its own, its tables' of all rounds, and what instructors noted. */
export async function logIdsOf(store: EventStore, session: string): Promise<string[]> {
  const logs = await store.list();
  return logs.map((log) => log.id).filter((id) => isLogOf(id, session));
}

/**
 * Removes what a killed server left half made: sessions without a first entry, tables of an archive whose session was not
 * written yet, codes of no session. Nobody could open or delete them.
 */
export async function removeLeavings(store: EventStore): Promise<void> {
  try {
    const logs = await store.list();
    const sessions = logs.filter(({ kind }) => kind === 'session');
    for (const { id } of sessions.filter(isNeverOpened)) {
      await store.deleteLogs(await logIdsOf(store, id), { session: id });
    }
    const orphans = logs.filter((log) => log.kind !== 'session' && !sessions.some(({ id }) => isLogOf(log.id, id)));
    if (orphans.length > 0) await store.deleteLogs(orphans.map(({ id }) => id));
    const known = new Set(sessions.map(({ id }) => id));
    const codes = await store.listCredentials({ kind: 'join-code' });
    for (const session of new Set(codes.map((code) => code.session))) {
      if (!known.has(session)) await store.deleteLogs([], { session });
    }
  } catch (error) {
    logFault('removing what was left half made', error);
  }
}

function isNeverOpened({ count, lost }: LogSummary): boolean {
  return count === 0 && lost === undefined;
}
