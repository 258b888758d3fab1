import assert from 'node:assert/strict';
import { describe, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { PROTOCOL } from '../../shared/wire/protocol.ts';
import { startChildServer } from '../support/child-server.ts';
import { packMessage } from '../support/message-pack.ts';
import { stopDate } from '../support/moved-clock.ts';
import {
  callApi,
  dataFolder,
  freshId,
  type Joined,
  openSession,
  runServer,
  type ServerAddress,
  scenariosFolder,
  takeSeat,
  takeSeatLate,
  threeAtTheTable,
} from '../support/running-server.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { soon } from '../support/soon.ts';

const JOINED = 10;

async function reserve(server: ServerAddress, { token, seat }: Joined) {
  const { json } = await callApi(server, 'POST', `/matchmake/joinById/${seat.room}`, {
    body: { token, protocol: PROTOCOL },
  });
  return json;
}

/** Opens a reserved socket without the SDK; resolves at the server's first word with what it heard since, and how it ended. */
async function openReserved(server: ServerAddress, room: string, reserved: Readonly<Record<string, unknown>>) {
  const { processId, sessionId } = reserved;
  const socket = new WebSocket(`${server.base.replace('http', 'ws')}/${processId}/${room}?sessionId=${sessionId}`);
  onTestFinished(() => socket.terminate());
  const heard = { bytes: 0, first: -1 };
  const closed = new Promise<number>((done) => socket.once('close', done));
  socket.on('error', () => undefined);
  socket.on('message', (data: Buffer) => {
    heard.bytes += data.length;
    if (heard.first < 0) heard.first = data[0] ?? 0;
  });
  await Promise.race([soon(() => assert.notEqual(heard.first, -1)), closed]);
  return { socket, heard, closed };
}

function request(id: number, type: string, payload: Buffer): Buffer {
  const name = Buffer.from(type);
  return Buffer.concat([Buffer.from([21, id, 0xa0 | name.length, ...name]), payload]);
}

describe('a server that is flooded from a seat', () => {
  it('[WI-21] notes a frame that cannot be read in one line without its content, and closes the socket', async () => {
    const server = await startChildServer(dataFolder(), scenariosFolder([threePartyScenario()]));
    const { session, desk } = await threeAtTheTable(server);
    const secret = Buffer.from('KanariRahasia batas kami 40');
    const readable = packMessage(secret.toString());
    const frames = [
      request(1, 'command', Buffer.concat([readable, readable])),
      request(1, 'command', Buffer.concat([Buffer.from([0xc1]), secret])),
      Buffer.concat([Buffer.from([250]), secret]),
      Buffer.concat([Buffer.from([13, 0xa4]), Buffer.from('sync'), secret]),
    ];
    for (const frame of frames) {
      const joined = await takeSeatLate(server, desk, session.code, 'Stranger', { table: 1, party: 'south' });
      const { socket, closed } = await openReserved(server, joined.seat.room, await reserve(server, joined));
      socket.send(Buffer.from([JOINED]));
      // Whatever follows in the same breath is heard by nobody.
      for (let n = 0; n < 20; n++) socket.send(frame);
      assert.equal(await closed, 4002);
    }
    await soon(() => assert.equal(server.faults().trimEnd().split('\n').length, frames.length));
    assert.doesNotMatch(server.faults(), /Kanari|batas kami|\n\s+at /);
  });

  it('[WI-21] answers nobody who is not in yet, and keeps nothing for them', async () => {
    const server = await runServer();
    const { session, desk } = await threeAtTheTable(server);
    const joined = await takeSeatLate(server, desk, session.code, 'Stranger', { table: 1, party: 'south' });
    const { socket, heard, closed } = await openReserved(server, joined.seat.room, await reserve(server, joined));
    socket.send(request(1, 'sync', packMessage({ protocol: PROTOCOL, epoch: '', count: 0 })));
    assert.equal(await closed, 4002);
    assert.ok(heard.bytes < 300, `${heard.bytes} bytes`);
  });

  it('[WI-14] [WI-21] a seat that asks for everything without reading gets little of it', async () => {
    // What is allowed comes back with time, however busy the machine is.
    stopDate();
    const server = await runServer();
    const { session, desk, north } = await threeAtTheTable(server);
    const table = server.runding.house.sessions.get(session.id)?.table(1);
    assert.ok(table);
    const command = { type: 'Say', channel: 'table', text: 'x'.repeat(600) } as const;
    const actor = { kind: 'seat', party: 'south', seat: 1 } as const;
    const said = Array.from({ length: 3000 }, () => table.submit({ actor, commandId: freshId(), command }));
    assert.ok((await Promise.all(said)).every(({ ok }) => ok));
    const whole = JSON.stringify(await north.sync()).length;
    assert.ok(whole > 2_000_000, `${whole} bytes`);
    const joined = await takeSeatLate(server, desk, session.code, 'Stranger', { table: 1, party: 'south' });
    const { socket, heard } = await openReserved(server, joined.seat.room, await reserve(server, joined));
    socket.send(Buffer.from([JOINED]));
    const ask = request(1, 'sync', packMessage({ protocol: PROTOCOL, epoch: '', count: 0 }));
    socket.pause();
    for (let n = 0; n < 45; n++) {
      socket.send(ask);
      await new Promise((done) => setTimeout(done, 25));
    }
    socket.resume();
    await new Promise<void>((done) => {
      socket.once('close', () => done());
      socket.once('pong', () => done());
      socket.ping();
    });
    assert.ok(heard.bytes < 2.5 * whole, `${heard.bytes} bytes after 45 requests of ${whole}`);
  });

  it('[WI-14] [WI-21] one token has few reservations at once: the oldest are given back', async () => {
    stopDate();
    const server = await runServer();
    const { code } = await openSession(server);
    const joined = await takeSeat(server, code, 'Utara');
    const reserved: Readonly<Record<string, unknown>>[] = [];
    for (let n = 0; n < 6; n++) reserved.push(await reserve(server, joined));
    const open = (n: number) => openReserved(server, joined.seat.room, reserved[n] ?? {});
    assert.notEqual((await open(0)).heard.first, JOINED);
    assert.equal((await open(5)).heard.first, JOINED);
    const answers = await Promise.all(Array.from({ length: 80 }, () => reserve(server, joined)));
    assert.ok(answers.some(({ error }) => error === 'rate-limited'));
    assert.ok(answers.filter(({ sessionId }) => sessionId !== undefined).length < 60);
  });
});
