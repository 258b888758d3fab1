import assert from 'node:assert/strict';
import { describe, it, onTestFinished } from 'vitest';
import { Door } from '../../../server/access/door.ts';
import { House } from '../../../server/hosting/house.ts';
import { deleteSession, writeArchive } from '../../../server/results/archives.ts';
import { parseLogId } from '../../../shared/log/log-names.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { resumeFile } from '../../support/resume-file.ts';
import { threePartyScenario } from '../../support/scenarios.ts';
import { openHouse, reopen, TestClock } from './open-house.ts';

function houseOn(store: MemoryStore) {
  const house = new House(store, new TestClock().now);
  onTestFinished(() => house.stop());
  return house;
}

describe('a server that is killed while it makes something', () => {
  it('[LO-9] leaves a session whole or not at all: its log, its first entry and its code are written in one', async () => {
    const store = new MemoryStore();
    const house = houseOn(store);
    const seen: string[] = [];
    store.beforeAppend = (id) => {
      seen.push(`${store.logs.has(id) ? 'in' : 'not in'} the store, ${store.credentials.size} codes`);
    };
    const wish = { tables: 1, bots: false, practise: false };
    const session = await new Door(house).openSession(threePartyScenario(), wish);
    assert.deepEqual(seen, ['not in the store, 0 codes']);
    assert.equal(store.logs.get(session.id)?.lines.length, 1);
    store.beforeAppend = () => Promise.reject(new Error('killed'));
    await assert.rejects(new Door(house).openSession(threePartyScenario(), wish), /killed/);
    const kinds = [...store.logs.values()].map(({ kind }) => kind);
    assert.deepEqual(kinds, ['case', 'session', 'table', 'case'], 'a case that no session names');
    assert.deepEqual([store.credentials.size, house.sessions.size], [1, 1]);
    const again = houseOn(store);
    assert.deepEqual(await again.restore(), []);
    assert.deepEqual(
      [...store.logs.values()].map(({ kind }) => kind),
      ['case', 'session', 'table'],
      'goes at the next start',
    );
  });

  it('[LO-9] what an older version left without a first entry is removed at the start, with its code', async () => {
    const { store, clock, session } = await openHouse();
    await store.createLog('left-behind1', 'session', '{"kind":"session"}');
    const code = { hash: 'h1', kind: 'join-code', session: 'left-behind1', subject: '', createdAt: 1 } as const;
    await store.putCredential(code);
    await store.putCredential({ ...code, hash: 'h2', session: 'never-begun1' });
    const { damaged } = await reopen(store, clock);
    assert.deepEqual(damaged, []);
    const own = [...store.logs.keys()].filter((id) => parseLogId(id, session.id)?.kind !== 'case');
    assert.deepEqual(own, [session.id, `${session.id}-1`]);
    assert.deepEqual(
      [...store.credentials.values()].map((one) => one.session),
      [session.id],
    );
  });

  it('[LO-9] an archive that was half opened is gone at the next start, and can be opened again', async () => {
    const { store, clock, house, session } = await openHouse({ tables: 3 });
    const lines = await writeArchive(store, session.id, { names: true, now: clock.at });
    const file = Buffer.from(lines.join('\n'));
    await deleteSession(house, session.id);
    assert.equal(store.logs.size, 0);
    let written = 0;
    const create = store.createLog.bind(store);
    store.createLog = (...log) => (++written > 2 ? new Promise(() => {}) : create(...log));
    void resumeFile(house, file);
    while (written < 3) await new Promise((done) => setImmediate(done));
    assert.equal(store.logs.size, 2);
    assert.ok(!store.logs.has(session.id), 'the own log of the session comes last');
    const again = houseOn(store.cut({}));
    assert.deepEqual(await again.restore(), []);
    assert.equal((await again.store.list()).length, 0);
    const opened = await resumeFile(again, file);
    assert.equal(opened.ok, true);
  });
});

describe('a deletion that could not be written', () => {
  it('[LO-8] leaves the session as it was, for everybody', async () => {
    const { store, house, session } = await openHouse({ tables: 2 });
    const entries = session.entries.length;
    const remove = store.deleteLogs;
    store.deleteLogs = () => Promise.reject(new Error('disk full'));
    await assert.rejects(deleteSession(house, session.id), /disk full/);
    const back = house.sessions.get(session.id);
    assert.equal(back?.entries.length, entries);
    assert.equal(back?.tables.size, 2);
    store.deleteLogs = remove;
    await deleteSession(house, session.id);
    assert.deepEqual([store.logs.size, store.credentials.size, house.sessions.size], [0, 0, 0]);
  });
});
