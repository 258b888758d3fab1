import assert from 'node:assert/strict';
import { createConnection } from 'node:net';
import { Client } from '@colyseus/sdk';
import { describe, it } from 'vitest';
import { WebSocket } from 'ws';
import { PROTOCOL } from '../../shared/wire/protocol.ts';
import { type ChildServer, startChildServer } from '../support/child-server.ts';
import {
  callApi,
  dataFolder,
  freshId,
  openDesk,
  openSession,
  scenariosFolder,
  sitDown,
  startNegotiation,
  takeSeat,
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

/** Bytes over a plain socket, and what came back until there was an answer or the end. */
function sendRaw(server: ChildServer, text: string): Promise<string> {
  return new Promise((done) => {
    let got = '';
    const socket = createConnection(Number(new URL(server.base).port), '127.0.0.1');
    socket.on('data', (chunk) => {
      got += String(chunk);
      if (got.includes('\r\n\r\n')) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => done(got));
    socket.write(text);
  });
}

const join = (server: ChildServer, body: unknown) => callApi(server, 'POST', '/api/join', { body });

describe('a server among strangers', () => {
  it('[WI-3] answers what is wrong at the door with its code', async () => {
    const server = await startServer();
    const { code } = await openSession(server);
    const good = { protocol: PROTOCOL, code, name: 'Baiq', joinId: 'phone-000001' };
    const cases: readonly (readonly [string, unknown])[] = [
      ['code-unknown', { ...good, code: 'ZZZZZZ' }],
      ['code-unknown', { ...good, code: '' }],
      ['message-malformed', { ...good, code: 'x'.repeat(121) }],
      ['message-malformed', { ...good, person: 'somebody' }],
      ['message-malformed', { ...good, joinId: '../../x' }],
      ['message-malformed', { ...good, table: 1e300 }],
      ['message-malformed', { ...good, table: -1 }],
      ['message-malformed', { ...good, name: ['x'] }],
      ['message-malformed', { ...good, name: 'x'.repeat(10_000) }],
      ['message-malformed', []],
      ['message-malformed', null],
      ['name-empty', { ...good, name: ' \u200b ' }],
      ['name-too-long', { ...good, name: 'x'.repeat(121) }],
      ['table-unknown', { ...good, table: 77 }],
      ['client-too-old', { ...good, protocol: PROTOCOL - 1 }],
      ['server-too-old', { ...good, protocol: PROTOCOL + 1 }],
    ];
    for (const [wanted, body] of cases) {
      const { json } = await join(server, body);
      assert.deepEqual(json, { ok: false, code: wanted }, JSON.stringify(body)?.slice(0, 120));
    }
    for (const name of ['\u202eBaiq', '<script>alert(1)</script>', 'نور', '__proto__', '{{7*7}}']) {
      const { json } = await join(server, { ...good, name, joinId: freshId() });
      assert.equal((json.seat as { name: string }).name, name.replace('\u202e', ''));
    }
    await assertUnmoved(server);
  });

  it('[SE-2] [SE-9] says when a table, a session or a phase is full or over', async () => {
    const server = await startServer();
    const session = await openSession(server);
    const desk = await openDesk(server, session.id);
    const north = await sitDown(server, await takeSeat(server, session.code, 'Utara'));
    for (let n = 0; n < 23; n++) await takeSeat(server, session.code, `Peserta ${n}`);
    const wish = { protocol: PROTOCOL, code: session.code, name: 'Late', joinId: 'phone-000099' };
    assert.equal((await join(server, wish)).json.code, 'session-full');
    assert.equal((await join(server, { ...wish, table: 1 })).json.code, 'table-full');
    await startNegotiation(desk);
    assert.deepEqual(await north.send({ type: 'DeclareReady' }), { ok: false, code: 'wrong-phase' });
    await desk.ask({ type: 'CloseSession' });
    const offer = { type: 'MakeOffer' as const, package: [1, 1, 1], to: ['south'] };
    assert.deepEqual(await north.send(offer), { ok: false, code: 'table-closed' });
    assert.equal((await join(server, wish)).json.code, 'session-closed');
    assert.equal((await callApi(server, 'GET', '/api/log', { key: north.joined.token })).status, 200);
    await assertUnmoved(server);
  });

  it('[WI-3] names that every object answers to are ids like others', async () => {
    const server = await startServer();
    const { code } = await openSession(server);
    for (const joinId of ['__proto__', 'constructor', 'hasOwnProperty', 'toString']) {
      const { json } = await join(server, { protocol: PROTOCOL, code, name: 'X', joinId });
      assert.equal(json.ok, true, joinId);
      const party = await join(server, { protocol: PROTOCOL, code, name: 'X', joinId: freshId(), party: joinId });
      assert.deepEqual(party.json, { ok: false, code: 'message-malformed' });
    }
    const text = '{"protocol":1,"code":"x","name":"X","joinId":"abcdefgh","__proto__":{"ok":true}}';
    const response = await fetch(`${server.base}/api/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: text,
    });
    assert.deepEqual(await response.json(), { ok: false, code: 'message-malformed' });
    await assertUnmoved(server);
  });

  it('[WI-3] refuses bodies that are too large or no JSON', async () => {
    const server = await startServer();
    const post = async (path: string, body: string, headers: Record<string, string> = {}) => {
      const response = await fetch(server.base + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
      return `${response.status} ${((await response.json()) as { code?: string }).code}`;
    };
    const large = JSON.stringify({ name: 'x'.repeat(20_000) });
    for (const path of ['/api/join', '/api/rejoin', '/matchmake/joinById/x', '/api/host/sessions'])
      assert.equal(await post(path, large), '413 message-too-large', path);
    assert.equal(await post('/api/join', '{"protocol":'), '400 message-malformed');
    assert.equal(await post('/api/join', 'protocol=1', { 'content-type': 'text/plain' }), '200 message-malformed');
    assert.equal(await post('/api/join', `${'['.repeat(8000)}${']'.repeat(8000)}`), '200 message-malformed');
    const chunked = await sendRaw(
      server,
      'POST /matchmake/joinById/x HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n',
    );
    assert.match(chunked, /^HTTP\/1.1 413/);
    await assertUnmoved(server);
  });

  it('[WI-3] refuses hosts and addresses that cannot be read', async () => {
    const server = await startServer();
    for (const host of ['[', 'a b', '%', ''])
      assert.match(
        await sendRaw(server, `POST /matchmake/joinById/x HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 2\r\n\r\n{}`),
        /^HTTP\/1.1 (400|421)/,
        host,
      );
    const upgrade =
      'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';
    for (const url of ['*', '//[', 'a://b:99999/', '/x/y?sessionId=%', '/x/y?sessionId=1&reconnectionToken=2'])
      await sendRaw(server, `GET ${url} HTTP/1.1\r\nHost: localhost\r\n${upgrade}`);
    for (const path of [
      '/..%2f..%2fpackage.json',
      '/assets/..%2f..%2fpackage.json',
      '/api/scenarios/..%2f..%2fthree-party-test%2fscenario.yaml',
      '/three-party-test/scenario.yaml',
      '/%00',
      '/%',
    ]) {
      const { status, text } = await callApi(server, 'GET', path);
      assert.equal(status, 404, path);
      assert.ok(!text.includes('qzx'), path);
    }
    await assertUnmoved(server);
  });

  it('[WI-10] opens no room for a stranger and no socket for a page of another origin', async () => {
    const server = await startServer();
    const { id, code } = await openSession(server, { tables: 2 });
    const { seat, token } = await takeSeat(server, code, 'Baiq');
    for (const method of ['create', 'joinOrCreate', 'join', 'reconnect', '__proto__', 'constructor', 'createRoom']) {
      const { status, json } = await callApi(server, 'POST', `/matchmake/${method}/table`, {
        body: { session: id, table: 1, token, protocol: PROTOCOL },
      });
      assert.ok(status >= 400, method);
      assert.equal(json.sessionId, undefined);
    }
    for (const room of ['nothing', `${id}-99`, '__proto__', 'table'])
      await assert.rejects(new Client(server.base).joinById(room, { token, protocol: PROTOCOL }), /not found/);
    const wrong: readonly (readonly [object, RegExp])[] = [
      [{ token: 'x'.repeat(32), protocol: PROTOCOL }, /token-unknown/],
      [{ token, protocol: 0 }, /client-too-old/],
      [{ token, protocol: 9 }, /server-too-old/],
      [{ token, protocol: PROTOCOL, party: 'south' }, /message-malformed/],
      [{ token: { $ne: '' }, protocol: PROTOCOL }, /message-malformed/],
      [{}, /message-malformed/],
    ];
    for (const [options, code] of wrong)
      await assert.rejects(new Client(server.base).joinById(seat.room, options), code);
    const other = await openSession(server, { tables: 2 });
    await assert.rejects(
      sitDown(server, { token, rejoinCode: '', ok: true, seat: { ...seat, room: `${other.id}-1` } }),
    );
    const foreign = new WebSocket(`${server.base.replace('http', 'ws')}/x/${seat.room}?sessionId=x`, {
      origin: 'http://evil.example',
    });
    const refused = await new Promise((done) => foreign.once('error', (error) => done(error.message)));
    assert.match(String(refused), /403/);
    const { headers } = await callApi(server, 'GET', '/health', { headers: { origin: 'http://evil.example' } });
    assert.deepEqual(
      [...headers.keys()].filter((name) => name.startsWith('access-control')),
      [],
    );
    const preflight = await fetch(`${server.base}/api/join`, {
      method: 'OPTIONS',
      headers: { origin: 'http://evil.example' },
    });
    assert.deepEqual(
      [...preflight.headers.keys()].filter((name) => name.startsWith('access-control')),
      [],
    );
    await assertUnmoved(server);
  });

  it('[WI-10] [WI-11] gives nothing of the host’s without the key, and stops listening to guesses', async () => {
    const server = await startServer();
    const { id, code } = await openSession(server);
    const { token } = await takeSeat(server, code, 'Baiq');
    const paths = ['/api/host/scenarios', '/api/host/sessions', `/api/host/sessions/${id}/tables/1/log`, '/api/host/x'];
    for (const path of paths)
      for (const key of [undefined, '', 'guess', token, 'x'.repeat(5000)]) {
        const { status, json } = await callApi(server, 'GET', path, key === undefined ? {} : { key });
        assert.deepEqual([status, json.code], [403, 'host-key-wrong'], path);
      }
    const health = await callApi(server, 'GET', '/health', { key: token });
    assert.equal(health.json.store, undefined);
    assert.ok((await callApi(server, 'GET', '/health', { key: server.hostKey })).json.store);
    const guess = async (n: number) =>
      (await callApi(server, 'GET', '/api/host/sessions', { key: `guess-${n}` })).status;
    for (let n = 0; n < 11; n++) await guess(n);
    assert.equal(await guess(11), 429);
    assert.equal((await callApi(server, 'GET', '/api/host/sessions', { key: server.hostKey })).status, 200);
    await assertUnmoved(server);
  });

  it('[WI-11] a hall that types its code right is not slowed down; guesses are, and none is refused', async () => {
    const server = await startServer();
    const { code } = await openSession(server, { tables: 10 });
    for (let n = 0; n < 90; n++) await takeSeat(server, code, `Peserta ${n}`);
    const guess = async () =>
      (await join(server, { protocol: PROTOCOL, code: 'AAAAAA', name: 'X', joinId: freshId() })).json.code;
    for (let n = 0; n < 61; n++) assert.equal(await guess(), 'code-unknown');
    const began = performance.now();
    const answers = await Promise.all(Array.from({ length: 20 }, guess));
    assert.deepEqual(new Set(answers), new Set(['code-unknown']));
    assert.ok(performance.now() - began >= 900, `twenty guesses in ${performance.now() - began} ms`);
    await assertUnmoved(server);
  });
});
