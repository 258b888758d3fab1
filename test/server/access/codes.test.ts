import { describe, expect, it } from 'vitest';
import {
  CODE_ALPHABET,
  drawCode,
  mintJoinCode,
  mintRejoinCode,
  normaliseCode,
  readJoinCode,
  readRejoinCode,
} from '../../../server/access/codes.ts';
import { openStore } from './open-store.ts';

/** Draws the given codes one after the other. */
function drawing(...codes: readonly string[]): () => string {
  const left = [...codes];
  return () => left.shift() ?? '';
}

describe('codes as people see them', () => {
  it('given the alphabet, when it is read, then no character looks like another', () => {
    expect(CODE_ALPHABET).toHaveLength(31);
    expect(new Set(CODE_ALPHABET).size).toBe(31);
    expect(CODE_ALPHABET).not.toMatch(/[01OIL]/);
    expect(CODE_ALPHABET).toMatch(/^[2-9A-Z]+$/);
  });

  it('given many drawn codes, when they are looked at, then every character of the alphabet turns up, nothing else', () => {
    const drawn = Array.from({ length: 500 }, () => drawCode(6));
    expect(drawn.every((code) => code.length === 6)).toBe(true);
    expect([...new Set(drawn.join(''))].sort().join('')).toBe(CODE_ALPHABET);
    expect(new Set(drawn).size).toBeGreaterThan(490);
  });

  it.each([
    ['mr4 k7t', 'MR4K7T'],
    [' MR4-K7T ', 'MR4K7T'],
    ['m r 4\u2013k\u00a07\tt\n', 'MR4K7T'],
    ['MR0 O1L', 'MR0O1L'],
    ['straße', 'STRAßE'],
    ['mr4_k7t', 'MR4_K7T'],
    ['', ''],
  ])('given "%s" was typed, when it is normalised, then it is "%s"', (typed, normal) => {
    expect(normaliseCode(typed)).toBe(normal);
  });
});

describe('join codes', () => {
  it('given a code, when it is typed in any spelling, also after a restart, then it leads to its session', async () => {
    const { store, restart } = await openStore();
    const code = await mintJoinCode(store, 's1');
    expect(code).toMatch(new RegExp(`^[${CODE_ALPHABET}]{6}$`));
    expect(await readJoinCode(store, code)).toBe('s1');
    expect(await readJoinCode(await restart(), ` ${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase())).toBe('s1');
  });

  it('given a live code of another session, when it is drawn again, then another one is taken', async () => {
    const { store } = await openStore();
    expect(await mintJoinCode(store, 's1', drawing('AAAAAA'))).toBe('AAAAAA');
    expect(await mintJoinCode(store, 's2', drawing('AAAAAA', 'AAAAAA', 'BBBBBB'))).toBe('BBBBBB');
    expect(await readJoinCode(store, 'AAAAAA')).toBe('s1');
    expect(await readJoinCode(store, 'BBBBBB')).toBe('s2');
  });

  it('given only taken codes are drawn, when one is minted, then it fails instead of going on for ever', async () => {
    const { store } = await openStore();
    await mintJoinCode(store, 's1', () => 'AAAAAA');
    await expect(mintJoinCode(store, 's2', () => 'AAAAAA')).rejects.toThrow('20 join-code codes in a row');
    expect(await readJoinCode(store, 'AAAAAA')).toBe('s1');
  });

  it('given a session with a new code, when the old one is typed, then both find it: its log says which lets people in', async () => {
    const { store } = await openStore();
    const old = await mintJoinCode(store, 's1');
    const fresh = await mintJoinCode(store, 's1');
    expect(await readJoinCode(store, old)).toBe('s1');
    expect(await readJoinCode(store, fresh)).toBe('s1');
  });
});

describe('rejoin codes', () => {
  it('given a seat with a code, when it is typed in its session, then it is that seat, elsewhere nobody', async () => {
    const { store } = await openStore();
    const code = await mintRejoinCode(store, 's1', 'seat 7');
    expect(code).toMatch(new RegExp(`^[${CODE_ALPHABET}]{8}$`));
    const typed = ` ${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase();
    expect(await readRejoinCode(store, 's1', typed)).toBe('seat 7');
    expect(await readRejoinCode(store, 's2', code)).toBeUndefined();
    expect(await readJoinCode(store, code)).toBeUndefined();
  });

  it('[WI-8] given a code of five characters in an older data folder, when it is typed, then it opens its seat', async () => {
    const { store } = await openStore();
    await mintRejoinCode(store, 's1', 'seat 7', drawing('AB2CD'));
    expect(await readRejoinCode(store, 's1', 'ab2 cd')).toBe('seat 7');
  });

  it('given two seats of a session, when the same code is drawn, then the second seat gets another', async () => {
    const { store } = await openStore();
    await mintRejoinCode(store, 's1', 'seat 7', drawing('AAAAA'));
    expect(await mintRejoinCode(store, 's1', 'seat 8', drawing('AAAAA', 'BBBBB'))).toBe('BBBBB');
    expect(await mintRejoinCode(store, 's2', 'seat 1', drawing('AAAAA'))).toBe('AAAAA');
    expect(await readRejoinCode(store, 's1', 'AAAAA')).toBe('seat 7');
    expect(await readRejoinCode(store, 's2', 'AAAAA')).toBe('seat 1');
  });

  it('given a new code for a seat, when the old one is typed, then it is dead; the neighbour keeps hers', async () => {
    const { store } = await openStore();
    const neighbour = await mintRejoinCode(store, 's1', 'seat 8');
    const old = await mintRejoinCode(store, 's1', 'seat 7');
    const fresh = await mintRejoinCode(store, 's1', 'seat 7');
    expect(await readRejoinCode(store, 's1', old)).toBeUndefined();
    expect(await readRejoinCode(store, 's1', fresh)).toBe('seat 7');
    expect(await readRejoinCode(store, 's1', neighbour)).toBe('seat 8');
  });
});
