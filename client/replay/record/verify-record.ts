import { type ArchiveFault, readArchive, verifyArchive } from '../../../shared/log/archive.ts';
import { type Cases, splitCases } from '../../../shared/log/cases.ts';
import { LOG_LIMITS, timeFor } from '../../../shared/log/limits.ts';
import { parseLogId, tableLogId } from '../../../shared/log/log-names.ts';
import { verifyLog } from '../../../shared/log/replay.ts';
import { readTableLog } from '../../../shared/log/table-log.ts';
import { type HowVerified, howVerified, tableHeadersIn } from '../../../shared/log/verdict.ts';
import { linesOfFile } from '../../lib/browser/file-lines.ts';
import { sha256 } from '../../lib/browser/sha256.ts';
import { kindOf } from './open-record.ts';

/** What is to be verified: a file, or one table of an archive. */
export interface VerifyQuestion {
  readonly file: Blob;
  readonly table?: { readonly round: number; readonly table: number } | undefined;
}

/** The first thing in a log that is not as it was written; lines count in the file, from 1. */
export interface RecordFault {
  /** `decision`: the rules come to something else; `unreadable`: what follows cannot be read; `unfinished`: it took too long. */
  readonly what: 'changed' | 'decision' | 'missing' | 'unreadable' | 'unfinished';
  readonly line: number;
  /** Of an archive's table. */
  readonly table?: number;
  readonly round?: number;
}

/** Whether a record is as it was written. */
export type Verdict =
  | ({ readonly kind: 'whole' } & HowVerified)
  /** The first fault of each log that has one. */
  | { readonly kind: 'faulty'; readonly faults: readonly RecordFault[]; readonly more: number }
  /** One viewer's copy, which nothing seals. */
  | { readonly kind: 'unsealed' }
  | { readonly kind: 'unavailable' };

/** Faults that are told one by one. */
const MOST_FAULTS = 8;

/** Reads a file anew and verifies it, as the command line does; an archive's every log, unless one table is asked for. */
export async function verifyRecord({ file, table }: VerifyQuestion): Promise<Verdict> {
  const { lines: all, stopped } = await linesOfFile(file);
  const { cases, lines, before } = splitCases(all, sha256);
  switch (kindOf(lines[0] ?? '')) {
    case 'table': {
      const verdict = verifyTable(lines, cases, before);
      return stopped === undefined || verdict.kind !== 'whole' ? verdict : faulty({ what: 'unreadable', ...stopped });
    }
    case 'archive':
      return verifyInArchive(lines, table);
    case 'visible':
      return { kind: 'unsealed' };
    default:
      return { kind: 'unavailable' };
  }
}

function faulty({ what, line }: RecordFault): Verdict {
  return { kind: 'faulty', faults: [{ what, line }], more: 0 };
}

/** @param before lines of the file that stand before the log */
function verifyTable(lines: readonly string[], cases: Cases, before: number): Verdict {
  const isOver = timeFor(LOG_LIMITS.logMs, () => performance.now());
  const log = readTableLog(lines, cases, isOver);
  const stop = log.stopped && faulty({ what: 'unreadable', line: log.stopped.line + before });
  if (log.header === undefined) return stop ?? { kind: 'unavailable' };
  const fault = verifyLog(log, sha256, isOver);
  if (fault !== undefined) return faulty({ what: faultKind(fault.what), line: fault.line + before });
  return stop ?? { kind: 'whole', ...howVerified([log.header]) };
}

function verifyInArchive(lines: readonly string[], table: VerifyQuestion['table']): Verdict {
  const archive = readArchive(lines);
  if (archive.head === undefined) return faulty({ what: 'unreadable', line: archive.stopped.line });
  const { session } = archive.head;
  if (table !== undefined) {
    const id = tableLogId(session, table.round, table.table);
    const at = archive.logs.findIndex((log) => log.id === id);
    const before = archive.logs.slice(0, at).reduce((sum, log) => sum + log.lines.length, 1);
    return verifyTable(archive.logs[at]?.lines ?? [], archive.cases, before);
  }
  const faults = verifyArchive(
    archive,
    sha256,
    timeFor(LOG_LIMITS.archiveMs, () => performance.now()),
  );
  if (faults.length === 0) return { kind: 'whole', ...howVerified(tableHeadersIn(archive)) };
  const told = faults.slice(0, MOST_FAULTS).map(({ log, line, what }): RecordFault => {
    const named = parseLogId(log, session);
    const place = named?.kind === 'table' ? { table: named.table, round: named.round } : {};
    return { what: faultKind(what), line, ...place };
  });
  return { kind: 'faulty', faults: told, more: faults.length - told.length };
}

function faultKind(what: ArchiveFault['what']): RecordFault['what'] {
  switch (what) {
    case 'decision':
    case 'missing':
    case 'unreadable':
    case 'unfinished':
      return what;
    default:
      return 'changed';
  }
}
