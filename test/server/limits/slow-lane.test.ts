import { describe, expect, it } from 'vitest';
import { SlowLane } from '../../../server/limits/slow-lane.ts';

function openLane() {
  const clock = { at: 1_000_000 };
  const lane = new SlowLane({
    now: () => clock.at,
    wait: async (ms) => {
      clock.at += ms;
    },
  });
  return { clock, lane };
}

describe('the slow lane', () => {
  it('[WI-11] given sixty wrong attempts, when one more is made, then it is made at once; after it, each waits for its turn', async () => {
    const { clock, lane } = openLane();
    const began = clock.at;
    for (let i = 0; i < 60; i++) {
      expect(await lane.pass('s1', `wrong ${i}`, 'a')).toBe('go');
      lane.noteWrong('s1');
    }
    expect(lane.isSlow('s1')).toBe(false);
    lane.noteWrong('s1');
    expect(lane.isSlow('s1')).toBe(true);
    expect(clock.at).toBe(began);
    for (let i = 0; i < 41; i++) expect(await lane.pass('s1', `any ${i}`, 'a')).toBe('go');
    expect(clock.at - began).toBe(2000);
    expect(await lane.pass('s2', 'another session', 'a')).toBe('go');
    expect(clock.at - began).toBe(2000);
  });

  it('[WI-11] given nobody guessed for a minute, when a code is tried, then it is answered at once again', () => {
    const { clock, lane } = openLane();
    for (let i = 0; i < 80; i++) lane.noteWrong('s1');
    clock.at += 59_999;
    expect(lane.isSlow('s1')).toBe(true);
    clock.at += 1;
    expect(lane.isSlow('s1')).toBe(false);
  });

  it('[WI-11] given more keys than are kept, when another one is wrong, then the memory stays bounded', () => {
    const { lane } = openLane();
    for (let i = 0; i < 11_000; i++) lane.noteWrong(`address ${i}`);
    for (let i = 0; i < 61; i++) lane.noteWrong('address 10999');
    expect(lane.isSlow('address 10999')).toBe(true);
  });
});
