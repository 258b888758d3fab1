import { askWorker } from '../../lib/browser/ask-worker.ts';
import type { ContinuedPair } from './continuations.ts';
import type { WhatIfAnswer, WhatIfQuestion } from './what-if-questions.ts';

/** Asks the worker behind "what if"; what comes back calls it off. `onPart` hears of each continuation as it comes. */
export function askWhatIf(
  question: WhatIfQuestion,
  done: (answer: WhatIfAnswer | undefined) => void,
  onPart?: (pair: ContinuedPair) => void,
): () => void {
  const answering = {
    worker: () => new Worker(new URL('./what-if-worker.ts', import.meta.url), { type: 'module' }),
    here: async (asked: WhatIfQuestion, report: (pair: ContinuedPair) => void) =>
      (await import('./what-if-questions.ts')).answerWhatIf(asked, report),
    ...(onPart === undefined ? {} : { onPart }),
  };
  return askWorker(answering, question, done);
}
