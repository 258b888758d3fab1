import { Listeners } from '../listeners.ts';

/** Which seats have a phone connected, as the rooms say. For screens only: no rule reads it, and nothing keeps it. */
export class Presence {
  readonly #seats = new Map<string, readonly string[]>();
  readonly #changed = new Listeners<[table: string]>((table) => `phones at ${table}`);

  /** Seats (`party:seat`) with a phone connected at a table. */
  seatsAt(table: string): readonly string[] {
    return this.#seats.get(table) ?? [];
  }

  /** Says who is connected at a table now. */
  note(table: string, seats: readonly string[]): void {
    this.#seats.set(table, seats);
    this.#changed.tell(table);
  }

  /** Hears at which table phones came or went; returns how to stop. */
  onChange(listener: (table: string) => void): () => void {
    return this.#changed.add(listener);
  }
}
