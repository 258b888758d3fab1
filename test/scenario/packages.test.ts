import { expect, test } from 'vitest';
import { allPackages, countPackages, samplePackages } from '../../shared/scenario/packages.ts';

test('given numbers of options, when all packages are listed, then each comes once, the last issue fastest', () => {
  expect([...allPackages([2, 3])]).toEqual([
    [0, 0],
    [0, 1],
    [0, 2],
    [1, 0],
    [1, 1],
    [1, 2],
  ]);
  expect(countPackages([2, 3])).toBe(6);
});

test('given an issue without open option, when all packages are listed, then there is none', () => {
  expect([...allPackages([2, 0])]).toEqual([]);
});

test('given few packages, when a sample is drawn, then it is all of them', () => {
  expect([...samplePackages([2, 3], 6, 1)]).toEqual([...allPackages([2, 3])]);
});

test('given many packages, when a sample is drawn, then it is of that size, inside the case, and follows from the seed', () => {
  const draw = (seed: number) => [...samplePackages([10, 10, 10], 50, seed)];
  expect(draw(1)).toHaveLength(50);
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
  expect(
    draw(1)
      .flat()
      .every((option) => Number.isInteger(option) && option >= 0 && option < 10),
  ).toBe(true);
});
