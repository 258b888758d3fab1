import type { WorkerAnswer } from './ask-worker.ts';

/** Makes a worker of this file: one question comes, one answer goes, or word that there is none. */
export function answerQuestion<Q, A>(answer: (question: Q) => A | Promise<A>): void {
  addEventListener('message', async ({ data }: MessageEvent<Q>) => {
    let result: WorkerAnswer<A>;
    try {
      result = { answer: await answer(data) };
    } catch {
      result = { failed: true };
    }
    postMessage(result);
  });
}
