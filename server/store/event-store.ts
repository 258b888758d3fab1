import type { LogKind } from '../../shared/log/log-names.ts';

/** How long a log is known to be, and the hash of its lines up to there (`line-hash.ts`); kept apart from the lines. */
export interface LogHead {
  /** Number of lines, header not counted. */
  readonly count: number;
  readonly hash: string;
}

/** A whole log. `header` and each of `lines` are one JSON text, kept byte for byte as they were given. */
export interface StoredLog {
  readonly id: string;
  readonly kind: LogKind;
  readonly header: string;
  readonly lines: readonly string[];
  /** What was acknowledged of it. With fewer lines than this it is damaged: some were lost. */
  readonly head?: LogHead | undefined;
}

/** A log to be written whole. */
export type NewLog = Omit<StoredLog, 'head'>;

export interface LogSummary {
  readonly id: string;
  readonly kind: LogKind;
  /** Number of lines, header not counted. */
  readonly count: number;
  /** Acknowledged lines that are not there any more; absent in a log that has all of them. */
  readonly lost?: number | undefined;
}

export type CredentialKind =
  | 'host-key'
  | 'facilitator'
  | 'observer'
  | 'projector'
  | 'seat'
  | 'rejoin'
  | 'join-code'
  | 'sign'
  | 'roster-digits';

/** A right that somebody can show. The secret itself is never stored, only its hash. */
export interface Credential {
  readonly hash: string;
  readonly kind: CredentialKind;
  /** Id of the session it is good for; empty for the host key. */
  readonly session: string;
  /** Whom it stands for (a seat, a facilitator); empty where the kind says it all. */
  readonly subject: string;
  readonly createdAt: number;
  /** From this moment on it opens nothing. Absent while it is live. */
  readonly revokedAt?: number;
}

/** Every named field must match; what is left out matches anything. */
export interface CredentialFilter {
  readonly kind?: CredentialKind;
  readonly session?: string;
  readonly subject?: string;
}

export interface StoreStats {
  /** Transactions that wrote something, since the store was opened. */
  readonly commits: number;
  /** Lines written, since the store was opened. */
  readonly entries: number;
  /** Duration of the latest commit, from the start of its transaction until it was on disk. 0 before the first. */
  readonly lastCommitMs: number;
}

/** How a store is, beyond what it answers. */
export interface StoreCondition {
  /** Since when (ms since the epoch) nothing can be written, and why; absent while writing works. */
  readonly failing?: { readonly since: number; readonly reason: string } | undefined;
  /** Text of something that was deleted may still be read off the disk. */
  readonly tracesLeft: boolean;
}

/**
 * Where logs and credentials live. Every method that writes resolves only when the change would survive a power cut.
 * Calls take effect in the order in which they were made: a read sees every write that was asked for before it.
 * Any call may reject with `StoreFailedError`.
 */
export interface EventStore {
  /**
   * Starts a log with its header and, in the same transaction, its first lines and a credential that goes with it (older
   * ones of the same kind, session and subject die). Rejects with `LogExistsError` or `CredentialExistsError`; then nothing
   * was kept.
   */
  createLog(
    id: string,
    kind: LogKind,
    header: string,
    lines?: readonly string[],
    credential?: Credential,
  ): Promise<void>;
  /**
   * Adds lines to a log that holds exactly `expectedCount` of them: all or none.
   * Rejects with `WrongCountError` when it holds another number, with `UnknownLogError` when there is no such log, with
   * `LogDamagedError` when it lost lines.
   */
  append(id: string, expectedCount: number, lines: readonly string[]): Promise<void>;
  /** The whole log, or `undefined` when there is none; one that was lost whole has an empty header and no lines. */
  read(id: string): Promise<StoredLog | undefined>;
  /** The logs in the order in which they were created; last those that were lost whole. */
  list(kind?: LogKind): Promise<readonly LogSummary[]>;
  /**
   * Removes logs, and with them the matching credentials, all of it or nothing; ids without a log are passed over. It works
   * on a full disk, too. What they leave on the disk is overwritten afterwards: `condition().tracesLeft` until then. An
   * empty filter is a `TypeError`.
   */
  deleteLogs(ids: readonly string[], credentials?: CredentialFilter): Promise<void>;

  /**
   * Puts logs in the place of those with their names, and makes those that were not there, all of it or nothing. What stood
   * there before is overwritten afterwards, as after a deletion. Rejects with `LogDamagedError` when one lost lines.
   */
  replaceLogs(logs: readonly NewLog[]): Promise<void>;

  /**
   * Keeps a credential. With `replacing`, the live ones of the same kind, session and subject die in the same
   * transaction. Rejects with `CredentialExistsError` when the hash is taken, also by a dead one.
   */
  putCredential(credential: Credential, options?: { readonly replacing?: boolean }): Promise<void>;
  /** The credential of a hash, live or dead. */
  getCredential(hash: string): Promise<Credential | undefined>;
  /** Marks the matching live credentials as dead from `at` on; the number of them. An empty filter is a `TypeError`. */
  revokeCredentials(filter: CredentialFilter, at: number): Promise<number>;
  /**
   * Makes what `from` holds in a session good for `to` instead: in one transaction the live credentials of `to` are dead
   * from `at` on, and those of `from` stand for `to`. How many passed; where `from` holds none, nothing changes.
   */
  passCredentials(session: string, from: string, to: string, at: number): Promise<number>;
  /** The matching credentials, live and dead, oldest first. */
  listCredentials(filter: CredentialFilter): Promise<readonly Credential[]>;

  /**
   * Keeps the moment (ms since the epoch) at which the house last looked at its sessions, in place of the one before.
   * It hurries nobody: it goes to the disk with what is written next, or soon by itself.
   */
  beat(at: number): Promise<void>;
  /** The moment that was kept last; `undefined` where none ever was, as in a folder of an older version. */
  lastBeat(): Promise<number | undefined>;

  /** What was done since opening; answers at once. */
  stats(): StoreStats;
  /** How it is now; answers at once. */
  condition(): StoreCondition;
  /** Hears of every change of the condition; returns how to stop. */
  onCondition(listener: (condition: StoreCondition) => void): () => void;
  /** Commits what waits, then lets go of the storage. Later calls reject. May be called twice. */
  close(): Promise<void>;
}
