import { parentPort } from 'node:worker_threads';

// Stands in for the store's worker: it opens, and on the first batch it does not commit but dies.

parentPort?.on('message', () => {
  throw new Error('the disk went away');
});
parentPort?.postMessage({ kind: 'opened' });
