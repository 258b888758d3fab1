import { parentPort, Worker } from 'node:worker_threads';

/** Starts a module as a thread of this process. */
export function startThread(file: URL, name: string, workerData?: unknown): Worker {
  // Under `node --watch` a worker with this variable mixes reports of its imports into its messages.
  const { WATCH_REPORT_DEPENDENCIES: _, ...env } = process.env;
  return new Worker(file, { workerData, execArgv: [], env, name });
}

interface Waiting<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** Asks a thread one question after the other. It starts when first asked and keeps no process alive. */
export class Thread<Wish, Answer> {
  readonly #file: URL;
  readonly #name: string;
  readonly #waiting = new Map<number, Waiting<Answer>>();
  #worker: Worker | undefined;
  #asked = 0;

  /** @param file the module that answers, by `answerThread` */
  constructor(file: URL, name: string) {
    this.#file = file;
    this.#name = name;
  }

  /** Rejects when the thread fails or ends; the next question starts another one. */
  ask(wish: Wish): Promise<Answer> {
    const id = ++this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#started().postMessage({ id, wish });
    });
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate();
  }

  #started(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = startThread(this.#file, this.#name);
    worker.on('message', ({ id, answer }: { id: number; answer: Answer }) => {
      this.#waiting.get(id)?.resolve(answer);
      this.#waiting.delete(id);
    });
    const giveUp = (error: Error) => {
      if (this.#worker !== worker) return;
      this.#worker = undefined;
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    };
    worker.on('error', giveUp);
    worker.on('exit', () => giveUp(new Error(`The thread "${this.#name}" has ended.`)));
    // After the listeners: hearing its messages would keep the process alive.
    worker.unref();
    this.#worker = worker;
    return worker;
  }
}

/** In the thread: answers every question of its `Thread`. What is thrown ends the thread. */
export function answerThread<Wish, Answer>(answerTo: (wish: Wish) => Answer | Promise<Answer>): void {
  const port = parentPort;
  if (!port) throw new Error('This module runs as a worker thread only.');
  port.on('message', async ({ id, wish }: { id: number; wish: Wish }) =>
    port.postMessage({ id, answer: await answerTo(wish) }),
  );
}
