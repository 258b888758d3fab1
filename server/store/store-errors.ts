/** A log of that id is already there. */
export class LogExistsError extends Error {
  override readonly name = 'LogExistsError';
  constructor(id: string) {
    super(`There is already a log "${id}".`);
  }
}

/** No log of that id. */
export class UnknownLogError extends Error {
  override readonly name = 'UnknownLogError';
  constructor(id: string) {
    super(`There is no log "${id}".`);
  }
}

/** Acknowledged lines of the log were lost: nothing is added to what is left. */
export class LogDamagedError extends Error {
  override readonly name = 'LogDamagedError';
  constructor(id: string, lost: number) {
    super(`Log "${id}" is damaged: ${lost} acknowledged lines are missing at its end.`);
  }
}

/** Somebody else appended in between, or the caller's fold is out of date. Nothing was appended. */
export class WrongCountError extends Error {
  override readonly name = 'WrongCountError';
  readonly expected: number;
  readonly actual: number;
  constructor(id: string, expected: number, actual: number) {
    super(`Log "${id}" holds ${actual} lines, not ${expected}; nothing was appended.`);
    this.expected = expected;
    this.actual = actual;
  }
}

/** The hash of a new credential is taken. The message does not repeat the hash: it may reach a console. */
export class CredentialExistsError extends Error {
  override readonly name = 'CredentialExistsError';
  constructor() {
    super('There is already a credential with this hash.');
  }
}

/** The store could not do what was asked; for a write this means that nothing of it was kept for certain. */
export class StoreFailedError extends Error {
  override readonly name = 'StoreFailedError';
}

export type DataFolderFault = 'in-use' | 'corrupt' | 'not-writable' | 'full' | 'too-new' | 'unknown';

/** The data folder cannot be used. The message names the path and the way out, and is meant for a person at a console. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
  readonly fault: DataFolderFault;
  readonly dataDir: string;
  constructor(fault: DataFolderFault, dataDir: string, message: string) {
    super(message);
    this.fault = fault;
    this.dataDir = dataDir;
  }
}
