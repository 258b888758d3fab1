import type { House } from '../hosting/house.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import { logIdsOf } from '../hosting/session-logs.ts';
import { inOrder, readLogs } from '../results/archives.ts';
import type { ArchiveRoom } from './archive-room.ts';

export type ResumedSession =
  | { readonly ok: true; readonly session: SessionHost }
  | {
      readonly ok: false;
      readonly code: 'archive-broken' | 'archive-known' | 'archive-covered';
      readonly reason?: string | undefined;
    };

/**
 * Takes the session of an opened archive into this house's store, line for line, to go on with it here; all of it or nothing.
 * Only where the house has no such session, and not without its names: nobody would know whose seat is whose.
 */
export async function resumeArchive(house: House, room: ArchiveRoom): Promise<ResumedSession> {
  if (!room.hasNames) return { ok: false, code: 'archive-covered' };
  const { id } = room.session;
  // Names that begin alike would share logs: what one session opens, takes away or deletes is the other's.
  const isShared = [...house.sessions.keys()].some((one) => one.startsWith(`${id}-`) || id.startsWith(`${one}-`));
  if (isShared) return broken('another session has logs of such names');
  if (house.sessions.has(id) || (await logIdsOf(house.store, id)).length > 0)
    return { ok: false, code: 'archive-known' };
  const written: string[] = [];
  try {
    for (const log of inOrder(await readLogs(room.store, id), 'inStore')) {
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

function broken(reason: string): ResumedSession {
  return { ok: false, code: 'archive-broken', reason };
}
