/** Far longer than any of these answers takes on an old phone. */
const PATIENCE_MS = 20_000;

/** How a question is answered: in a worker, or on the page itself where a browser gives none. */
export interface Answering<Q, A, P = never> {
  readonly worker: () => Worker;
  readonly here: (question: Q, report: (part: P) => void) => Promise<A>;
  /** Called with each part of the answer that comes before it; with all of them anew where the page answers itself. */
  readonly onPart?: (part: P) => void;
  /** Ms without a word after which the page answers itself. */
  readonly patienceMs?: number;
}

/** What a worker sends back: parts before the answer, the answer, or that it has none. */
export type WorkerAnswer<A, P = never> = { readonly answer: A } | { readonly part: P } | { readonly failed: true };

/**
 * Asks one question off the page's thread. `done` gets the answer once, or `undefined` when there is none; what comes
 * back calls it off.
 */
export function askWorker<Q, A, P = never>(
  { worker: start, here, onPart, patienceMs = PATIENCE_MS }: Answering<Q, A, P>,
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
  const take = (part: P) => {
    if (!isOver) onPart?.(part);
  };
  const onThisPage = () => {
    if (isOver) return;
    worker?.terminate();
    here(question, take).then(finish, () => finish(undefined));
  };
  // A worker that neither answers nor fails must not leave the screen waiting for ever.
  let patience = setTimeout(onThisPage, patienceMs);
  try {
    worker = start();
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer<A, P>>) => {
      if (!('part' in data)) return finish('answer' in data ? data.answer : undefined);
      clearTimeout(patience);
      patience = setTimeout(onThisPage, patienceMs);
      take(data.part);
    };
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
