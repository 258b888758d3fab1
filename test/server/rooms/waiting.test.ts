import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { personOf } from '../../../server/access/secrets.ts';
import type { SeatView, WaitingView } from '../../../shared/wire/messages.ts';
import { PROTOCOL, ROUND_HEADER } from '../../../shared/wire/protocol.ts';
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

describe('without a seat', () => {
  it('[SE-13] [WI-16] whoever joins while joining waits keeps a token, and the same token opens the seat that is given', async () => {
    const server = await runServer();
    const session = await openSession(server, { tables: 2, language: 'en' });
    const desk = await openDesk(server, session.id);
    await desk.ask({ type: 'SetJoining', joining: 'waiting' });
    const joinId = freshId();
    const body = { protocol: PROTOCOL, code: session.code, name: 'Baiq', joinId };
    const joined = (await callApi(server, 'POST', '/api/join', { body })).json;
    assert.equal(joined.seat, undefined);
    const { hall, ...waiting } = joined.waiting as WaitingView;
    assert.deepEqual(hall.news, []);
    assert.deepEqual(waiting, {
      session: session.id,
      sessionCode: session.code,
      name: 'Baiq',
      devices: 'each',
      language: 'en',
      round: 1,
    });
    const key = String(joined.token);
    const asked = async () => (await callApi(server, 'GET', '/api/seat', { key })).json;
    const again = (await asked()).waiting as WaitingView;
    assert.deepEqual({ ...again, hall: undefined }, { ...waiting, hall: undefined });
    assert.equal((await callApi(server, 'GET', '/api/log', { key })).status, 403);
    await desk.ask({ type: 'MovePeople', moves: [{ person: personOf(joinId), to: { table: 2, party: 'south' } }] });
    const { seat } = (await asked()) as unknown as { seat: SeatView };
    assert.deepEqual([seat.table, seat.party, seat.language], [2, 'south', 'en']);
    await sitDown(server, { ok: true, token: key, rejoinCode: '', seat });
  });

  it('[SE-12] [WI-16] between two rounds phones are sent on: some to another table, some to wait; the old rooms are closed to them', async () => {
    const server = await runServer();
    const { session, desk, north, south } = await threeAtTheTable(server);
    await desk.order({ kind: 'close' });
    const [person] = Object.values((await desk.board()).state.people).filter(({ name }) => name === 'Utara');
    assert.ok(person);
    const wish = {
      commandId: freshId(),
      scenario: 'three-party-test',
      tables: 2,
      phaseMinutes: (await desk.board()).state.scenario.phases.map(() => 3),
      moves: [{ person: person.id, to: { table: 2, party: 'forum' } }],
    };
    const path = `/api/host/sessions/${session.id}/rounds`;
    const opened = await callApi(server, 'POST', path, { body: wish, key: server.hostKey });
    assert.deepEqual(opened.json, { ok: true });
    await soon(() =>
      assert.deepEqual([north.got.unseated, south.got.unseated], [[{ why: 'moved' }], [{ why: 'moved' }]]),
    );
    const seatOf = async (token: string) => (await callApi(server, 'GET', '/api/seat', { key: token })).json;
    assert.ok((await seatOf(south.joined.token)).waiting);
    const { seat } = (await seatOf(north.joined.token)) as unknown as { seat: SeatView };
    assert.deepEqual([seat.room, seat.round, seat.party], [`${session.id}-r2-2`, 2, 'forum']);
    assert.notEqual(seat.scenarioHash, north.joined.seat.scenarioHash, 'the case with other minutes is another file');
    for (const hash of [seat.scenarioHash, north.joined.seat.scenarioHash]) {
      assert.equal((await callApi(server, 'GET', `/api/scenarios/${hash}.json`)).status, 200);
    }
    await assert.rejects(sitDown(server, north.joined), /token-unknown/, 'the room of the first round');
    const phone = await sitDown(server, { ...north.joined, seat });
    assert.equal(phone.first.scenarioHash, seat.scenarioHash);
    assert.deepEqual(phone.first.secrets.briefs, [], 'the second round has not started');
    const first = await callApi(server, 'GET', '/api/log?round=1', { key: north.joined.token });
    // [SC-2] An earlier round is read through the eyes that were there, whoever one is by now.
    assert.match(first.text.split('\n')[0] ?? '', /"viewer":"party:north"/);
    assert.ok(first.text.includes(canaryOf('north')));
    for (const other of ['south', 'forum', 'facilitator'] as const) assert.ok(!first.text.includes(canaryOf(other)));
    const now = await callApi(server, 'GET', '/api/log', { key: north.joined.token });
    assert.match(now.text.split('\n')[0] ?? '', /"viewer":"party:forum"/);
    for (const round of [0, 3, 'first']) {
      assert.equal((await callApi(server, 'GET', `/api/log?round=${round}`, { key: north.joined.token })).status, 403);
    }
    const log = `/api/host/sessions/${session.id}/tables/1/log`;
    const whole = (round: number) => callApi(server, 'GET', `${log}?round=${round}`, { key: server.hostKey });
    assert.equal((await whole(1)).status, 200);
    assert.notEqual((await whole(1)).text, (await whole(2)).text);
    assert.equal((await whole(3)).status, 404);
    const present = await callApi(server, 'GET', log, { key: server.hostKey });
    assert.deepEqual([present.headers.get(ROUND_HEADER), present.text], ['2', (await whole(2)).text]);
  });
});

describe('a name that is corrected', () => {
  it('[SE-3] [TE-7] from the own phone: seat, token and socket stay, everybody at the table reads it, also after a restart', async () => {
    const server = await runServer();
    const session = await openSession(server);
    const joined = await takeSeat(server, session.code, 'Baiq');
    const [north, south] = [
      await sitDown(server, joined),
      await sitDown(server, await takeSeat(server, session.code, 'Lalu')),
    ];
    const rename = (wish: object) => north.room.request('rename', { commandId: freshId(), ...wish });
    assert.deepEqual(await rename({ name: 'Baiq Nurhaliza' }), { ok: true });
    const renamed = { type: 'SeatRenamed', party: 'north', seat: 1, name: 'Baiq Nurhaliza', was: 'Baiq' };
    for (const { got } of [north, south]) await soon(() => assert.deepEqual(got.entry.at(-1)?.events, [renamed]));
    assert.deepEqual(north.got.unseated, []);
    assert.deepEqual(await rename({ name: ' ' }), { ok: false, code: 'name-empty' });
    assert.deepEqual(await rename({ name: 'x'.repeat(121) }), { ok: false, code: 'name-too-long' });
    assert.deepEqual(await rename({ name: 'X', member: 0 }), { ok: false, code: 'members-wrong' });
    assert.deepEqual(await rename({ name: 'X', person: 'another' }), { ok: false, code: 'message-malformed' });
    const again = await callApi(server, 'POST', '/api/seat', { key: joined.token, body: { protocol: PROTOCOL } });
    const { seat } = again.json as { readonly seat: SeatView };
    assert.deepEqual([seat.name, seat.seat, seat.room], ['Baiq Nurhaliza', joined.seat.seat, joined.seat.room]);
  });
});

describe('one phone for a team', () => {
  it('[SE-15] says who shares it when joining and later, for the own seat only; elsewhere nobody is named', async () => {
    const server = await runServer();
    const session = await openSession(server, { devices: 'team' });
    const joined = await takeSeat(server, session.code, 'Tim Utara', { members: ['Baiq', 'Lalu'] });
    assert.deepEqual([joined.seat.devices, joined.seat.members], ['team', ['Baiq', 'Lalu']]);
    const phone = await sitDown(server, joined);
    const change = (members: readonly string[]) => phone.room.request('members', { commandId: freshId(), members });
    assert.deepEqual(await change(['Baiq', 'Lalu', 'Siti']), { ok: true });
    await soon(() =>
      assert.deepEqual(phone.got.entry.at(-1)?.events, [
        { type: 'MembersChanged', party: 'north', seat: 1, members: ['Baiq', 'Lalu', 'Siti'] },
      ]),
    );
    assert.deepEqual(await change([' ']), { ok: false, code: 'members-wrong' });
    assert.deepEqual(await phone.room.request('members', { commandId: freshId(), members: ['X'], person: 'another' }), {
      ok: false,
      code: 'message-malformed',
    });
    const each = await openSession(server);
    const body = { protocol: PROTOCOL, code: each.code, name: 'Baiq', joinId: freshId(), members: ['Lalu'] };
    assert.equal(
      (await callApi(server, 'POST', '/api/join', { body })).json.ok,
      true,
      'two may share where most do not',
    );
  });
});
