import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { EventStore } from '../../../server/store/event-store.ts';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import { NO_SMALL_DISK, openSmallDisk } from '../../support/small-disk.ts';
import { filesHolding, temporaryFolder } from './temporary-folder.ts';

const TABLES = Array.from({ length: 20 }, (_, index) => `s1-${index + 1}`);

/** A session with 20 tables, 600 credentials and a megabyte of text that names people, and another session beside it. */
async function fillStore(store: EventStore): Promise<void> {
  for (const id of ['s1', ...TABLES]) await store.createLog(id, 'table', `{"case":"${'x'.repeat(20_000)}"}`);
  await store.createLog('s2', 'session', '{}', ['{"harmless":true}']);
  const lines = (id: string) =>
    Array.from({ length: 30 }, (_, n) => `{"${id}":${n},"text":"${'CANARY '.repeat(200)}"}`);
  await Promise.all(TABLES.map((id) => store.append(id, 0, lines(id))));
  const credentials = Array.from({ length: 600 }, (_, n) => `HASH-CANARY-${n}-${'h'.repeat(40)}`);
  await Promise.all(
    credentials.map((hash, n) =>
      store.putCredential({ hash, kind: 'seat', session: 's1', subject: `person ${n}`, createdAt: 1 }),
    ),
  );
}

/** Writes until there is no room for another line; the reason. */
async function writeUntilFull(store: EventStore): Promise<string> {
  for (let n = 0; n < 5000; n++) {
    try {
      await store.append('s2', n + 1, [`{"more":"${'y'.repeat(3000)}"}`]);
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
  throw new Error('The disk did not fill.');
}

function until(store: EventStore, holds: (store: EventStore) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.onCondition(() => {
      if (!holds(store)) return;
      stop();
      resolve();
    });
    if (holds(store)) resolve();
  });
}

const isClean = (store: EventStore) => !store.condition().tracesLeft;
const works = (store: EventStore) => store.condition().failing === undefined;

describe.skipIf(NO_SMALL_DISK !== undefined)(`a small disk that is full (${NO_SMALL_DISK ?? 'mounted'})`, () => {
  function smallDisk() {
    const disk = openSmallDisk(24 * 1024 * 1024);
    onTestFinished(() => disk.remove());
    return disk;
  }

  it('[LO-8] given a full disk, when a session is deleted, then all of it is gone, after a restart on the full disk too', async () => {
    const disk = smallDisk();
    let store = await openSqliteStore(disk.dataDir);
    onTestFinished(() => store.close());
    await fillStore(store);
    disk.fill();
    expect(await writeUntilFull(store)).toMatch(/full/);

    await store.deleteLogs(['s1', ...TABLES], { session: 's1' });

    const isGone = async () => {
      expect((await store.list()).map(({ id }) => id)).toEqual(['s2']);
      expect(await store.listCredentials({ session: 's1' })).toEqual([]);
    };
    await isGone();
    expect(store.condition().tracesLeft).toBe(true);
    await store.close();
    disk.fill();
    store = await openSqliteStore(disk.dataDir);
    await isGone();
    expect(store.condition().tracesLeft, 'said again after the start').toBe(true);
    disk.clear();
    await until(store, isClean);
    expect(filesHolding(disk.dataDir, 'CANARY')).toEqual([]);
    await isGone();
    await store.createLog('s1', 'session', '{}', ['{"n":1}']);
    expect((await store.read('s1'))?.lines).toEqual(['{"n":1}']);
  });

  it('[LO-8] given a disk that fills, when writing fails, then the condition says so until there is room, nobody writing', async () => {
    const disk = smallDisk();
    const store = await openSqliteStore(disk.dataDir);
    onTestFinished(() => store.close());
    await fillStore(store);
    expect(store.condition().failing).toBeUndefined();
    disk.fill();
    await writeUntilFull(store);
    expect(store.condition().failing).toMatchObject({ reason: expect.stringContaining('full') });
    disk.clear();
    await until(store, works);
  });

  it('[LO-8] given one full disk after another, when sessions are deleted each time, then each deletion stands', async () => {
    const disk = smallDisk();
    const store = await openSqliteStore(disk.dataDir);
    onTestFinished(() => store.close());
    await store.createLog('s2', 'session', '{}', ['{"harmless":true}']);
    let kept = 1;
    for (let round = 0; round < 3; round++) {
      await store.createLog(`r${round}`, 'table', '{}', ['z'.repeat(200_000)]);
      disk.fill();
      for (let failed = false; !failed; ) {
        await store.append('s2', kept, ['y'.repeat(20_000)]).then(
          () => kept++,
          () => {
            failed = true;
          },
        );
      }
      await store.deleteLogs([`r${round}`]);
      expect((await store.list()).map(({ id }) => id)).toEqual(['s2']);
      disk.clear();
      await until(store, (one) => isClean(one) && works(one));
    }
    expect((await store.read('s2'))?.lines.length).toBe(kept);
  });
});

describe('what a deletion leaves', () => {
  it('[LO-8] given the process ends before it was overwritten, when the folder is opened again, then it is, and the log is gone at once', async () => {
    const folder = temporaryFolder();
    let store = await openSqliteStore(folder);
    onTestFinished(() => store.close());
    await fillStore(store);
    await store.deleteLogs(TABLES, { session: 's1' });
    await store.close();
    expect(filesHolding(folder, 'CANARY')).not.toEqual([]);

    store = await openSqliteStore(folder);
    expect(store.condition().tracesLeft).toBe(true);
    expect((await store.list()).map(({ id }) => id)).toEqual(['s1', 's2']);
    await until(store, isClean);
    expect(filesHolding(folder, 'CANARY')).toEqual([]);
  });

  it('[LO-8] given a log that is not overwritten yet, when one of its name is made, then it begins empty', async () => {
    const store = await openSqliteStore(temporaryFolder());
    onTestFinished(() => store.close());
    await fillStore(store);
    await store.deleteLogs(TABLES);
    await store.createLog('s1-1', 'table', '{"new":true}', ['first']);
    expect(await store.read('s1-1')).toMatchObject({ header: '{"new":true}', lines: ['first'] });
    await until(store, isClean);
    expect(await store.read('s1-1')).toMatchObject({ header: '{"new":true}', lines: ['first'] });
  });

  it('[LO-8] given lines that go on being written, when something is overwritten, then each is kept and none waits long', async () => {
    const store = await openSqliteStore(temporaryFolder());
    onTestFinished(() => store.close());
    await fillStore(store);
    await store.deleteLogs(TABLES);
    for (let n = 0; n < 60; n++) await store.append('s2', n + 1, [`{"n":${n}}`]);
    expect((await store.read('s2'))?.lines.length).toBe(61);
  });

  it('[LO-8] given a folder of the version before, when it is opened, then what was to be overwritten there is', async () => {
    const folder = temporaryFolder();
    const store = await openSqliteStore(folder);
    await fillStore(store);
    await store.close();
    const database = new DatabaseSync(join(folder, 'runding.sqlite'));
    // What format 1 left when it was killed between the commit and the overwriting.
    database.exec(`DROP TABLE deleted; PRAGMA user_version = 1; INSERT INTO chores VALUES ('erase');
      DELETE FROM entries; DELETE FROM logs; DELETE FROM credentials`);
    database.close();
    expect(filesHolding(folder, 'CANARY')).toEqual(['runding.sqlite']);
    const again = await openSqliteStore(folder);
    onTestFinished(() => again.close());
    await until(again, isClean);
    expect(filesHolding(folder, 'CANARY')).toEqual([]);
  });
});
