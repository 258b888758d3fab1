import type { LogKind } from '../../../shared/log/log-names.ts';
import type { Credential, CredentialFilter, LogSummary, NewLog, StoredLog } from '../event-store.ts';
import type { DataFolderFault } from '../store-errors.ts';

/** One thing to do in a transaction. */
export type Operation =
  | {
      readonly kind: 'create-log';
      readonly id: string;
      readonly logKind: LogKind;
      readonly header: string;
      readonly lines: readonly string[];
      readonly credential?: Credential | undefined;
    }
  | { readonly kind: 'append'; readonly id: string; readonly expectedCount: number; readonly lines: readonly string[] }
  | { readonly kind: 'replace-logs'; readonly logs: readonly NewLog[] }
  | { readonly kind: 'read'; readonly id: string }
  | { readonly kind: 'list'; readonly logKind: LogKind | undefined }
  | {
      readonly kind: 'delete-logs';
      readonly ids: readonly string[];
      readonly credentials?: CredentialFilter | undefined;
    }
  | { readonly kind: 'put-credential'; readonly credential: Credential; readonly replacing: boolean }
  | { readonly kind: 'get-credential'; readonly hash: string }
  | { readonly kind: 'revoke-credentials'; readonly filter: CredentialFilter; readonly at: number }
  | {
      readonly kind: 'pass-credentials';
      readonly session: string;
      readonly from: string;
      readonly to: string;
      readonly at: number;
    }
  | { readonly kind: 'list-credentials'; readonly filter: CredentialFilter }
  /** Writes and keeps nothing: can it be written again? */
  | { readonly kind: 'probe' }
  | { readonly kind: 'beat'; readonly at: number }
  | { readonly kind: 'last-beat' };

/** What each operation answers. */
export interface Answers {
  readonly 'create-log': undefined;
  readonly append: undefined;
  readonly read: StoredLog | undefined;
  readonly list: readonly LogSummary[];
  readonly 'delete-logs': undefined;
  readonly 'replace-logs': undefined;
  readonly 'put-credential': undefined;
  readonly 'get-credential': Credential | undefined;
  readonly 'revoke-credentials': number;
  readonly 'pass-credentials': number;
  readonly 'list-credentials': readonly Credential[];
  readonly probe: undefined;
  readonly beat: undefined;
  readonly 'last-beat': number | undefined;
}

/** An ordinary no, which leaves the other operations of the transaction alone. */
export type StoreRefusal =
  | { readonly kind: 'log-exists'; readonly id: string }
  | { readonly kind: 'unknown-log'; readonly id: string }
  | { readonly kind: 'wrong-count'; readonly id: string; readonly expected: number; readonly actual: number }
  | { readonly kind: 'log-damaged'; readonly id: string; readonly lost: number }
  | { readonly kind: 'credential-exists' };

export type OperationOutcome =
  | { readonly kind: 'done'; readonly value: Answers[Operation['kind']] }
  | { readonly kind: 'refused'; readonly refusal: StoreRefusal };

/** What a transaction came to. `commitMs` is absent when nothing had to be written. */
export interface BatchResult {
  readonly outcomes: readonly OperationOutcome[];
  readonly commitMs: number | undefined;
  readonly entries: number;
}

export type ToWorker =
  | { readonly kind: 'batch'; readonly operations: readonly Operation[] }
  | { readonly kind: 'close' };

export type FromWorker =
  | { readonly kind: 'opened' }
  | { readonly kind: 'not-opened'; readonly fault: DataFolderFault; readonly message: string }
  /** Whether text of something deleted may still be on disk. */
  | { readonly kind: 'traces'; readonly left: boolean }
  | ({ readonly kind: 'batch-done' } & BatchResult)
  /** Nothing of the batch was kept. `final`: the database must not be used any more. */
  | { readonly kind: 'batch-failed'; readonly message: string; readonly final: boolean }
  | { readonly kind: 'closed' };

/** Does the operation change anything on disk? */
export function isWrite({ kind }: Operation): boolean {
  return !['read', 'list', 'get-credential', 'list-credentials', 'last-beat'].includes(kind);
}

/** Deletions come in batches of their own, so that room can be made for them alone. */
export function isDeletion({ kind }: Operation): boolean {
  return kind === 'delete-logs' || kind === 'replace-logs';
}
