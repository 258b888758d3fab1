import { parentPort, workerData } from 'node:worker_threads';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { DataFolderError } from '../store-errors.ts';
import { prepareDeletedLogs } from './deleted-logs.ts';
import { openHeads } from './head-keeper.ts';
import { type FromWorker, isDeletion, isWrite, type Operation, type ToWorker } from './messages.ts';
import { databasePath, openDatabase } from './open-database.ts';
import { releaseReserve } from './reserve-file.ts';
import { createBatchRunner } from './run-batch.ts';
import { createScrubber } from './scrubber.ts';
import { describeFault, isFinalFault, isFullFault } from './sqlite-faults.ts';

// The thread that waits for the disk, so that nobody else has to. It runs one batch at a time.

const port = parentPort;
if (!port) throw new Error('store-worker.ts runs as a worker thread only.');
const { dataDir } = workerData as { readonly dataDir: string };

function tell(message: FromWorker): void {
  port?.postMessage(message);
}

function serve(): void {
  const database = openDatabase(dataDir);
  const deleted = prepareDeletedLogs(database);
  const heads = openHeads(database, dataDir);
  const runBatch = createBatchRunner(database, heads, deleted);
  const scrubber = createScrubber(database, deleted, heads, dataDir, (left) => tell({ kind: 'traces', left }));

  function run(operations: readonly Operation[]): FromWorker {
    try {
      return { kind: 'batch-done', ...runBatch(operations) };
    } catch (error) {
      // Deletions come alone. Room for the second try is what the reserve was kept for.
      if (isFullFault(error) && operations.every(isDeletion) && releaseReserve(dataDir)) return run(operations);
      const final = isFinalFault(error) || database.isTransaction;
      return { kind: 'batch-failed', message: describeFault(error, databasePath(dataDir)), final };
    }
  }

  port?.on('message', (message: ToWorker) => {
    switch (message.kind) {
      case 'batch': {
        const { operations } = message;
        const answer = run(operations);
        if (answer.kind === 'batch-done' && operations.some(isDeletion)) scrubber.start();
        tell(answer);
        if (operations.some(isWrite) && operations.some(({ kind }) => kind !== 'beat')) scrubber.noteWrite();
        return;
      }
      case 'close':
        scrubber.stop();
        database.close();
        heads.close();
        tell({ kind: 'closed' });
        port?.close();
        return;
      default:
        assertNever(message);
    }
  });
  tell({ kind: 'opened' });
}

try {
  serve();
} catch (error) {
  if (!(error instanceof DataFolderError)) throw error;
  tell({ kind: 'not-opened', fault: error.fault, message: error.message });
}
