import { Client, type Room, type SeatReservation } from '@colyseus/sdk';
import { PROTOCOL } from '../../../shared/wire/protocol.ts';

/** How long the server may take to answer each step on the way into a room (ms). */
const PATIENCE_MS = 3000;

/** No connection that the browser kept, which may be dead; see `api.ts`. */
const OWN_CONNECTION = { cache: 'no-store', credentials: 'omit' } as const;

/**
 * The SDK looks for a token of its own in IndexedDB where `localStorage` is refused, and fails unheard where both are, as in
 * a Firefox that keeps no site data. It keeps nothing of ours: there it is to see none.
 */
function hideRefusedStorage(): void {
  try {
    globalThis.localStorage.getItem('');
  } catch {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true });
  }
}
hideRefusedStorage();

/** The server let this page in, and no socket opened: something on the way takes HTTP only. */
export class NoSocket extends Error {}

/** One join, of which every step can be given up: a socket that never opens would keep the browser from opening another. */
class GuardedJoin extends Client {
  readonly #giveUp = new AbortController();
  #patience: ReturnType<typeof setTimeout> | undefined;
  #room: Room | undefined;
  /** Whether a socket is asked for that has not opened. */
  isKnocking = false;

  constructor() {
    super(location.origin, {
      fetchFn: (url, init) => fetch(url, { ...init, ...OWN_CONNECTION, signal: this.#giveUp.signal }),
    });
    this.#beginStep();
  }

  #beginStep(): void {
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => this.giveUp(), PATIENCE_MS);
  }

  override consumeSeatReservation<T>(response: SeatReservation): Promise<Room<unknown, T>> {
    this.#beginStep();
    this.isKnocking = true;
    const joined = super.consumeSeatReservation<T>(response);
    const events = this.#room?.connection.events;
    if (events === undefined) return joined;
    const whenOpen = events.onopen;
    events.onopen = (event) => {
      this.isKnocking = false;
      this.#beginStep();
      whenOpen?.(event);
    };
    return joined;
  }

  protected override createRoom<T>(name: string): Room<unknown, T> {
    const room = super.createRoom<T>(name);
    this.#room = room;
    return room;
  }

  giveUp(): void {
    this.end();
    this.#giveUp.abort();
    this.#room?.connection?.close();
  }

  end(): void {
    clearTimeout(this.#patience);
  }
}

/**
 * Joins a room of the server that this page came from. Rejects when a step takes longer than three seconds or `signal`
 * gives the attempt up, with `NoSocket` when it was the socket that did not open.
 *
 * @param key what opens the room
 */
export async function joinRoom(
  room: string,
  key: { readonly token: string } | { readonly key: string },
  signal: AbortSignal,
): Promise<Room> {
  if (signal.aborted) throw new Error('given up');
  const join = new GuardedJoin();
  const giveUp = () => join.giveUp();
  signal.addEventListener('abort', giveUp);
  try {
    return await join.joinById(room, { ...key, protocol: PROTOCOL });
  } catch (error) {
    throw join.isKnocking && !signal.aborted ? new NoSocket('The socket did not open') : error;
  } finally {
    join.end();
    signal.removeEventListener('abort', giveUp);
  }
}
