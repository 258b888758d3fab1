import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import type { HostKeyListing } from '../../../shared/wire/hall-messages.ts';
import { callApi, openDesk, openSession, type RunningServer, runServer } from '../../support/running-server.ts';

/** Asks as a page of the server does that is open on the same machine, unless told. */
function ask(server: RunningServer, path: string, wish: { body?: unknown; headers?: Record<string, string> } = {}) {
  return callApi(server, 'POST', path, { body: {}, ...wish, headers: { origin: server.base, ...wish.headers } });
}

async function takeTicket(server: RunningServer): Promise<string> {
  const { json } = await ask(server, '/api/tickets');
  assert.equal(json.ok, true, JSON.stringify(json));
  return String(json.ticket);
}

async function keysOf(server: RunningServer, key = server.hostKey): Promise<HostKeyListing[]> {
  return (await callApi(server, 'GET', '/api/host/keys', { key })).json.keys as HostKeyListing[];
}

describe('a browser on the laptop itself', () => {
  it('[WI-22] given the page asks for a ticket, when it spends it, then it has a host key of its own, once', async () => {
    const server = await runServer();
    const ticket = await takeTicket(server);
    const spent = (await ask(server, '/api/tickets/spend', { body: { ticket } })).json;
    assert.equal((await callApi(server, 'GET', '/api/host/sessions', { key: String(spent.key) })).json.right, 'host');
    const again = await ask(server, '/api/tickets/spend', { body: { ticket } });
    assert.deepEqual([again.status, again.json], [403, { ok: false, code: 'ticket-unknown' }]);
    const other = await takeTicket(server);
    const second = (await ask(server, '/api/tickets/spend', { body: { ticket: other } })).json;
    assert.notEqual(second.key, spent.key);
    assert.deepEqual(
      (await keysOf(server)).map(({ place, own }) => [place, own]),
      [
        ['printed', true],
        ['laptop', false],
        ['laptop', false],
      ],
    );
  });

  it('[WI-22] given a browser that has a good key, when it spends a ticket, then it keeps the key that it has', async () => {
    const server = await runServer();
    const [first, second] = [await takeTicket(server), await takeTicket(server)];
    const { key } = (await ask(server, '/api/tickets/spend', { body: { ticket: first, key: 'long-dead' } })).json;
    assert.notEqual(key, 'long-dead');
    const again = (await ask(server, '/api/tickets/spend', { body: { ticket: second, key } })).json;
    assert.deepEqual(again, { ok: true, key });
    assert.equal((await keysOf(server)).length, 2);
  });

  it('[WI-22] given the link that a start prints, when it is opened, then its ticket is good', async () => {
    const server = await runServer();
    const [, ticket] = /^http:\/\/localhost:\d+\/host#ticket=([\w-]+)$/.exec(server.runding.giveTicket?.() ?? '') ?? [];
    assert.equal((await ask(server, '/api/tickets/spend', { body: { ticket } })).json.ok, true);
  });

  it('[WI-22] given a hostile page or a proxy in between, when it asks, then it gets neither ticket nor key', async () => {
    const server = await runServer();
    const ticket = await takeTicket(server);
    const hostile: readonly (readonly [number, Record<string, string>])[] = [
      [403, { origin: 'http://evil.example' }],
      [403, { origin: 'null' }],
      [403, { origin: `http://localhost:${server.runding.port}` }],
      [403, { 'x-forwarded-for': '203.0.113.9' }],
      [403, { 'x-real-ip': '127.0.0.1' }],
      [403, { forwarded: 'for=127.0.0.1' }],
      [403, { via: '1.1 proxy' }],
    ];
    for (const [status, headers] of hostile) {
      for (const path of ['/api/tickets', '/api/tickets/spend']) {
        const answer = await ask(server, path, { body: { ticket }, headers });
        const name = `${path} ${JSON.stringify(headers)}`;
        assert.deepEqual([answer.status, answer.json], [status, { ok: false, code: 'not-this-laptop' }], name);
      }
    }
    const bare = await fetch(`${server.base}/api/tickets`, { method: 'POST' });
    assert.equal(bare.status, 403, 'a tool without an origin');
    assert.equal((await keysOf(server)).length, 1);
    assert.equal((await ask(server, '/api/tickets/spend', { body: { ticket } })).json.ok, true, 'and spent none');
  });

  it('[WI-22] given a page under the address of the network, when it asks on the laptop too, then it gets none', async () => {
    const card = Object.values(networkInterfaces())
      .flatMap((cards) => cards ?? [])
      .find(({ family, internal }) => family === 'IPv4' && !internal);
    if (card === undefined) return;
    const server = await runServer({ host: '0.0.0.0' });
    const base = `http://${card.address}:${server.runding.port}`;
    const answer = await ask({ ...server, base }, '/api/tickets');
    assert.deepEqual([answer.status, answer.json], [403, { ok: false, code: 'not-this-laptop' }]);
  });

  it('[WI-22] given a server that was started locked, when the page asks, then only keys open it', async () => {
    const server = await runServer({ locked: true });
    assert.equal(server.runding.giveTicket, undefined);
    for (const path of ['/api/tickets', '/api/tickets/spend']) {
      const answer = await ask(server, path, { body: { ticket: 'x' } });
      assert.deepEqual([answer.status, answer.json], [403, { ok: false, code: 'keys-only' }]);
    }
    const { minted = '' } = server.runding;
    assert.equal((await callApi(server, 'GET', '/api/host/sessions', { key: minted })).status, 200);
  });
});

describe('keys of the house', () => {
  it('[WI-23] given a key at an open board, when it is ended on another, then it opens nothing and its socket is out', async () => {
    const server = await runServer();
    const { id: session } = await openSession(server);
    const ticket = await takeTicket(server);
    const key = String((await ask(server, '/api/tickets/spend', { body: { ticket } })).json.key);
    const desk = await openDesk(server, session, key);
    const own = (await keysOf(server, key)).find((one) => one.own);
    const ended = await callApi(server, 'DELETE', `/api/host/keys/${own?.id}`, { key: server.hostKey });
    assert.deepEqual(ended.json, { ok: true });
    await desk.left;
    assert.equal((await callApi(server, 'GET', '/api/host/sessions', { key })).status, 403);
    await assert.rejects(openDesk(server, session, key), /host-key-wrong/);
    assert.equal((await callApi(server, 'DELETE', `/api/host/keys/${own?.id}`, { key: server.hostKey })).status, 404);
    await openDesk(server, session);
  });

  it('[WI-23] given the owner of the data folder, when a key is asked for with its secret, then it is minted; else not', async () => {
    const server = await runServer({ locked: true });
    const file = join(server.dataDir, 'running.json');
    if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o777, 0o600);
    const { base, secret } = JSON.parse(readFileSync(file, 'utf8'));
    assert.equal(base, server.base);
    for (const key of ['', 'x', server.hostKey, `${secret} x`]) {
      const answer = await callApi(server, 'POST', '/api/console/host-key', { key });
      assert.deepEqual([answer.status, answer.json], [403, { ok: false, code: 'right-missing' }]);
      assert.equal((await callApi(server, 'GET', '/api/console', { key })).status, 403);
    }
    assert.deepEqual((await callApi(server, 'GET', '/api/console', { key: secret })).json, { ok: true });
    const { json } = await callApi(server, 'POST', '/api/console/host-key', { key: secret });
    assert.equal((await callApi(server, 'GET', '/api/host/sessions', { key: String(json.key) })).status, 200);
    await server.runding.stop();
    assert.throws(() => readFileSync(file), /ENOENT/);
  });
});
