import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { personOf } from '../../../server/access/secrets.ts';
import { hallNews } from '../../../server/projector/hall-news.ts';
import { PROTOCOL } from '../../../shared/wire/protocol.ts';
import { addWhileWaiting, type DoorAnswer, knock, seatOf } from '../../support/knock.ts';
import {
  callApi,
  freshId,
  openDesk,
  openSession,
  runServer,
  sitDown,
  takeSeat,
  threeAtTheTable,
} from '../../support/running-server.ts';
import { canaryOf } from '../../support/scenarios.ts';
import { soon } from '../../support/soon.ts';

describe('a second name', () => {
  it('[SE-13] reads nothing of a running table: it waits, whatever table it names, and its token opens no room and no file', async () => {
    const server = await runServer();
    const { session, north } = await threeAtTheTable(server);
    await north.send({ type: 'Say', channel: 'team', text: 'kvwwhisperkvw' });
    const spy = await knock(server, session.code, 'Mata-mata', { table: 1 });
    assert.equal(spy.seat, undefined);
    for (const party of ['north', 'south', 'forum'] as const)
      await assert.rejects(
        sitDown(server, { ...north.joined, token: spy.token, seat: { ...north.joined.seat, party } }),
        /token-unknown/,
      );
    const log = await callApi(server, 'GET', '/api/log', { key: spy.token });
    assert.equal(log.status, 403);
    const all = JSON.stringify([spy, await seatOf(server, spy.token), log.text]);
    for (const word of ['kvwwhisperkvw', canaryOf('north'), canaryOf('south'), 'Utara', 'Selatan'])
      assert.ok(!all.includes(word), word);
  });

  it('[SE-13] [WI-29] nor does the own name again, before the start or after; the rejoin code opens the place, and who waited there is gone', async () => {
    const server = await runServer();
    const session = await openSession(server, { tables: 2 });
    const desk = await openDesk(server, session.id);
    const first = await takeSeat(server, session.code, 'Siti');
    const again = await knock(server, session.code, 'siti');
    assert.ok(again.waiting && again.seat === undefined);
    const body = { protocol: PROTOCOL, code: session.code, rejoinCode: first.rejoinCode };
    const back = (await callApi(server, 'POST', '/api/rejoin', { body, key: again.token }))
      .json as unknown as DoorAnswer;
    assert.deepEqual([back.seat?.table, back.seat?.party, back.seat?.seat], [1, 'north', 1]);
    assert.equal(Object.keys((await desk.board()).state.people).length, 1, 'no ghost stays');
    assert.equal((await seatOf(server, again.token)).code, 'token-unknown');
  });

  it('[SE-5] [SE-13] who was taken out comes back to wait', async () => {
    const server = await runServer();
    const session = await openSession(server);
    const desk = await openDesk(server, session.id);
    const joinId = freshId();
    await takeSeat(server, session.code, 'Usil', { joinId });
    await desk.ask({ type: 'RemovePerson', person: personOf(joinId) });
    assert.ok((await knock(server, session.code, 'Usil', { joinId })).waiting);
    assert.ok((await knock(server, session.code, 'usil')).waiting);
  });
});

describe('a place that is handed over', () => {
  it('[SE-26] opens on the phone that waited, as it was; its code opens it, too, and nobody waits any more', async () => {
    const server = await runServer();
    const { session, desk, north } = await threeAtTheTable(server);
    await north.send({ type: 'Say', channel: 'team', text: 'Catatan sebelum ponsel mati' });
    const [holder] = Object.values((await desk.board()).state.people);
    const joinId = freshId();
    const lost = await knock(server, session.code, holder?.name ?? '', { joinId });
    assert.ok(lost.waiting);
    assert.ok(!JSON.stringify(await seatOf(server, lost.token)).includes('north'), 'told nothing before');
    const wish = { waiting: personOf(joinId), person: holder?.id };
    const handOver = (more: object = {}) => desk.room.request('hand-over', { ...wish, ...more });
    assert.deepEqual(await handOver({ person: 'somebody-else' }), { ok: false, code: 'person-unknown' });
    assert.deepEqual(await handOver({ waiting: holder?.id }), { ok: false, code: 'person-already-seated' });
    assert.ok((await seatOf(server, lost.token)).waiting, 'what was refused changed nothing');
    assert.deepEqual(await handOver(), { ok: true });
    await soon(() => assert.deepEqual(north.got.unseated, [{ why: 'taken-over' }]));
    assert.equal((await seatOf(server, north.joined.token)).code, 'token-unknown');
    const { seat } = await seatOf(server, lost.token);
    assert.ok(seat);
    assert.deepEqual([seat.table, seat.party, seat.seat], [1, 'north', 1]);
    const phone = await sitDown(server, { ok: true, token: lost.token, rejoinCode: lost.rejoinCode, seat });
    assert.ok(JSON.stringify(phone.first.entries).includes('Catatan sebelum ponsel mati'));
    const { people } = (await desk.board()).state;
    assert.equal(Object.keys(people).length, 3);
    assert.deepEqual(await handOver(), { ok: false, code: 'person-unknown' }, 'the second board comes too late');
    const rejoin = (rejoinCode: string) =>
      callApi(server, 'POST', '/api/rejoin', { body: { protocol: PROTOCOL, code: session.code, rejoinCode } });
    assert.equal((await rejoin(north.joined.rejoinCode)).json.code, 'rejoin-code-unknown');
    const back = (await rejoin(lost.rejoinCode)).json as unknown as DoorAnswer;
    assert.deepEqual([back.seat?.party, back.seat?.seat], ['north', 1]);
  });

  it('[SE-26] outlives a restart of the server, before the phone that waited has asked again', async () => {
    const server = await runServer();
    const session = await openSession(server);
    const first = await takeSeat(server, session.code, 'Siti', { joinId: 'phone-of-siti-1' });
    const lost = await knock(server, session.code, 'Siti', { joinId: 'phone-of-siti-2' });
    await server.runding.stop();
    const again = await runServer({ dataDir: server.dataDir });
    const desk = await openDesk(again, session.id);
    const phone = await sitDown(again, first);
    const wish = { waiting: personOf('phone-of-siti-2'), person: personOf('phone-of-siti-1') };
    assert.deepEqual(await desk.room.request('hand-over', wish), { ok: true });
    await soon(() => assert.deepEqual(phone.got.unseated, [{ why: 'taken-over' }]));
    await again.runding.stop();
    const third = await runServer({ dataDir: server.dataDir });
    assert.equal((await seatOf(third, first.token)).code, 'token-unknown');
    assert.equal((await seatOf(third, lost.token)).seat?.seat, 1);
  });
});

describe('the word of a member', () => {
  it('[SE-25] teams with room are asked and read the typed name alone; a yes seats the newcomer in that team', async () => {
    const server = await runServer();
    const { session, desk, north, south, forum } = await threeAtTheTable(server);
    const siti = await knock(server, session.code, 'Siti', { table: 1 });
    assert.deepEqual(siti.waiting?.asked, { table: 1, isOpen: true });
    for (const phone of [north, south, forum]) await soon(() => assert.equal(phone.got.newcomers.at(-1)?.length, 1));
    const [question] = north.got.newcomers.at(-1) ?? [];
    assert.ok(question);
    assert.deepEqual(Object.keys(question).sort(), ['name', 'newcomer']);
    const people = Object.keys((await desk.board()).state.people);
    assert.ok(people.every((person) => !JSON.stringify(north.got).includes(person)));
    const word = (phone: typeof north, here: boolean, newcomer = question.newcomer) =>
      phone.room.request('newcomer', { commandId: freshId(), newcomer, here });
    assert.deepEqual(await word(north, true, 'someoneElse00000'), { ok: false, code: 'not-asked' });
    assert.deepEqual(await word(forum, false), { ok: true });
    await soon(() => assert.deepEqual(forum.got.newcomers.at(-1), []));
    assert.deepEqual(await word(forum, true), { ok: false, code: 'not-asked' });
    assert.equal((await south.sync()).newcomers.length, 1, 'a phone that comes back is asked, too');
    assert.deepEqual(await word(south, true), { ok: true });
    await soon(() => assert.deepEqual(north.got.newcomers.at(-1), []));
    const { seat } = await seatOf(server, siti.token);
    assert.deepEqual([seat?.table, seat?.party, seat?.seat], [1, 'south', 2]);
    assert.ok(seat);
    const phone = await sitDown(server, { ok: true, token: siti.token, rejoinCode: '', seat });
    assert.deepEqual(
      phone.first.secrets.briefs.map(({ party }) => party),
      ['south'],
    );
  });

  it('[SE-25] a table that is not asked hears nothing, and who only looks is asked nothing', async () => {
    const server = await runServer();
    const { session, north } = await threeAtTheTable(server);
    const look = await sitDown(server, north.joined, PROTOCOL, { key: server.hostKey });
    const siti = await knock(server, session.code, 'Siti');
    assert.equal(siti.waiting?.asked, undefined);
    assert.equal((await addWhileWaiting(server, siti.token, { table: 9 })).code, 'table-unknown');
    assert.deepEqual((await addWhileWaiting(server, siti.token, { table: 1 })).waiting?.asked, {
      table: 1,
      isOpen: true,
    });
    await soon(() => assert.equal(north.got.newcomers.length, 1));
    assert.deepEqual([look.first.newcomers, look.got.newcomers], [[], []]);
    const answer = await look.room.request('newcomer', { commandId: freshId(), newcomer: 'x', here: true });
    assert.deepEqual(answer, { ok: false, code: 'not-seated' });
  });
});

describe('who waits', () => {
  it('[WI-16] hears what is said to all tables and the clock of the hall, and nothing that is said to one table', async () => {
    const server = await runServer();
    const session = await openSession(server, { tables: 2 });
    const desk = await openDesk(server, session.id);
    await takeSeat(server, session.code, 'Satu');
    await desk.order({ kind: 'start' });
    const late = await knock(server, session.code, 'Telat');
    await desk.order({ kind: 'announce', text: 'Untuk semua' });
    await desk.ask({ type: 'OrderTables', tables: [1], order: { kind: 'announce', text: 'Untuk meja satu' } });
    await soon(async () => {
      const { hall } = (await seatOf(server, late.token)).waiting ?? {};
      assert.deepEqual(
        hall?.news.map((one) => one.kind === 'announcement' && one.text),
        ['Untuk semua'],
      );
      assert.ok(hall?.phase !== undefined && (hall.endsAt ?? 0) > hall.serverTime);
    }, 200);
    assert.ok(!JSON.stringify(await seatOf(server, late.token)).includes('meja satu'));
    const host = server.runding.house.sessions.get(session.id);
    assert.ok(host);
    const now = Date.now();
    const times = [0, 300, 600].map((later) => hallNews(host, now + later).serverTime - now);
    assert.deepEqual(times, [0, 300, 600], 'clocks are set by it: it is never an older moment');
  });
});
