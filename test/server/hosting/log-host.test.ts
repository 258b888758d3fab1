import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { soon } from '../../support/soon.ts';
import { FACILITATOR, inNegotiation, OFFER, openHouse, order, reopen, seatOf } from './open-house.ts';

const offerOf = (commandId: string, party = 'north') => ({ actor: seatOf(party), commandId, command: OFFER });

describe('a command id', () => {
  it('[WI-4] is answered once: the same yes again, and nothing happens twice', async () => {
    const { session, table } = await openHouse();
    await inNegotiation(session);
    const count = table.entries.length;
    const answers = await Promise.all([1, 2, 3].map(() => table.submit(offerOf('offer-00001'))));
    assert.deepEqual(answers, [{ ok: true }, { ok: true }, { ok: true }]);
    assert.equal(table.entries.length, count + 1);
  });

  it('[WI-4] is answered again after a restart', async () => {
    const { store, clock, session, table } = await openHouse();
    await inNegotiation(session);
    await table.submit(offerOf('offer-00001'));
    const again = await reopen(store, clock);
    const count = again.table.entries.length;
    assert.deepEqual(await again.table.submit(offerOf('offer-00001')), { ok: true });
    assert.equal(again.table.entries.length, count);
  });

  it('[WI-4] belongs to who gave it: the same id from another seat is another command', async () => {
    const { session, table } = await openHouse();
    await inNegotiation(session);
    await table.submit(offerOf('the-same-id'));
    const say = { type: 'Say', channel: 'table', text: 'Halo' } as const;
    const count = table.entries.length;
    assert.deepEqual(await table.submit({ actor: seatOf('south'), commandId: 'the-same-id', command: say }), {
      ok: true,
    });
    assert.equal(table.entries.length, count + 1);
    const order = { actor: seatOf('south'), commandId: 'session:1:0', command: say };
    assert.deepEqual(await table.submit(order), { ok: true }, 'ids of the house are no ids of a seat');
  });

  it('[WI-4] a refusal is not kept: the same id may succeed later', async () => {
    const { session, table } = await openHouse();
    assert.deepEqual(await table.submit(offerOf('offer-00001')), { ok: false, code: 'table-not-started' });
    await inNegotiation(session);
    const count = table.entries.length;
    assert.deepEqual(await table.submit(offerOf('offer-00001')), { ok: true });
    assert.equal(table.entries.length, count + 1);
  });
});

describe('a command id that stands for another command', () => {
  const say = (text: string, seat = 'north') => ({
    actor: seatOf(seat),
    commandId: 'the-same-id',
    command: { type: 'Say', channel: 'table', text } as const,
  });
  const USED = { ok: false, code: 'command-id-used' };

  it('[WI-4] is refused by name and changes nothing, waiting beside it, later, and after a restart', async () => {
    const { store, clock, session, table } = await openHouse();
    await inNegotiation(session);
    const count = table.entries.length;
    assert.deepEqual(await Promise.all([table.submit(say('One')), table.submit(say('Two'))]), [{ ok: true }, USED]);
    assert.deepEqual(await table.submit(say('Three')), USED);
    assert.deepEqual(await table.submit(say('One')), { ok: true }, 'the same command is answered as it was');
    assert.equal(table.entries.length, count + 1);
    const again = await reopen(store, clock);
    assert.deepEqual(await again.table.submit(say('Two')), USED);
    assert.deepEqual(await again.table.submit(say('One')), { ok: true });
    assert.deepEqual(
      again.table.table.messages.map(({ text }) => text),
      ['One'],
    );
  });

  it('[WI-4] the order of members and what is left out make no other command', async () => {
    const { session, table } = await openHouse();
    await inNegotiation(session);
    const offer = { ...OFFER, note: undefined, inReplyTo: undefined } as typeof OFFER;
    await table.submit(offerOf('offer-00001'));
    const turned = Object.fromEntries(Object.entries(offer).reverse()) as typeof OFFER;
    assert.deepEqual(await table.submit({ ...offerOf('offer-00001'), command: turned }), { ok: true });
  });

  it('[WI-4] an order to a session is held to the same', async () => {
    const { session } = await openHouse();
    const announce = (text: string) =>
      session.submit(FACILITATOR, 'the-same-id', {
        type: 'OrderTables',
        tables: 'all',
        order: { kind: 'announce', text },
      });
    assert.deepEqual(await announce('One'), { ok: true });
    assert.deepEqual(await announce('Two'), USED);
  });
});

describe('the queue of a log', () => {
  it('[LO-2] works one submission at a time, in the order in which they came', async () => {
    const { session, table, store } = await openHouse();
    await inNegotiation(session);
    let waits = 20;
    store.beforeAppend = () => new Promise((done) => setTimeout(done, waits--));
    const texts = Array.from({ length: 12 }, (_, i) => `Word ${i}`);
    await Promise.all(
      texts.map((text, i) =>
        table.submit({
          actor: seatOf(i % 2 === 0 ? 'north' : 'south'),
          commandId: `word-${i}`,
          command: { type: 'Say', channel: 'table', text },
        }),
      ),
    );
    assert.deepEqual(
      table.table.messages.map((message) => message.text),
      texts,
    );
    assert.deepEqual(
      table.entries.map((entry) => entry.n),
      table.entries.map((_, i) => i + 1),
    );
  });

  it('[WI-5] what waits together becomes durable together, each decided on what the one before it left', async () => {
    const { session, table, store } = await openHouse();
    await inNegotiation(session);
    const lines: number[] = [];
    store.beforeAppend = (_id, count) => {
      lines.push(count);
      return new Promise((done) => setTimeout(done, 5));
    };
    const refused = { ok: false, code: 'offer-same-open' };
    const answers = await Promise.all([
      table.submit(offerOf('offer-00001')),
      table.submit(offerOf('offer-00002')),
      table.submit(offerOf('offer-00001')),
      table.submit({ ...offerOf('offer-00003'), actor: seatOf('nobody') }),
    ]);
    assert.deepEqual(answers, [{ ok: true }, refused, { ok: true }, { ok: false, code: 'not-seated' }]);
    assert.deepEqual(lines, [1], 'refusals and what was asked twice are not written');
    const words = Array.from({ length: 30 }, (_, n) =>
      table.submit({
        actor: seatOf('south'),
        commandId: `word-${n}`,
        command: { type: 'Say', channel: 'table', text: `Word ${n}` },
      }),
    );
    await Promise.all(words);
    assert.ok(lines.length <= 3, `${lines.length} commits`);
    assert.deepEqual(
      table.table.messages.map(({ text, number }) => [text, number]),
      words.map((_, n) => [`Word ${n}`, n + 1]),
    );
  });

  it('[WI-5] of a batch that could not be written nothing happened', async () => {
    const { session, table, store } = await openHouse();
    await inNegotiation(session);
    const heard: string[] = [];
    table.onPublished(() => heard.push('heard'));
    store.beforeAppend = () => Promise.reject(new Error('disk full'));
    const lost = [offerOf('offer-00001'), offerOf('offer-00002', 'south')].map((one) => table.submit(one));
    for (const { status } of await Promise.allSettled(lost)) assert.equal(status, 'rejected');
    assert.deepEqual([heard, Object.keys(table.table.offers)], [[], []]);
    store.beforeAppend = () => undefined;
    assert.deepEqual(await table.submit(offerOf('offer-00001')), { ok: true });
    assert.equal(heard.length, 1);
  });

  it('[WI-5] nobody hears and nobody is answered before the entry is durable', async () => {
    const { session, table, store } = await openHouse();
    await inNegotiation(session);
    const steps: string[] = [];
    let release = () => {};
    store.beforeAppend = () =>
      new Promise((done) => {
        steps.push('append asked');
        release = () => {
          steps.push('durable');
          done();
        };
      });
    table.onPublished(() => steps.push('heard'));
    const answer = table.submit(offerOf('offer-00001')).then(() => steps.push('answered'));
    await soon(() => assert.ok(steps.length > 0));
    // Whatever was to follow without the store has followed.
    await new Promise((done) => setImmediate(done));
    assert.deepEqual(steps, ['append asked']);
    assert.equal(Object.keys(table.table.offers).length, 0, 'the table does not run ahead of its log');
    release();
    await answer;
    assert.deepEqual(steps, ['append asked', 'durable', 'heard', 'answered']);
  });

  it('[WI-5] what could not be written did not happen: nobody hears, the next one is decided as if it had not been', async () => {
    const { session, table, store } = await openHouse();
    await inNegotiation(session);
    const heard: number[] = [];
    table.onPublished((entry) => heard.push(entry.events.length));
    const count = table.entries.length;
    store.beforeAppend = () => Promise.reject(new Error('disk full'));
    await assert.rejects(table.submit(offerOf('offer-00001')), /disk full/);
    assert.deepEqual(heard, []);
    assert.equal(table.entries.length, count);
    store.beforeAppend = () => undefined;
    assert.deepEqual(await table.submit(offerOf('offer-00001')), { ok: true }, 'the id was not used up');
    assert.equal(heard.length, 1);
  });

  it('a listener that fails keeps neither the others nor the answer', async () => {
    const { session, table } = await openHouse();
    await inNegotiation(session);
    const heard: string[] = [];
    table.onPublished(() => {
      throw new Error('deaf');
    });
    table.onPublished(() => heard.push('second'));
    assert.deepEqual(await table.submit(offerOf('offer-00001')), { ok: true });
    assert.deepEqual(heard, ['second']);
  });
});

describe('the time of a log', () => {
  it('[CL-1] never runs backwards when the clock is set back, and does not stand still either', async () => {
    const { session, table, clock } = await openHouse();
    await inNegotiation(session);
    clock.at += 60_000;
    await order(session, { kind: 'announce', text: 'One minute' });
    const before = table.lastAt;
    clock.at -= 3_600_000;
    await order(session, { kind: 'announce', text: 'An hour earlier' });
    assert.equal(table.lastAt, before);
    clock.at += 30_000;
    assert.equal(table.time(), before + 30_000);
    await table.submit({ actor: FACILITATOR, commandId: 'announce', command: { type: 'Announce', text: 'Later' } });
    assert.equal(table.lastAt, before + 30_000);
    const times = table.entries.map((entry) => entry.at);
    assert.deepEqual(
      times,
      [...times].sort((a, b) => a - b),
    );
  });

  it('[CL-1] follows the clock again after that was in 1970 for a while, and never runs backwards', async () => {
    const { session, clock } = await openHouse();
    const right = clock.at;
    const say = async (at: number) => {
      clock.at = at;
      await order(session, { kind: 'announce', text: 'Now' });
      return session.entries.at(-1)?.at;
    };
    assert.equal(await say(right + 1000), right + 1000);
    assert.equal(await say(60_000), right + 1000);
    assert.equal(await say(65_000), right + 6000, 'time goes on meanwhile');
    assert.equal(await say(right + 6500), right + 6500);
    assert.equal(await say(right + 9000), right + 9000);
  });

  it('[CL-1] a clock that is a little slow is not followed before it has caught up', async () => {
    const { session, table, clock } = await openHouse();
    await inNegotiation(session);
    const told: number[] = [];
    const look = (ms: number) => {
      clock.at += ms;
      told.push(table.time());
    };
    for (const ms of [1000, -800, 500, 500, 500, -300, 200, 100]) look(ms);
    const start = table.lastAt;
    assert.ok(
      told.every((at) => at >= start),
      'never before the last entry',
    );
    await order(session, { kind: 'announce', text: 'Now' });
    clock.at -= 2000;
    const held = Array.from({ length: 6 }, () => {
      clock.at += 500;
      return table.time();
    });
    assert.deepEqual(
      held,
      [...held].sort((a, b) => a - b),
    );
  });
});
