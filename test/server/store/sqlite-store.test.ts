import { describe, expect, it, onTestFinished } from 'vitest';
import type { EventStore } from '../../../server/store/event-store.ts';
import { openSqliteStore } from '../../../server/store/sqlite/open-sqlite-store.ts';
import { describeEventStore } from './contract.ts';
import { filesHolding, temporaryFolder } from './temporary-folder.ts';

describeEventStore('sqlite', () => {
  const folder = temporaryFolder();
  return { open: () => openSqliteStore(folder) };
});

describe('sqlite: deletion', () => {
  it('given text of all lengths in many logs, when they are deleted, then no file holds any of it', async () => {
    const folder = temporaryFolder();
    const store = await openSqliteStore(folder);
    onTestFinished(() => store.close());
    const secret = (length: number) => 'CANARY-'.repeat(Math.ceil(length / 7));
    for (let log = 0; log < 12; log++) {
      const text = (length: number) => (log % 2 ? secret(length) : 'harmless '.repeat(length / 9));
      await store.createLog(`t${log}`, 'table', text(300));
      for (let line = 0; line < 40; line++) {
        await store.append(`t${log}`, line, [text(30 + 97 * line), text(9)].slice(0, 1));
      }
    }
    expect(filesHolding(folder, 'CANARY')).not.toEqual([]);
    const kept = await store.read('t0');

    await store.deleteLogs(['t1', 't3', 't5', 't7', 't9', 't11']);
    expect(store.condition().tracesLeft, 'said until it is done').toBe(true);
    await store.append('t0', 40, ['goes on meanwhile']);
    await tracesGone(store);

    expect(filesHolding(folder, 'CANARY')).toEqual([]);
    expect((await store.read('t0'))?.lines).toEqual([...(kept?.lines ?? []), 'goes on meanwhile']);
    expect(filesHolding(folder, 'harmless')).not.toEqual([]);
  });

  it('given a session that is deleted, when its credentials go too, then no file holds their hashes', async () => {
    const folder = temporaryFolder();
    const store = await openSqliteStore(folder);
    onTestFinished(() => store.close());
    await store.putCredential({ hash: 'HASH-CANARY', kind: 'seat', session: 's1', subject: 'x', createdAt: 1 });
    expect(filesHolding(folder, 'HASH-CANARY')).not.toEqual([]);
    await store.deleteLogs([], { session: 's1' });
    await tracesGone(store);
    expect(filesHolding(folder, 'HASH-CANARY')).toEqual([]);
  });
});

function tracesGone(store: EventStore): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.onCondition(({ tracesLeft }) => {
      if (tracesLeft) return;
      stop();
      resolve();
    });
    if (!store.condition().tracesLeft) resolve();
  });
}
