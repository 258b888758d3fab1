import type { Socket } from 'node:net';
import { type Client, ClientState, getMessageBytes, Protocol } from '@colyseus/core';

/** The WebSocket of a client, with the socket below it. */
interface Wire {
  readonly state?: ClientState;
  readonly ref?: { readonly readyState: number; readonly _socket?: Socket | null };
}

const OPEN = 1;
const corked = new Set<Socket>();

/** A message with its WebSocket frame around it, as it goes to any number of clients. */
export interface PackedMessage {
  /** Without the frame, for a client that is not in yet. */
  readonly message: Buffer;
  readonly frame: Buffer;
}

/** Packs a message once for all who get the same. */
export function packFor(type: string, payload: unknown): PackedMessage {
  const message = getMessageBytes.raw(Protocol.ROOM_DATA, type, payload);
  return { message, frame: Buffer.concat([frameHead(message.length), message]) };
}

/** Head of an unmasked binary frame of a WebSocket (RFC 6455, 5.2). */
function frameHead(length: number): Buffer {
  if (length < 126) return Buffer.from([0x82, length]);
  if (length < 65_536) return Buffer.from([0x82, 126, length >> 8, length & 255]);
  const head = Buffer.alloc(10);
  head[0] = 0x82;
  head[1] = 127;
  head.writeBigUInt64BE(BigInt(length), 2);
  return head;
}

/**
 * Sends a packed message straight to the socket: at a full hall the way through the framework costs more than everything
 * that is decided. Where there is no such socket, or the client is not in yet, it goes the usual way.
 */
export function sendPacked(client: Client, { message, frame }: PackedMessage): void {
  const { state, ref } = client as unknown as Wire;
  const socket = ref?._socket;
  if (state !== ClientState.JOINED || ref?.readyState !== OPEN || !socket) {
    client.enqueueRaw(message);
    return;
  }
  gather(socket);
  socket.write(frame);
}

/**
 * Lets everything that a client is sent in this turn of the event loop go out as one write: an entry and the answer to who
 * caused it, or several entries that became durable together.
 */
export function gatherFrames(client: Client): void {
  const socket = (client as unknown as Wire).ref?._socket;
  if (socket) gather(socket);
}

function gather(socket: Socket): void {
  if (corked.has(socket)) return;
  if (corked.size === 0) setImmediate(release);
  corked.add(socket);
  socket.cork();
}

function release(): void {
  for (const socket of corked) socket.uncork();
  corked.clear();
}
