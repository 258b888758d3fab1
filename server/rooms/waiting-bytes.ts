import type { Client } from '@colyseus/core';
import { WIRE_LIMITS } from '../../shared/wire/limits.ts';

/** A WebSocket below a client, as far as it is looked at here. */
interface Wire {
  readonly bufferedAmount: number;
  terminate(): void;
}

/** Bytes that may wait for all sockets together: beyond that those that are behind most go first. */
const MOST_WAITING_IN_ALL = 256 * 1024 * 1024;

/** How often all sockets are looked at (ms). */
const LOOK_EVERY_MS = 500;

/** The large answer that a socket asked for last (bytes): a slow line must have the time to read it. */
const answers = new WeakMap<object, number>();

/** Notes that an answer of this many bytes is on its way, whatever else may wait. */
export function expectAnswer(client: Client, bytes: number): void {
  answers.set(client.ref, bytes);
}

/** Whether more waits for a client than one that reads would leave. It comes back by its cursor. */
export function isOverfull(client: Client): boolean {
  return isBehind(client.ref as unknown as Wire);
}

/** Whether an answer waits that this client has not read yet: another large one would only be put on top. */
export function isStillReading(client: Client): boolean {
  return (client.ref as unknown as Wire).bufferedAmount > WIRE_LIMITS.waitingBytes;
}

function isBehind(socket: Wire): boolean {
  return socket.bufferedAmount > WIRE_LIMITS.waitingBytes + (answers.get(socket) ?? 0);
}

/** Ends sockets that do not read what they are sent, for as long as the server listens; returns how to stop. */
export function watchWaiting(clients: ReadonlySet<Wire>): () => void {
  const timer = setInterval(() => {
    let all = 0;
    for (const socket of clients) {
      if (isBehind(socket)) socket.terminate();
      else all += socket.bufferedAmount;
    }
    if (all <= MOST_WAITING_IN_ALL) return;
    for (const socket of [...clients].sort((a, b) => b.bufferedAmount - a.bufferedAmount)) {
      if (all <= MOST_WAITING_IN_ALL) return;
      all -= socket.bufferedAmount;
      socket.terminate();
    }
  }, LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
