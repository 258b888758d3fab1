import { parentPort } from 'node:worker_threads';
import { tableResult } from '../../shared/debrief/table-result.ts';
import type { ResultAnswer, ResultWish } from './results-messages.ts';

// The thread that goes through all packages of a case, so that no table waits for it.

const port = parentPort;
if (!port) throw new Error('results-worker.ts runs as a worker thread only.');

function answerTo({ id, round, log }: ResultWish): ResultAnswer {
  try {
    return { id, result: tableResult(log, round) };
  } catch (error) {
    return { id, fault: error instanceof Error ? error.message : String(error) };
  }
}

port.on('message', (wish: ResultWish) => port.postMessage(answerTo(wish)));
