import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { personOf } from '../../../server/access/secrets.ts';
import type { CrowdAnswer } from '../../../shared/wire/hall-messages.ts';
import { PROTOCOL } from '../../../shared/wire/protocol.ts';
import {
  callApi,
  freshId,
  openDesk,
  openSession,
  runServer,
  standInLine,
  takeSeat,
} from '../../support/running-server.ts';
import { soon } from '../../support/soon.ts';

const bodyFor = (code: string, joinId: string) => ({ protocol: PROTOCOL, code, name: `Tamu ${joinId}`, joinId });

describe('many newcomers from one address', () => {
  it('[WI-24] given two hundred phones behind one router, when all join in the same moment, then a hundred sit at once and the others by themselves, ten a second', async () => {
    const server = await runServer();
    const session = await openSession(server, { tables: 12 });
    const began = performance.now();
    const times = await Promise.all(
      Array.from({ length: 200 }, async (_, i) => {
        const joined = await takeSeat(server, session.code, `P${i}`);
        return {
          at: performance.now() - began,
          place: `${joined.seat.table}/${joined.seat.party}/${joined.seat.seat}`,
        };
      }),
    );
    assert.equal(new Set(times.map(({ place }) => place)).size, 200);
    const ended = Math.max(...times.map(({ at }) => at));
    assert.ok(ended >= 9900, `the last hundred took ${ended} ms`);
  });

  it('[WI-24] given a device that takes seats as fast as it can, when all are answered, then it has no more than its share, and the board shows who they are and removes them at once', async () => {
    const server = await runServer({ doorLimits: { address: { atOnce: 20, perSecond: 0.5 } } });
    const session = await openSession(server, { tables: 8 });
    const desk = await openDesk(server, session.id);
    const began = performance.now();
    const ids: string[] = [];
    const answers = await Promise.all(
      Array.from({ length: 70 }, () => {
        const joinId = freshId();
        ids.push(joinId);
        return callApi(server, 'POST', '/api/join', { body: bodyFor(session.code, joinId) });
      }),
    );
    const seconds = (performance.now() - began) / 1000;
    const seated = answers.filter(({ json }) => json.ok === true).length;
    assert.ok(seated <= 20 + Math.ceil(seconds * 0.5), `${seated} seats in ${seconds} s`);
    const queued = answers.filter(({ json }) => json.code === 'queued').map(({ json }) => json);
    assert.equal(seated + queued.length, 70, 'nobody is refused');
    assert.ok(queued.every(({ position }) => Number(position) >= 1 && Number(position) <= 50));
    assert.ok(queued.every(({ askAgainMs }) => Number(askAgainMs) > 0 && Number(askAgainMs) <= 5000));
    const { door } = await desk.board();
    assert.ok(door.waiting > 0);
    assert.equal(door.crowds.length, 1);
    await soon(() => assert.equal(desk.got.door.at(-1)?.crowds.length, 1));
    const crowd = await desk.room.request<unknown, CrowdAnswer>('crowd', { crowd: door.crowds[0]?.id });
    assert.ok(crowd.ok);
    const people = crowd.people.map(({ person }) => person);
    assert.deepEqual(new Set(people), new Set(Object.keys((await desk.board()).state.people)));
    assert.ok(people.every((person) => ids.map(personOf).includes(person)));
    assert.ok(crowd.people.every(({ hasPhone }) => !hasPhone));
    assert.deepEqual(await desk.ask({ type: 'RemovePeople', people }), { ok: true });
    const after = await desk.board();
    assert.deepEqual(after.state.people, {});
    assert.deepEqual(after.door.crowds, []);
    const log = JSON.stringify(server.runding.house.sessions.get(session.id)?.entries);
    assert.ok(!log.includes('127.0.0.1') && !log.includes('::1'), 'no address stands in the log');
  });

  it('[WI-24] given a place in line, when the phone asks again with the same joinId, also twice at once, then it is one person with one seat', async () => {
    let stoppedAt: number | undefined;
    const now = () => stoppedAt ?? Date.now();
    const server = await runServer({ doorLimits: { address: { atOnce: 1, perSecond: 2 }, now } });
    const session = await openSession(server);
    await takeSeat(server, session.code, 'Pertama');
    const joinId = freshId();
    const body = bodyFor(session.code, joinId);
    const both = await Promise.all([standInLine(server, body), standInLine(server, body)]);
    assert.ok(both.every(({ ok }) => ok === true));
    const people = server.runding.house.sessions.get(session.id)?.session.people ?? {};
    assert.equal(Object.keys(people).length, 2);
    // Nobody's turn comes any more, and whoever has a place does not wait for one.
    stoppedAt = Date.now();
    assert.equal((await callApi(server, 'POST', '/api/join', { body })).json.ok, true);
  });

  it('[WI-24] given a join that is refused, when the next one comes, then the turn is theirs', async () => {
    const server = await runServer({ doorLimits: { address: { atOnce: 1, perSecond: 0.001 } } });
    const session = await openSession(server);
    const { json } = await callApi(server, 'POST', '/api/join', {
      body: { ...bodyFor(session.code, freshId()), name: ' ' },
    });
    assert.equal(json.code, 'name-empty');
    const next = await callApi(server, 'POST', '/api/join', { body: bodyFor(session.code, freshId()) });
    assert.equal(next.json.ok, true);
  });
});
