import { describe, expect, it, onTestFinished } from 'vitest';
import type { Credential, EventStore } from '../../../server/store/event-store.ts';
import {
  CredentialExistsError,
  LogExistsError,
  StoreFailedError,
  UnknownLogError,
  WrongCountError,
} from '../../../server/store/store-errors.ts';

/** Storage that starts empty; `open` may be called again after `close` and finds what was kept. */
export interface StoreHome {
  open(): Promise<EventStore>;
}

/** What every event store promises, whatever it is made of. `prepare` is called inside each test. */
export function describeEventStore(name: string, prepare: () => StoreHome): void {
  async function openStore(home: StoreHome = prepare()): Promise<EventStore> {
    const store = await home.open();
    onTestFinished(() => store.close());
    return store;
  }

  describe(`${name}: logs`, () => {
    it('given a new log with first lines, when it is read, then header and lines come back as they were', async () => {
      const store = await openStore();
      await store.createLog('t1', 'table', '{"log":1}', ['{"n":0}', '{"n":1}']);
      expect(await store.read('t1')).toMatchObject({
        id: 't1',
        kind: 'table',
        header: '{"log":1}',
        lines: ['{"n":0}', '{"n":1}'],
      });
    });

    it('given text from many scripts, when it is read, then not a character has changed', async () => {
      const store = await openStore();
      const text = JSON.stringify({ a: 'Bahasa ✓ \u2028 é e\u0301 🤝 \ud800 \u0000 "', b: 'x'.repeat(200_000) });
      await store.createLog('meja-é-🤝', 'table', text, [text]);
      expect(await store.read('meja-é-🤝')).toMatchObject({ header: text, lines: [text] });
    });

    it('given no such log, when it is read, then there is nothing', async () => {
      expect(await (await openStore()).read('nowhere')).toBeUndefined();
    });

    it('given a log, when one of the same id is created, then it is refused and the first one stays', async () => {
      const store = await openStore();
      await store.createLog('t1', 'table', 'first', ['a']);
      await expect(store.createLog('t1', 'session', 'second', ['b'])).rejects.toThrow(LogExistsError);
      expect(await store.read('t1')).toMatchObject({ id: 't1', kind: 'table', header: 'first', lines: ['a'] });
    });

    it('given a log, when lines are appended after the right count, then they follow in order', async () => {
      const store = await openStore();
      await store.createLog('t1', 'table', '{}');
      await store.append('t1', 0, ['a', 'b']);
      await store.append('t1', 2, []);
      await store.append('t1', 2, ['c']);
      expect((await store.read('t1'))?.lines).toEqual(['a', 'b', 'c']);
    });

    it.each([0, 1, 3])('given two lines, when %i are expected, then nothing is appended', async (expected) => {
      const store = await openStore();
      await store.createLog('t1', 'table', '{}', ['a', 'b']);
      const refused = store.append('t1', expected, ['c']);
      await expect(refused).rejects.toThrow(WrongCountError);
      await expect(refused).rejects.toMatchObject({ expected, actual: 2 });
      expect((await store.read('t1'))?.lines).toEqual(['a', 'b']);
    });

    it('given no such log, when lines are appended, then it is refused and none is made', async () => {
      const store = await openStore();
      await expect(store.append('t1', 0, ['a'])).rejects.toThrow(UnknownLogError);
      expect(await store.list()).toEqual([]);
    });

    it('given two appends at the same count, when both wait together, then exactly the first is kept', async () => {
      const store = await openStore();
      await store.createLog('t1', 'table', '{}');
      const results = await Promise.allSettled([store.append('t1', 0, ['a']), store.append('t1', 0, ['b'])]);
      expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected']);
      expect((await store.read('t1'))?.lines).toEqual(['a']);
    });

    it('given writes that were not awaited, when a log is read, then the read sees all of them', async () => {
      const store = await openStore();
      const writes = [store.createLog('t1', 'table', '{}'), store.append('t1', 0, ['a']), store.append('t1', 1, ['b'])];
      expect((await store.read('t1'))?.lines).toEqual(['a', 'b']);
      await Promise.all(writes);
    });

    it('given tables and a session, when they are listed, then by age, with counts, and by kind', async () => {
      const store = await openStore();
      await store.createLog('z', 'table', '{}', ['a', 'b']);
      await store.createLog('s', 'session', '{}', ['a']);
      await store.createLog('a', 'table', '{}');
      expect(await store.list()).toEqual([
        { id: 'z', kind: 'table', count: 2 },
        { id: 's', kind: 'session', count: 1 },
        { id: 'a', kind: 'table', count: 0 },
      ]);
      expect((await store.list('table')).map((log) => log.id)).toEqual(['z', 'a']);
    });

    it('given a session and the notes on it, when either is listed, then each is of its own kind', async () => {
      const store = await openStore();
      await store.createLog('s', 'session', '{}');
      await store.createLog('s-notes', 'notes', '{"kind":"notes"}', ['{"n":1}']);
      expect((await store.list('session')).map((log) => log.id)).toEqual(['s']);
      expect(await store.list('notes')).toEqual([{ id: 's-notes', kind: 'notes', count: 1 }]);
      expect((await store.read('s-notes'))?.kind).toBe('notes');
    });

    it('given 100 logs, when all are appended to at once, then they share commits', async () => {
      const store = await openStore();
      const ids = Array.from({ length: 100 }, (_, index) => `t${index}`);
      await Promise.all(ids.map((id) => store.createLog(id, 'table', '{}')));
      const before = store.stats();
      for (let round = 0; round < 5; round++) {
        await Promise.all(ids.map((id) => store.append(id, round, [`${id} ${round}`])));
      }
      const after = store.stats();
      expect(after.entries - before.entries).toBe(500);
      expect(after.commits - before.commits).toBeGreaterThan(0);
      expect(after.commits - before.commits).toBeLessThanOrEqual(50);
      expect(after.lastCommitMs).toBeGreaterThan(0);
      expect((await store.read('t99'))?.lines).toEqual([0, 1, 2, 3, 4].map((round) => `t99 ${round}`));
    });

    it('given an append without an answer yet, when the store is closed, then it is kept', async () => {
      const home = prepare();
      const store = await home.open();
      const writes = [store.createLog('t1', 'table', '{}'), store.append('t1', 0, ['a'])];
      await Promise.all([store.close(), store.close(), ...writes]);
      const again = await openStore(home);
      expect((await again.read('t1'))?.lines).toEqual(['a']);
      await again.append('t1', 1, ['b']);
      expect(again.stats()).toMatchObject({ commits: 1, entries: 1 });
    });

    it('given a closed store, when it is asked for anything, then it rejects', async () => {
      const store = await openStore();
      await store.close();
      await expect(store.read('t1')).rejects.toThrow(StoreFailedError);
      await expect(store.createLog('t1', 'table', '{}')).rejects.toThrow(StoreFailedError);
    });

    it('given deleted logs, when they are looked for, then they are gone, the others stay and the id is free', async () => {
      const store = await openStore();
      for (const id of ['t1', 't2', 't3']) await store.createLog(id, 'table', id, [`${id} a`]);
      await store.deleteLogs(['t1', 't3', 'never was']);
      expect(await store.list()).toEqual([{ id: 't2', kind: 'table', count: 1 }]);
      await store.createLog('t1', 'session', 'new');
      expect(await store.read('t1')).toMatchObject({ id: 't1', kind: 'session', header: 'new', lines: [] });
      expect((await store.read('t2'))?.lines).toEqual(['t2 a']);
    });
  });

  describe(`${name}: credentials`, () => {
    const seat: Credential = { hash: 'h1', kind: 'seat', session: 's1', subject: 'seat 1', createdAt: 1000 };

    it('given a credential, when the store is opened again, then it is still there', async () => {
      const home = prepare();
      const store = await home.open();
      await store.putCredential(seat);
      await store.close();
      expect(await (await openStore(home)).getCredential('h1')).toEqual(seat);
    });

    it('given a hash that is taken, when it is put again, then it is refused, also when the first is dead', async () => {
      const store = await openStore();
      await store.putCredential(seat);
      await store.revokeCredentials({ subject: 'seat 1' }, 2000);
      const thief = store.putCredential({ ...seat, subject: 'seat 2' });
      await expect(thief).rejects.toThrow(CredentialExistsError);
      expect(await store.getCredential('h1')).toEqual({ ...seat, revokedAt: 2000 });
    });

    it('given a refused replacement, when it is looked up, then the older credential is still live', async () => {
      const store = await openStore();
      await store.putCredential(seat);
      await expect(store.putCredential(seat, { replacing: true })).rejects.toThrow(CredentialExistsError);
      expect(await store.getCredential('h1')).toEqual(seat);
    });

    it('given a replacement, when it is put, then only the same kind, session and subject die', async () => {
      const store = await openStore();
      const others: Credential[] = [
        { ...seat, hash: 'h2', kind: 'rejoin' },
        { ...seat, hash: 'h3', session: 's2' },
        { ...seat, hash: 'h4', subject: 'seat 2' },
      ];
      for (const credential of [seat, ...others]) await store.putCredential(credential);
      const fresh: Credential = { ...seat, hash: 'h5', createdAt: 5000 };
      await store.putCredential(fresh, { replacing: true });
      expect(await store.listCredentials({})).toEqual([{ ...seat, revokedAt: 5000 }, ...others, fresh]);
    });

    it('given live and dead ones, when a filter is revoked, then each dies once and the number is told', async () => {
      const store = await openStore();
      await store.putCredential(seat);
      await store.putCredential({ ...seat, hash: 'h2', subject: 'seat 2' });
      await store.putCredential({ ...seat, hash: 'h3', session: 's2' });
      expect(await store.revokeCredentials({ session: 's1', subject: 'seat 1' }, 2000)).toBe(1);
      expect(await store.revokeCredentials({ kind: 'seat', session: 's1' }, 3000)).toBe(1);
      expect((await store.listCredentials({ kind: 'seat' })).map((found) => found.revokedAt)).toEqual([
        2000,
        3000,
        undefined,
      ]);
      expect(await store.listCredentials({ kind: 'observer' })).toEqual([]);
    });

    it('given what one holds and what another holds, when the first is passed, then the second’s dies and the first’s is theirs', async () => {
      const home = prepare();
      const store = await home.open();
      const dead: Credential = { ...seat, hash: 'h2', createdAt: 500, revokedAt: 900 };
      const theirs: Credential[] = [
        { ...seat, hash: 'h3', subject: 'seat 2' },
        { ...seat, hash: 'h4', kind: 'rejoin', subject: 'seat 2' },
      ];
      const others: Credential[] = [
        { ...seat, hash: 'h5', subject: 'seat 3' },
        { ...seat, hash: 'h6', session: 's2', subject: 'seat 2' },
      ];
      const code: Credential = { ...seat, hash: 'h7', kind: 'rejoin' };
      for (const one of [seat, dead, ...theirs, ...others, code]) await store.putCredential(one);
      expect(await store.passCredentials('s1', 'seat 1', 'seat 2', 5000)).toBe(2);
      await store.close();
      const again = await openStore(home);
      expect(await again.listCredentials({})).toEqual([
        { ...seat, subject: 'seat 2' },
        dead,
        ...theirs.map((one) => ({ ...one, revokedAt: 5000 })),
        ...others,
        { ...code, subject: 'seat 2' },
      ]);
      expect(await again.passCredentials('s1', 'seat 1', 'seat 3', 6000), 'nothing is held any more').toBe(0);
      expect(await again.passCredentials('s1', 'seat 3', 'seat 3', 6000)).toBe(0);
      expect((await again.getCredential('h5'))?.revokedAt).toBeUndefined();
    });

    it('given a log and the credential that goes with it, when the hash is taken, then neither is kept', async () => {
      const store = await openStore();
      const code: Credential = { hash: 'h2', kind: 'join-code', session: 's1', subject: '', createdAt: 1000 };
      await store.createLog('s1', 'session', '{}', ['a'], code);
      expect(await store.getCredential('h2')).toEqual(code);
      const second = store.createLog('s2', 'session', '{}', ['a'], { ...code, session: 's2' });
      await expect(second).rejects.toThrow(CredentialExistsError);
      expect((await store.list()).map(({ id }) => id)).toEqual(['s1']);
      const same = store.createLog('s1', 'session', '{}', [], { ...code, hash: 'h3' });
      await expect(same).rejects.toThrow(LogExistsError);
      expect(await store.getCredential('h3')).toBeUndefined();
    });

    it('given a log, when another is put in its place, then that one is read, grows, and is there after a restart', async () => {
      const home = prepare();
      const store = await openStore(home);
      await store.createLog('t1', 'table', 'old', ['a', 'b', 'c']);
      const [kind, header] = ['table', 'new'] as const;
      await store.replaceLogs(['t1', 't2'].map((id) => ({ id, kind, header, lines: ['x', 'y'] })));
      await store.append('t1', 2, ['z']);
      await store.close();
      expect(await (await openStore(home)).read('t1')).toMatchObject({ header, lines: ['x', 'y', 'z'] });
    });

    it('given a session, when its credentials are deleted, then the others stay', async () => {
      const store = await openStore();
      await store.putCredential(seat);
      await store.putCredential({ ...seat, hash: 'h2', session: 's2' });
      await store.createLog('t1', 'table', '{}');
      await store.deleteLogs(['t1'], { session: 's1' });
      expect(await store.list()).toEqual([]);
      expect((await store.listCredentials({})).map((found) => found.hash)).toEqual(['h2']);
    });

    it('given an empty filter, when it is revoked or deleted, then it is an error and nothing dies', async () => {
      const store = await openStore();
      await store.putCredential(seat);
      await expect(store.revokeCredentials({}, 2000)).rejects.toThrow(TypeError);
      await expect(store.deleteLogs([], {})).rejects.toThrow(TypeError);
      expect(await store.getCredential('h1')).toEqual(seat);
    });
  });

  describe(`${name}: the last look`, () => {
    it('given none yet, when it is asked for, then there is none', async () => {
      expect(await (await openStore()).lastBeat()).toBeUndefined();
    });

    it('given some, when it is opened again, then the one kept last is there and the logs are as they were', async () => {
      const home = prepare();
      const store = await openStore(home);
      await store.createLog('t1', 'table', '{}', ['a']);
      for (const at of [1_795_000_000_000, 1_795_000_002_000]) await store.beat(at);
      expect(await store.lastBeat()).toBe(1_795_000_002_000);
      await store.close();
      const again = await openStore(home);
      expect(await again.lastBeat()).toBe(1_795_000_002_000);
      expect((await again.read('t1'))?.lines).toEqual(['a']);
    });
  });
}
