import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DataFolderError } from '../store-errors.ts';
import { emptyJournal } from './erase-traces.ts';
import { explainOpenFailure, isFullFault } from './sqlite-faults.ts';

const SCHEMA_VERSION = 2;

/** How long a restart waits for the process before it to let go of the file. */
const LOCK_WAIT_MS = 1_500;

// Lines lie in the order in which they were written, whatever their log, so that a commit for a hundred tables touches a few pages.
const SCHEMA = `
  CREATE TABLE logs (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    header TEXT NOT NULL
  ) STRICT;
  CREATE TABLE entries (
    log INTEGER NOT NULL REFERENCES logs (key),
    position INTEGER NOT NULL,
    line TEXT NOT NULL,
    UNIQUE (log, position)
  ) STRICT;
  CREATE TABLE credentials (
    hash TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    session TEXT NOT NULL,
    subject TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    revoked_at INTEGER
  ) STRICT;
  CREATE INDEX credentials_of_session ON credentials (session, kind, subject);
  CREATE TABLE chores (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`;

/** Since format 2 a deletion marks logs, whose rows are overwritten afterwards: an older version would show them again. */
const DELETED = `
  CREATE TABLE deleted (log INTEGER PRIMARY KEY REFERENCES logs (key)) STRICT;
  PRAGMA user_version = ${SCHEMA_VERSION};
`;

/** Path of the one file that holds everything. */
export function databasePath(dataDir: string): string {
  return join(dataDir, 'runding.sqlite');
}

/**
 * Opens the database of a data folder, making both where they are missing, and keeps every other process out until it
 * is closed. The lock belongs to the operating system, so that a killed server leaves none behind.
 * Throws `DataFolderError`.
 */
export function openDatabase(dataDir: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    mkdirSync(dataDir, { recursive: true });
    requireWritable(dataDir);
    database = new DatabaseSync(databasePath(dataDir), { timeout: LOCK_WAIT_MS });
    prepareDatabase(database, dataDir);
    return database;
  } catch (error) {
    if (database?.isOpen) database.close();
    throw error instanceof DataFolderError ? error : explainOpenFailure(error, dataDir);
  }
}

/** SQLite itself would open a file that it cannot lock, and then speak of a disk error. */
function requireWritable(dataDir: string): void {
  accessSync(dataDir, constants.W_OK);
  const path = databasePath(dataDir);
  if (existsSync(path)) accessSync(path, constants.R_OK | constants.W_OK);
}

function prepareDatabase(database: DatabaseSync, dataDir: string): void {
  // The lock mode comes first: it decides how the write-ahead log is shared (not at all).
  database.exec(`
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA fullfsync = ON;
    PRAGMA checkpoint_fullfsync = ON;
    PRAGMA secure_delete = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA foreign_keys = ON;
    BEGIN IMMEDIATE;
  `);
  const version = Number(database.prepare('PRAGMA user_version').get()?.user_version);
  if (version > SCHEMA_VERSION) {
    const text = `${databasePath(dataDir)} was written by a newer version of Runding (format ${version}, this one knows ${SCHEMA_VERSION}). Start that version, or set DATA_DIR to another folder.`;
    throw new DataFolderError('too-new', dataDir, text);
  }
  if (version === 0) database.exec(SCHEMA);
  if (version < 2) database.exec(DELETED);
  database.exec('COMMIT');
  const verdict = database.prepare('PRAGMA quick_check(1)').get()?.quick_check;
  if (verdict !== 'ok') throw explainOpenFailure({ errcode: 11, message: String(verdict) }, dataDir);
  try {
    emptyJournal(database);
  } catch (error) {
    // On a full disk the journal stays as it is, whole: what is on disk can be read, and deleted to make room.
    if (!isFullFault(error)) throw error;
  }
}
