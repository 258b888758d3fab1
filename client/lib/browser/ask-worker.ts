/** Far longer than any of these answers takes on an old phone. */
const PATIENCE_MS = 20_000;

/** How a question is answered: in a worker, or on the page itself where a browser gives none. */
export interface Answering<Q, A> {
  readonly worker: () => Worker;
  readonly here: (question: Q) => Promise<A>;
  /** Ms after which the page answers itself. */
  readonly patienceMs?: number;
}

/** What a worker sends back: the answer, or that it has none. */
export type WorkerAnswer<A> = { readonly answer: A } | { readonly failed: true };

/**
 * Asks one question off the page's thread. `done` gets the answer once, or `undefined` when there is none; what comes
 * back calls it off.
 */
export function askWorker<Q, A>(
  { worker: start, here, patienceMs = PATIENCE_MS }: Answering<Q, A>,
  question: Q,
  done: (answer: A | undefined) => void,
): () => void {
  let isOver = false;
  let worker: Worker | undefined;
  const finish = (answer: A | undefined) => {
    if (isOver) return;
    isOver = true;
    clearTimeout(patience);
    worker?.terminate();
    done(answer);
  };
  const onThisPage = () => {
    if (isOver) return;
    here(question).then(finish, () => finish(undefined));
  };
  // A worker that neither answers nor fails must not leave the screen waiting for ever.
  const patience = setTimeout(onThisPage, patienceMs);
  try {
    worker = start();
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer<A>>) => finish('answer' in data ? data.answer : undefined);
    worker.onerror = onThisPage;
    worker.postMessage(question);
  } catch {
    onThisPage();
  }
  return () => {
    isOver = true;
    clearTimeout(patience);
    worker?.terminate();
  };
}
