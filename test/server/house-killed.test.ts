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
    await Promise.all([north.left, south.left]);

    const again = await startChildServer(data, cases);
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
    assert.equal((await desk.board()).lines[0]?.paused, 'downtime');
    assert.deepEqual(await desk.order({ kind: 'resume' }), { ok: true });
    const other = await sitDown(again, south.joined);
    const [seen] = other.first.entries.flatMap((entry) => entry.events).filter((event) => event.type === 'OfferMade');
    assert.ok(seen?.type === 'OfferMade');
    assert.deepEqual(await other.send({ type: 'AcceptOffer', offer: seen.offer }), { ok: true });
    assert.equal(again.faults(), '');
  });

  it('[WI-4] [WI-5] killed in the middle of a talk: what was acknowledged stands, what is sent again stands once', async () => {
    const [data, cases] = [dataFolder(), scenariosFolder([threePartyScenario()])];
    const server = await startChildServer(data, cases);
    const { session, north, south } = await threeAtTheTable(server);
    const words = Array.from({ length: 24 }, (_, n) => ({
      by: n % 2 === 0 ? north : south,
      id: freshId(),
      text: `Word ${n}`,
    }));
    const acknowledged: string[] = [];
    // Two talk at once, each a word after the other, so that words are on their way when the server dies.
    const talk = [north, south].map(async (speaker) => {
      for (const { by, id, text } of words) {
        if (by !== speaker) continue;
        const answer = await by.send({ type: 'Say', channel: 'table', text }, id);
        if (answer.ok && acknowledged.push(text) === 6) void server.kill();
      }
    });
    await Promise.allSettled(talk);
    assert.ok(acknowledged.length > 0 && acknowledged.length < words.length, `${acknowledged.length} acknowledged`);

    const again = await startChildServer(data, cases);
    const desk = await openDesk(again, session.id);
    const back = new Map([
      [north, await sitDown(again, north.joined)],
      [south, await sitDown(again, south.joined)],
    ]);
    const textsOf = async () => {
      const { entries = [] } = (await back.get(north)?.sync()) ?? {};
      return entries.flatMap(({ events }) =>
        events.flatMap((event) => (event.type === 'MessageSaid' ? [event.text] : [])),
      );
    };
    const kept = await textsOf();
    for (const text of acknowledged) assert.ok(kept.includes(text), `${text} was acknowledged`);
    await desk.order({ kind: 'resume' });
    for (const { by, id, text } of words) {
      assert.deepEqual(await back.get(by)?.send({ type: 'Say', channel: 'table', text }, id), { ok: true });
    }
    const texts = await textsOf();
    assert.deepEqual([...texts].sort(), words.map(({ text }) => text).sort(), 'each word once');
    assert.equal(again.faults(), '');
  });

  it('[WI-12] [WI-17] killed while a round opens: the first round stands, the second is whole or was never asked for', async () => {
    const [data, cases] = [dataFolder(), scenariosFolder([threePartyScenario()])];
    let server = await startChildServer(data, cases);
    const { session, desk, north } = await threeAtTheTable(server);
    await desk.order({ kind: 'close' });
    const [person] = Object.values((await desk.board()).state.people).filter(({ name }) => name === 'Utara');
    const moves = [{ person: person?.id, to: { table: 12, party: 'south' } }];
    const body = { commandId: freshId(), scenario: 'three-party-test', tables: 12, moves };
    const path = `/api/host/sessions/${session.id}/rounds`;
    for (const delayMs of [8, 14, 20]) {
      const asked = callApi(server, 'POST', path, { body, key: server.hostKey }).catch(() => undefined);
      await new Promise((done) => setTimeout(done, delayMs));
      await server.kill();
      await asked;
      server = await startChildServer(data, cases);
      const board = await (await openDesk(server, session.id)).board();
      assert.ok(board.state.round === 1 || board.state.round === 2);
      assert.deepEqual(
        board.lines.map(({ table }) => table),
        board.state.tables,
      );
    }
    await callApi(server, 'POST', path, { body, key: server.hostKey });
    const board = await (await openDesk(server, session.id)).board();
    assert.equal(board.state.round, 2, 'the same id opened it once');
    assert.deepEqual([board.lines.length, board.lines[11]?.teams[1]?.people], [12, 1]);
    const { json } = await callApi(server, 'GET', '/api/seat', { key: north.joined.token });
    const phone = await sitDown(server, { ...north.joined, seat: json.seat as never });
    assert.equal(phone.joined.seat.room, `${session.id}-r2-12`);
    assert.equal(server.faults(), '');
  });
});
