import { parentPort, workerData } from 'node:worker_threads';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { DataFolderError } from '../store-errors.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { databasePath, openDatabase } from './open-database.ts';
import { createBatchRunner } from './run-batch.ts';
import { describeFault, isFinalFault } from './sqlite-faults.ts';

// The thread that waits for the disk, so that nobody else has to. It runs one batch at a time.

const port = parentPort;
if (!port) throw new Error('store-worker.ts runs as a worker thread only.');
const { dataDir } = workerData as { readonly dataDir: string };

function tell(message: FromWorker): void {
  port?.postMessage(message);
}

function serve(): void {
  const database = openDatabase(dataDir);
  const runBatch = createBatchRunner(database);
  port?.on('message', (message: ToWorker) => {
    switch (message.kind) {
      case 'batch':
        try {
          tell({ kind: 'batch-done', ...runBatch(message.operations) });
        } catch (error) {
          const final = isFinalFault(error) || database.isTransaction;
          tell({ kind: 'batch-failed', message: describeFault(error, databasePath(dataDir)), final });
        }
        return;
      case 'close':
        database.close();
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
