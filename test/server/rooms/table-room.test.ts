import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { PartyCommand } from '../../../shared/negotiation/commands.ts';
import { WIRE_LIMITS } from '../../../shared/wire/limits.ts';
import { PROTOCOL } from '../../../shared/wire/protocol.ts';
import { moveClock, stopDate } from '../../support/moved-clock.ts';
import {
  callApi,
  freshId,
  openDesk,
  openSession,
  type Phone,
  runServer,
  sitDown,
  startNegotiation,
  takeSeat,
  takeSeatLate,
  threeAtTheTable,
} from '../../support/running-server.ts';
import { soon } from '../../support/soon.ts';

const OFFER: PartyCommand = { type: 'MakeOffer', package: [1, 1, 1], to: ['south', 'forum'] };

const eventsOf = (phone: Phone) => phone.got.entry.flatMap((entry) => entry.events.map((event) => event.type));

describe('at a table', () => {
  it('[WI-1] [WI-6] a code and a name open a seat; each party is told what it may read, in the order of its cursors', async () => {
    const server = await runServer();
    const { north, south, forum } = await threeAtTheTable(server);
    assert.deepEqual(await north.send(OFFER), { ok: true });
    assert.deepEqual(await north.send({ type: 'Say', channel: 'team', text: 'Among us' }), { ok: true });
    await soon(() => assert.ok(eventsOf(north).includes('MessageSaid')));
    await soon(() => assert.ok(eventsOf(south).includes('OfferMade')));
    assert.ok(!eventsOf(south).includes('MessageSaid'));
    for (const phone of [north, south, forum]) {
      const cursors = phone.got.entry.map((entry) => entry.cursor);
      const from = phone.first.entries.length;
      assert.deepEqual(
        cursors,
        cursors.map((_, i) => from + 1 + i),
        'each entry once, without a gap',
      );
    }
  });

  it('[WI-2] the actor is the seat of the token, whatever the message says', async () => {
    const server = await runServer();
    const { north, south } = await threeAtTheTable(server);
    for (const more of [{ party: 'south' }, { actor: { kind: 'facilitator' } }, { seat: 2 }]) {
      const answer = await north.send({ ...OFFER, ...more } as PartyCommand);
      assert.deepEqual(answer, { ok: false, code: 'message-malformed' });
    }
    await north.send(OFFER);
    await soon(() => assert.ok(eventsOf(south).includes('OfferMade')));
    const made = south.got.entry.flatMap((entry) => entry.events).find((event) => event.type === 'OfferMade');
    assert.equal(made?.type === 'OfferMade' && made.party, 'north');
  });

  it('[WI-2] what only the facilitator or the clock may say is no message of a phone', async () => {
    const { north } = await threeAtTheTable(await runServer());
    for (const command of [
      { type: 'EndPhase' },
      { type: 'RevealTable' },
      { type: 'ReachDeadline' },
      { type: 'SeatMember', party: 'south', seat: 9, name: 'X', kind: 'person' },
    ]) {
      assert.deepEqual(await north.send(command as never), { ok: false, code: 'message-malformed' });
    }
  });

  it('[WI-4] a command that is sent again under its id is answered again and done once', async () => {
    const { north, south } = await threeAtTheTable(await runServer());
    const id = freshId();
    assert.deepEqual(await Promise.all([north.send(OFFER, id), north.send(OFFER, id)]), [{ ok: true }, { ok: true }]);
    await south.send({ type: 'Say', channel: 'table', text: 'Received' });
    await soon(() => assert.ok(eventsOf(south).includes('MessageSaid')));
    assert.equal(eventsOf(south).filter((type) => type === 'OfferMade').length, 1);
  });

  it('[WI-7] a sync gives what comes after the cursor; another epoch or a count too high gives everything', async () => {
    const { north } = await threeAtTheTable(await runServer());
    await north.send(OFFER);
    const whole = await north.sync();
    assert.equal(whole.from, 0);
    assert.deepEqual(
      whole.entries.map((entry) => entry.cursor),
      whole.entries.map((_, i) => i + 1),
    );
    const count = whole.entries.length;
    const tail = await north.sync(whole.epoch, count - 2);
    assert.deepEqual([tail.from, tail.entries], [count - 2, whole.entries.slice(-2)]);
    assert.deepEqual((await north.sync(whole.epoch, count)).entries, []);
    assert.deepEqual((await north.sync(whole.epoch, count + 1)).entries, whole.entries);
    assert.deepEqual((await north.sync('party:south', count)).entries, whole.entries, 'never the view of another');
  });

  it('[WI-9] a phone of another protocol learns which side is too old, at every door', async () => {
    const server = await runServer();
    const { session, north } = await threeAtTheTable(server);
    for (const [protocol, code] of [
      [PROTOCOL - 1, 'client-too-old'],
      [PROTOCOL + 1, 'server-too-old'],
    ] as const) {
      const body = { protocol, code: session.code, name: '', joinId: freshId() };
      assert.deepEqual((await callApi(server, 'POST', '/api/join', { body })).json, { ok: false, code });
      const rejoin = { protocol, code: 'ZZZZZZ', rejoinCode: 'x' };
      assert.deepEqual((await callApi(server, 'POST', '/api/rejoin', { body: rejoin })).json, { ok: false, code });
      await assert.rejects(sitDown(server, north.joined, protocol), new RegExp(code));
      assert.deepEqual(await north.room.request('sync', { protocol, epoch: '', count: 0 }), { ok: false, code });
    }
  });

  it('[WI-5] what the server cannot write is answered internal, nobody hears of it, and the same id works later', async () => {
    const server = await runServer();
    const { north, south } = await threeAtTheTable(server);
    const store = server.runding.house.store as {
      append: (id: string, n: number, lines: readonly string[]) => Promise<void>;
    };
    const append = store.append;
    store.append = () => Promise.reject(new Error('disk full'));
    const id = freshId();
    assert.deepEqual(await north.send(OFFER, id), { ok: false, code: 'internal' });
    for (const phone of [north, south]) {
      // The answer comes behind whatever was sent by itself.
      const { entries } = await phone.sync();
      const known = entries.flatMap(({ events }) => events.map(({ type }) => type));
      assert.ok(![...known, ...eventsOf(phone)].includes('OfferMade'));
    }
    store.append = append;
    assert.deepEqual(await north.send(OFFER, id), { ok: true });
    await soon(() => assert.ok(eventsOf(south).includes('OfferMade')));
  });

  it('[WI-14] a phone that asks without end is slowed down, also when it comes back, and nobody else is', async () => {
    const date = stopDate();
    const server = await runServer();
    const { north, south } = await threeAtTheTable(server);
    const sheet: PartyCommand = { type: 'SavePreparation', target: 60, limit: 40, priorities: [0] };
    const codes: unknown[] = [];
    // Fewer frames than end a socket in a second.
    for (let n = 0; n < 16; n++) {
      const answers = await Promise.all([north.send(sheet), north.sync(), north.send(sheet)]);
      codes.push(...answers.map((answer) => ('code' in answer ? answer.code : 'yes')));
      date.pass(10);
    }
    assert.ok(codes.filter((code) => code === 'yes').length < 44);
    assert.ok(codes.slice(0, 35).every((code) => code === 'yes'));
    assert.equal(codes.at(-1), 'rate-limited');
    assert.deepEqual(await south.send({ type: 'Say', channel: 'table', text: 'Halo' }), { ok: true });
    // Coming back costs as much as asking: the door says the same until there is room again.
    await assert.rejects(sitDown(server, north.joined), /rate-limited/);
    date.pass(1000);
    const back = await sitDown(server, north.joined);
    const again = await Promise.all(Array.from({ length: 10 }, () => back.send(sheet)));
    assert.ok(again.some((answer) => 'code' in answer && answer.code === 'rate-limited'));
    date.pass(600);
    assert.deepEqual(await back.send(sheet), { ok: true });
  });

  it('[WI-14] a phone that asks now and then stays, however long it stays', async () => {
    const clock = moveClock();
    const { north } = await threeAtTheTable(await runServer());
    let isGone = false;
    north.left.then(() => {
      isGone = true;
    });
    for (let burst = 0; burst < 3; burst++) {
      await Promise.all(Array.from({ length: 20 }, () => north.room.request('ping', {})));
      await clock.pass(1300);
    }
    assert.equal(isGone, false);
    assert.deepEqual(await north.send({ type: 'Say', channel: 'team', text: 'Still here' }), { ok: true });
  });

  it('[VI-5] the reveal begins a new epoch in which the whole table is read', async () => {
    const { desk, north, south } = await threeAtTheTable(await runServer());
    await north.send({ ...OFFER, to: ['forum'] } as PartyCommand);
    await desk.order({ kind: 'close' });
    assert.deepEqual(await desk.ask({ type: 'RevealSession' }), { ok: true });
    await soon(() => assert.equal(south.got.epoch.length, 1));
    const again = await south.sync(south.first.epoch, 1);
    assert.equal(again.from, 0);
    assert.deepEqual(
      again.secrets.briefs.map((brief) => brief.party),
      ['north', 'south', 'forum'],
    );
    assert.ok(again.entries.some((entry) => entry.events.some((event) => event.type === 'OfferMade')));
    assert.ok(!eventsOf(south).includes('OfferMade'));
  });
});

describe('stopping', () => {
  it('tells the phones and waits for no reserved place, when somebody asked for a seat and never came', async () => {
    const server = await runServer();
    const { north } = await threeAtTheTable(server);
    const body = { token: north.joined.token, protocol: PROTOCOL };
    const reserved = await callApi(server, 'POST', `/matchmake/joinById/${north.room.roomId}`, { body });
    assert.equal(reserved.status, 200);
    const startedAt = Date.now();
    await Promise.all([server.runding.stop(), north.left]);
    assert.ok(Date.now() - startedAt < WIRE_LIMITS.reservationMs / 2);
    assert.equal(await north.left, 4001);
    await assert.rejects(fetch(`${server.base}/health`));
  });
});

describe('the facilitator', () => {
  it('[SE-13] a late phone that is let in takes over from the bot', async () => {
    const server = await runServer();
    const session = await openSession(server, { bots: true });
    const desk = await openDesk(server, session.id);
    const first = await takeSeat(server, session.code, 'Baiq');
    await startNegotiation(desk);
    const late = await sitDown(
      server,
      await takeSeatLate(server, desk, session.code, 'Lalu', { table: 1, party: 'south' }),
    );
    assert.equal(first.seat.party, 'north');
    assert.equal(late.joined.seat.party, 'south');
    const teams = (await desk.board()).lines[0]?.teams.map(({ party, people, bots }) => `${party}:${people}+${bots}`);
    assert.deepEqual(teams, ['north:1+0', 'south:1+0', 'forum:0+1']);
  });
});
