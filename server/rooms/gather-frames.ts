import type { Socket } from 'node:net';
import type { Client } from '@colyseus/core';

/** The WebSocket of a client, with the socket below it. */
interface Wire {
  readonly ref?: { readonly _socket?: Socket | null };
}

const corked = new Set<Socket>();

/**
 * Lets everything that a client is sent in this turn of the event loop go out as one write: an entry and the answer to who
 * caused it, or several entries that became durable together. Each write is a call of the operating system, and at a
 * full hall they are the largest part of what the server does.
 */
export function gatherFrames(client: Client): void {
  const socket = (client as unknown as Wire).ref?._socket;
  if (socket === undefined || socket === null || corked.has(socket)) return;
  if (corked.size === 0) setImmediate(release);
  corked.add(socket);
  socket.cork();
}

function release(): void {
  for (const socket of corked) socket.uncork();
  corked.clear();
}
