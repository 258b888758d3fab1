import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PartyBrief, partyBrief } from '../../shared/scenario/public-scenario.ts';
import { partyScore } from '../../shared/scoring/party-score.ts';
import { withPointChanges } from '../../shared/scoring/point-changes.ts';
import { NO_AGREEMENT, optionPoints, pointsOf, pointsRange } from '../../shared/scoring/points.ts';
import { goldenScenario } from '../support/golden-case.ts';
import { twoPartyScenario } from '../support/scenarios.ts';

const north = partyBrief(twoPartyScenario(), 'north');
const south = partyBrief(twoPartyScenario(), 'south');

describe('points of a package', () => {
  test('given no interaction that is met, when a package is scored, then its options add up', () => {
    // price high 60, jobs none 20, timing early 20
    expect(pointsOf(north, [2, 0, 0])).toBe(100);
    expect(pointsOf(south, [2, 0, 0])).toBe(20);
  });

  test('given an interaction that is met, when a package is scored, then its points are added for its party only', () => {
    // high 60, full 0, early 20, together −5; south 0 + 60 + 20
    expect(pointsOf(north, [2, 2, 0])).toBe(75);
    expect(pointsOf(south, [2, 2, 0])).toBe(80);
    // mid 10, shared 30, early 20, together +7; north 30 + 10 + 20
    expect(pointsOf(south, [1, 1, 0])).toBe(67);
    expect(pointsOf(north, [1, 1, 0])).toBe(60);
  });

  test('given no agreement, when it is scored, then it is worth the reservation value', () => {
    expect(pointsOf(north, NO_AGREEMENT)).toBe(45);
  });

  test('given a package of another case, when it is scored, then it is refused', () => {
    expect(() => pointsOf(north, [0, 0])).toThrow(RangeError);
    expect(() => pointsOf(north, [0, 0, 3])).toThrow(RangeError);
    expect(() => optionPoints(north, 3, 0)).toThrow(RangeError);
  });

  test('given the worked domain, when packages are scored, then they have the known points', () => {
    const [a, b] = ['north', 'south'].map((party) => partyBrief(goldenScenario(), party));
    const known = [
      [[2, 0, 0], 525, 1000],
      [[2, 0, 2], 675, 804],
      [[3, 0, 0], 700, 570],
      [[2, 1, 2], 825, 514],
      [[3, 0, 2], 850, 374],
      [[3, 1, 2], 1000, 84],
      [[2, 2, 2], 575, 659],
    ] as const;
    for (const [chosen, first, second] of known) {
      expect([pointsOf(a!, chosen), pointsOf(b!, chosen)]).toEqual([first, second]);
    }
  });
});

describe('range of points', () => {
  const briefs: fc.Arbitrary<PartyBrief> = fc
    .tuple(
      fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 3 }), {
        minLength: 2,
        maxLength: 4,
      }),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat(), fc.integer({ min: -60, max: 60 })), { maxLength: 3 }),
    )
    .map(([points, raw]) => ({
      ...north,
      points,
      interactions: raw.map(([a, b, x, y, extra]) => {
        const first = a % points.length;
        const second = (first + 1 + (b % (points.length - 1))) % points.length;
        return {
          issues: [first, second] as const,
          options: [x % (points[first]?.length ?? 1), y % (points[second]?.length ?? 1)] as const,
          points: extra,
          because: north.brief,
        };
      }),
    }));

  const packagesOf = (brief: PartyBrief) =>
    brief.points.reduce<number[][]>(
      (all, options) => all.flatMap((start) => options.map((_, option) => [...start, option])),
      [[]],
    );

  test('given any brief, when its range is asked, then it is the least and most of all packages', () => {
    fc.assert(
      fc.property(briefs, (brief) => {
        const all = packagesOf(brief).map((chosen) => pointsOf(brief, chosen));
        expect(pointsRange(brief)).toEqual({ worst: Math.min(...all), best: Math.max(...all) });
      }),
      { numRuns: 200 },
    );
  });

  test('given interactions that join too many options, when the range is asked, then it is refused by name', () => {
    const points = Array.from({ length: 7 }, () => Array.from({ length: 12 }, (_, option) => option));
    const interactions = [0, 1, 2, 3, 4, 5].map((issue) => ({
      issues: [issue, issue + 1] as const,
      options: [0, 0] as const,
      points: 1,
      because: north.brief,
    }));
    expect(() => pointsRange({ ...north, points, interactions })).toThrow(/join issues/);
  });
});

describe('score of a party', () => {
  test('given an agreement, when a party is scored, then its gain is a share of its best gain', () => {
    // Best for north: high, none, early = 100; gain 55. Here 60 points: gain 15.
    expect(partyScore(north, [1, 1, 0])).toEqual({
      party: 'north',
      points: 60,
      reservation: 45,
      gain: 15,
      bestGain: 55,
      share: 15 / 55,
    });
  });

  test('given no agreement, when a party is scored, then it gained nothing', () => {
    expect(partyScore(north, NO_AGREEMENT)).toMatchObject({ points: 45, gain: 0, share: 0 });
  });

  test('given a party that no package lets gain, when it is scored, then its share is 0 and its loss stays visible', () => {
    expect(partyScore({ ...north, reservation: 100 }, [1, 1, 0])).toMatchObject({ gain: -40, bestGain: 0, share: 0 });
    expect(partyScore({ ...north, reservation: 120 }, [2, 0, 0])).toMatchObject({ gain: -20, bestGain: -20, share: 0 });
  });

  test('given an agreement below the reservation value, when a party is scored, then its share is negative', () => {
    expect(partyScore(north, [0, 2, 2]).share).toBeCloseTo(-45 / 55, 12);
  });

  test('given an event that changed points, when a party is scored, then the new points count and the last change wins', () => {
    const changed = withPointChanges(north, [
      { issue: 2, option: 0, points: 90 },
      { issue: 2, option: 0, points: 5 },
    ]);
    expect(pointsOf(changed, [2, 0, 0])).toBe(85);
    expect(pointsOf(north, [2, 0, 0])).toBe(100);
  });
});
