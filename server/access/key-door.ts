import { WIRE_LIMITS } from '../../shared/wire/limits.ts';
import { type AttemptLimiter, createAttemptLimiter } from '../limits/attempt-limiter.ts';
import { Listeners } from '../listeners.ts';
import type { EventStore } from '../store/event-store.ts';
import { revokeHostKey } from './host-key.ts';
import { type Holder, revokeSessionKey, rightOf } from './rights.ts';

export type KeyAnswer =
  | { readonly holder: Holder }
  | { readonly code: 'host-key-wrong' | 'too-many-attempts'; readonly holder?: undefined };

/** Where keys are shown, over HTTP and at rooms, with one brake on guessing for both; and where they are ended. */
export class KeyDoor {
  readonly #store: EventStore;
  readonly #now: () => number;
  readonly #attempts: AttemptLimiter;
  readonly #revoked = new Set<string>();
  readonly #listeners = new Listeners<[key: string]>((key) => `key ${key}, which was revoked`);

  constructor(store: EventStore, now: () => number = Date.now) {
    this.#store = store;
    this.#now = now;
    this.#attempts = createAttemptLimiter({ perKey: WIRE_LIMITS.wrongKeysPerMinute, windowMs: 60_000, now });
  }

  /** What a key opens. Only guesses are counted: nobody who shares a holder's address can lock the holder out. */
  async holderOf(key: string, address: string): Promise<KeyAnswer> {
    const holder = await rightOf(this.#store, key);
    if (holder !== undefined) return { holder };
    return { code: this.#attempts.attempt(address).allowed ? 'host-key-wrong' : 'too-many-attempts' };
  }

  /** Ends a key of the house; whoever came in with it is put out. Whether there was such a live one. */
  async revokeHostKey(key: string): Promise<boolean> {
    return (await revokeHostKey(this.#store, key, this.#now())) && this.#noteRevoked(key);
  }

  /** Ends a key of a session; whoever came in with it is put out. Whether there was such a live one. */
  async revokeSessionKey(session: string, key: string): Promise<boolean> {
    return (await revokeSessionKey(this.#store, session, key, this.#now())) && this.#noteRevoked(key);
  }

  /** Whether a key died while this server ran: a socket that was asked for before may still come. */
  isRevoked(key: string): boolean {
    return this.#revoked.has(key);
  }

  /** Hears of every key that is ended; returns how to stop. */
  onRevoked(listener: (key: string) => void): () => void {
    return this.#listeners.add(listener);
  }

  #noteRevoked(key: string): true {
    this.#revoked.add(key);
    this.#listeners.tell(key);
    return true;
  }
}
