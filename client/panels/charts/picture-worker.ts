import '../common/old-browsers.ts';
import { answerPictures, type PictureAnswer, type PictureQuestion } from '../../models/picture-questions.ts';
import type { WorkerAnswer } from './ask-worker.ts';

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
