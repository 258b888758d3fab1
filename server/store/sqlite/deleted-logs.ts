import type { DatabaseSync } from 'node:sqlite';

/** Lines that are overwritten in one go last about so long (ms), so that a commit that comes meanwhile hardly waits. */
const SLICE_MS = 4;

/**
 * Logs that were deleted and are still to be overwritten. Deleting is one small row for each, so that it fits on a full disk
 * and holds up nobody; the rows themselves go afterwards, in slices.
 */
export interface DeletedLogs {
  /** Marks a log, inside the transaction of the deletion. @param key of its row in `logs` */
  mark(key: number): void;
  /** Removes the rows of the deleted log with this id at once: somebody makes a new one of the same id. */
  removeWhole(id: string): void;
  /** Overwrites some more rows, in a transaction of its own; `false` when none are left. Throws when the disk is full. */
  removeSome(): boolean;
}

/** Prepares the statements once for the life of the connection, which overwrites what it deletes (`secure_delete`). */
export function prepareDeletedLogs(database: DatabaseSync): DeletedLogs {
  const insert = database.prepare('INSERT OR IGNORE INTO deleted (log) VALUES (?)');
  const next = database.prepare('SELECT log FROM deleted ORDER BY log LIMIT 1');
  const find = database.prepare('SELECT log FROM deleted JOIN logs ON key = log WHERE id = ?');
  const removeLast = database.prepare(`
    DELETE FROM entries WHERE log = ?1 AND position = (SELECT max(position) FROM entries WHERE log = ?1)`);
  const removeLines = database.prepare('DELETE FROM entries WHERE log = ?');
  const unmark = database.prepare('DELETE FROM deleted WHERE log = ?');
  const removeLog = database.prepare('DELETE FROM logs WHERE key = ?');

  function removeRow(key: number): void {
    unmark.run(key);
    removeLog.run(key);
  }

  /** `true` when time is up. */
  function removeUntil(key: number, end: number): boolean {
    while (performance.now() < end) {
      if (removeLast.run(key).changes > 0) continue;
      removeRow(key);
      return false;
    }
    return true;
  }

  return {
    mark: (key) => void insert.run(key),
    removeWhole(id) {
      const row = find.get(id);
      if (row === undefined) return;
      removeLines.run(Number(row.log));
      removeRow(Number(row.log));
    },
    removeSome() {
      const first = next.get();
      if (first === undefined) return false;
      database.exec('BEGIN IMMEDIATE');
      try {
        const end = performance.now() + SLICE_MS;
        for (let row: typeof first | undefined = first; row !== undefined; row = next.get()) {
          if (removeUntil(Number(row.log), end)) break;
        }
        database.exec('COMMIT');
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK');
        throw error;
      }
      return true;
    },
  };
}
