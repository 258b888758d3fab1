type Listener = (session: string, person: string, token: string) => void;

/**
 * Which token of a seat is the living one, as far as one was minted while this server runs: what was given before is dead
 * at once, also at a socket that is open already or was asked for and comes later. In memory only: the store has the rest.
 */
export class SeatHolders {
  readonly #tokens = new Map<string, Map<string, string>>();
  readonly #listeners = new Set<Listener>();

  /** A person's seat was given a new token, which the store holds: whoever came in with another one is to be put out. */
  noteTaken(session: string, person: string, token: string): void {
    const tokens = this.#tokens.get(session) ?? new Map<string, string>();
    this.#tokens.set(session, tokens.set(person, token));
    for (const listener of this.#listeners) listener(session, person, token);
  }

  /** Whether a person's seat was given another token than this one since. */
  isReplaced(session: string, person: string, token: string): boolean {
    const living = this.#tokens.get(session)?.get(person);
    return living !== undefined && living !== token;
  }

  /** Hears of every token that is given; returns how to stop. */
  onTaken(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Nobody can come into this session any more. */
  forget(session: string): void {
    this.#tokens.delete(session);
  }
}
