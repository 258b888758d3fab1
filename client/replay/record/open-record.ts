import { type Archive, readArchive } from '../../../shared/log/archive.ts';
import { type CasesAndLog, splitCases } from '../../../shared/log/cases.ts';
import { linesOfText, type TakenLines } from '../../../shared/log/file-lines.ts';
import { LOG_LIMITS, type LogLimit, timeFor } from '../../../shared/log/limits.ts';
import { parseLogId } from '../../../shared/log/log-names.ts';
import type { LogStop } from '../../../shared/log/read-lines.ts';
import { readersOfLog } from '../../../shared/log/replay.ts';
import { readTableLog } from '../../../shared/log/table-log.ts';
import { readVisibleLog } from '../../../shared/log/visible-log.ts';
import { sha256 } from '../../lib/browser/sha256.ts';
import { ownSource, type ReplaySource, wholeSource } from './source.ts';

/** Why nothing of a text could be shown. `line` 1 is the header; `reason` is in the words of the readers. */
export interface OpenFault {
  readonly kind: 'empty' | 'no-log' | 'session-log' | 'no-table' | 'damaged';
  readonly line?: number;
  readonly reason?: string;
  readonly limit?: LogLimit | undefined;
}

/** A table that an archive holds. */
export interface ArchivedTable {
  readonly table: number;
  readonly round: number;
  readonly entries: number;
  /** Absent while the table is not closed. */
  readonly outcome?: string;
  /** Opens it, as far as it can be read; a stop counts its line in the file. */
  open(): Opened;
}

/** The tables of a session's archive. */
export interface OpenedArchive {
  readonly session: string;
  readonly tables: readonly ArchivedTable[];
  readonly stopped?: LogStop;
}

export type Opened =
  | { readonly source: ReplaySource; readonly archive?: undefined; readonly fault?: undefined }
  | { readonly source?: undefined; readonly archive: OpenedArchive; readonly fault?: undefined }
  | { readonly source?: undefined; readonly archive?: undefined; readonly fault: OpenFault };

/** Opens a text that is there whole; see `openLines`. */
export function openLogText(text: string): Opened {
  return openLines(linesOfText(text));
}

/**
 * Opens the lines of a file: a table's whole log, a participant's own, or a session's archive, as far as it can be read.
 * The only client module that checks what it reads against the schemas, so that a page fetches them only with this one.
 */
export function openLines({ lines: all, stopped }: TakenLines): Opened {
  if (all.length === 0) return stopped === undefined ? { fault: { kind: 'empty' } } : damaged(stopped);
  const { cases, lines, before } = splitCases(all, sha256);
  switch (kindOf(lines[0] ?? '')) {
    case 'table':
      return openWhole(lines, { cases, before, cut: stopped });
    case 'visible':
      return openOwn(lines, stopped);
    case 'archive':
      return openArchive(lines);
    case 'session':
      return { fault: { kind: 'session-log' } };
    default:
      return { fault: { kind: 'no-log' } };
  }
}

interface Around extends Omit<CasesAndLog, 'lines'> {
  /** Where the file could not be read on. */
  readonly cut?: LogStop | undefined;
}

/** The time in which one log is read and folded: the page stands still meanwhile. */
const ownTime = () => timeFor(LOG_LIMITS.logMs, () => performance.now());

/** @param before lines of the file that stand before the log */
function openWhole(lines: readonly string[], { cases, before, cut }: Around): Opened {
  const isOver = ownTime();
  const { header, entries, stopped: stop } = readTableLog(lines, cases, isOver);
  const inFile = (at: LogStop | undefined) => at && { ...at, line: at.line + before };
  if (header === undefined) return damaged(inFile(stop) ?? { line: before + 1, reason: '' });
  const readable = readersOfLog({ header, entries }, isOver);
  const log = { header, entries: entries.slice(0, readable.entries.length) };
  const stopped = inFile(readable.stopped ?? stop) ?? cut;
  return { source: wholeSource({ header, entries: readable.entries, stopped, log }) };
}

function openArchive(lines: readonly string[]): Opened {
  const archive = readArchive(lines);
  if (archive.head === undefined) return damaged(archive.stopped);
  const tables = archivedTables(archive);
  if (tables.length === 0) return { fault: { kind: 'no-table' } };
  const { head, stopped } = archive;
  return { archive: { session: head.session, tables, ...(stopped === undefined ? {} : { stopped }) } };
}

function archivedTables({ head, logs, cases }: Archive): ArchivedTable[] {
  const tables: ArchivedTable[] = [];
  let before = 1;
  for (const { id, lines } of logs) {
    const from = before;
    before += lines.length;
    const named = parseLogId(id, head.session);
    if (named?.kind !== 'table') continue;
    const outcome = outcomeIn(lines);
    tables.push({
      table: named.table,
      round: named.round,
      entries: lines.length - 1,
      ...(outcome === undefined ? {} : { outcome }),
      open: () => openWhole(lines, { cases, before: from }),
    });
  }
  return tables.sort((a, b) => a.round - b.round || a.table - b.table);
}

/** How a table ended, from the line that says so; the whole log is only checked when it is opened. */
function outcomeIn(lines: readonly string[]): string | undefined {
  const line = lines.findLast((one) => one.includes('"type":"TableClosed"'));
  const events = line === undefined ? undefined : fieldOf(line, 'events');
  if (!Array.isArray(events)) return undefined;
  const closed = (events as readonly { readonly type?: unknown; readonly outcome?: unknown }[]).find(
    (event) => event?.type === 'TableClosed',
  );
  return typeof closed?.outcome === 'string' ? closed.outcome : undefined;
}

function openOwn(lines: readonly string[], cut: LogStop | undefined): Opened {
  const read = readVisibleLog(lines, ownTime());
  if (read.header === undefined) return damaged(read.stopped);
  return { source: ownSource(read.header, read.entries, read.stopped ?? cut) };
}

function damaged(stop: LogStop): Opened {
  return { fault: { kind: 'damaged', ...stop } };
}

/** What the first line says it begins; also of one that was cut, as far as it says so at its beginning. */
export function kindOf(line: string): unknown {
  return fieldOf(line, 'kind') ?? /^\{.{0,300}?"kind":"(\w+)"/.exec(line)?.[1];
}

function fieldOf(line: string, field: string): unknown {
  try {
    return (JSON.parse(line) as Readonly<Record<string, unknown>> | null)?.[field];
  } catch {
    return undefined;
  }
}
