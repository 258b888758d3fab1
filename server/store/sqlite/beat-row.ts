import type { DatabaseSync } from 'node:sqlite';

/** The statements on the one row that says when the house last looked. */
export interface BeatRow {
  put(at: number): void;
  get(): number | undefined;
}

/** A folder of an older version has no such table: it is made with the first look that is kept. */
export function prepareBeatRow(database: DatabaseSync): BeatRow {
  return {
    put(at) {
      database.exec(
        'CREATE TABLE IF NOT EXISTS heartbeat (only INTEGER PRIMARY KEY CHECK (only = 1), at INTEGER NOT NULL) STRICT',
      );
      database.prepare('INSERT INTO heartbeat VALUES (1, ?) ON CONFLICT DO UPDATE SET at = excluded.at').run(at);
    },
    get() {
      const isThere = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'heartbeat'").get() !== undefined;
      const row = isThere ? database.prepare('SELECT at FROM heartbeat').get() : undefined;
      return row === undefined ? undefined : Number(row.at);
    },
  };
}
