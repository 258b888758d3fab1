import { z } from 'zod';
import type { Sha256 } from '../kernel/entry.ts';
import { type Cases, isCaseLine, readCaseLine } from './cases.ts';
import { type KindFault, SEALED_KINDS } from './kinds.ts';
import { type IsOver, LOG_LIMITS, type LogLimit } from './limits.ts';
import { caseHashIn, LOG_KINDS, tableLogId } from './log-names.ts';
import { type LogStop, readHeader, stopAt } from './read-lines.ts';
import { foldSessionLog, readSessionLog, type SessionLog } from './session-log.ts';
import { UPGRADES } from './upgrades.ts';

/** The format of a session archive that this build writes: since 2 the cases that its logs name stand among them. */
const ARCHIVE_FORMAT = 2;

const archivedLogSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(LOG_KINDS),
  /** Lines of this log, its header among them. */
  lines: z.int().min(1),
});
export type ArchivedLog = z.infer<typeof archivedLogSchema>;

const archiveHeadSchema = z.strictObject({
  kind: z.literal('archive'),
  format: z.int(),
  product: z.string(),
  session: z.string(),
  writtenAt: z.number(),
  /** Names are replaced and free text is left out. */
  pseudonyms: z.boolean(),
  logs: z.array(archivedLogSchema).min(1).max(LOG_LIMITS.archiveLogs),
});

/** First line of an archive: which logs follow, one after the other, each as it stands in the store. */
export type ArchiveHead = z.infer<typeof archiveHeadSchema>;

const ARCHIVE = {
  kind: 'archive',
  called: { whole: 'the archive', head: 'the head of an archive' },
  format: ARCHIVE_FORMAT,
  upgrades: UPGRADES.archive,
  header: archiveHeadSchema,
};

/** One log of an archive, line for line as it was stored. */
export interface ArchiveLog extends Omit<ArchivedLog, 'lines'> {
  readonly lines: readonly string[];
}

export interface Archive {
  readonly head: ArchiveHead;
  readonly logs: readonly ArchiveLog[];
  /** The cases that its logs name, by the hashes in the names of theirs; whether those are right, verifying tells. */
  readonly cases: Cases;
  /** Where the file ends too early; the logs before it are whole, the last one may be cut. */
  readonly stopped?: LogStop | undefined;
}

/** The lines of an archive: its head, then every log whole; cases first, then the session's. */
export function archiveLines(
  about: Pick<ArchiveHead, 'product' | 'session' | 'writtenAt' | 'pseudonyms'>,
  logs: readonly ArchiveLog[],
): string[] {
  const listed = logs.map(({ id, kind, lines }) => ({ id, kind, lines: lines.length }));
  const head: ArchiveHead = { kind: 'archive', format: ARCHIVE_FORMAT, ...about, logs: listed };
  return [JSON.stringify(head), ...logs.flatMap((log) => log.lines)];
}

/** Reads an archive from its lines. A file that was cut gives the logs before the cut and says where it ends. */
export function readArchive(
  lines: readonly string[],
): Archive | { readonly head?: undefined; readonly stopped: LogStop } {
  const read = readHeader(ARCHIVE, lines[0]);
  if (read.reason !== undefined) return { stopped: stopAt(1, read) };
  const head = read.value.header;
  const logs: ArchiveLog[] = [];
  let from = 1;
  for (const { id, kind, lines: count } of head.logs) {
    const found = lines.slice(from, from + count);
    if (found.length > 0) logs.push({ id, kind, lines: found });
    if (found.length < count) {
      const stopped = { line: lines.length + 1, reason: `the file ends inside the log "${id}"` };
      return { head, logs, cases: casesOf(logs), stopped };
    }
    from += count;
  }
  if (lines.length > from) {
    const stopped = { line: from + 1, reason: 'lines follow that no log of the archive holds' };
    return { head, logs, cases: casesOf(logs), stopped };
  }
  return { head, logs, cases: casesOf(logs) };
}

/** The cases among logs, as they stand there, by the hashes in the names of theirs. */
export function casesOf(logs: readonly Pick<ArchiveLog, 'id' | 'lines'>[]): Cases {
  const cases = new Map<string, unknown>();
  for (const { id, lines } of logs) {
    const hash = caseHashIn(id);
    const scenario = hash === undefined ? undefined : readCaseLine(lines[0] ?? '');
    if (hash !== undefined && scenario !== undefined) cases.set(hash, scenario);
  }
  return cases;
}

/** The session's own log of an archive. */
export function sessionOf(archive: Archive): SessionLog | undefined {
  const read = readSessionLog(archive.logs.find((log) => log.kind === 'session')?.lines ?? [], archive.cases);
  return read.header === undefined ? undefined : read;
}

/** Something in an archive that is not as it was written: `line` counts in the file, from 1. */
export interface ArchiveFault {
  readonly log: string;
  readonly line: number;
  readonly what: KindFault['what'] | 'missing';
  readonly reason?: string | undefined;
  readonly limit?: LogLimit | undefined;
}

/**
 * Verifies every log of an archive, in the order of the file, and that no table of the session is missing; the first
 * fault of each log. Nothing is found in an archive that is as it was written.
 *
 * @param isOver when the time for it is over: the log at which it was is `unfinished`
 */
export function verifyArchive(archive: Archive, sha256: Sha256, isOver?: IsOver): ArchiveFault[] {
  const faults: ArchiveFault[] = [];
  let before = 1;
  for (const log of archive.logs) {
    const fault = logFault(log, archive.cases, sha256, isOver);
    if (fault !== undefined) faults.push({ ...fault, log: log.id, line: before + fault.line });
    if (isOver?.()) return faults;
    before += log.lines.length;
  }
  const { stopped } = archive;
  if (stopped !== undefined) faults.push({ log: archive.head.session, ...stopped, what: 'unreadable' });
  return [...faults, ...missingTables(archive)];
}

type Fault = Omit<ArchiveFault, 'log'>;

function logFault({ id, kind, lines }: ArchiveLog, cases: Cases, sha256: Sha256, isOver?: IsOver): Fault | undefined {
  if (kind !== 'case') return SEALED_KINDS[kind].faultIn(lines, { cases, sha256, isOver });
  const isWhole = lines.length === 1 && isCaseLine(lines[0] ?? '', caseHashIn(id) ?? '', sha256);
  return isWhole ? undefined : { line: 1, what: 'scenario-hash' };
}

function missingTables(archive: Archive): ArchiveFault[] {
  const log = sessionOf(archive);
  if (log === undefined) return [{ log: archive.head.session, line: 1, what: 'missing' }];
  const session = foldSessionLog(log);
  const rounds = [...session.pastRounds, session];
  const wanted = rounds.flatMap(({ round, tables }) => tables.map((table) => tableLogId(log.header.id, round, table)));
  const there = new Set(archive.logs.map((one) => one.id));
  return wanted.filter((id) => !there.has(id)).map((id) => ({ log: id, line: 1, what: 'missing' as const }));
}
