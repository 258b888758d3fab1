import assert from 'node:assert/strict';
import { it } from 'vitest';
import { callApi, openDesk, runServer, threeAtTheTable } from '../../support/running-server.ts';

it('[WI-7] a phone that had read more than there is gets all of it, and the board says so, once; the table goes on', async () => {
  const server = await runServer();
  const { session, desk, north, south } = await threeAtTheTable(server);
  const { epoch, entries } = await north.sync();
  assert.equal((await north.sync(epoch, entries.length)).from, entries.length);
  const damageOf = async () => (await desk.board()).lines[0]?.damage;
  assert.equal(await damageOf(), undefined);
  const answer = await north.sync(epoch, entries.length + 3);
  assert.deepEqual([answer.from, answer.entries.length], [0, entries.length]);
  assert.deepEqual(await damageOf(), { what: 'phone-ahead', lost: 3 });
  await south.sync(epoch, 4_000);
  await north.sync(epoch, entries.length + 900);
  assert.deepEqual(await damageOf(), { what: 'phone-ahead', lost: 3 }, 'whoever claims more adds nothing');
  assert.deepEqual(await north.send({ type: 'Say', channel: 'table', text: 'Halo' }), { ok: true });
  assert.deepEqual((await openDesk(server, session.id)).got.house, []);
  const { json } = await callApi(server, 'GET', '/api/host/sessions', { key: server.hostKey });
  assert.deepEqual([json.house !== undefined, json.damaged], [true, []]);
});
