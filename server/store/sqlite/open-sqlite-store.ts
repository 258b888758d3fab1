import { resolve as resolvePath } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { startThread } from '../../thread.ts';
import type { CredentialFilter, EventStore } from '../event-store.ts';
import { DataFolderError, StoreFailedError } from '../store-errors.ts';
import { type BatchQueue, createBatchQueue } from './batch-queue.ts';
import type { FromWorker } from './messages.ts';
import { type WatchedCondition, watchCondition } from './watch-condition.ts';

export interface SqliteStoreOptions {
  /** The module that runs as the worker. Tests put one here that fails. */
  readonly workerFile?: URL;
}

/**
 * Opens the embedded store of a data folder (made when missing); the file is `runding.sqlite` in it.
 * Rejects with `DataFolderError` when the folder is in use by another server, damaged, not writable or full.
 * The process stays alive until `close` was called.
 */
export function openSqliteStore(dataDir: string, options: SqliteStoreOptions = {}): Promise<EventStore> {
  const folder = resolvePath(dataDir);
  const workerFile = options.workerFile ?? new URL('./store-worker.ts', import.meta.url);
  const worker = startThread(workerFile, 'store', { dataDir: folder });
  const condition = watchCondition(() => queue.submit({ kind: 'probe' }));
  const queue = createBatchQueue((message) => worker.postMessage(message), undefined, condition.noteWriting);
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));

  return new Promise((resolve, reject) => {
    function giveUp(reason: string): void {
      queue.fail(reason);
      reject(new StoreFailedError(reason)); // Without effect once the store is open.
    }
    worker.on('error', (error) => giveUp(`The store failed: ${error.message}. Restart the server.`));
    worker.on('exit', () => giveUp('The store has ended.'));
    worker.on('message', (message: FromWorker) => {
      switch (message.kind) {
        case 'opened':
          return resolve(asEventStore(queue, condition, () => closeWorker(worker, queue, ended)));
        case 'not-opened':
          return reject(new DataFolderError(message.fault, folder, message.message));
        case 'batch-failed':
          queue.receive(message);
          if (message.final) giveUp(`${message.message} Restart the server; what was acknowledged is on disk.`);
          return;
        case 'batch-done':
          return queue.receive(message);
        case 'traces':
          return condition.noteTraces(message.left);
        case 'closed':
          return;
        default:
          return assertNever(message);
      }
    });
  });
}

async function closeWorker(worker: Worker, queue: BatchQueue, ended: Promise<void>): Promise<void> {
  await queue.drain();
  worker.postMessage({ kind: 'close' });
  await ended;
}

function asEventStore(queue: BatchQueue, condition: WatchedCondition, close: () => Promise<void>): EventStore {
  let closing: Promise<void> | undefined;
  return {
    createLog: (id, logKind, header, lines = [], credential = undefined) =>
      queue.submit({ kind: 'create-log', id, logKind, header, lines, credential }),
    append: (id, expectedCount, lines) => queue.submit({ kind: 'append', id, expectedCount, lines }),
    read: (id) => queue.submit({ kind: 'read', id }),
    list: (logKind) => queue.submit({ kind: 'list', logKind }),
    deleteLogs: async (ids, credentials) =>
      queue.submit({ kind: 'delete-logs', ids, credentials: credentials && requireField(credentials) }),
    replaceLogs: (logs) => queue.submit({ kind: 'replace-logs', logs }),
    putCredential: (credential, { replacing = false } = {}) =>
      queue.submit({ kind: 'put-credential', credential, replacing }),
    getCredential: (hash) => queue.submit({ kind: 'get-credential', hash }),
    revokeCredentials: async (filter, at) =>
      queue.submit({ kind: 'revoke-credentials', filter: requireField(filter), at }),
    passCredentials: (session, from, to, at) => queue.submit({ kind: 'pass-credentials', session, from, to, at }),
    listCredentials: (filter) => queue.submit({ kind: 'list-credentials', filter }),
    beat: (at) => queue.submit({ kind: 'beat', at }),
    lastBeat: () => queue.submit({ kind: 'last-beat' }),
    stats: () => queue.stats(),
    condition: condition.now,
    onCondition: condition.onChange,
    close() {
      closing ??= close();
      return closing;
    },
  };
}

function requireField(filter: CredentialFilter): CredentialFilter {
  const names = [filter.kind, filter.session, filter.subject];
  if (names.every((name) => name === undefined)) throw new TypeError('An empty filter would match every credential.');
  return filter;
}
