import type { WorkerAnswer } from './ask-worker.ts';

/** Makes a worker of this file: one question comes, one answer goes, or word that there is none. */
export function answerQuestion<Q, A>(answer: (question: Q) => A): void {
  addEventListener('message', ({ data }: MessageEvent<Q>) => {
    let result: WorkerAnswer<A>;
    try {
      result = { answer: answer(data) };
    } catch {
      result = { failed: true };
    }
    postMessage(result);
  });
}
