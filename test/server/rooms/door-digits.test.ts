import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, onTestFinished, vi } from 'vitest';
import { RosterDigits } from '../../../server/access/roster-digits.ts';
import { addWhileWaiting, type DoorAnswer, knock, seatOf } from '../../support/knock.ts';
import {
  callApi,
  freshId,
  openDesk,
  openSession,
  type RunningServer,
  runServer,
  threeAtTheTable,
} from '../../support/running-server.ts';

/** Digits of a list that the tests look for everywhere. */
const NUMBER = '3204-88-771935';

async function withNumbers(server: RunningServer) {
  const session = await openSession(server, { tables: 2 });
  const desk = await openDesk(server, session.id);
  const people = [
    { id: 'a', name: 'Siti Rahma', table: 1, party: 'north', number: NUMBER },
    { id: 'b', name: 'Siti Rahma', table: 2, party: 'south', number: '3204-88-111222' },
    { id: 'c', name: 'Lalu', number: '99' },
  ];
  const path = `/api/host/sessions/${session.id}/roster`;
  const body = { commandId: freshId(), people };
  assert.deepEqual((await callApi(server, 'POST', path, { body, key: server.hostKey })).json, { ok: true });
  return { session, desk };
}

/** An answer without what is drawn anew for everybody. */
function shapeOf({ token, rejoinCode, waiting, ...rest }: DoorAnswer) {
  assert.ok(token && rejoinCode);
  // The name is the typed one; the hall's clock is everybody's.
  return JSON.stringify({ ...rest, waiting: { ...waiting, name: '', hall: {} } });
}

describe('what the door tells', () => {
  it('[WI-29] unknown, free and taken names are answered alike, to the byte, with and without digits', async () => {
    const server = await runServer();
    const { session, desk } = await withNumbers(server);
    await knock(server, session.code, 'Siti Rahma', { digits: '111222' });
    for (const name of ['Nobody', 'Lalu', 'Siti Rahma'])
      assert.deepEqual(await knock(server, session.code, name), { ok: false, code: 'digits-needed' });
    const alike = async (digits: string) => {
      const shapes = [];
      for (const name of ['Nobody', 'Lalu', 'Siti Rahma'])
        shapes.push(shapeOf(await knock(server, session.code, name, { digits })));
      assert.deepEqual(shapes, [shapes[0], shapes[0], shapes[0]], digits);
    };
    await alike('');
    await alike('000000');
    await desk.order({ kind: 'start' });
    await alike('000000');
    const { session: running } = await threeAtTheTable(server);
    const shapes = [];
    for (const name of ['Nobody', 'Utara']) shapes.push(shapeOf(await knock(server, running.code, name)));
    assert.equal(shapes[0], shapes[1]);
  });

  it('[WI-29] digits cost the same slow hash whatever the name, and none are looked at after twenty wrong ones', async () => {
    const server = await runServer();
    const { session } = await withNumbers(server);
    const find = vi.spyOn(RosterDigits.prototype, 'find');
    onTestFinished(() => find.mockRestore());
    for (const name of ['Nobody', 'Lalu', 'Siti Rahma']) await knock(server, session.code, name, { digits: '1' });
    assert.equal(find.mock.calls.length, 3);
    await Promise.all(
      Array.from({ length: 25 }, () => knock(server, session.code, 'Siti Rahma', { digits: '000000' })),
    );
    assert.equal(find.mock.calls.filter(([, name]) => name === 'Siti Rahma').length, 20);
    assert.ok(
      (await knock(server, session.code, 'Siti Rahma', { digits: '771935' })).waiting,
      'waits, as with wrong ones',
    );
  });
});

describe('digits', () => {
  it('[SE-24] open the own line and no other; the same digits on another phone give the same place back', async () => {
    const server = await runServer();
    const { session, desk } = await withNumbers(server);
    const second = await knock(server, session.code, 'siti rahma', { digits: '111 222' });
    assert.deepEqual([second.seat?.table, second.seat?.party], [2, 'south']);
    const first = await knock(server, session.code, 'Siti Rahma', { digits: NUMBER });
    assert.deepEqual([first.seat?.table, first.seat?.party], [1, 'north']);
    await desk.order({ kind: 'start' });
    const back = await knock(server, session.code, 'Siti Rahma', { digits: '771935' });
    assert.deepEqual([back.seat?.table, back.seat?.party, back.seat?.seat], [1, 'north', 1]);
    assert.equal((await seatOf(server, first.token)).code, 'token-unknown');
    const late = await knock(server, session.code, 'Lalu', { digits: '99' });
    assert.ok(late.waiting && late.waiting.digits === undefined, 'known, and waits all the same');
    assert.equal(
      (await desk.board()).state.people[String(Object.keys((await desk.board()).state.people).at(-1))]?.roster,
      'c',
    );
  });

  it('[SE-24] can be typed again while waiting: before the start they seat, or give the place back', async () => {
    const server = await runServer();
    const { session, desk } = await withNumbers(server);
    const wrong = await knock(server, session.code, 'Siti Rahma', { digits: '000000' });
    assert.equal(wrong.waiting?.digits, true);
    assert.ok((await addWhileWaiting(server, wrong.token, { digits: '12' })).waiting);
    const right = await addWhileWaiting(server, wrong.token, { digits: '771935' });
    assert.deepEqual([right.seat?.table, right.seat?.party], [1, 'north']);
    const other = await knock(server, session.code, 'Siti Rahma', { digits: '' });
    const back = await addWhileWaiting(server, other.token, { digits: '771935' });
    assert.deepEqual([back.seat?.table, back.seat?.party, back.seat?.seat], [1, 'north', 1]);
    assert.equal(Object.keys((await desk.board()).state.people).length, 1);
  });

  it('[WI-30] no file of the server holds a number; a server that comes back knows the digits; a deleted session leaves none', async () => {
    const server = await runServer();
    const { session } = await withNumbers(server);
    await knock(server, session.code, 'Siti Rahma', { digits: NUMBER });
    const archive = await callApi(server, 'GET', `/api/host/sessions/${session.id}/archive?names=yes`, {
      key: server.hostKey,
    });
    assert.ok(!archive.text.includes('771935'));
    const bytes = () =>
      readdirSync(server.dataDir)
        .map((file) => readFileSync(join(server.dataDir, file), 'latin1'))
        .join('');
    for (const word of [NUMBER, '771935', '111222']) assert.ok(!bytes().includes(word), word);
    await server.runding.stop();
    const again = await runServer({ dataDir: server.dataDir });
    const back = await knock(again, session.code, 'Siti Rahma', { digits: '111222' });
    assert.deepEqual([back.seat?.table, back.seat?.party], [2, 'south']);
    const kept = () => again.runding.house.store.listCredentials({ kind: 'roster-digits', session: session.id });
    assert.equal((await kept()).length, 3);
    await callApi(again, 'DELETE', `/api/host/sessions/${session.id}`, { key: again.hostKey || server.hostKey });
    assert.deepEqual(await kept(), []);
  });

  it('[SE-14] a list that is refused changes no digits', async () => {
    const server = await runServer();
    const { session } = await withNumbers(server);
    const path = `/api/host/sessions/${session.id}/roster`;
    const people = [
      { id: 'a', name: 'Siti Rahma', number: '555555' },
      { id: 'a', name: 'Siti Rahma' },
    ];
    const refused = await callApi(server, 'POST', path, {
      body: { commandId: freshId(), people },
      key: server.hostKey,
    });
    assert.deepEqual(refused.json, { ok: false, code: 'roster-wrong' });
    assert.ok((await knock(server, session.code, 'Siti Rahma', { digits: '771935' })).seat);
  });
});
