import type { Queued } from '../../shared/wire/messages.ts';
import { WaitingLines } from './waiting-line.ts';

export interface SlowLaneLimits {
  /** Wrong attempts within a minute from which on everybody is slowed down. */
  readonly wrongPerMinute?: number | undefined;
  /** Attempts that are answered each second from then on, right or wrong. */
  readonly perSecond?: number | undefined;
  readonly now?: (() => number) | undefined;
  readonly wait?: ((ms: number) => Promise<unknown>) | undefined;
}

const MINUTE_MS = 60_000;
const MOST_KEYS = 10_000;

/**
 * Slows guessing down and locks nobody out: where more than so many attempts of a minute were wrong, every attempt waits
 * for its turn, the right ones too, so that a right one shows itself no sooner than a wrong one.
 */
export class SlowLane {
  readonly #wrongPerMinute: number;
  readonly #now: () => number;
  readonly #lines: WaitingLines;
  /** When the latest wrong attempts were made, oldest first, one more than is allowed. */
  readonly #wrong = new Map<string, number[]>();

  constructor({ wrongPerMinute = 60, perSecond = 20, now = Date.now, wait }: SlowLaneLimits = {}) {
    this.#wrongPerMinute = wrongPerMinute;
    this.#now = now;
    this.#lines = new WaitingLines({ atOnce: 1, perSecond, now, wait });
  }

  /** Whether attempts under this key are slowed down now. */
  isSlow(key: string): boolean {
    const times = this.#wrong.get(key) ?? [];
    const [oldest = 0] = times;
    return times.length > this.#wrongPerMinute && this.#now() - oldest < MINUTE_MS;
  }

  /**
   * Lets an attempt be made: at once, or, where somebody guesses, when its turn has come. Asked again with the same ticket
   * where it has to wait long; those from one origin wait for one another, and one from each origin is served in turn.
   */
  async pass(key: string, ticket: string, origin: string): Promise<'go' | Queued> {
    return this.isSlow(key) ? this.#lines.pass(key, ticket, origin) : 'go';
  }

  /** An attempt was wrong. */
  noteWrong(key: string): void {
    const times = this.#wrong.get(key) ?? [];
    // Put back at the end, so that who is forgotten first is who guessed longest ago.
    this.#wrong.delete(key);
    this.#wrong.set(key, [...times.slice(-this.#wrongPerMinute), this.#now()]);
    const [oldest] = this.#wrong.keys();
    if (this.#wrong.size > MOST_KEYS && oldest !== undefined) this.#wrong.delete(oldest);
  }
}
