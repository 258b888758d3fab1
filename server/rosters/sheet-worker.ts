import { parentPort } from 'node:worker_threads';
import { readSheet } from './read-sheet.ts';

// The thread that reads one list that somebody sent: no table waits for a spreadsheet.

const port = parentPort;
if (!port) throw new Error('sheet-worker.ts runs as a worker thread only.');

port.on('message', (bytes: Uint8Array) => void readSheet(bytes).then((reading) => port.postMessage(reading)));
