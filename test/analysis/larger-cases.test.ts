import { describe, expect, test } from 'vitest';
import { analyseSpace } from '../../shared/analysis/analyse.ts';
import { countBetterForAll, countDominated, countDominators, countRational } from '../../shared/analysis/counting.ts';
import { frontierIndices } from '../../shared/analysis/frontier.ts';
import { createSpace, indexOf } from '../../shared/analysis/space.ts';
import { dominates, frontierOf, isBetterForAll, isRational, listAll } from './brute-force.ts';
import { generateCase } from './generated-case.ts';

describe.each([
  { parties: 2, issues: 6, options: 4 },
  { parties: 3, issues: 6, options: 4 },
  { parties: 4, issues: 5, options: 5 },
  { parties: 5, issues: 5, options: 4 },
])('given $parties parties and $options^$issues packages', (shape) => {
  const input = generateCase(11, { ...shape, reservation: shape.issues * 55 });
  const space = createSpace(input);
  const all = listAll(input);

  test('when the frontier is merged, then it is that of trying every package', () => {
    expect([...frontierIndices(space)]).toEqual(frontierOf(all).map(({ index }) => index));
  });

  test('when packages are counted around an agreement, then every count is that of trying every package', () => {
    expect(countRational(space)).toEqual({
      known: true,
      count: all.filter((one) => isRational(one, input.reservation)).length,
    });
    for (const agreed of all.filter(({ index }) => index % 397 === 5)) {
      const count = (test: (one: (typeof all)[number]) => boolean) => ({ known: true, count: all.filter(test).length });
      expect(countDominators(space, agreed.package)).toEqual(count((one) => dominates(one, agreed)));
      expect(countDominated(space, agreed.package)).toEqual(count((one) => dominates(agreed, one)));
      expect(countBetterForAll(space, agreed.package)).toEqual(count((one) => isBetterForAll(one, agreed)));
    }
  });
});

describe.each([{ parties: 1 }, { parties: 2 }, { parties: 3 }, { parties: 4 }])(
  'given $parties parties and 7^6 packages, enough to meet in the middle',
  ({ parties }) => {
    const input = generateCase(23, { parties, issues: 6, options: 7, reservation: 320 });

    test.each([1, 3])('when packages in units of 1/%d are counted, then every count is exact', (divisor) => {
      const divide = (points: number) => points / divisor;
      const space = createSpace({
        points: input.points.map((perIssue) => perIssue.map((options) => options.map(divide))),
        reservation: input.reservation.map(divide),
      });
      const all = listAll(input);
      const count = (test: (one: (typeof all)[number]) => boolean) => ({ known: true, count: all.filter(test).length });
      expect(countRational(space)).toEqual(count((one) => isRational(one, input.reservation)));
      for (const agreed of [all[1234]!, all[77_777]!]) {
        expect(countDominators(space, agreed.package)).toEqual(count((one) => dominates(one, agreed)));
        expect(countDominated(space, agreed.package)).toEqual(count((one) => dominates(agreed, one)));
        expect(countBetterForAll(space, agreed.package)).toEqual(count((one) => isBetterForAll(one, agreed)));
      }
    });
  },
);

describe('given two parties who divide every number from 0 to 10^10 - 1', () => {
  // an option is a digit: A gets the number, B what is left of 9 999 999 999
  const digits = Array.from({ length: 10 }, (_, issue) =>
    Array.from({ length: 10 }, (_, digit) => digit * 10 ** (9 - issue)),
  );
  const most = 10 ** 10 - 1;
  const space = createSpace({
    points: [digits, digits.map((options) => options.toReversed())],
    reservation: [1_234_567_890, 8_000_000_000],
  });
  const numberAs = (value: number) => Array.from(String(value).padStart(10, '0'), Number);

  test('when rational packages are counted, then the count is exact', () => {
    expect(countRational(space)).toEqual({ known: true, count: most - 8_000_000_000 - 1_234_567_890 + 1 });
  });

  test('when packages around one are counted, then nothing dominates anything', () => {
    const chosen = numberAs(5_000_000_017);
    expect(indexOf(space, chosen)).toBe(5_000_000_017);
    const none = { known: true, count: 0 };
    expect(countDominators(space, chosen)).toEqual(none);
    expect(countDominated(space, chosen)).toEqual(none);
    expect(countBetterForAll(space, chosen)).toEqual(none);
  });
});

describe('given 10^12 packages', () => {
  const shape = { issues: 12, options: 10 };

  test('when two parties share an interest in every issue, then counts are those worked out by hand', () => {
    // both get the sum of the digits: 12 digits sum to 107 or 108 in 12 + 1 ways
    const digits = Array.from({ length: 12 }, () => Array.from({ length: 10 }, (_, digit) => digit));
    const space = createSpace({ points: [digits, digits], reservation: [107, 100] });
    expect(countRational(space)).toEqual({ known: true, count: 13 });
    const chosen = Array.from({ length: 12 }, (_, issue) => (issue === 3 ? 8 : 9));
    expect(countDominators(space, chosen)).toEqual({ known: true, count: 1 });
    expect(countDominated(space, chosen)).toEqual({ known: true, count: 10 ** 12 - 13 });
    expect(analyseSpace(space).frontier).toMatchObject({ count: 1, distinctPoints: 1 });
  });

  test('when two parties differ, then the frontier is found and its packages are efficient', () => {
    const space = createSpace(generateCase(3, { ...shape, parties: 2 }));
    const { outcomes, frontier } = analyseSpace(space);
    expect(outcomes).toBe(10 ** 12);
    expect([...frontierIndices(space)]).toHaveLength(frontier.count);
  });

  test('when five parties differ too much to count, then counts are absent with the reason', () => {
    const space = createSpace(generateCase(3, { ...shape, parties: 5, reservation: 600 }));
    expect(countRational(space)).toEqual({ known: false, reason: 'too-many-packages' });
  });
});

test('given a frontier of many equal packages, when its first indices are read, then the rest is not listed', () => {
  // ten indifferent issues of 10 options behind one that matters: 10^10 packages on the frontier
  const points = [[0, 1], ...Array.from({ length: 10 }, () => new Array<number>(10).fill(0))];
  const space = createSpace({ points: [points, points], reservation: [0, 0] });
  expect(analyseSpace(space).frontier).toMatchObject({ count: 10 ** 10, distinctPoints: 1 });
  const first: number[] = [];
  for (const index of frontierIndices(space)) {
    first.push(index);
    if (first.length === 3) break;
  }
  expect(first).toEqual([10 ** 10, 10 ** 10 + 1, 10 ** 10 + 2]);
});
