import { parentPort } from 'node:worker_threads';
import { quadrantPicture } from '../../shared/debrief/quadrant-picture.ts';
import { revealedCase } from '../../shared/debrief/revealed-case.ts';
import { tableResult } from '../../shared/debrief/table-result.ts';
import type { ResultAnswer, ResultWish } from './results-messages.ts';

// The thread that goes through all packages of a case, so that no table waits for it.

const port = parentPort;
if (!port) throw new Error('results-worker.ts runs as a worker thread only.');

function answerTo(wish: ResultWish): ResultAnswer {
  const { id } = wish;
  try {
    if (wish.kind === 'result') return { kind: 'result', id, result: tableResult(wish.log, wish.round) };
    return { kind: 'picture', id, picture: quadrantPicture(revealedCase(wish.scenario)) };
  } catch (error) {
    return { kind: 'fault', id, fault: error instanceof Error ? error.message : String(error) };
  }
}

port.on('message', (wish: ResultWish) => port.postMessage(answerTo(wish)));
