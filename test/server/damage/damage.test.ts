import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it, onTestFinished } from 'vitest';
import { Door } from '../../../server/access/door.ts';
import { House } from '../../../server/hosting/house.ts';
import type { SessionHost } from '../../../server/hosting/session-host.ts';
import { deleteSession } from '../../../server/results/archives.ts';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import { threePartyScenario } from '../../support/scenarios.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { copyOf, cutCommits } from '../store/torn-copy.ts';

const FACILITATOR = { kind: 'facilitator' } as const;
const DAMAGED = { ok: false, code: 'log-damaged' };

async function houseOn(data: string) {
  const store = await openSqliteStore(data);
  const house = new House(store);
  const stop = async () => {
    await house.stop();
    await store.close();
  };
  onTestFinished(stop);
  const damaged = await house.restore();
  return { store, house, damaged, stop };
}

let asked = 0;
function announce(session: SessionHost, tables: number[] | 'all', text: string) {
  return session.submit(FACILITATOR, `announce-${asked++}`, {
    type: 'OrderTables',
    tables,
    order: { kind: 'announce', text },
  });
}

/** Two sessions of two started tables, and what was announced at each. */
async function twoSessions(data: string) {
  const { house, store, stop } = await houseOn(data);
  const open = () => new Door(house).openSession(threePartyScenario(), { tables: 2, bots: false, practise: false });
  const [one, other] = [await open(), await open()];
  for (const session of [one, other]) {
    await session.submit(FACILITATOR, 'start', { type: 'OrderTables', tables: 'all', order: { kind: 'start' } });
    for (let n = 0; n < 6; n++) await announce(session, 'all', `Word ${n}`);
  }
  return { house, store, stop, one, other };
}

function change(data: string, sql: string): void {
  const database = new DatabaseSync(join(data, 'runding.sqlite'));
  database.exec(sql);
  database.close();
}

const linesOf = (id: string) => `log = (SELECT key FROM logs WHERE id = '${id}')`;

describe('a journal that lost its end', () => {
  it('[LO-10] given the last word at a table is lost, when the server starts, then that table stands still and is named, the others go on', async () => {
    const data = temporaryFolder();
    const { one, other } = await twoSessions(data);
    const table = one.table(2);
    assert.ok(table);
    const say = { type: 'Announce', text: 'The last one' } as const;
    await table.submit({ actor: FACILITATOR, commandId: 'last-one', command: say });
    const copy = copyOf(data);
    cutCommits(copy, 1);

    const { house, damaged } = await houseOn(copy);
    assert.deepEqual([damaged, house.unopened()], [[], []]);
    const back = house.sessions.get(one.id);
    const still = back?.table(2);
    assert.ok(back && still);
    assert.deepEqual(still.damage, { what: 'lost', line: table.entries.length + 1, lost: 1 });
    assert.deepEqual(house.care.damaged.get(still.id), still.damage);
    assert.equal(still.entries.length, table.entries.length - 1, 'what is there can be read');
    assert.deepEqual(await still.submit({ actor: FACILITATOR, commandId: 'more', command: say }), DAMAGED);
    assert.deepEqual(await announce(back, 'all', 'On we go'), { ok: true });
    assert.equal(back.table(1)?.table.announcements.at(-1)?.text, 'On we go');
    assert.equal(still.entries.length, table.entries.length - 1, 'nothing is added');
    const next = house.sessions.get(other.id);
    assert.ok(next);
    assert.deepEqual(await announce(next, 'all', 'Here, too'), { ok: true });
  });

  it('[LO-10] given a session lost a line of its own log, when the server starts, then it is named and can be deleted, the other opens', async () => {
    const data = temporaryFolder();
    const { one, other } = await twoSessions(data);
    await other.submit(FACILITATOR, 'joining', { type: 'SetJoining', joining: 'waiting' });
    const copy = copyOf(data);
    cutCommits(copy, 1);
    const { house, damaged, store } = await houseOn(copy);
    assert.deepEqual([...house.sessions.keys()], [one.id]);
    assert.deepEqual(
      damaged.map(({ id }) => id),
      [other.id],
    );
    assert.equal(house.care.damaged.get(other.id)?.what, 'lost');
    await house.checkLogs();
    assert.deepEqual(
      house.unopened().map(({ session, damage }) => [session, damage.what]),
      [[other.id, 'lost']],
      'the facilitator is told of it, once',
    );
    await deleteSession(house, other.id);
    assert.equal(house.care.damaged.size, 0);
    assert.ok((await store.list()).every(({ id }) => id.startsWith(one.id)));
    assert.deepEqual(await store.listCredentials({ session: other.id }), []);
  });
});

describe('text that was changed inside the file', () => {
  it('[LO-11] is found in the background with its line: the table stands still, everybody else plays on', async () => {
    const data = temporaryFolder();
    const { one, other, stop } = await twoSessions(data);
    await stop();
    change(data, `UPDATE entries SET line = replace(line, 'Word 3', 'Word 4') WHERE ${linesOf(`${one.id}-2`)}`);
    change(
      data,
      `UPDATE entries SET line = replace(line, '"open"', '"0pen"') WHERE ${linesOf(`${other.id}-1`)} AND position = 0`,
    );
    const { house } = await houseOn(data);
    const table = house.sessions.get(one.id)?.table(2);
    assert.ok(table);
    const position = table.entries.findIndex(({ events }) => JSON.stringify(events).includes('Word 4'));
    const states: number[] = [];
    house.care.onChange(() => states.push(house.care.state().unchecked));
    await house.checkLogs();
    assert.deepEqual(table.damage, { what: 'changed', line: position + 2 });
    assert.deepEqual([...house.care.damaged.keys()], [table.id]);
    assert.deepEqual([states[0], house.care.state().unchecked], [8, 0], 'two cases, two sessions, four tables');
    const say = { type: 'Announce', text: 'More' } as const;
    assert.deepEqual(await table.submit({ actor: FACILITATOR, commandId: 'more', command: say }), DAMAGED);
    const session = house.sessions.get(one.id);
    assert.ok(session);
    await announce(session, 'all', 'On we go');
    assert.equal(session.table(1)?.table.announcements.at(-1)?.text, 'On we go');
  });

  it("[LO-11] in the session's own log lets the session go; in a line that is no JSON it is known at the start", async () => {
    const data = temporaryFolder();
    const { one, other, stop } = await twoSessions(data);
    await stop();
    change(data, `UPDATE entries SET line = replace(line, 'Word 2', 'Word 5') WHERE ${linesOf(one.id)}`);
    change(data, `UPDATE entries SET line = replace(line, ',"n":3,', ',"n":3;') WHERE ${linesOf(`${other.id}-1`)}`);
    const { house } = await houseOn(data);
    assert.deepEqual(house.sessions.get(other.id)?.table(1)?.damage, { what: 'unreadable', line: 4 });
    assert.ok(house.sessions.has(one.id));
    await house.checkLogs();
    assert.ok(!house.sessions.has(one.id));
    assert.equal(house.care.damaged.get(one.id)?.what, 'changed');
    assert.ok(house.sessions.has(other.id));
  });

  it('[LO-11] nothing is found in logs that are as they were written', async () => {
    const data = temporaryFolder();
    const { house } = await twoSessions(data);
    await house.checkLogs();
    assert.deepEqual([...house.care.damaged], []);
  });
});
