import { askWorker } from '../browser/ask-worker.ts';
import type { PictureAnswer, PictureQuestion } from './picture-questions.ts';

/** Asks for the ground of a dance or for all pictures of a table; what comes back calls it off. */
export function askPictures(question: PictureQuestion, done: (answer: PictureAnswer | undefined) => void): () => void {
  const answering = {
    worker: () => new Worker(new URL('./picture-worker.ts', import.meta.url), { type: 'module' }),
    here: async (asked: PictureQuestion) => (await import('./picture-questions.ts')).answerPictures(asked),
  };
  return askWorker(answering, question, done);
}
