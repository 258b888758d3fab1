import { logFault } from '../faults.ts';

/** What a table is owed, until it is written. `Step` is what its log takes in one write together with others. */
export class OwedOrders<Step> {
  readonly #name: string;
  readonly #write: (steps: readonly Step[]) => Promise<void>;
  readonly #changed: () => void;
  readonly #owed: Step[] = [];
  #giving: Promise<void> | undefined;
  #isFailing = false;
  #isStopped = false;
  #again: NodeJS.Timeout | undefined;

  /**
   * @param write makes steps durable in their order, all or none
   * @param changed hears that the table began to owe, or does not any more
   */
  constructor(name: string, write: (steps: readonly Step[]) => Promise<void>, changed: () => void) {
    this.#name = name;
    this.#write = write;
    this.#changed = changed;
  }

  /** Whether something is on its way. */
  get isEmpty(): boolean {
    return this.#owed.length === 0;
  }

  /** How many could not be written and wait for the store to work again; 0 while all is well. */
  get waiting(): number {
    return this.#isFailing ? this.#owed.length : 0;
  }

  /** Adds what is owed from now on; resolves when it was given, or could not be and is kept. */
  give(steps: readonly Step[]): Promise<void> {
    this.#owed.push(...steps);
    return this.tried();
  }

  /** Resolves when everything owed so far was tried once: given in order, or kept because the store fails. */
  async tried(): Promise<void> {
    while (this.#owed.length > 0 && !this.#isFailing && !this.#isStopped) {
      this.#giving ??= this.#giveAll();
      await this.#giving;
    }
  }

  /** Tries no more; what is owed is given at the next start. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#again);
    await this.#giving;
  }

  async #giveAll(): Promise<void> {
    const steps = [...this.#owed];
    try {
      await this.#write(steps);
      this.#owed.splice(0, steps.length);
      this.#note(false);
    } catch (error) {
      if (!this.#isFailing) logFault(`orders that ${this.#name} is owed`, error);
      this.#note(true);
      if (!this.#isStopped) this.#again = setTimeout(() => this.#tryAgain(), TRY_AGAIN_MS).unref();
    } finally {
      this.#giving = undefined;
    }
  }

  #tryAgain(): void {
    this.#giving ??= this.#giveAll();
  }

  #note(isFailing: boolean): void {
    const hasChanged = this.#isFailing !== isFailing;
    this.#isFailing = isFailing;
    if (hasChanged) this.#changed();
  }
}

/** What could not be written is tried again after this long. */
const TRY_AGAIN_MS = 1000;
