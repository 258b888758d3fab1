import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { WebSocket } from 'ws';
import { PROTOCOL } from '../../shared/wire/protocol.ts';
import { type ChildServer, startChildServer } from '../support/child-server.ts';
import {
  callApi,
  dataFolder,
  freshId,
  scenariosFolder,
  takeSeatLate,
  threeAtTheTable,
} from '../support/running-server.ts';
import { threePartyScenario } from '../support/scenarios.ts';

function startServer(): Promise<ChildServer> {
  return startChildServer(dataFolder(), scenariosFolder([threePartyScenario()]));
}

/** The server still answers, and found nothing worth telling whoever runs it. */
async function assertUnmoved(server: ChildServer): Promise<void> {
  assert.equal((await callApi(server, 'GET', '/health')).json.ok, true);
  assert.ok(server.isAlive());
  assert.equal(server.faults(), '');
}

/** After so many answers a socket counts as open. */
const MANY_ANSWERS = 50;

/** A seat's own socket without the SDK: opens, answers the handshake, sends the frames; resolves with the close code. */
async function sendFrames(server: ChildServer, room: string, token: string, frames: readonly Uint8Array[]) {
  const body = { token, protocol: PROTOCOL };
  const { json } = await callApi(server, 'POST', `/matchmake/joinById/${room}`, { body });
  const socket = new WebSocket(
    `${server.base.replace('http', 'ws')}/${json.processId}/${room}?sessionId=${json.sessionId}`,
  );
  return new Promise<number | 'open'>((done) => {
    socket.once('message', () => {
      socket.send(new Uint8Array([10]));
      for (const frame of frames) socket.send(frame);
      socket.ping();
    });
    socket.once('close', (code) => done(code));
    socket.once('error', () => undefined);
    // Answered behind everything that was sent; a room that puts somebody out may need some turns for it.
    let answered = 0;
    socket.on('pong', () => {
      answered += 1;
      if (answered < MANY_ANSWERS) return socket.ping();
      socket.terminate();
      done('open');
    });
  });
}

describe('a server among strangers at the table', () => {
  it('[WI-3] closes sockets that send too much, too fast or nonsense, and goes on for the others', async () => {
    const server = await startServer();
    const { session, desk, north, south } = await threeAtTheTable(server);
    let spares = 0;
    const spare = () => {
      const party = ['north', 'south', 'forum'][spares++ % 3] ?? '';
      return takeSeatLate(server, desk, session.code, 'Stranger', { table: 1, party });
    };
    const bytes = (...values: number[]) => new Uint8Array(values);
    const type = [164, ...new TextEncoder().encode('sync')];
    const nonsense: readonly (readonly [string, readonly Uint8Array[]])[] = [
      ['too large', [new Uint8Array(65 * 1024)]],
      ['unknown type', [bytes(13, 162, 120, 120)]],
      ['deep array', [new Uint8Array([21, 1, ...type, ...new Array(60_000).fill(0x91)])]],
      ['broken payload', [bytes(21, 2, ...type, 0xc1, 0xff)]],
      ['no payload', [bytes(21, 3, ...type)]],
      ['empty frame', [new Uint8Array(0)]],
      ['unknown frame', [bytes(250, 1, 2, 3)]],
      ['request without type', [bytes(21)]],
      ['schema frames', [bytes(14, 1, 2), bytes(15, 255, 255), bytes(16, 0), bytes(17, 162, 120, 120, 1)]],
      ['inputs', [bytes(19, 1, 2, 3), bytes(20, 255, 255, 255)]],
      ['join twice', [bytes(10), bytes(10), bytes(10, 1, 2, 3)]],
      ['flood', Array.from({ length: 200 }, () => bytes(18))],
      ['prototype', [bytes(21, 4, 169, ...new TextEncoder().encode('__proto__'), 0x80)]],
    ];
    const ends: Record<string, number | 'open'> = {};
    for (const [what, frames] of nonsense) {
      const seat = await spare();
      ends[what] = await sendFrames(server, seat.seat.room, seat.token, frames);
      assert.ok(server.isAlive(), `${what}: ${server.faults()}`);
    }
    assert.equal(ends['too large'], 1009);
    assert.notEqual(ends.flood, 'open');
    assert.deepEqual(await north.send({ type: 'Say', channel: 'table', text: 'Still here' }), { ok: true });
    assert.equal((await south.sync()).protocol, PROTOCOL);
    assert.equal((await callApi(server, 'GET', '/health')).json.ok, true);
  });

  it('[WI-3] parses commands to the last field', async () => {
    const server = await startServer();
    const { north } = await threeAtTheTable(server);
    const offer = { type: 'MakeOffer', package: [1, 1, 1], to: ['south', 'forum'] };
    const wrong: unknown[] = [
      undefined,
      null,
      'x',
      { commandId: 'short', command: offer },
      { commandId: freshId(), command: { ...offer, package: [1, 1, 1e308] } },
      { commandId: freshId(), command: { ...offer, package: [1, 1, Number.NaN] } },
      { commandId: freshId(), command: { ...offer, package: [1, 1, -0.5] } },
      { commandId: freshId(), command: { ...offer, package: [1, 1, 2 ** 53] } },
      { commandId: freshId(), command: { ...offer, to: new Array(500).fill('south') } },
      { commandId: freshId(), command: { ...offer, clause: 'x'.repeat(5000) } },
      { commandId: freshId(), command: offer, at: 1 },
      { commandId: 'session:1:0', command: offer },
      { commandId: `${'a'.repeat(39)}!`, command: offer },
    ];
    for (const payload of wrong) {
      const answer = await north.room.request('command', payload);
      assert.deepEqual(answer, { ok: false, code: 'message-malformed' }, JSON.stringify(payload)?.slice(0, 100));
    }
    for (const party of ['__proto__', 'constructor']) {
      const asked = [
        { ...offer, to: [party] },
        { type: 'AcceptOffer', offer: party },
        { type: 'WriteOfferNote', offer: party, note: 'x' },
        { type: 'SaveGuess', about: party, issues: [0] },
        { type: 'SendDraft', draft: party },
        { type: 'Say', channel: { parties: [party] }, text: 'x' },
      ];
      for (const command of asked) {
        const answer = await north.send(command as never);
        assert.equal(answer.ok, false, JSON.stringify(command));
        assert.notEqual('code' in answer && answer.code, 'internal', JSON.stringify(command));
      }
    }
    await assertUnmoved(server);
  });
});
