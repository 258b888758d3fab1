import { describe, expect, it } from 'vitest';
import { ensureHostKey, isHostKey, mintHostKey } from '../../../server/access/host-key.ts';
import { mintCredential } from '../../../server/access/seat-tokens.ts';
import { filesHolding } from '../store/temporary-folder.ts';
import { openStore } from './open-store.ts';

describe('host key', () => {
  it('given a new data folder, when the server starts, then a key is minted once and works after a restart', async () => {
    const { store, restart } = await openStore();
    const { minted = '' } = await ensureHostKey(store);
    expect(minted).toMatch(/^[\w-]{32}$/);
    expect(await isHostKey(store, minted)).toBe(true);
    const again = await restart();
    expect(await ensureHostKey(again)).toEqual({});
    expect(await isHostKey(again, minted)).toBe(true);
  });

  it('given a minted key, when the files are searched, then the key is in none of them', async () => {
    const { store, folder } = await openStore();
    expect(filesHolding(folder, await mintHostKey(store))).toEqual([]);
    expect(filesHolding(folder, 'host-key')).not.toEqual([]);
  });

  it('given a newer key, when the older one is shown, then it no longer works', async () => {
    const { store } = await openStore();
    const older = await mintHostKey(store);
    const newer = await mintHostKey(store);
    expect(newer).not.toBe(older);
    expect(await isHostKey(store, older)).toBe(false);
    expect(await isHostKey(store, newer)).toBe(true);
    expect(await ensureHostKey(store)).toEqual({});
  });

  it('given all keys were revoked, when the server starts, then it mints one', async () => {
    const { store } = await openStore();
    const lost = await mintHostKey(store);
    await store.revokeCredentials({ kind: 'host-key' }, Date.now());
    const { minted = '' } = await ensureHostKey(store);
    expect(await isHostKey(store, lost)).toBe(false);
    expect(await isHostKey(store, minted)).toBe(true);
  });

  it('given wrong keys, when they are shown, then none works: empty, near, a hash, a facilitator token', async () => {
    const { store } = await openStore();
    const key = await mintHostKey(store);
    const [{ hash = '' } = {}] = await store.listCredentials({ kind: 'host-key' });
    const facilitator = await mintCredential(store, 'facilitator', 's1', 'Dewi');
    for (const wrong of ['', key.slice(1), `${key} `, key.toLowerCase(), hash, facilitator]) {
      expect(await isHostKey(store, wrong)).toBe(false);
    }
  });
});
