import '../common/old-browsers.ts';
import { answerWhatIf, type WhatIfAnswer, type WhatIfQuestion } from '../../models/what-if-questions.ts';
import type { WorkerAnswer } from '../charts/ask-worker.ts';

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
