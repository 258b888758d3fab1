import { WIRE_LIMITS } from '../../shared/wire/limits.ts';
import type { EventStore } from '../store/event-store.ts';
import { type AttemptLimiter, createAttemptLimiter } from './attempt-limiter.ts';
import { type Holder, rightOf } from './rights.ts';

export type KeyAnswer =
  | { readonly holder: Holder }
  | { readonly code: 'host-key-wrong' | 'too-many-attempts'; readonly holder?: undefined };

/** Where keys are shown, over HTTP and at rooms: one brake on guessing for both. */
export class KeyDoor {
  readonly #store: EventStore;
  readonly #attempts: AttemptLimiter;

  constructor(store: EventStore, now: () => number = Date.now) {
    this.#store = store;
    this.#attempts = createAttemptLimiter({ perKey: WIRE_LIMITS.wrongKeysPerMinute, windowMs: 60_000, now });
  }

  /** What a key opens. Only guesses are counted: nobody who shares a holder's address can lock the holder out. */
  async holderOf(key: string, address: string): Promise<KeyAnswer> {
    const holder = await rightOf(this.#store, key);
    if (holder !== undefined) return { holder };
    return { code: this.#attempts.attempt(address).allowed ? 'host-key-wrong' : 'too-many-attempts' };
  }
}
