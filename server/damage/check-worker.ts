import { parentPort } from 'node:worker_threads';
import type { StoredLog } from '../store/event-store.ts';
import { checkLog } from './check-log.ts';

// The thread that goes through every line of every log after a start, so that no table waits for it.

const port = parentPort;
if (!port) throw new Error('check-worker.ts runs as a worker thread only.');

port.on('message', (log: StoredLog) => port.postMessage(checkLog(log)));
