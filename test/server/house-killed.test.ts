import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { startChildServer } from '../support/child-server.ts';
import {
  callApi,
  dataFolder,
  freshId,
  openDesk,
  scenariosFolder,
  sitDown,
  threeAtTheTable,
} from '../support/running-server.ts';
import { threePartyScenario } from '../support/scenarios.ts';

describe('when the server dies', () => {
  it('[WI-5] [WI-8] [WI-13] nothing that was acknowledged is lost, tokens still open their seats, the table waits paused', async () => {
    const [data, cases] = [dataFolder(), scenariosFolder([threePartyScenario()])];
    const server = await startChildServer(data, cases);
    const { session, north, south } = await threeAtTheTable(server);
    const offerId = freshId();
    const offer = { type: 'MakeOffer', package: [1, 1, 1], to: ['south', 'forum'] } as const;
    assert.deepEqual(await north.send({ ...offer, package: [1, 1, 1], to: ['south', 'forum'] }, offerId), { ok: true });
    await server.kill();
    await Promise.all(
      [north.left, south.left].map((left) => Promise.race([left, new Promise((done) => setTimeout(done, 500))])),
    );

    const again = await startChildServer(data, cases, server.hostKey);
    const { json } = await callApi(again, 'GET', '/api/seat', { key: north.joined.token });
    assert.equal(json.ok, true);
    const back = await sitDown(again, north.joined);
    const made = back.first.entries.flatMap((entry) => entry.events).filter((event) => event.type === 'OfferMade');
    assert.equal(made.length, 1);
    assert.ok(back.first.entries.flatMap((entry) => entry.events).some((event) => event.type === 'TablePaused'));
    assert.deepEqual(await back.send({ ...offer, package: [1, 1, 1], to: ['south', 'forum'] }, offerId), { ok: true });
    assert.deepEqual(await back.send({ type: 'Say', channel: 'table', text: 'Halo' }), {
      ok: false,
      code: 'table-paused',
    });

    const desk = await openDesk(again, session.id);
    assert.equal((await desk.board()).tables[0]?.paused, true);
    assert.deepEqual(await desk.order({ kind: 'resume' }), { ok: true });
    const other = await sitDown(again, south.joined);
    const [seen] = other.first.entries.flatMap((entry) => entry.events).filter((event) => event.type === 'OfferMade');
    assert.ok(seen?.type === 'OfferMade');
    assert.deepEqual(await other.send({ type: 'AcceptOffer', offer: seen.offer }), { ok: true });
    assert.equal(again.faults(), '');
  });
});
