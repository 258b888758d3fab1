import { quadrantPicture } from '../../shared/debrief/quadrant-picture.ts';
import { tableResult } from '../../shared/debrief/table-result.ts';
import { revealedCase } from '../../shared/scoring/revealed-case.ts';
import { answerThread } from '../thread.ts';
import type { ResultAnswer, ResultWish } from './results-messages.ts';

// The thread that goes through all packages of a case, so that no table waits for it.

function answerTo(wish: ResultWish): ResultAnswer {
  try {
    if (wish.kind === 'result') return { kind: 'result', result: tableResult(wish.log, wish.round) };
    return { kind: 'picture', picture: quadrantPicture(revealedCase(wish.scenario)) };
  } catch (error) {
    return { kind: 'fault', fault: error instanceof Error ? error.message : String(error) };
  }
}

answerThread(answerTo);
