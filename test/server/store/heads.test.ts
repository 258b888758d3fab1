import { copyFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { EventStore } from '../../../server/store/event-store.ts';
import { hashOn } from '../../../server/store/line-hash.ts';
import { HeadsFile, headsPath, readHeads } from '../../../server/store/sqlite/heads-file.ts';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import { NO_SMALL_DISK, openSmallDisk } from '../../support/small-disk.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { copyOf, cutCommits } from './torn-copy.ts';

async function open(folder: string): Promise<EventStore> {
  const store = await openSqliteStore(folder);
  onTestFinished(() => store.close());
  return store;
}

const lines = (from: number, count: number) => Array.from({ length: count }, (_, n) => `{"n":${from + n}}`);

describe('heads beside the database', () => {
  it('[LO-10] given a journal whose last commit is cut off, when the folder is opened, then the lost lines are known and none is added', async () => {
    const folder = temporaryFolder();
    const store = await open(folder);
    await store.createLog('t1', 'table', '{}', lines(0, 3));
    await store.createLog('t2', 'table', '{}', lines(0, 2));
    await store.append('t1', 3, lines(3, 4));
    const copy = copyOf(folder);
    cutCommits(copy);

    const cut = await open(copy);
    expect(await cut.list()).toEqual([
      { id: 't1', kind: 'table', count: 3, lost: 4 },
      { id: 't2', kind: 'table', count: 2 },
    ]);
    expect((await cut.read('t1'))?.head?.count).toBe(7);
    await expect(cut.append('t1', 3, ['new'])).rejects.toMatchObject({ name: 'LogDamagedError' });
    await cut.append('t2', 2, ['new']);
    await cut.close();

    const again = await open(copy);
    expect((await again.list())[0]?.lost, 'known until it is deleted').toBe(4);
    await again.deleteLogs(['t1']);
    expect((await again.list()).map(({ id, lost }) => [id, lost])).toEqual([['t2', undefined]]);
    await again.createLog('t1', 'table', '{}', ['a']);
    await again.append('t1', 1, ['b']);
  });

  it('[LO-10] given a log that was lost whole, when the logs are listed, then it is among them, and can be deleted', async () => {
    const folder = temporaryFolder();
    const store = await open(folder);
    await store.createLog('t1', 'table', '{}', ['a']);
    await store.createLog('s1', 'session', '{}', ['a', 'b']);
    const copy = copyOf(folder);
    cutCommits(copy);
    const cut = await open(copy);
    expect(await cut.list('session')).toEqual([{ id: 's1', kind: 'session', count: 0, lost: 3 }]);
    await cut.deleteLogs(['s1']);
    expect(await cut.list('session')).toEqual([]);
    await cut.close();
    expect(await (await open(copy)).list('session')).toEqual([]);
  });

  it('[LO-10] given a kill between the commit and the heads, when the folder is opened, then the heads follow', async () => {
    const folder = temporaryFolder();
    const store = await open(folder);
    await store.createLog('t1', 'table', '{}', lines(0, 3));
    await store.createLog('t2', 'table', '{}', ['a']);
    const before = copyOf(folder);
    await store.append('t1', 3, lines(3, 2));
    await store.createLog('t3', 'table', '{"new":1}');
    const copy = copyOf(folder);
    copyFileSync(headsPath(before), headsPath(copy));
    // Deleted, and its rows not overwritten yet: that comes after the heads.
    const database = new DatabaseSync(join(copy, 'runding.sqlite'));
    database.exec("INSERT INTO deleted SELECT key FROM logs WHERE id = 't2'");
    database.close();

    const again = await open(copy);
    expect((await again.list()).map(({ id, count, lost }) => [id, count, lost])).toEqual([
      ['t1', 5, undefined],
      ['t3', 0, undefined],
    ]);
    const head = (await again.read('t1'))?.head;
    expect(head).toEqual({ count: 5, hash: hashOn(hashOn('', ['{}']), lines(0, 5)) });
    await again.append('t1', 5, ['more']);
    await again.append('t3', 0, ['first']);
  });

  it('[LO-10] given a folder of an older version, without heads, when it is opened, then they are made of what is there', async () => {
    const folder = temporaryFolder();
    const store = await open(folder);
    await store.createLog('t1', 'table', '{}', lines(0, 9));
    await store.close();
    rmSync(headsPath(folder));
    const again = await open(folder);
    expect(await again.list()).toEqual([{ id: 't1', kind: 'table', count: 9 }]);
    expect((await again.read('t1'))?.head).toEqual({ count: 9, hash: hashOn(hashOn('', ['{}']), lines(0, 9)) });
  });

  it('[LO-10] given many commits, when the areas have been filled several times, then the file is no longer and says what is so', async () => {
    const folder = temporaryFolder();
    const file = HeadsFile.open(folder);
    const bytes = statSync(headsPath(folder)).size;
    const wanted = new Map<string, number>();
    for (let n = 1; n <= 1500; n++) {
      const changes = new Map(
        [n % 40, (n * 7) % 40, (n * 3) % 40].map(
          (log) => [`log-${log}`, { kind: 'table', count: n, hash: 'h'.repeat(43) }] as const,
        ),
      );
      file.makeRoom(changes);
      file.write(changes);
      for (const [id] of changes) wanted.set(id, n);
    }
    file.close();
    expect(statSync(headsPath(folder)).size).toBe(bytes);
    const found = readHeads(headsPath(folder));
    expect(new Map([...(found?.heads ?? [])].map(([id, { count }]) => [id, count]))).toEqual(wanted);
  });

  it('[LO-10] given a file that is cut or spoilt anywhere by a kill, when it is read, then it says what it said before that line or after it', () => {
    const folder = temporaryFolder();
    const path = headsPath(folder);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9000 }), { minLength: 2, maxLength: 60 }),
        fc.nat(),
        (names, cut) => {
          rmSync(path, { force: true });
          const file = HeadsFile.open(folder);
          let before = new Map(file.heads);
          let old = readFileSync(path);
          for (const [n, length] of names.entries()) {
            before = new Map(file.heads);
            old = readFileSync(path);
            const changes = new Map([
              [`log-${n % 5}-${'x'.repeat(length)}`, { kind: 'table' as const, count: n, hash: 'h' }],
            ]);
            file.makeRoom(changes);
            file.write(changes);
          }
          file.close();
          const bytes = readFileSync(path);
          if (bytes.length !== old.length) return;
          // Of what the last write changed, only a part arrived.
          const first = bytes.findIndex((byte, at) => byte !== old[at]);
          const at = first + (cut % 9000);
          writeFileSync(path, Buffer.concat([bytes.subarray(0, at), old.subarray(at)]));
          const found = new Map(readHeads(path)?.heads);
          expect([[...before.keys()].sort(), [...file.heads.keys()].sort()]).toContainEqual([...found.keys()].sort());
          const again = HeadsFile.open(folder);
          const more = new Map([['after', { kind: 'table' as const, count: 1, hash: 'h' }]]);
          again.makeRoom(more);
          again.write(more);
          again.close();
          expect(readHeads(path)?.heads.has('after')).toBe(true);
          expect(readHeads(path)?.heads.size).toBe(found.size + 1);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe.skipIf(NO_SMALL_DISK !== undefined)(`heads on a full disk (${NO_SMALL_DISK ?? 'mounted'})`, () => {
  it('[LO-10] given a disk that fills while lines are written, when it is opened again, then every yes stands and every no is none', async () => {
    const disk = openSmallDisk(24 * 1024 * 1024);
    onTestFinished(() => disk.remove());
    let store = await openSqliteStore(disk.dataDir);
    onTestFinished(() => store.close());
    for (let log = 0; log < 8; log++) await store.createLog(`t${log}`, 'table', '{}');
    disk.fill(1_000_000);
    const counts = Array<number>(8).fill(0);
    for (let fails = 0; fails < 3; ) {
      const results = await Promise.allSettled(
        counts.map((count, log) => store.append(`t${log}`, count, lines(count, 2 + (log % 3)))),
      );
      results.forEach(({ status }, log) => {
        if (status === 'fulfilled') counts[log] = (counts[log] ?? 0) + 2 + (log % 3);
      });
      if (results.some(({ status }) => status === 'rejected')) fails++;
    }
    await store.close();
    store = await openSqliteStore(disk.dataDir);
    expect((await store.list()).map(({ count, lost }) => [count, lost])).toEqual(
      counts.map((count) => [count, undefined]),
    );
    disk.clear();
    await store.append('t0', counts[0] ?? 0, ['there is room again']);
  });

  it('[LO-10] given text changed inside the file, when the log is read, then its head is not the hash of its lines', async () => {
    const folder = temporaryFolder();
    const store = await open(folder);
    await store.createLog('s1-notes', 'notes', '{}', lines(0, 5));
    await store.close();
    const database = new DatabaseSync(join(folder, 'runding.sqlite'));
    database.exec(`UPDATE entries SET line = replace(line, '3', '4')`);
    database.close();
    const log = await (await open(folder)).read('s1-notes');
    expect(hashOn(hashOn('', [log?.header ?? '']), log?.lines ?? [])).not.toBe(log?.head?.hash);
  });
});
