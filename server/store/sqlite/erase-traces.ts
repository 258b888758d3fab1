import type { DatabaseSync } from 'node:sqlite';

/** Notes, inside the transaction that deletes, that pages are to be overwritten: a crash in between must not lose the chore. */
export function requestErase(database: DatabaseSync): void {
  database.exec(`INSERT OR IGNORE INTO chores VALUES ('erase')`);
}

/** Was a deletion committed whose traces are not known to be gone? */
export function isErasePending(database: DatabaseSync): boolean {
  return database.prepare(`SELECT 1 FROM chores WHERE name = 'erase'`).get() !== undefined;
}

/**
 * Rewrites the file without its free space and empties the journal. `secure_delete` alone does not do: text that moved
 * from one page to another when pages were balanced leaves a copy in the gap. Throws when the journal could not be emptied.
 */
export function eraseTraces(database: DatabaseSync): void {
  database.exec(`VACUUM; DELETE FROM chores WHERE name = 'erase'`);
  const checkpoint = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
  if (checkpoint?.busy !== 0) throw new Error('the journal is in use');
}
