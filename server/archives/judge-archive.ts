import { type ArchiveHead, type ArchiveLog, readArchive, sessionOf, verifyArchive } from '../../shared/log/archive.ts';
import { LOG_LIMITS, timeFor } from '../../shared/log/limits.ts';
import { parseLogId } from '../../shared/log/log-names.ts';
import type { LogStop } from '../../shared/log/read-lines.ts';
import { linesOfBytes } from '../file-lines.ts';
import { sha256 } from '../sha256.ts';

/** A whole archive of one session, or why a file is none. */
export type JudgedArchive =
  | { readonly ok: true; readonly head: ArchiveHead; readonly logs: readonly ArchiveLog[] }
  | { readonly ok: false; readonly code: ArchiveFaultCode; readonly reason: string };

export type ArchiveFaultCode = 'archive-broken' | 'archive-too-large';

/** Reads and verifies an archive, packed or plain: all of it is as it was written, and its names are of one session. */
export async function judgeArchive(bytes: Uint8Array): Promise<JudgedArchive> {
  const { lines, stopped } = await linesOfBytes(bytes);
  if (stopped !== undefined) return stoppedAt(stopped);
  const archive = readArchive(lines);
  if (archive.head === undefined) return stoppedAt(archive.stopped);
  const { head, logs } = archive;
  const id = head.session;
  if (!SESSION_ID.test(id)) return broken('the name of the session is none');
  const session = sessionOf(archive);
  if (session !== undefined && session.header.id !== id) return broken('the archive holds no log of its session');
  const named = logs.map((log) => ({ ...log, says: parseLogId(log.id, id) }));
  if (named.some(({ says }) => says === undefined)) return broken('a log is of another session');
  if (named.some(({ kind, says }) => kind !== says?.kind)) return broken('a log is not of the kind of its name');
  if (new Set(logs.map((log) => log.id)).size !== logs.length) return broken('a log stands twice');
  const now = () => performance.now();
  const [fault] = verifyArchive(archive, sha256, timeFor(LOG_LIMITS.archiveMs, now));
  if (fault === undefined) return { ok: true, head, logs: archive.logs };
  const reason = `line ${fault.line}, log "${fault.log}": ${fault.reason ?? fault.what}`;
  return fault.limit === undefined && fault.what !== 'unfinished' ? broken(reason) : tooLarge(reason);
}

/** As `House.open` draws them, and those of tests: nothing that means something in a path. */
const SESSION_ID = /^[\w-]{1,40}$/;

function stoppedAt({ line, reason, limit }: LogStop): JudgedArchive {
  return limit === undefined ? broken(`line ${line}: ${reason}`) : tooLarge(`line ${line}: ${reason}`);
}

function broken(reason: string): JudgedArchive {
  return { ok: false, code: 'archive-broken', reason };
}

function tooLarge(reason: string): JudgedArchive {
  return { ok: false, code: 'archive-too-large', reason };
}
