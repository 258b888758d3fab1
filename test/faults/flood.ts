import { createConnection } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { PROTOCOL } from '../../shared/wire/protocol.ts';
import { packMessage } from '../support/message-pack.ts';

// Somebody who means harm, from one machine: bounded in connections and in time, over the loopback only.

/** A seat that somebody took to flood from it. */
export interface FloodSeat {
  readonly token: string;
  readonly room: string;
}

export interface FloodResult {
  /** Frames and requests sent. */
  sent: number;
  /** Bytes received by those who read. */
  heard: number;
  /** Sockets and connections opened, the first ones included. */
  opened: number;
  /** The secrets that reached somebody who may not read them, each once. */
  readonly leaked: Set<string>;
}

export interface FloodWish {
  readonly port: number;
  readonly seats: readonly FloodSeat[];
  readonly ms: number;
  /** Words that nobody who floods may read. */
  readonly canaries: readonly string[];
}

const [JOINED, REQUEST] = [10, 21];
const AGAIN_AFTER_MS = 200;

/** What one connection does until the flood is over; ends when it was cut off, and is begun again. */
type Deed = (wish: FloodWish, seat: FloodSeat, result: FloodResult, until: number) => Promise<void>;

/** Floods a server from as many connections as there are seats, each in its own manner; resolves when the time is up. */
export async function flood(wish: FloodWish): Promise<FloodResult> {
  const result: FloodResult = { sent: 0, heard: 0, opened: 0, leaked: new Set() };
  const until = performance.now() + wish.ms;
  await Promise.all(
    wish.seats.map(async (seat, n) => {
      const deed = DEEDS[n % DEEDS.length] as Deed;
      while (performance.now() < until) {
        result.opened++;
        await deed(wish, seat, result, until).catch(() => undefined);
        await wait(AGAIN_AFTER_MS);
      }
    }),
  );
  return result;
}

function listen(text: string, { canaries }: FloodWish, result: FloodResult): void {
  result.heard += text.length;
  for (const canary of canaries) if (text.includes(canary)) result.leaked.add(canary);
}

async function openSocket(wish: FloodWish, seat: FloodSeat, result: FloodResult): Promise<WebSocket> {
  const { port } = wish;
  const response = await fetch(`http://127.0.0.1:${port}/matchmake/joinById/${seat.room}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: seat.token, protocol: PROTOCOL }),
  });
  const text = await response.text();
  listen(text, wish, result);
  const { processId, sessionId } = JSON.parse(text) as { processId?: string; sessionId?: string };
  const socket = new WebSocket(`ws://127.0.0.1:${port}/${processId}/${seat.room}?sessionId=${sessionId}`);
  socket.on('error', () => undefined);
  socket.on('message', (frame: Buffer) => listen(frame.toString('utf8'), wish, result));
  await new Promise<void>((done, failed) => {
    socket.once('message', () => {
      socket.send(Buffer.from([JOINED]));
      done();
    });
    socket.once('close', failed);
  });
  return socket;
}

function requestFrame(type: string, payload: Parameters<typeof packMessage>[0], id: number): Buffer {
  return Buffer.concat([Buffer.from([REQUEST, id % 128, 0xa0 | type.length]), Buffer.from(type), packMessage(payload)]);
}

/** Sends frames at a pace until the socket is closed or the time is up. */
async function keepSending(
  socket: WebSocket,
  { result, until, everyMs }: { result: FloodResult; until: number; everyMs: number },
  frameOf: (n: number) => Buffer,
): Promise<void> {
  for (let n = 0; performance.now() < until && socket.readyState === WebSocket.OPEN; n++) {
    socket.send(frameOf(n));
    result.sent++;
    await wait(everyMs);
  }
  socket.terminate();
}

/** Asks for everything again and again and never reads it. */
const unreadSyncs: Deed = async (wish, seat, result, until) => {
  const socket = await openSocket(wish, seat, result);
  socket.pause();
  const ask = { protocol: PROTOCOL, epoch: '', count: 0 };
  await keepSending(socket, { result, until, everyMs: 20 }, (n) => requestFrame('sync', ask, n));
};

/** Frames that are none. */
const nonsense: Deed = async (wish, seat, result, until) => {
  const socket = await openSocket(wish, seat, result);
  await keepSending(socket, { result, until, everyMs: 20 }, (n) =>
    Buffer.from(Array.from({ length: 1 + ((n * 37) % 300) }, (_, i) => (n * 131 + i * 29) % 256)),
  );
};

/** Talks without a pause, and asks on behalf of others. */
const chatter: Deed = async (wish, seat, result, until) => {
  const socket = await openSocket(wish, seat, result);
  await keepSending(socket, { result, until, everyMs: 20 }, (n) => {
    const commandId = `flood-${process.pid}-${result.sent}`;
    const command = { type: 'Say', channel: 'table', text: `flood ${n} ${'x'.repeat(500)}` };
    return requestFrame('command', { commandId, command }, n);
  });
};

/** Knocks at every door with wrong keys, codes and tokens. */
const knocking: Deed = async (wish, seat, result, until) => {
  const post = (path: string, body: object) => ({ path, init: { method: 'POST', body: JSON.stringify(body) } });
  for (let n = 0; performance.now() < until; n++) {
    const doors = [
      post('/api/join', { protocol: PROTOCOL, code: 'AAAAAA', name: 'Tamu', joinId: `flood-knock-${n}` }),
      post('/api/rejoin', { protocol: PROTOCOL, code: 'AAAAAA', rejoinCode: 'AAAAA' }),
      post('/matchmake/joinById/nowhere', { token: 'x'.repeat(32), protocol: PROTOCOL }),
      { path: '/api/host/sessions', init: { headers: { authorization: `Bearer guess-${n}` } } },
      { path: '/api/log', init: { headers: { authorization: `Bearer ${seat.token}` } } },
      { path: '/api/seat', init: { headers: { authorization: `Bearer ${'y'.repeat(32)}` } } },
      { path: '/health', init: {} },
    ];
    const { path, init } = doors[n % doors.length] as (typeof doors)[number];
    const headers = { 'content-type': 'application/json', ...('headers' in init ? init.headers : {}) };
    const response = await fetch(`http://127.0.0.1:${wish.port}${path}`, { ...init, headers });
    listen(await response.text(), wish, result);
    result.sent++;
    await wait(10);
  }
};

/** Ten requests whose bodies never end. */
const halfSent: Deed = async (wish, _seat, result, until) => {
  const head =
    'POST /api/join HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n{';
  await Promise.all(
    Array.from({ length: 10 }, async () => {
      const socket = createConnection(wish.port, '127.0.0.1');
      let isOpen = true;
      socket
        .on('error', () => undefined)
        .on('close', () => {
          isOpen = false;
        });
      socket.write(head);
      while (isOpen && performance.now() < until) {
        socket.write(' ');
        result.sent++;
        await wait(500);
      }
      socket.destroy();
    }),
  );
};

const DEEDS: readonly Deed[] = [unreadSyncs, nonsense, chatter, knocking, halfSent];
