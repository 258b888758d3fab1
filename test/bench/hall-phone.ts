import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { PartyCommand } from '../../shared/negotiation/commands.ts';
import type {
  CommandAnswer,
  JoinAnswer,
  SeatAnswer,
  SeatingAnswer,
  SeatView,
  SyncAnswer,
} from '../../shared/wire/messages.ts';
import { PROTOCOL } from '../../shared/wire/protocol.ts';
import { packMessage, unpackMessage } from '../support/message-pack.ts';

/** One that sits at a table and hears what is said there. */
export interface Line {
  readonly table: number;
  readonly party: string;
  readonly seat: number;
  send(command: PartyCommand): void;
  /** Bytes of all frames received, frame headers included. */
  bytes(): number;
}

/** A phone of the product's, with what went wrong at it. */
export interface Phone extends Line {
  /** Comes in, or comes back: sees where it sits, opens the socket, syncs. Rejects with what stood in the way. */
  enter(): Promise<SyncAnswer>;
  /** Loses the connection, as when the access point restarts. */
  drop(): void;
  /** Entries that it has of its epoch. */
  count(): number;
  /** Codes of the commands that were refused. */
  readonly refusals: string[];
  /** Entries that came with a cursor that was not the next. */
  gaps(): number;
}

const [JOINED, MESSAGE, REQUEST, RESPONSE] = [10, 13, 21, 22];
const ENTRY = Buffer.from([MESSAGE, 0xa5, ...Buffer.from('entry')]);
const CURSOR = 'cursor';
const agent = new Agent({ keepAlive: true });

/** An address of its own on the loopback for everyone, as in a hall. Elsewhere than on Linux all share one. */
export function addressOf(index: number): string | undefined {
  return process.platform === 'linux' ? `127.1.${index >> 8}.${index & 255}` : undefined;
}

interface Call {
  readonly body?: unknown;
  readonly key?: string;
  /** Address that it comes from; the usual one unless told. */
  readonly from?: string | undefined;
}

/** One HTTP request with or without a JSON body; rejects when the answer is no JSON. */
export function callJson<T>(port: number, path: string, wish: Call): Promise<T> {
  const text = wish.body === undefined ? undefined : JSON.stringify(wish.body);
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (wish.key !== undefined) headers.authorization = `Bearer ${wish.key}`;
  return new Promise((done, failed) => {
    const asked = request(
      {
        agent,
        host: '127.0.0.1',
        localAddress: wish.from,
        port,
        path,
        method: text === undefined ? 'GET' : 'POST',
        headers,
      },
      (response) => {
        let heard = '';
        response.setEncoding('utf8').on('data', (chunk) => {
          heard += chunk;
        });
        response.on('end', () => {
          try {
            done(JSON.parse(heard));
          } catch {
            failed(new Error(`${path} answered ${response.statusCode}`));
          }
        });
      },
    );
    asked.on('error', (fault: NodeJS.ErrnoException) => {
      // The server closes a connection that lay idle, perhaps just as it is used again: a phone then opens another one.
      if (asked.reusedSocket && fault.code === 'ECONNRESET') done(callJson(port, path, wish));
      else failed(fault);
    });
    asked.end(text);
  });
}

/** Length of a frame on the wire, from its payload's. */
export function frameLength(payload: number): number {
  return payload + (payload < 126 ? 2 : 4);
}

/** A socket of a room, past the handshake. */
export interface RoomSocket {
  ask<T>(type: string, payload: Parameters<typeof packMessage>[0]): Promise<T>;
  close(): void;
}

/** Reserves a place in a room and opens its socket; `hear` gets every frame. Rejects with the refusal's code. */
export async function openRoom(
  port: number,
  room: string,
  options: object,
  hear: (frame: Buffer) => void,
): Promise<RoomSocket> {
  const reserved = await callJson<{ processId?: string; sessionId?: string; error?: string }>(
    port,
    `/matchmake/joinById/${room}`,
    { body: { ...options, protocol: PROTOCOL } },
  );
  if (reserved.sessionId === undefined) throw new Error(reserved.error ?? 'no place');
  const url = `ws://127.0.0.1:${port}/${reserved.processId}/${room}?sessionId=${reserved.sessionId}`;
  const socket = new WebSocket(url, { perMessageDeflate: false });
  const waiting = new Map<number, (answer: never) => void>();
  let asked = 0;
  await new Promise<void>((done, failed) => {
    socket.on('error', failed).on('close', (code) => failed(new Error(`closed with ${code}`)));
    socket.on('message', (frame: Buffer) => {
      hear(frame);
      if (frame[0] === JOINED) {
        socket.send(Buffer.from([JOINED!]));
        done();
      } else if (frame[0] === RESPONSE) {
        const id = frame[1]!;
        waiting.get(id)?.(unpackMessage(frame, 3).value as never);
        waiting.delete(id);
      }
    });
  });
  return {
    ask: (type, payload) =>
      new Promise((done) => {
        const id = asked++ % 128;
        waiting.set(id, done);
        const head = Buffer.from([REQUEST!, id, 0xa0 | type.length, ...Buffer.from(type)]);
        socket.send(Buffer.concat([head, packMessage(payload)]));
      }),
    close: () => socket.terminate(),
  };
}

let drawn = 0;
/** An id of a wish that no other has. */
export function freshId(): string {
  drawn += 1;
  return `hall-${String(drawn).padStart(8, '0')}`;
}

/** Takes a seat over HTTP, from the address `from`; waits in line as a phone does. */
export async function takeSeat(
  port: number,
  code: string,
  name: string,
  from: string | undefined,
): Promise<SeatingAnswer> {
  const body = { protocol: PROTOCOL, code, name, joinId: freshId() };
  for (;;) {
    const answer = await callJson<JoinAnswer>(port, '/api/join', { body, from });
    if (answer.ok || answer.code !== 'queued') return answer;
    await wait(answer.askAgainMs);
  }
}

/** The phone of a seat; `hear` gets every frame that it receives. */
export function phoneOf(port: number, token: string, seat: SeatView, hear: (frame: Buffer) => void): Phone {
  const refusals: string[] = [];
  let [bytes, count, gaps, epoch] = [0, 0, 0, ''];
  let room: RoomSocket | undefined;

  function receive(frame: Buffer): void {
    bytes += frameLength(frame.length);
    if (frame.length > ENTRY.length && frame.compare(ENTRY, 0, ENTRY.length, 0, ENTRY.length) === 0) {
      const cursor = Number(unpackMessage(frame, frame.indexOf(CURSOR) + CURSOR.length).value);
      if (epoch !== '' && cursor !== count + 1) gaps += 1;
      count = Math.max(count, cursor);
    }
    hear(frame);
  }

  return {
    table: seat.table,
    party: seat.party,
    seat: seat.seat,
    refusals,
    bytes: () => bytes,
    count: () => count,
    gaps: () => gaps,
    async enter() {
      if (epoch !== '') {
        const now = await callJson<SeatAnswer>(port, '/api/seat', { key: token });
        if (!now.ok) throw new Error(now.code);
      }
      room = await openRoom(port, seat.room, { token }, receive);
      const answer = await room.ask<SyncAnswer>('sync', { protocol: PROTOCOL, epoch, count });
      epoch = answer.epoch;
      count = Math.max(count, answer.from + answer.entries.length);
      return answer;
    },
    drop: () => room?.close(),
    send(command) {
      void room?.ask<CommandAnswer>('command', { commandId: freshId(), command }).then((answer) => {
        if (!answer.ok) refusals.push(answer.code);
      });
    },
  };
}

/** The same person at the floor's server. */
export async function sitAtFloor(port: number, place: Line, hear: (frame: Buffer) => void): Promise<Line> {
  const { table, party, seat } = place;
  const socket = new WebSocket(`ws://127.0.0.1:${port}/${table}/${party}/${seat}`, { perMessageDeflate: false });
  let bytes = 0;
  socket.on('message', (frame: Buffer) => {
    bytes += frameLength(frame.length);
    hear(frame);
  });
  await new Promise((done, failed) => socket.once('open', done).once('error', failed));
  return { table, party, seat, bytes: () => bytes, send: (command) => socket.send(JSON.stringify(command)) };
}
