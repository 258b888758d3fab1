import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { DataFolderError, type DataFolderFault } from '../store-errors.ts';

// Primary result codes, https://sqlite.org/rescode.html
const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const NOTADB = 26;

/** The commit stands, but its heads could not be written: nobody may be answered, yes or no. A restart finds the lines. */
export class HeadsNotWrittenError extends Error {
  override readonly name = 'HeadsNotWrittenError';
}

/** After these the state on disk is in doubt: only a restart, which recovers from the journal, may go on. */
const FINAL_CODES: readonly number[] = [READONLY, IOERR, CORRUPT, CANTOPEN, NOTADB];

/** Must the database be left alone after this error? */
export function isFinalFault(error: unknown): boolean {
  if (error instanceof HeadsNotWrittenError) return true;
  const code = sqliteCodeOf(error);
  return code !== undefined && FINAL_CODES.includes(code);
}

/** Is there no room left on the disk? */
export function isFullFault(error: unknown): boolean {
  return sqliteCodeOf(error) === FULL || faultOfFileSystem(fieldOf(error, 'code')) === 'full';
}

/** What went wrong while running, for a person, with the path. */
export function describeFault(error: unknown, path: string): string {
  const detail = messageOf(error);
  if (isFullFault(error)) return `The disk that holds ${path} is full. Free some space; nothing was kept of this.`;
  return `Could not use ${path}: ${detail}.`;
}

/** Turns what opening threw into an error that names the path and the way out. */
export function explainOpenFailure(error: unknown, dataDir: string): DataFolderError {
  const fault = faultOf(error);
  return new DataFolderError(fault, dataDir, wayOut(fault, dataDir, messageOf(error)));
}

function wayOut(fault: DataFolderFault, dataDir: string, detail: string): string {
  switch (fault) {
    case 'in-use':
      return `Another Runding server is using the data folder ${dataDir}. Stop it first (Ctrl+C in its window), or set DATA_DIR to another folder.`;
    case 'corrupt':
      return `The file runding.sqlite in ${dataDir} is damaged or not a Runding database (${detail}). Put a copy of it back, save what can be read of it with  npm run rescue, or move it away together with runding.sqlite-wal: the server then starts with an empty one.`;
    case 'not-writable':
      return `Cannot write in the data folder ${dataDir} (${detail}). Give yourself the right to write there, or set DATA_DIR to a folder of your own.`;
    case 'full':
      return `The disk that holds the data folder ${dataDir} is full. Free some space, or set DATA_DIR to a folder on another disk.`;
    case 'too-new':
    case 'unknown':
      return `Cannot open the data folder ${dataDir} (${detail}). Set DATA_DIR to another folder to start without it.`;
    default:
      return assertNever(fault);
  }
}

function faultOf(error: unknown): DataFolderFault {
  switch (sqliteCodeOf(error)) {
    case BUSY:
    case LOCKED:
      return 'in-use';
    case CORRUPT:
    case NOTADB:
      return 'corrupt';
    case READONLY:
    case CANTOPEN:
      return 'not-writable';
    case FULL:
      return 'full';
    default:
      return faultOfFileSystem(fieldOf(error, 'code'));
  }
}

function faultOfFileSystem(code: unknown): DataFolderFault {
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'full';
  const denied = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT'];
  return typeof code === 'string' && denied.includes(code) ? 'not-writable' : 'unknown';
}

/** The primary code is the low byte of the extended one. */
function sqliteCodeOf(error: unknown): number | undefined {
  const code = fieldOf(error, 'errcode');
  return typeof code === 'number' ? code & 0xff : undefined;
}

function messageOf(error: unknown): string {
  const message = fieldOf(error, 'message');
  return typeof message === 'string' ? message : String(error);
}

function fieldOf(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
}
