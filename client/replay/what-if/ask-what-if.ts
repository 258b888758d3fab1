import { askWorker } from '../../lib/browser/ask-worker.ts';
import type { WhatIfAnswer, WhatIfQuestion } from './what-if-questions.ts';

/** Asks the worker behind "what if"; what comes back calls it off. */
export function askWhatIf(question: WhatIfQuestion, done: (answer: WhatIfAnswer | undefined) => void): () => void {
  const answering = {
    worker: () => new Worker(new URL('./what-if-worker.ts', import.meta.url), { type: 'module' }),
    here: async (asked: WhatIfQuestion) => (await import('./what-if-questions.ts')).answerWhatIf(asked),
  };
  return askWorker(answering, question, done);
}
