import type { WorkerAnswer } from './ask-worker.ts';

/** Makes a worker of this file: one question comes, one answer goes, parts of it before, or word that there is none. */
export function answerQuestion<Q, A, P = never>(
  answer: (question: Q, report: (part: P) => void) => A | Promise<A>,
): void {
  addEventListener('message', async ({ data }: MessageEvent<Q>) => {
    let result: WorkerAnswer<A, P>;
    try {
      result = { answer: await answer(data, (part) => postMessage({ part })) };
    } catch {
      result = { failed: true };
    }
    postMessage(result);
  });
}
