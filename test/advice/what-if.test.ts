import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BETTER_ORDERS, betterFrom } from '../../shared/advice/what-if.ts';
import { allPackages } from '../../shared/scenario/packages.ts';
import { impactOf } from '../../shared/scoring/impact.ts';
import { NO_AGREEMENT, pointsOf, type Settlement } from '../../shared/scoring/points.ts';
import { revealedCase } from '../../shared/scoring/revealed-case.ts';
import { drawnCase } from '../bots/cases.ts';
import { goldenScenario, smallScenario } from '../support/golden-case.ts';
import { threePartyScenario } from '../support/scenarios.ts';

const golden = revealedCase(goldenScenario());

describe('packages better for everybody from here', () => {
  test('given the worked domain, when a mediocre agreement is asked about, then the better packages come as counted by hand', () => {
    // (2,2,2) is worth 575 and 659. Better for both: (2,0,2) 675/804, (1,0,2) 650/804, (2,1,0) 675/710, (1,1,0) 650/710.
    const { count, packages, among } = betterFrom(golden, [2, 2, 2], 10);
    expect(among).toBe('all');
    expect(packages.map((one) => one.package)).toEqual([
      [2, 0, 2],
      [1, 0, 2],
      // Both are worth 51 more to south, 51 of 800; the higher impact comes first: 20 + 0 + 0 before 10 + 0 + 0
      [2, 1, 0],
      [1, 1, 0],
    ]);
    expect(count).toEqual({ known: true, count: 4 });
    expect(packages[0]).toMatchObject({
      changes: [
        { party: 'north', points: 100 },
        { party: 'south', points: 145 },
      ],
      leastShare: 100 / 600,
      issues: [1],
      // Effects 20 + 10 instead of 20 + 30, of a range 0 to 100
      impact: { index: 30, change: -20, breached: [] },
    });
    expect(packages[1]?.issues).toEqual([0, 1]);
  });

  test('given the Nash point, when it is asked about, then nothing is better for both', () => {
    expect(betterFrom(golden, [2, 0, 2], 10)).toMatchObject({ count: { known: true, count: 0 }, packages: [] });
  });

  test('given no agreement, when it is asked about, then every package above both limits is there and no issue is said to change', () => {
    const { packages, count } = betterFrom(golden, NO_AGREEMENT, 100);
    const expected = [...allPackages([4, 3, 3])].filter((one) =>
      golden.briefs.every((brief) => pointsOf(brief, one) > brief.reservation),
    );
    expect(packages.map((one) => one.package.join()).sort()).toEqual(expected.map((one) => one.join()).sort());
    expect(count).toEqual({ known: true, count: expected.length });
    expect(packages.every((one) => one.issues.length === 0)).toBe(true);
  });

  test('given three orders, when each is asked for, then it puts first what it promises', () => {
    // Three issues worth 1, 2 or 3 points to both at once; the first alone is good for the province.
    const both = (good?: number[]) => ({ north: [0, 1, 2], south: [0, 1, 2], ...(good && { good }) });
    const easy = revealedCase(smallScenario([both([0, 5, 10]), both(), both()], [0, 0]));
    const first = (order: (typeof BETTER_ORDERS)[number]) => betterFrom(easy, [0, 0, 0], 1, order).packages[0];
    expect(first('even')?.package).toEqual([2, 2, 2]);
    expect(first('near')?.issues).toEqual([0]);
    expect(first('near')?.package).toEqual([2, 0, 0]);
    expect(first('impact')?.package).toEqual([2, 2, 2]);
  });

  test('given a closed option, when packages are listed, then none has it, unless it was settled on before', () => {
    const closed = { ...golden, closedOptions: [{ issue: 1, option: 0 }] };
    const left = betterFrom(closed, [2, 2, 2], 10);
    expect(left.packages.map((one) => one.package)).toEqual([
      [2, 1, 0],
      [1, 1, 0],
    ]);
    expect(left.count).toEqual({ known: true, count: 2 });
    const before = { ...golden, closedOptions: [{ issue: 1, option: 2 }] };
    expect(betterFrom(before, [2, 2, 2], 10).packages).toHaveLength(4);
  });

  test('given a ratifier, when packages are listed, then it is told what they change, need not gain, and is never below its limit', () => {
    const three = revealedCase(threePartyScenario());
    const { packages } = betterFrom(three, [0, 1, 2], 50);
    expect(packages.length).toBeGreaterThan(0);
    const forum = three.briefs.find(({ party }) => party === 'forum');
    const changes = packages.map((one) => one.changes.find(({ party }) => party === 'forum')?.points ?? 0);
    expect(Math.min(...changes)).toBeLessThanOrEqual(0);
    for (const one of packages) expect(forum && pointsOf(forum, one.package) >= forum.reservation).toBe(true);
  });

  test('given 5 to the 12th packages, when they are asked about, then only the frontier is listed and the count is not guessed', () => {
    const scenario = drawnCase({ seed: 11, signatories: 2, ratifiers: 0, options: Array(12).fill(5), interactions: 0 });
    const { packages, among } = betterFrom(revealedCase(scenario), NO_AGREEMENT, 5);
    expect(among).toBe('frontier');
    expect(packages.length).toBeGreaterThan(0);
    for (const one of packages) expect(one.leastShare).toBeGreaterThan(0);
  });
});

test('given any case and any package, when packages are listed in any order, then each is really better for every signatory, would pass and breaches nothing anew, none is left out, and its changes are right', () => {
  const drawn = fc.record({
    seed: fc.integer({ min: 1, max: 500 }),
    interactions: fc.integer({ min: 0, max: 3 }),
    order: fc.constantFrom(...BETTER_ORDERS),
    at: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
    none: fc.boolean(),
  });
  fc.assert(
    fc.property(drawn, ({ seed, interactions, order, at, none }) => {
      const options = [3, 4, 2, 3];
      const revealed = revealedCase(drawnCase({ seed, signatories: 2, ratifiers: 1, options, interactions }));
      const from: Settlement = none ? NO_AGREEMENT : options.map((size, issue) => (at[issue] ?? 0) % size);
      const [signing, ratifier] = [revealed.briefs.slice(0, 2), revealed.briefs[2]];
      const { packages, count } = betterFrom(revealed, from, 1000, order);
      // The one condition of a drawn case is breached by the first option of the first issue.
      const mayBreach = from !== NO_AGREEMENT && from[0] === 0;
      const better = [...allPackages(options)].filter(
        (one) =>
          signing.every((brief) => pointsOf(brief, one) > pointsOf(brief, from)) &&
          ratifier !== undefined &&
          pointsOf(ratifier, one) >= ratifier.reservation &&
          (mayBreach || one[0] !== 0),
      );
      expect(packages.map((one) => one.package.join()).sort()).toEqual(better.map((one) => one.join()).sort());
      expect(count).toEqual({ known: true, count: better.length });
      for (const one of packages) {
        for (const brief of revealed.briefs) {
          const said = one.changes.find(({ party }) => party === brief.party)?.points;
          expect(said).toBe(pointsOf(brief, one.package) - pointsOf(brief, from));
        }
        const [before, after] = [impactOf(revealed.public, from), impactOf(revealed.public, one.package)];
        expect(one.impact?.change).toBe(after && before && after.index - before.index);
      }
    }),
    { numRuns: 60 },
  );
});
