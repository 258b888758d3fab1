import type { DatabaseSync } from 'node:sqlite';
import type { LogKind } from '../../../shared/log/log-names.ts';
import type { LogSummary, StoredLog } from '../event-store.ts';
import type { DeletedLogs } from './deleted-logs.ts';
import type { StoreRefusal } from './messages.ts';

/** The statements on logs. Each checks before it writes, so that a refusal has nothing to undo. */
export interface LogRows {
  create(id: string, kind: LogKind, header: string, lines: readonly string[]): StoreRefusal | undefined;
  append(id: string, expectedCount: number, lines: readonly string[]): StoreRefusal | undefined;
  read(id: string): StoredLog | undefined;
  list(kind: LogKind | undefined): readonly LogSummary[];
  remove(ids: readonly string[]): void;
  /** The transaction was rolled back: nothing that was found out in it counts. */
  forget(): void;
}

/** Prepares the statements once for the life of the connection. */
export function prepareLogRows(database: DatabaseSync, deleted: DeletedLogs): LogRows {
  const isThere = 'key NOT IN (SELECT log FROM deleted)';
  const find = database.prepare(`SELECT key, kind, header FROM logs WHERE id = ? AND ${isThere}`);
  // Without the header, which holds a whole case: this one runs for every line.
  const findKey = database.prepare(`SELECT key FROM logs WHERE id = ? AND ${isThere}`);
  const insertLog = database.prepare('INSERT INTO logs (id, kind, header) VALUES (?, ?, ?)');
  const insertLine = database.prepare('INSERT INTO entries (log, position, line) VALUES (?, ?, ?)');
  // Positions start at 0 and have no gaps.
  const count = database.prepare('SELECT coalesce(max(position) + 1, 0) AS count FROM entries WHERE log = ?');
  const lines = database.prepare('SELECT line FROM entries WHERE log = ? ORDER BY position');
  const list = database.prepare(`
    SELECT id, kind, (SELECT count(*) FROM entries WHERE log = key) AS count
    FROM logs WHERE (?1 IS NULL OR kind = ?1) AND ${isThere} ORDER BY key`);

  // Nobody else writes while the database is open: what was found out once is known.
  const known = new Map<string, { readonly key: number; count: number }>();

  function lookUp(id: string) {
    const before = known.get(id);
    if (before !== undefined) return before;
    const log = findKey.get(id);
    if (!log) return undefined;
    const key = Number(log.key);
    const found = { key, count: Number(count.get(key)?.count) };
    known.set(id, found);
    return found;
  }

  function insertLines(key: number, start: number, texts: readonly string[]): void {
    texts.forEach((text, index) => {
      insertLine.run(key, start + index, text);
    });
  }

  return {
    create(id, kind, header, texts) {
      if (findKey.get(id)) return { kind: 'log-exists', id };
      deleted.removeWhole(id);
      insertLines(Number(insertLog.run(id, kind, header).lastInsertRowid), 0, texts);
      return undefined;
    },
    append(id, expectedCount, texts) {
      const log = lookUp(id);
      if (log === undefined) return { kind: 'unknown-log', id };
      const { key, count: actual } = log;
      if (actual !== expectedCount) return { kind: 'wrong-count', id, expected: expectedCount, actual };
      insertLines(key, actual, texts);
      log.count += texts.length;
      return undefined;
    },
    read(id) {
      const log = find.get(id);
      if (!log) return undefined;
      const texts = lines.all(Number(log.key)).map((row) => String(row.line));
      return { id, kind: log.kind as LogKind, header: String(log.header), lines: texts };
    },
    list: (kind) =>
      list
        .all(kind ?? null)
        .map((row) => ({ id: String(row.id), kind: row.kind as LogKind, count: Number(row.count) })),
    remove(ids) {
      for (const id of ids) {
        known.delete(id);
        const log = findKey.get(id);
        if (log !== undefined) deleted.mark(Number(log.key));
      }
    },
    forget: () => known.clear(),
  };
}
