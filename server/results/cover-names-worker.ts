import { parentPort } from 'node:worker_threads';
import type { ArchiveLog } from '../../shared/log/archive.ts';
import { pseudonymised } from '../../shared/log/pseudonyms.ts';
import { sha256 } from '../sha256.ts';

// The thread that covers the names of one archive: every line is parsed and sealed anew, which no table may wait for.

const port = parentPort;
if (!port) throw new Error('cover-names-worker.ts runs as a worker thread only.');

const cover = pseudonymised(sha256);
port.on('message', (log: ArchiveLog) => port.postMessage(cover(log)));
