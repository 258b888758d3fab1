import { Listeners } from '../listeners.ts';
import { hashSecret } from './secrets.ts';

type Taken = [session: string, person: string];

/**
 * Which token of a seat is the living one, as far as one was minted while this server runs: what was given before is dead
 * at once, also at a socket that is open already or was asked for and comes later. In memory only: the store has the rest.
 */
export class SeatHolders {
  /** Hashes of the tokens, as the store has them: by session and person. */
  readonly #hashes = new Map<string, Map<string, string>>();
  readonly #taken = new Listeners<Taken>((session, person) => `the seat of ${person} in session ${session}`);

  /** A person's seat has another token, of this hash in the store: whoever came in with an older one is to be put out. */
  noteTaken(session: string, person: string, hash: string): void {
    const hashes = this.#hashes.get(session) ?? new Map<string, string>();
    this.#hashes.set(session, hashes.set(person, hash));
    this.#taken.tell(session, person);
  }

  /** Whether a person's seat was given another token than this one since. */
  isReplaced(session: string, person: string, token: string): boolean {
    const living = this.#hashes.get(session)?.get(person);
    return living !== undefined && living !== hashSecret('seat', token);
  }

  /** Hears of every token that is given; returns how to stop. */
  onTaken(listener: (...taken: Taken) => void): () => void {
    return this.#taken.add(listener);
  }

  /** Nobody can come into this session any more. */
  forget(session: string): void {
    this.#hashes.delete(session);
  }
}
