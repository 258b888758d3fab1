import type { WhatIfAnswer, WhatIfQuestion } from '../../models/what-if-questions.ts';
import { askWorker } from '../charts/ask-worker.ts';

/** Asks the worker behind "what if"; what comes back calls it off. */
export function askWhatIf(question: WhatIfQuestion, done: (answer: WhatIfAnswer | undefined) => void): () => void {
  const answering = {
    worker: () => new Worker(new URL('./what-if-worker.ts', import.meta.url), { type: 'module' }),
    here: async (asked: WhatIfQuestion) => (await import('../../models/what-if-questions.ts')).answerWhatIf(asked),
  };
  return askWorker(answering, question, done);
}
