import { logFault } from '../faults.ts';
import type { EventStore } from '../store/event-store.ts';
import type { SessionHost } from './session-host.ts';

/** A jump of the server's clock, or a sleep of its machine, that nobody could play through (ms). */
const CLOCK_JUMP_MS = 5000;

/** How often the clock is looked at, and how often such a look is kept. */
const LOOK_EVERY_MS = 1000;
const KEEP_EVERY_MS = 2000;

/** The clock of all hosts of a house. Once it is watched, a look after a jump pauses what ran before it. */
export class HouseClock {
  readonly #now: () => number;
  readonly #store: EventStore;
  readonly #sessions: ReadonlyMap<string, SessionHost>;
  #watch: NodeJS.Timeout | undefined;
  /** The latest look at the clock (ms since the epoch). */
  #lookedAt = 0;
  /** The latest look that is in the store, and whether one is on its way there. */
  #keptAt = 0;
  #isKeeping = false;

  constructor(now: () => number, store: EventStore, sessions: ReadonlyMap<string, SessionHost>) {
    this.#now = now;
    this.#store = store;
    this.#sessions = sessions;
  }

  /** Server time (ms since the epoch). A look after a jump pauses every table first, before anything is asked of one. */
  readonly time = (): number => {
    const now = this.#now();
    const lookedAt = this.#lookedAt;
    const hasJumped = this.#watch !== undefined && Math.abs(now - lookedAt) > CLOCK_JUMP_MS;
    this.#lookedAt = now;
    if (hasJumped) {
      for (const session of this.#sessions.values()) {
        session.pauseForDowntime(lookedAt).catch((error) => logFault(`pausing session ${session.id}`, error));
      }
    }
    return now;
  };

  /** Looks every second from now on, and keeps the look in the store while a table runs. */
  watch(): void {
    this.#lookedAt = this.#now();
    this.#watch = setInterval(() => this.#look(), LOOK_EVERY_MS);
    this.#watch.unref();
    this.#look();
  }

  /** Looks a last time, if it was watched. */
  stop(): void {
    clearInterval(this.#watch);
    if (this.#watch !== undefined) this.#look();
    this.#watch = undefined;
  }

  #look(): void {
    const now = this.time();
    if (Math.abs(now - this.#keptAt) < KEEP_EVERY_MS || this.#isKeeping) return;
    if (![...this.#sessions.values()].some((session) => session.isRunning)) return;
    this.#isKeeping = true;
    // A look that could not be kept is one that the next one makes up for.
    this.#store
      .beat(now)
      .then(() => {
        this.#keptAt = now;
      })
      .catch(() => undefined)
      .finally(() => {
        this.#isKeeping = false;
      });
  }
}
