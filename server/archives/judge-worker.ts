import { parentPort } from 'node:worker_threads';
import { judgeArchive } from './judge-archive.ts';

// The thread that reads one archive that somebody sent: no table waits while it is unpacked and every line is checked.

const port = parentPort;
if (!port) throw new Error('judge-worker.ts runs as a worker thread only.');

port.on('message', (bytes: Uint8Array) => void judgeArchive(bytes).then((judged) => port.postMessage(judged)));
