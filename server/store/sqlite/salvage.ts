import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { LogKind } from '../../../shared/log/log-names.ts';
import type { StoredLog } from '../event-store.ts';
import { headsPath, type KeptHead, readHeads } from './heads-file.ts';
import { databasePath } from './open-database.ts';

/** What can be read of a data folder that a server may not be able to open. */
export interface Salvage {
  /** Every log with its lines up to the first that cannot be read. */
  readonly logs: readonly StoredLog[];
  /** What stood in the way, for a person. */
  readonly faults: readonly string[];
}

interface LogRow {
  readonly key: number;
  readonly id: string;
  readonly kind: LogKind;
}

/**
 * Reads what SQLite can read of a copy of the folder's files; the folder itself is left as it is. Throws when there is no
 * database, or none of its parts can be read.
 */
export function salvage(dataDir: string): Salvage {
  const copy = mkdtempSync(join(tmpdir(), 'runding-rescue-'));
  try {
    copyFileSync(databasePath(dataDir), databasePath(copy));
    const journal = `${databasePath(dataDir)}-wal`;
    if (existsSync(journal)) copyFileSync(journal, `${databasePath(copy)}-wal`);
    const database = new DatabaseSync(databasePath(copy));
    try {
      return readAll(database, readHeads(headsPath(dataDir))?.heads ?? new Map());
    } finally {
      database.close();
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function readAll(database: DatabaseSync, heads: ReadonlyMap<string, KeptHead>): Salvage {
  const faults: string[] = [];
  const rows = readRows(database, faults);
  let scanned: Map<number, string[]> | undefined;
  const logs = rows.map(({ key, id, kind }): StoredLog => {
    const header = attempt(() => database.prepare('SELECT header FROM logs WHERE key = ?').get(key)?.header);
    const lines = attempt(() =>
      database
        .prepare('SELECT line FROM entries WHERE log = ? ORDER BY position')
        .all(key)
        .map(({ line }) => String(line)),
    );
    scanned ??= lines === undefined ? scanLines(database) : undefined;
    const found = lines ?? longest(readOneByOne(database, key), prefix(scanned?.get(key)));
    return { id, kind, header: String(header ?? ''), lines: found, head: heads.get(id) };
  });
  const there = new Set(logs.map(({ id }) => id));
  for (const [id, { count }] of heads) {
    if (!there.has(id)) faults.push(`The log "${id}" with ${count} lines is not in the database any more.`);
  }
  return { logs, faults };
}

/** Which logs there are, without those that were deleted and are only waiting to be overwritten. */
function readRows(database: DatabaseSync, faults: string[]): LogRow[] {
  const deleted = attempt(() => database.prepare('SELECT log FROM deleted').all()) ?? [];
  const gone = new Set(deleted.map(({ log }) => Number(log)));
  const rows: LogRow[] = [];
  const note = (row: Record<string, unknown>) =>
    rows.push({ key: Number(row.key), id: String(row.id), kind: row.kind as LogKind });
  for (const order of ['ASC', 'DESC']) {
    const fault = untilItBreaks(database, `SELECT key, id, kind FROM logs ORDER BY key ${order}`, note);
    if (fault === undefined) break;
    faults.push(`The list of logs cannot be read to its end (${fault}); there may be more than were found.`);
  }
  const known = new Map(rows.filter(({ key }) => !gone.has(key)).map((row) => [row.key, row]));
  return [...known.values()].sort((a, b) => a.key - b.key);
}

/** Lines by log and position, from both ends of the table until it breaks. */
function scanLines(database: DatabaseSync): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const order of ['ASC', 'DESC']) {
    untilItBreaks(database, `SELECT log, position, line FROM entries NOT INDEXED ORDER BY rowid ${order}`, (row) => {
      const lines = found.get(Number(row.log)) ?? [];
      lines[Number(row.position)] = String(row.line);
      found.set(Number(row.log), lines);
    });
  }
  return found;
}

function readOneByOne(database: DatabaseSync, key: number): string[] {
  const lines: string[] = [];
  const find = attempt(() => database.prepare('SELECT line FROM entries WHERE log = ? AND position = ?'));
  for (;;) {
    const row = attempt(() => find?.get(key, lines.length));
    if (row === undefined) return lines;
    lines.push(String(row.line));
  }
}

/** Hands over every row until one cannot be read; then why. */
function untilItBreaks(
  database: DatabaseSync,
  sql: string,
  take: (row: Record<string, unknown>) => void,
): string | undefined {
  try {
    for (const row of database.prepare(sql).iterate()) take(row);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** The lines before the first gap. */
function prefix(lines: readonly string[] = []): readonly string[] {
  const gap = Array.from(lines).indexOf(undefined as never);
  return gap < 0 ? lines : lines.slice(0, gap);
}

function longest(one: readonly string[], other: readonly string[]): readonly string[] {
  return one.length >= other.length ? one : other;
}
