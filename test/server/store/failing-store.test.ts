import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openHeads } from '../../../server/store/sqlite/head-keeper.ts';
import { openDatabase } from '../../../server/store/sqlite/open-database.ts';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import { createBatchRunner } from '../../../server/store/sqlite/run-batch.ts';
import { describeFault, explainOpenFailure, isFinalFault } from '../../../server/store/sqlite/sqlite-faults.ts';
import { DataFolderError, StoreFailedError } from '../../../server/store/store-errors.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('a worker that dies', () => {
  const workerFile = new URL('./crashing-worker.ts', import.meta.url);

  it('given calls under way and waiting, when it dies, then all of them reject with the reason', async () => {
    const store = await openSqliteStore(temporaryFolder(), { workerFile });
    const underway = store.createLog('t1', 'table', '{}');
    const results = Promise.allSettled([underway, nextTurn().then(() => store.append('t1', 0, ['a']))]);
    for (const result of await results) {
      expect(result).toMatchObject({ status: 'rejected', reason: { name: 'StoreFailedError' } });
    }
    await expect(underway).rejects.toThrow('the disk went away');
  });

  it('given it is dead, when the store is called, then it rejects at once; closing works', async () => {
    const store = await openSqliteStore(temporaryFolder(), { workerFile });
    await expect(store.list()).rejects.toThrow(StoreFailedError);
    await expect(store.read('t1')).rejects.toThrow(StoreFailedError);
    await expect(store.getCredential('h')).rejects.toThrow(StoreFailedError);
    await store.close();
  });

  it('given a worker that cannot even start, when the store is opened, then it rejects', async () => {
    const missing = new URL('./no-such-worker.ts', import.meta.url);
    await expect(openSqliteStore(temporaryFolder(), { workerFile: missing })).rejects.toThrow(StoreFailedError);
  });
});

describe('a data folder that cannot be used', () => {
  async function openingFails(folder: string): Promise<DataFolderError> {
    const error: unknown = await openSqliteStore(folder).then(
      (store) => store.close(),
      (reason: unknown) => reason,
    );
    if (!(error instanceof DataFolderError)) throw new Error('It was opened.');
    expect(error.message).toContain(folder);
    return error;
  }

  it('given a file that is no database, when it is opened, then it is called damaged and left as it was', async () => {
    const folder = temporaryFolder();
    const text = 'dear diary '.repeat(1000);
    writeFileSync(join(folder, 'runding.sqlite'), text);
    expect(await openingFails(folder)).toMatchObject({ fault: 'corrupt' });
    expect(readFileSync(join(folder, 'runding.sqlite'), 'utf8')).toBe(text);
  });

  it('given a database with a page overwritten, when it is opened, then it is called damaged', async () => {
    const folder = temporaryFolder();
    const store = await openSqliteStore(folder);
    await store.createLog(
      't1',
      'table',
      '{}',
      Array.from({ length: 200 }, () => 'x'.repeat(500)),
    );
    await store.close();
    const bytes = readFileSync(join(folder, 'runding.sqlite'));
    bytes.fill(0xa5, bytes.length / 2, bytes.length / 2 + 8192);
    writeFileSync(join(folder, 'runding.sqlite'), bytes);
    expect(await openingFails(folder)).toMatchObject({ fault: 'corrupt' });
  });

  it('given a database of a newer version, when it is opened, then it is left alone', async () => {
    const folder = temporaryFolder();
    await (await openSqliteStore(folder)).close();
    const database = new DatabaseSync(join(folder, 'runding.sqlite'));
    database.exec('PRAGMA user_version = 99');
    database.close();
    expect(await openingFails(folder)).toMatchObject({ fault: 'too-new' });
  });

  it('given a file where the folder should be, when it is opened, then it says that it cannot write there', async () => {
    const folder = join(temporaryFolder(), 'taken');
    writeFileSync(folder, '');
    expect(await openingFails(folder)).toMatchObject({ fault: 'not-writable' });
  });

  it('given a folder where the file should be, when it is opened, then it says that it cannot write there', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'runding.sqlite'));
    expect(await openingFails(folder)).toMatchObject({ fault: 'not-writable' });
  });

  it('given a folder that is missing, when it is opened, then it is made', async () => {
    const folder = join(temporaryFolder(), 'a', 'b');
    await (await openSqliteStore(folder)).close();
    expect(existsSync(join(folder, 'runding.sqlite'))).toBe(true);
  });

  it.each([
    [{ code: 'EACCES' }, 'not-writable', 'DATA_DIR'],
    [{ code: 'EROFS' }, 'not-writable', 'DATA_DIR'],
    [{ code: 'ENOSPC' }, 'full', 'Free some space'],
    [{ errcode: 8 + 256 }, 'not-writable', 'right to write'],
    [{ errcode: 13 }, 'full', 'Free some space'],
    [{ errcode: 5 + 512 }, 'in-use', 'Stop it first'],
    [new TypeError('odd'), 'unknown', 'odd'],
  ] as const)('given %j, when it is explained, then it is %s and says what to do', (error, fault, advice) => {
    const explained = explainOpenFailure(error, '/data/here');
    expect(explained.fault).toBe(fault);
    expect(explained.message).toContain(advice);
    expect(explained.message).toContain('/data/here');
  });
});

describe('a disk that is full', () => {
  it('given a batch that does not fit, when it fails, then none of it is kept and a smaller one still goes', () => {
    const { database, runBatch } = openBatches();
    const pages = Number(database.prepare('PRAGMA page_count').get()?.page_count);
    database.exec(`PRAGMA max_page_count = ${pages + 4}`);
    const create = (id: string, length: number) =>
      ({ kind: 'create-log', id, logKind: 'table', header: '{}', lines: ['x'.repeat(length)] }) as const;

    const fault = catchError(() => runBatch([create('t1', 10), create('t2', 100_000)]));

    expect(isFinalFault(fault)).toBe(false);
    expect(describeFault(fault, '/data/runding.sqlite')).toMatch(/disk that holds \/data\/runding.sqlite is full/);
    expect(runBatch([{ kind: 'list', logKind: undefined }]).outcomes).toEqual([{ kind: 'done', value: [] }]);
    expect(runBatch([create('t3', 10)]).outcomes).toEqual([{ kind: 'done', value: undefined }]);
  });
});

describe('an operation that breaks', () => {
  it('given the third of four breaks, when the batch fails, then none is kept and the next batch goes', () => {
    const { database, runBatch } = openBatches();
    database.exec(`CREATE TRIGGER broken BEFORE INSERT ON entries WHEN new.line = 'bad'
      BEGIN SELECT raise(ABORT, 'a bad line'); END`);
    const create = (id: string, line: string) =>
      ({ kind: 'create-log', id, logKind: 'table', header: '{}', lines: [line] }) as const;

    const fault = catchError(() =>
      runBatch([create('t1', 'a'), create('t2', 'b'), create('t3', 'bad'), create('t4', 'd')]),
    );

    expect(describeFault(fault, '/data/runding.sqlite')).toBe('Could not use /data/runding.sqlite: a bad line.');
    expect(isFinalFault(fault)).toBe(false);
    expect(runBatch([create('t2', 'b')]).outcomes).toEqual([{ kind: 'done', value: undefined }]);
    expect(runBatch([{ kind: 'list', logKind: undefined }]).outcomes).toEqual([
      { kind: 'done', value: [{ id: 't2', kind: 'table', count: 1 }] },
    ]);
  });
});

function openBatches() {
  const folder = temporaryFolder();
  const database = openDatabase(folder);
  const heads = openHeads(database, folder);
  onTestFinished(() => {
    database.close();
    heads.close();
  });
  return { database, runBatch: createBatchRunner(database, heads) };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function catchError(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('It did not fail.');
}
