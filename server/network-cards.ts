import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';

/** As `os.networkInterfaces()` gives them. */
export type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** How long the cards are believed (ms): looking them up stops everything for a third of one. */
const BELIEVED_MS = 1000;

/** The network cards of this machine, looked up for everybody who asks, at most once a second. */
export class NetworkCards {
  readonly #lookUp: () => Interfaces;
  readonly #now: () => number;
  #found: Interfaces = {};
  #lookedAt = Number.NEGATIVE_INFINITY;

  constructor(lookUp: () => Interfaces = networkInterfaces, now: () => number = Date.now) {
    this.#lookUp = lookUp;
    this.#now = now;
  }

  /** The cards with their addresses; the same object until they were looked up again. */
  list(): Interfaces {
    const now = this.#now();
    if (Math.abs(now - this.#lookedAt) >= BELIEVED_MS) {
      this.#found = this.#lookUp();
      this.#lookedAt = now;
    }
    return this.#found;
  }
}
