import type { DatabaseSync } from 'node:sqlite';

/** Notes, inside the transaction that deletes, that the file is to be rewritten: a crash in between must not lose the chore. */
export function requestErase(database: DatabaseSync): void {
  database.exec(`INSERT OR IGNORE INTO chores VALUES ('erase')`);
}

/** Was a deletion committed whose traces are not known to be gone? */
export function isErasePending(database: DatabaseSync): boolean {
  return database.prepare(`SELECT 1 FROM chores WHERE name = 'erase'`).get() !== undefined;
}

/**
 * Rewrites the file without its free space and empties the journal. `secure_delete` alone does not do: text that moved
 * from one page to another when pages were balanced leaves a copy in the gap. Throws when it could not be done; then it is
 * still pending.
 */
export function eraseTraces(database: DatabaseSync): void {
  database.exec('VACUUM');
  emptyJournal(database);
  database.exec(`DELETE FROM chores WHERE name = 'erase'`);
}

/** Moves everything from the journal into the database. Throws when that could not be done. */
export function emptyJournal(database: DatabaseSync): void {
  const checkpoint = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
  if (checkpoint?.busy !== 0) throw new Error('the journal is in use');
}

/** Size of the database (bytes): rewriting it needs as much room again. */
export function databaseBytes(database: DatabaseSync): number {
  const pages = Number(database.prepare('PRAGMA page_count').get()?.page_count);
  return pages * Number(database.prepare('PRAGMA page_size').get()?.page_size);
}
