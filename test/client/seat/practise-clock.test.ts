import { describe, expect, test } from 'vitest';
import { PractiseClock, SPEEDS } from '../../../client/seat/practise/practise-clock.ts';

describe('the clock of a practise', () => {
  const begun = () => {
    const here = { at: 5000 };
    return { here, clock: new PractiseClock(1_000_000, 'plain', () => here.at) };
  };

  test('[PK-5] given a clock, then it runs as clocks do, hurries, and stands', () => {
    const { here, clock } = begun();
    here.at += 1000;
    expect(clock.now()).toBe(1_001_000);
    clock.turn('hurried');
    here.at += 1000;
    expect(clock.now()).toBe(1_001_000 + 1000 * SPEEDS.hurried);
    clock.turn('paused');
    const stood = clock.now();
    here.at += 3000;
    expect(clock.now()).toBe(stood);
  });

  test('[PK-5] given a phone that slept, or whose own clock was set back, then nothing of it counts', () => {
    const { here, clock } = begun();
    here.at += 600_000;
    expect(clock.now()).toBe(1_000_000);
    here.at -= 50_000;
    expect(clock.now()).toBe(1_000_000);
    here.at += 2000;
    expect(clock.now()).toBe(1_002_000);
  });

  test('[PK-4] given the way back, then it stands where it is put', () => {
    const { here, clock } = begun();
    here.at += 2000;
    clock.set(900_000);
    here.at += 500;
    expect(clock.now()).toBe(900_500);
  });
});
