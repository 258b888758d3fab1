import '../browser/old-browsers.ts';
import type { WorkerAnswer } from '../browser/ask-worker.ts';
import { answerPictures, type PictureAnswer, type PictureQuestion } from './picture-questions.ts';

/** Works out pictures off the page's thread: one question, one answer. */
addEventListener('message', ({ data }: MessageEvent<PictureQuestion>) => {
  let result: WorkerAnswer<PictureAnswer>;
  try {
    result = { answer: answerPictures(data) };
  } catch {
    result = { failed: true };
  }
  postMessage(result);
});
