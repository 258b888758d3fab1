import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { personOf } from '../../../server/access/secrets.ts';
import type { PartyCommand } from '../../../shared/negotiation/commands.ts';
import { PROTOCOL } from '../../../shared/wire/protocol.ts';
import {
  callApi,
  freshId,
  openDesk,
  openSession,
  type Phone,
  runServer,
  sitDown,
  takeSeat,
  threeAtTheTable,
} from '../../support/running-server.ts';
import { personId } from '../../support/session-story.ts';
import { soon } from '../../support/soon.ts';

const OFFER: PartyCommand = { type: 'MakeOffer', package: [1, 1, 1], to: ['south', 'forum'] };

const eventsOf = (phone: Phone) => phone.got.entry.flatMap((entry) => entry.events.map((event) => event.type));

describe('seats that change hands', () => {
  it('[WI-8] a rejoin code lets another phone in; the old one is told, and its token is dead', async () => {
    const server = await runServer();
    const { session, north, south } = await threeAtTheTable(server);
    const body = { protocol: PROTOCOL, code: session.code, rejoinCode: north.joined.rejoinCode };
    const { json } = await callApi(server, 'POST', '/api/rejoin', { body });
    assert.equal(json.ok, true);
    const second = await sitDown(server, json as never);
    await soon(() => assert.deepEqual(north.got.unseated, [{ why: 'taken-over' }]));
    await north.left;
    assert.deepEqual((await callApi(server, 'GET', '/api/seat', { key: north.joined.token })).json, {
      ok: false,
      code: 'token-unknown',
    });
    await assert.rejects(sitDown(server, north.joined), /token-unknown/);
    assert.deepEqual((await callApi(server, 'POST', '/api/rejoin', { body })).json.code, 'rejoin-code-unknown');
    assert.deepEqual(
      second.first.secrets.briefs.map((brief) => brief.party),
      ['north'],
    );
    await soon(() => assert.deepEqual(south.got.presence.at(-1), ['forum:1', 'north:1', 'south:1']));
  });

  it('[WI-8] a socket that was asked for with a token that died in between is not opened', async () => {
    const server = await runServer();
    const { session, north } = await threeAtTheTable(server);
    const { roomId } = north.room;
    const reserved = await callApi(server, 'POST', `/matchmake/joinById/${roomId}`, {
      body: { token: north.joined.token, protocol: PROTOCOL },
    });
    assert.equal(reserved.status, 200);
    const body = { protocol: PROTOCOL, code: session.code, rejoinCode: north.joined.rejoinCode };
    const taken = await callApi(server, 'POST', '/api/rejoin', { body });
    const second = await sitDown(server, taken.json as never);
    const { processId, sessionId } = reserved.json as { processId: string; sessionId: string };
    const socket = new WebSocket(`${server.base.replace('http', 'ws')}/${processId}/${roomId}?sessionId=${sessionId}`);
    await new Promise((done) => socket.addEventListener('close', done));
    assert.deepEqual(second.got.unseated, [], 'the phone that holds the seat keeps it');
    assert.deepEqual(await second.send({ type: 'Say', channel: 'team', text: 'Still here' }), { ok: true });
  });

  it('[WI-8] a phone that lost its seat is heard no more, also before its socket has closed', async () => {
    const server = await runServer();
    const { session, north, south } = await threeAtTheTable(server);
    const command = { type: 'Say', channel: 'table', text: 'One last word' };
    north.room.onMessage('unseated', () => north.room.send('command', { commandId: freshId(), command }));
    const body = { protocol: PROTOCOL, code: session.code, rejoinCode: north.joined.rejoinCode };
    const taken = await callApi(server, 'POST', '/api/rejoin', { body });
    const second = await sitDown(server, taken.json as never);
    await north.left;
    await second.send({ type: 'Say', channel: 'table', text: 'Good morning' });
    await soon(() => assert.ok(eventsOf(south).includes('MessageSaid')));
    const said = south.got.entry.flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'MessageSaid' ? [event.text] : [])),
    );
    assert.deepEqual(said, ['Good morning']);
  });

  it('[WI-8] the same phone coming back replaces its own older socket', async () => {
    const server = await runServer();
    const { north } = await threeAtTheTable(server);
    const again = await sitDown(server, north.joined);
    await north.left;
    assert.deepEqual(north.got.unseated, []);
    assert.deepEqual(await again.send(OFFER), { ok: true });
  });

  it('[SE-4] whoever is moved is told so, finds the new seat with the same token and reads only the new team’s brief', async () => {
    const server = await runServer();
    const { session, desk, north } = await threeAtTheTable(server);
    const person = Object.values((await desk.board()).state.people).find((one) => one.seat?.party === 'north');
    assert.deepEqual(
      await desk.ask({ type: 'MovePeople', moves: [{ person: person?.id ?? '', to: { table: 1, party: 'south' } }] }),
      {
        ok: true,
      },
    );
    await soon(() => assert.deepEqual(north.got.unseated, [{ why: 'moved' }]));
    await north.left;
    const { json } = await callApi(server, 'GET', '/api/seat', { key: north.joined.token });
    const seat = json.seat as Phone['joined']['seat'];
    assert.equal(`${seat.party}:${seat.seat}`, 'south:2');
    const moved = await sitDown(server, { ...north.joined, seat });
    assert.deepEqual(
      moved.first.secrets.briefs.map((brief) => brief.party),
      ['south'],
    );
    assert.equal(session.id, seat.session);
  });

  it('[SE-5] whoever is removed is told so; the token opens nothing, the code and the same joinId only the wait', async () => {
    const server = await runServer();
    const session = await openSession(server);
    const desk = await openDesk(server, session.id);
    const joinId = freshId();
    const north = await sitDown(server, await takeSeat(server, session.code, 'Utara', { joinId }));
    await desk.ask({ type: 'RemovePerson', person: personOf(joinId) });
    await soon(() => assert.deepEqual(north.got.unseated, [{ why: 'removed' }]));
    await assert.rejects(sitDown(server, north.joined), /token-unknown/);
    const body = { protocol: PROTOCOL, code: session.code, name: 'Utara', joinId };
    const again = (await callApi(server, 'POST', '/api/join', { body })).json;
    assert.ok(again.waiting && again.seat === undefined);
  });

  it('[WI-1] the same joinId finds the same seat, however often it is sent; the last token opens it', async () => {
    const server = await runServer();
    const { code } = await openSession(server);
    const joinId = freshId();
    const answers = await Promise.all([1, 2, 3].map(() => takeSeat(server, code, 'Baiq', { joinId })));
    assert.deepEqual(new Set(answers.map(({ seat }) => `${seat.party}:${seat.seat}`)), new Set(['north:1']));
    const last = await takeSeat(server, code, 'Another name', { joinId });
    assert.equal(last.seat.name, 'Baiq');
    await sitDown(server, last);
    await assert.rejects(sitDown(server, answers[0] ?? last), /token-unknown/);
  });

  it('[WI-1] [WI-11] one person is let in so often in a minute and no more: what dies stays on disk', async () => {
    const server = await runServer();
    const { code } = await openSession(server);
    const body = { protocol: PROTOCOL, code, name: 'Baiq', joinId: freshId() };
    const codes: unknown[] = [];
    for (let n = 0; n < 31; n++) {
      const { json } = await callApi(server, 'POST', '/api/join', { body });
      codes.push(json.ok === true ? 'in' : json.code);
    }
    assert.deepEqual([codes.at(0), codes.at(29), codes.at(30)], ['in', 'in', 'too-many-attempts']);
    await takeSeat(server, code, 'Lalu');
  });

  it('[WI-1] [WI-15] the id by which a board knows somebody takes no seat', async () => {
    const server = await runServer();
    const { session, desk, north } = await threeAtTheTable(server);
    for (const { id } of Object.values((await desk.board()).state.people)) {
      const body = { protocol: PROTOCOL, code: session.code, name: 'Pengamat', joinId: id };
      const other = (await callApi(server, 'POST', '/api/join', { body })).json as { waiting?: { name: string } };
      assert.equal(other.waiting?.name, 'Pengamat');
    }
    assert.deepEqual(await north.send(OFFER), { ok: true }, 'nobody was put out');
  });

  it('[WI-8] the facilitator lets somebody in again with a fresh code', async () => {
    const server = await runServer();
    const { session, desk, north } = await threeAtTheTable(server);
    const person = Object.values((await desk.board()).state.people).find((one) => one.seat?.party === 'north');
    const answer = await desk.room.request<unknown, { ok: true; rejoinCode: string; path: string }>('let-in-again', {
      person: person?.id,
    });
    assert.equal(answer.path, `/#rejoin=${session.code}-${answer.rejoinCode}`);
    const rejoin = (rejoinCode: string) =>
      callApi(server, 'POST', '/api/rejoin', { body: { protocol: PROTOCOL, code: session.code, rejoinCode } });
    assert.equal((await rejoin(north.joined.rejoinCode)).json.code, 'rejoin-code-unknown', 'the older code died');
    assert.equal((await rejoin(answer.rejoinCode)).json.ok, true);
    for (const id of ['constructor', '__proto__', personId(7)]) {
      const refused = await desk.room.request('let-in-again', { person: id });
      assert.deepEqual(refused, { ok: false, code: 'token-unknown' });
    }
  });
});
