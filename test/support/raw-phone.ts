import assert from 'node:assert/strict';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { PROTOCOL } from '../../shared/wire/protocol.ts';
import { packMessage, unpackMessage } from './message-pack.ts';
import { callApi, type Joined, type ServerAddress } from './running-server.ts';

/** A message that the room sent by itself. */
export interface RawMessage {
  readonly type: string;
  readonly message: unknown;
  /** Size of the frame's payload. */
  readonly bytes: number;
}

/** A phone without the SDK: it speaks what shared/wire/README.md says, and keeps every byte it was sent. */
export interface RawPhone {
  readonly frames: readonly Buffer[];
  readonly messages: readonly RawMessage[];
  /** Whatever was received so far, as text. */
  heard(): string;
  request(type: string, payload: Parameters<typeof packMessage>[0]): Promise<unknown>;
  /** Hears of the protocol's own pings: bytes on the wire, frame header included. */
  onPing(listener: (bytes: number) => void): void;
  /** From now on it stays where it is told to go, and goes on listening. */
  ignoreClosing(): void;
  close(): void;
}

const JOINED = 10;
const MESSAGE = 13;
const REQUEST = 21;
const RESPONSE = 22;

/** Reserves a place at the table by HTTP and opens the socket that belongs to it. */
export async function openRawPhone(server: ServerAddress, joined: Joined): Promise<RawPhone> {
  const { room } = joined.seat;
  const { json } = await callApi(server, 'POST', `/matchmake/joinById/${room}`, {
    body: { token: joined.token, protocol: PROTOCOL },
  });
  const url = `${server.base.replace('http', 'ws')}/${json.processId}/${room}?sessionId=${json.sessionId}`;
  const socket = new WebSocket(url);
  onTestFinished(() => socket.terminate());
  const frames: Buffer[] = [];
  const messages: RawMessage[] = [];
  const waiting = new Map<number, (answer: unknown) => void>();
  let requests = 0;
  await new Promise<void>((done, failed) => {
    socket.once('error', failed);
    socket.on('message', (data: Buffer) => {
      frames.push(data);
      if (data[0] === JOINED) {
        socket.send(Buffer.from([JOINED]));
        done();
      } else if (data[0] === MESSAGE) {
        const type = unpackMessage(data, 1);
        const message = unpackMessage(data, type.end).value;
        messages.push({ type: String(type.value), message, bytes: data.length });
      } else if (data[0] === RESPONSE) {
        assert.equal(data[2], 0, 'the request was answered');
        waiting.get(Number(data[1]))?.(unpackMessage(data, 3).value);
      }
    });
  });
  return {
    frames,
    messages,
    heard: () => Buffer.concat(frames).toString('utf8'),
    request: (type, payload) =>
      new Promise((done) => {
        const id = requests++ % 128;
        waiting.set(id, done);
        const name = Buffer.from(type);
        const head = Buffer.from([REQUEST, id, 0xa0 | name.length, ...name]);
        socket.send(Buffer.concat([head, packMessage(payload)]));
      }),
    onPing: (listener) => socket.on('ping', (data: Buffer) => listener(data.length + 2)),
    ignoreClosing: () => void Reflect.get(socket, '_receiver').removeAllListeners('conclude'),
    close: () => socket.close(),
  };
}
