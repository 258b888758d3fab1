import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { stopDate } from '../../support/moved-clock.ts';
import {
  callApi,
  freshId,
  mintKey,
  openSession,
  runServer,
  takeSeat,
  threeAtTheTable,
} from '../../support/running-server.ts';

describe('what is asked for by strangers', () => {
  it('[WI-27] every answer forbids guessing its kind, telling where one came from, and frames around it', async () => {
    const server = await runServer();
    const session = await openSession(server);
    const joined = await takeSeat(server, session.code, 'Baiq');
    const { scenarioHash } = joined.seat;
    const key = server.hostKey;
    const asked = [
      await callApi(server, 'GET', '/health'),
      await callApi(server, 'GET', '/api/seat', { key: joined.token }),
      await callApi(server, 'GET', '/api/log', { key: joined.token }),
      await callApi(server, 'GET', `/api/scenarios/${scenarioHash}.json`),
      await callApi(server, 'GET', '/api/check'),
      await callApi(server, 'GET', '/api/nothing'),
      await callApi(server, 'GET', '/nothing'),
      await callApi(server, 'POST', '/api/join', { body: {} }),
      await callApi(server, 'POST', '/api/join', { body: { name: 'x'.repeat(20_000) } }),
      await callApi(server, 'POST', `/matchmake/joinById/${joined.seat.room}`, { body: {} }),
      await callApi(server, 'GET', '/api/host/sessions', { key }),
      await callApi(server, 'GET', `/api/host/sessions/${session.id}/archive`, { key }),
      await callApi(server, 'GET', '/api/host/sessions'),
    ];
    for (const [n, { headers }] of asked.entries()) {
      assert.equal(headers.get('x-content-type-options'), 'nosniff', String(n));
      assert.equal(headers.get('referrer-policy'), 'no-referrer', String(n));
      assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/, String(n));
      assert.equal(headers.get('access-control-allow-origin'), null, String(n));
    }
  });

  it('[WI-10] [WI-27] nothing answers that the framework would open by itself', async () => {
    const server = await runServer();
    const { id, code } = await openSession(server);
    const { token } = await takeSeat(server, code, 'Baiq');
    const room = `${id}-1`;
    for (const [method, path] of [
      ['GET', '/__healthcheck'],
      ['GET', '/__apidocs'],
      ['GET', `/matchmake/joinById/${room}`],
      ['POST', '/matchmake/create/table'],
      ['POST', '/matchmake/joinOrCreate/table'],
      ['POST', '/matchmake/join/table'],
      ['POST', `/matchmake/reconnect/${room}`],
      ['POST', '/matchmake'],
      ['DELETE', `/matchmake/joinById/${room}`],
    ] as const) {
      const body = method === 'POST' ? { body: { token, protocol: 2 } } : {};
      const { status, json } = await callApi(server, method, path, body);
      assert.deepEqual([status, json], [404, { ok: false, code: 'message-malformed' }], path);
    }
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const odd = await callApi(server, 'POST', `/matchmake/joinById/${room}`, { body: { token }, headers });
    assert.equal(odd.status, 400);
  });

  it('[WI-11] the health page counts wrong keys like every door, and opens to the right one', async () => {
    // What is allowed comes back with time, however busy the machine is.
    stopDate();
    const server = await runServer();
    const codes: number[] = [];
    for (let n = 0; n < 40; n++) codes.push((await callApi(server, 'GET', '/health', { key: `guess-${n}` })).status);
    assert.deepEqual(codes, [...new Array(30).fill(200), ...new Array(10).fill(429)]);
    assert.equal((await callApi(server, 'GET', '/api/host/sessions', { key: 'guess' })).status, 429);
    assert.equal((await callApi(server, 'GET', '/health')).json.store, undefined);
    assert.ok((await callApi(server, 'GET', '/health', { key: server.hostKey })).json.store);
    const { id } = await openSession(server);
    const key = await mintKey(server, id, 'facilitator');
    assert.equal((await callApi(server, 'GET', '/health', { key })).json.store, undefined);
  });

  it('[WI-14] [WI-27] a download costs by its size, and who pays for it is the only one who waits', async () => {
    stopDate();
    const server = await runServer();
    const { session, south, north } = await threeAtTheTable(server);
    const table = server.runding.house.sessions.get(session.id)?.table(1);
    assert.ok(table);
    const actor = { kind: 'seat', party: 'south', seat: 1 } as const;
    const command = { type: 'Say', channel: 'table', text: 'x'.repeat(600) } as const;
    const said = Array.from({ length: 2000 }, () => table.submit({ actor, commandId: freshId(), command }));
    assert.ok((await Promise.all(said)).every(({ ok }) => ok));
    const download = () => callApi(server, 'GET', '/api/log', { key: north.joined.token });
    const whole = await download();
    const lines = whole.text.trimEnd().split('\n');
    assert.equal(lines.length, 1 + table.visibleTo({ kind: 'party', party: 'north' }).length);
    for (const line of lines) assert.equal(typeof JSON.parse(line), 'object');
    const answers = await Promise.all(Array.from({ length: 12 }, download));
    const refused = answers.filter(({ status }) => status === 429);
    assert.ok(refused.length >= 10, `${refused.length} of 12`);
    assert.equal(refused[0]?.json.code, 'rate-limited');
    assert.deepEqual(await south.send({ type: 'Say', channel: 'table', text: 'Halo' }), { ok: true });
    const key = server.hostKey;
    const path = `/api/host/sessions/${session.id}/tables/1/log`;
    const log = (await callApi(server, 'GET', path, { key })).text.trimEnd().split('\n');
    assert.equal(log.length, 2 + table.entries.length, 'the case and the header stand before the entries');
    const many = await Promise.all(Array.from({ length: 40 }, () => callApi(server, 'GET', path, { key })));
    assert.ok(many.some(({ status }) => status === 429));
    assert.deepEqual(await south.send({ type: 'Say', channel: 'table', text: 'Halo' }), { ok: true });
  });
});
