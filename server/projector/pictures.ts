import { Thread } from '../thread.ts';
import type { PictureAnswer, PictureWish } from './pictures-worker.ts';

/** Asks a thread of its own for pictures of the debrief. */
export class ProjectorPictures {
  readonly #thread = new Thread<PictureWish, PictureAnswer>(
    new URL('./pictures-worker.ts', import.meta.url),
    'pictures',
  );

  /** Resolves with nothing in it where there is no such picture, or the thread failed. */
  ask(wish: PictureWish): Promise<PictureAnswer> {
    return this.#thread.ask(wish).catch(() => ({}));
  }
}
