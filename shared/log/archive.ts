import { z } from 'zod';
import type { Sha256 } from '../kernel/entry.ts';
import { LOG_KINDS, tableLogId } from './log-names.ts';
import { type LogStop, readHeader } from './read-lines.ts';
import { type LogFault, verifyLog } from './replay.ts';
import { foldSessionLog, readSessionLog, type SessionLog, verifySessionChain } from './session-log.ts';
import { readTableLog } from './table-log.ts';
import { UPGRADES } from './upgrades.ts';

/** The format of a session archive that this build writes. */
const ARCHIVE_FORMAT = 1;

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
  logs: z.array(archivedLogSchema).min(1).max(2000),
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
  /** Where the file ends too early; the logs before it are whole, the last one may be cut. */
  readonly stopped?: LogStop | undefined;
}

/** The lines of an archive: its head, then every log whole, the session's first. */
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
  if (read.reason !== undefined) return { stopped: { line: 1, reason: read.reason } };
  const head = read.value.header;
  const logs: ArchiveLog[] = [];
  let from = 1;
  for (const { id, kind, lines: count } of head.logs) {
    const found = lines.slice(from, from + count);
    if (found.length > 0) logs.push({ id, kind, lines: found });
    if (found.length < count) {
      return { head, logs, stopped: { line: lines.length + 1, reason: `the file ends inside the log "${id}"` } };
    }
    from += count;
  }
  if (lines.length > from) {
    return { head, logs, stopped: { line: from + 1, reason: 'lines follow that no log of the archive holds' } };
  }
  return { head, logs };
}

/** The session's own log of an archive. */
export function sessionOf(archive: Archive): SessionLog | undefined {
  const read = readSessionLog(archive.logs.find((log) => log.kind === 'session')?.lines ?? []);
  return read.header === undefined ? undefined : read;
}

/** Something in an archive that is not as it was written: `line` counts in the file, from 1. */
export interface ArchiveFault {
  readonly log: string;
  readonly line: number;
  readonly what: LogFault['what'] | 'unreadable' | 'missing';
  readonly reason?: string | undefined;
}

/**
 * Verifies every log of an archive, in the order of the file, and that no table of the session is missing; the first
 * fault of each log. Nothing is found in an archive that is as it was written.
 */
export function verifyArchive(archive: Archive, sha256: Sha256): ArchiveFault[] {
  return [...verifyInTurns(archive, sha256)].filter((fault) => fault !== undefined);
}

/** The same, log by log, for whoever must not be held up: `undefined` after a log without a fault. */
export function* verifyInTurns(archive: Archive, sha256: Sha256): Generator<ArchiveFault | undefined> {
  let before = 1;
  for (const log of archive.logs) {
    const fault =
      log.kind === 'table' ? tableFault(log, sha256) : log.kind === 'session' ? hallFault(log, sha256) : undefined;
    yield fault && { ...fault, log: log.id, line: before + fault.line };
    before += log.lines.length;
  }
  const { stopped } = archive;
  if (stopped !== undefined) yield { log: archive.head.session, ...stopped, what: 'unreadable' };
  yield* missingTables(archive);
}

type Fault = Omit<ArchiveFault, 'log'>;

function tableFault(log: ArchiveLog, sha256: Sha256): Fault | undefined {
  const read = readTableLog(log.lines);
  const fault = read.header === undefined ? undefined : verifyLog(read, sha256);
  return fault ?? (read.stopped && { ...read.stopped, what: 'unreadable' });
}

function hallFault(log: ArchiveLog, sha256: Sha256): Fault | undefined {
  const read = readSessionLog(log.lines);
  const fault = read.header === undefined ? undefined : verifySessionChain(read, sha256);
  return fault ?? (read.stopped && { ...read.stopped, what: 'unreadable' });
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
