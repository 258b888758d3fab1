import { describe, expect, test } from 'vitest';
import { compareSets } from '../../shared/tournament/compare.ts';

const spread = (from: number, step: number) => Array.from({ length: 30 }, (_, at) => from + at * step);

describe('two sets of tables compared', () => {
  test('given the same values, then the difference is 0 and not clear', () => {
    const [values] = [spread(40, 1)];
    expect(compareSets(values, values)).toMatchObject({ difference: 0, isClear: false });
  });

  test('given values far apart, then the difference is that of the medians and its range on one side', () => {
    const found = compareSets(spread(40, 1), spread(80, 1));
    expect(found).toMatchObject({ difference: 40, isClear: true });
    expect(found?.from).toBeGreaterThan(20);
    expect(found?.to).toBeLessThan(60);
    expect(compareSets(spread(80, 1), spread(40, 1))).toMatchObject({ difference: -40, isClear: true });
  });

  test('given a small shift in a wide spread, then it is within ordinary spread', () => {
    expect(compareSets(spread(0, 3), spread(2, 3))?.isClear).toBe(false);
  });

  test('given a set that never differs, then its one value is certain', () => {
    expect(compareSets(spread(80, 0), spread(75, 0))).toEqual({ difference: -5, from: -5, to: -5, isClear: true });
  });

  test('given fewer than five on one side, then nothing is said; and the same sets say the same', () => {
    expect(compareSets([1, 2, 3, 4], spread(0, 1))).toBeUndefined();
    expect(compareSets(spread(0, 2), spread(9, 1))).toEqual(compareSets(spread(0, 2), spread(9, 1)));
  });
});
