import { expect, test } from 'vitest';
import { backoffMs } from '../../../../client/feed/link/room-link.ts';

test('the wait doubles from 0.3 s to 4 s and never grows beyond, however many attempts fail', () => {
  const longest = [0, 1, 2, 3, 4, 5, 6, 1000].map((attempt) => backoffMs(attempt, 1));
  expect(longest).toEqual([300, 600, 1200, 2400, 4000, 4000, 4000, 4000]);
});

test('chance cuts off at most half, so that phones that failed together do not come back together', () => {
  expect(backoffMs(5, 0)).toBe(2000);
  expect(backoffMs(5, 0.5)).toBe(3000);
});
