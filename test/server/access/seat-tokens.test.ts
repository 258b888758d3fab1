import { describe, expect, it } from 'vitest';
import { mintCredential, mintSeatToken, readCredential, readSeatToken } from '../../../server/access/seat-tokens.ts';
import { filesHolding } from '../store/temporary-folder.ts';
import { openStore } from './open-store.ts';

const bearer = { session: 's1', subject: 'seat 7' };

describe('seat tokens', () => {
  it('given a token, when it is shown before and after a restart, then it stands for its seat', async () => {
    const { store, restart } = await openStore();
    const token = await mintSeatToken(store, 's1', 'seat 7');
    expect(token).toMatch(/^[\w-]{32}$/);
    expect(await readSeatToken(store, token)).toEqual(bearer);
    expect(await readSeatToken(await restart(), token)).toEqual(bearer);
  });

  it('given a token, when the files are searched, then it is in none of them', async () => {
    const { store, folder } = await openStore();
    expect(filesHolding(folder, await mintSeatToken(store, 's1', 'seat 7'))).toEqual([]);
    expect(filesHolding(folder, 'seat 7')).not.toEqual([]);
  });

  it('given a shared seat, when a second token is minted, then both work', async () => {
    const { store } = await openStore();
    const tokens = [await mintSeatToken(store, 's1', 'seat 7'), await mintSeatToken(store, 's1', 'seat 7')];
    expect(await Promise.all(tokens.map((token) => readSeatToken(store, token)))).toEqual([bearer, bearer]);
  });

  it('given another phone takes a seat over, when the old tokens are shown, then they are dead; other seats live on', async () => {
    const { store } = await openStore();
    const old = await mintSeatToken(store, 's1', 'seat 7');
    const neighbour = await mintSeatToken(store, 's1', 'seat 8');
    const fresh = await mintSeatToken(store, 's1', 'seat 7', { replace: true });
    expect(await readSeatToken(store, old)).toBeUndefined();
    expect(await readSeatToken(store, fresh)).toEqual(bearer);
    expect(await readSeatToken(store, neighbour)).toEqual({ session: 's1', subject: 'seat 8' });
  });

  it('given an ended session, when its credentials are revoked, then its tokens open nothing', async () => {
    const { store } = await openStore();
    const ended = await mintSeatToken(store, 's1', 'seat 7');
    const other = await mintSeatToken(store, 's2', 'seat 7');
    await store.revokeCredentials({ session: 's1' }, Date.now());
    expect(await readSeatToken(store, ended)).toBeUndefined();
    expect(await readSeatToken(store, other)).toEqual({ session: 's2', subject: 'seat 7' });
  });

  it('given a token of one kind, when it is shown as another, then it opens nothing', async () => {
    const { store } = await openStore();
    const kinds = ['seat', 'facilitator', 'observer'] as const;
    for (const kind of kinds) {
      const token = await mintCredential(store, kind, 's1', 'Dewi');
      for (const shownAs of kinds) {
        const expected = shownAs === kind ? { session: 's1', subject: 'Dewi' } : undefined;
        expect(await readCredential(store, shownAs, token)).toEqual(expected);
      }
    }
  });

  it('given something that is no token, when it is shown, then it opens nothing', async () => {
    const { store } = await openStore();
    await mintSeatToken(store, 's1', 'seat 7');
    const [{ hash = '' } = {}] = await store.listCredentials({ kind: 'seat' });
    for (const wrong of ['', 'seat 7', hash]) expect(await readSeatToken(store, wrong)).toBeUndefined();
  });
});
