import { Worker } from 'node:worker_threads';
import type { PictureAnswer, PictureWish } from './pictures-worker.ts';

type Wish = PictureWish extends infer W ? (W extends unknown ? Omit<W, 'id'> : never) : never;

/** Asks a thread of its own for pictures of the debrief. It starts when first asked and keeps no process alive. */
export class ProjectorPictures {
  readonly #waiting = new Map<number, (answer: PictureAnswer) => void>();
  #worker: Worker | undefined;
  #asked = 0;

  /** Resolves with nothing in it where there is no such picture, or the thread failed. */
  ask(wish: Wish): Promise<PictureAnswer> {
    const id = ++this.#asked;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#thread().postMessage({ ...wish, id });
    });
  }

  #thread(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const { WATCH_REPORT_DEPENDENCIES: _, ...env } = process.env;
    const file = new URL('./pictures-worker.ts', import.meta.url);
    const worker = new Worker(file, { execArgv: [], env, name: 'pictures' });
    worker.on('message', (answer: PictureAnswer) => {
      this.#waiting.get(answer.id)?.(answer);
      this.#waiting.delete(answer.id);
    });
    const giveUp = () => {
      if (this.#worker !== worker) return;
      this.#worker = undefined;
      for (const [id, resolve] of this.#waiting) resolve({ id });
      this.#waiting.clear();
    };
    worker.on('error', giveUp);
    worker.on('exit', giveUp);
    // After the listeners: hearing its messages would keep the process alive.
    worker.unref();
    this.#worker = worker;
    return worker;
  }
}
