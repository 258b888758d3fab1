import { parentPort } from 'node:worker_threads';
import { casesOf } from '../../shared/log/archive.ts';
import type { StoredLog } from '../store/event-store.ts';
import { checkLog } from './check-log.ts';

// The thread that goes through every line of every log after a start, so that no table waits for it.

const port = parentPort;
if (!port) throw new Error('check-worker.ts runs as a worker thread only.');

/** Those that came by: a case is older than the logs that name it. */
const cases = new Map<string, unknown>();

port.on('message', (log: StoredLog) => {
  for (const [hash, scenario] of casesOf([{ id: log.id, lines: [log.header] }])) cases.set(hash, scenario);
  port.postMessage(checkLog(log, cases));
});
