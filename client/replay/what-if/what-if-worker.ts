import '../../lib/browser/old-browsers.ts';
import type { WorkerAnswer } from '../../lib/browser/ask-worker.ts';
import { answerWhatIf, type WhatIfAnswer, type WhatIfQuestion } from './what-if-questions.ts';

/** Searches packages and lets bots play off the page's thread: one question, one answer. */
addEventListener('message', ({ data }: MessageEvent<WhatIfQuestion>) => {
  let result: WorkerAnswer<WhatIfAnswer>;
  try {
    result = { answer: answerWhatIf(data) };
  } catch {
    result = { failed: true };
  }
  postMessage(result);
});
