import { describe, expect, it } from 'vitest';
import {
  ensurePrintedKey,
  isHostKey,
  listHostKeys,
  mintHostKey,
  readHostKey,
  revokeHostKey,
} from '../../../server/access/host-key.ts';
import { mintCredential } from '../../../server/access/seat-tokens.ts';
import { drawSecret, hashSecret } from '../../../server/access/secrets.ts';
import { filesHolding } from '../store/temporary-folder.ts';
import { openStore } from './open-store.ts';

describe('host keys', () => {
  it('given a new data folder, when a key to print is asked for, then it is minted once and works after a restart', async () => {
    const { store, restart } = await openStore();
    const { minted = '' } = await ensurePrintedKey(store);
    expect(minted).toMatch(/^[\w-]{32}$/);
    expect(await isHostKey(store, minted)).toBe(true);
    const again = await restart();
    expect(await ensurePrintedKey(again)).toEqual({});
    expect(await isHostKey(again, minted)).toBe(true);
  });

  it('given a minted key, when the files are searched, then the key is in none of them', async () => {
    const { store, folder } = await openStore();
    expect(filesHolding(folder, await mintHostKey(store, 'laptop'))).toEqual([]);
    expect(filesHolding(folder, 'host-key')).not.toEqual([]);
  });

  it('[WI-23] given several keys, when they are shown, then all work, and each is listed with its place', async () => {
    const { store } = await openStore();
    const printed = await mintHostKey(store, 'printed');
    const laptop = await mintHostKey(store, 'laptop');
    expect(laptop).not.toBe(printed);
    for (const key of [printed, laptop]) expect(await isHostKey(store, key)).toBe(true);
    const listed = await listHostKeys(store, await readHostKey(store, laptop));
    expect(listed).toMatchObject([
      { place: 'printed', own: false },
      { place: 'laptop', own: true },
    ]);
    expect(JSON.stringify(listed)).not.toContain(laptop);
  });

  it('[WI-23] given a key is ended, when it is shown, then it opens nothing, and the others go on', async () => {
    const { store } = await openStore();
    const [ended, other] = [await mintHostKey(store, 'laptop'), await mintHostKey(store, 'laptop')];
    const id = (await readHostKey(store, ended)) ?? '';
    expect(await revokeHostKey(store, id, Date.now())).toBe(true);
    expect(await revokeHostKey(store, id, Date.now())).toBe(false);
    expect(await isHostKey(store, ended)).toBe(false);
    expect(await isHostKey(store, other)).toBe(true);
    expect(await listHostKeys(store, undefined)).toHaveLength(1);
  });

  it('[WI-23] given the key of an older folder, when it is shown, then it works, is listed, and can be ended', async () => {
    const { store } = await openStore();
    const key = drawSecret();
    // As 0.2.0 kept it: one key, whose credential names nobody.
    const hash = hashSecret('host-key', key);
    await store.putCredential({ hash, kind: 'host-key', session: '', subject: '', createdAt: 7 });
    const newer = await mintHostKey(store, 'laptop');
    expect(await isHostKey(store, key)).toBe(true);
    expect(await ensurePrintedKey(store)).toEqual({});
    const [old] = await listHostKeys(store, await readHostKey(store, key));
    expect(old).toMatchObject({ place: 'printed', createdAt: 7, own: true });
    expect(await revokeHostKey(store, old?.id ?? '', Date.now())).toBe(true);
    expect(await isHostKey(store, key)).toBe(false);
    expect(await isHostKey(store, newer)).toBe(true);
  });

  it('given all printed keys were ended, when one to print is asked for, then it is minted', async () => {
    const { store } = await openStore();
    const lost = await mintHostKey(store, 'printed');
    await mintHostKey(store, 'laptop');
    await revokeHostKey(store, (await readHostKey(store, lost)) ?? '', Date.now());
    const { minted = '' } = await ensurePrintedKey(store);
    expect(await isHostKey(store, lost)).toBe(false);
    expect(await isHostKey(store, minted)).toBe(true);
  });

  it('given wrong keys, when they are shown, then none works: empty, near, a hash, a facilitator token', async () => {
    const { store } = await openStore();
    const key = await mintHostKey(store, 'printed');
    const [{ hash = '' } = {}] = await store.listCredentials({ kind: 'host-key' });
    const facilitator = await mintCredential(store, 'facilitator', 's1', 'Dewi');
    for (const wrong of ['', key.slice(1), `${key} `, key.toLowerCase(), hash, facilitator]) {
      expect(await isHostKey(store, wrong)).toBe(false);
    }
  });
});
