import { logFault } from './faults.ts';

/** Who hears of something. What happened has happened: a listener that fails keeps neither the others nor an answer. */
export class Listeners<Args extends readonly unknown[] = []> {
  readonly #what: (...args: Args) => string;
  readonly #all = new Set<(...args: Args) => void>();

  /** @param what names what they hear of, for the line about one that failed */
  constructor(what: (...args: Args) => string) {
    this.#what = what;
  }

  get isEmpty(): boolean {
    return this.#all.size === 0;
  }

  /** Adds a listener; returns how to stop. */
  add(listener: (...args: Args) => void): () => void {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  /** Tells everybody who listens, in the order in which they came. */
  tell(...args: Args): void {
    for (const listener of this.#all) {
      try {
        listener(...args);
      } catch (error) {
        logFault(`hearing of ${this.#what(...args)}`, error);
      }
    }
  }
}
