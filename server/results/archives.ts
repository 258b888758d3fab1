import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  type Archive,
  type ArchiveLog,
  archiveLines,
  readArchive,
  sessionOf,
  verifyInTurns,
} from '../../shared/log/archive.ts';
import { parseLogId } from '../../shared/log/log-names.ts';
import { readNotesLog } from '../../shared/log/notes-log.ts';
import { checkReferences } from '../../shared/scenario/check-references.ts';
import { checkShape } from '../../shared/scenario/check-shape.ts';
import type { House } from '../hosting/house.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import { logIdsOf } from '../hosting/session-logs.ts';
import { PRODUCT } from '../product.ts';
import { sha256 } from '../sha256.ts';
import type { EventStore } from '../store/event-store.ts';
import { coverNames } from './cover-names.ts';

/** A session whole, as lines: every log as it stands on disk, or without names and free text. */
export async function writeArchive(
  store: EventStore,
  session: string,
  { names, now }: { readonly names: boolean; readonly now: number },
): Promise<string[]> {
  const logs = await readLogs(store, session);
  const rank = (log: ArchiveLog) => (log.kind === 'case' ? 0 : log.kind === 'session' ? 1 : 2);
  const ordered = logs.toSorted((a, b) => rank(a) - rank(b));
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
  | { readonly ok: false; readonly code: 'archive-broken' | 'archive-known'; readonly reason?: string | undefined };

/**
 * Takes a session from an archive into this server's store, line for line; all of it or nothing. Only an archive that
 * verifies is taken, and only a session that this server does not have.
 */
export async function openArchive(house: House, lines: readonly string[]): Promise<OpenedArchive> {
  const archive = readArchive(lines);
  if (archive.head === undefined) return broken(archive.stopped.reason);
  const { session: id } = archive.head;
  if (!SESSION_ID.test(id)) return broken('the name of the session is none');
  if (sessionOf(archive)?.header.id !== id) return broken('the archive holds no log of its session');
  const named = archive.logs.map((log) => ({ ...log, says: parseLogId(log.id, id) }));
  if (named.some(({ says }) => says === undefined)) return broken('a log is of another session');
  if (named.some(({ kind, says }) => kind !== says?.kind)) return broken('a log is not of the kind of its name');
  if (new Set(archive.logs.map((log) => log.id)).size !== archive.logs.length) return broken('a log stands twice');
  if (!areNotes(archive.logs.find(({ kind }) => kind === 'notes'))) return broken('the notes cannot be read');
  for (const fault of verifyInTurns(archive, sha256)) {
    if (fault !== undefined) return broken(`line ${fault.line}, log "${fault.log}": ${fault.reason ?? fault.what}`);
    await nextTurn();
  }
  if (!casesIn(archive).every(isSoundCase)) return broken('a case in it cannot be played');
  // Names that begin alike would share logs: what one session opens, takes away or deletes is the other's.
  const isShared = [...house.sessions.keys()].some((one) => one.startsWith(`${id}-`) || id.startsWith(`${one}-`));
  if (isShared) return broken('another session has logs of such names');
  if (house.sessions.has(id) || (await logIdsOf(house.store, id)).length > 0)
    return { ok: false, code: 'archive-known' };
  const written: string[] = [];
  try {
    // Cases first, the session's own log last: where it is missing, the others are leavings of a killed server.
    const rank = ({ kind }: ArchiveLog) => (kind === 'case' ? 0 : kind === 'session' ? 2 : 1);
    for (const log of archive.logs.toSorted((a, b) => rank(a) - rank(b))) {
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

/** As `House.open` draws them, and those of tests: nothing that means something in a path. */
const SESSION_ID = /^[\w-]{1,40}$/;

/** Every case of an archive that verifies, once: those of its tables and those of its rounds. */
function casesIn(archive: Archive): unknown[] {
  const headers = archive.logs.map(({ lines: [header = ''] }) => parse(header));
  // Headers of format 1 hold their case.
  const inside = headers.flatMap(({ scenarioHash, scenario }) => (scenario ? [[scenarioHash, scenario] as const] : []));
  const cases = new Map<unknown, unknown>([...archive.cases, ...inside]);
  const opened = sessionOf(archive)?.entries.flatMap(({ events }) => events) ?? [];
  return [...cases.values(), ...opened.flatMap((event) => (event.type === 'RoundOpened' ? [event.scenario] : []))];
}

/** Whether a case would be taken from its file, too: scoring trusts its references. */
function isSoundCase(scenario: unknown): boolean {
  return 'scenario' in checkShape(scenario) && checkReferences(scenario).length === 0;
}

/** Nothing seals the notes: each line must be one that could have been written. */
function areNotes(log: ArchiveLog | undefined): boolean {
  return log === undefined || readNotesLog(log.lines).stopped === undefined;
}

function parse(line: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(line) ?? {};
  } catch {
    return {};
  }
}

function broken(reason: string | undefined): OpenedArchive {
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
