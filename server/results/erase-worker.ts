import { parentPort } from 'node:worker_threads';
import type { ArchiveLog } from '../../shared/log/archive.ts';
import { erasePerson } from '../../shared/log/erase.ts';
import { sha256 } from '../sha256.ts';

// The thread that erases one person: every line of a session is parsed and sealed anew, which no table may wait for.

export interface ErasureQuestion {
  readonly session: string;
  readonly logs: readonly ArchiveLog[];
  readonly person: string;
  readonly salt: string;
  readonly at: number;
}

const port = parentPort;
if (!port) throw new Error('erase-worker.ts runs as a worker thread only.');

port.on('message', ({ session, logs, person, salt, at }: ErasureQuestion) =>
  port.postMessage(erasePerson(session, logs, person, { sha256, salt, at })),
);
