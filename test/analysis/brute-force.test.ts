import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseAgreement } from '../../shared/analysis/agreement.ts';
import { analyseSpace } from '../../shared/analysis/analyse.ts';
import { countRational } from '../../shared/analysis/counting.ts';
import { frontierIndices, listFrontierPackages } from '../../shared/analysis/frontier.ts';
import type { Solution, Solutions } from '../../shared/analysis/solutions.ts';
import { createSpace, indexOf, packageAt, utilitiesOf } from '../../shared/analysis/space.ts';
import { dominates, frontierOf, isBetterForAll, isRational, type Listed, listAll, solve } from './brute-force.ts';
import { NOTATIONS, type Notation, smallCase } from './random-cases.ts';

const RUNS = { numRuns: 300 };

const known = (count: number) => ({ known: true, count });
const distinct = (some: readonly Listed[]) => [...new Set(some.map(({ points }) => points.join()))].sort();

/** Points of a solution in whole numbers, and the packages behind them. */
function shown(solution: Solution | undefined, notation: Notation, issues: number) {
  const points = solution?.points ?? [];
  return {
    points: points.map(({ utilities }) => utilities.map((value) => notation.read(value, issues)).join()).sort(),
    packages: points.reduce((sum, { packages }) => sum + packages, 0),
  };
}

describe.each(NOTATIONS)('given any small case with $name', (notation) => {
  test('when the space is analysed, then frontier, counts and solutions are those of trying every package', () => {
    fc.assert(
      fc.property(smallCase, (whole) => {
        const space = createSpace(notation.write(whole));
        const issues = space.optionCounts.length;
        const { frontier, rationalFrontier, ranges, outcomes, solutions } = analyseSpace(space);
        const all = listAll(whole);
        const efficient = frontierOf(all);
        const rational = efficient.filter((one) => isRational(one, whole.reservation));
        expect(outcomes).toBe(all.length);
        expect(frontier).toMatchObject({ count: efficient.length, distinctPoints: distinct(efficient).length });
        expect([...frontierIndices(space)]).toEqual(efficient.map(({ index }) => index));
        expect(rationalFrontier).toMatchObject({ count: rational.length, distinctPoints: distinct(rational).length });
        expect(countRational(space)).toEqual(known(all.filter((one) => isRational(one, whole.reservation)).length));
        ranges.forEach((range, party) => {
          const values = all.map(({ points }) => points[party]!);
          expect(range.map((value) => notation.read(value, issues))).toEqual([
            Math.min(...values),
            Math.max(...values),
          ]);
        });
        const expected = solve(all, whole.reservation);
        for (const name of Object.keys(expected) as (keyof Solutions)[]) {
          const packages = expected[name];
          expect({ name, ...shown(solutions[name], notation, issues) }).toEqual({
            name,
            points: distinct(packages),
            packages: packages.length,
          });
        }
      }),
      RUNS,
    );
  });

  test('when an agreement is measured, then what is better, worse and nearest is that of trying every package', () => {
    fc.assert(
      fc.property(smallCase, fc.nat(), (whole, pick) => {
        const space = createSpace(notation.write(whole));
        const issues = space.optionCounts.length;
        const all = listAll(whole);
        const agreed = all[pick % all.length]!;
        const efficient = frontierOf(all);
        const measured = analyseAgreement(space, agreed.package);
        expect(measured.utilities.map((value) => notation.read(value, issues))).toEqual(agreed.points);
        const dominators = all.filter((one) => dominates(one, agreed)).length;
        expect(measured).toMatchObject({
          rational: isRational(agreed, whole.reservation),
          paretoOptimal: efficient.includes(agreed),
          dominators: known(dominators),
          betterForAll: known(all.filter((one) => isBetterForAll(one, agreed)).length),
          dominated: known(all.filter((one) => dominates(agreed, one)).length),
        });
        const distance = Math.min(
          ...efficient.map(({ points }) => Math.hypot(...points.map((value, party) => value - agreed.points[party]!))),
        );
        expect(measured.distance.pareto).toBeCloseTo(distance * notation.unit, 9);
      }),
      RUNS,
    );
  });
});

test('given any small case, when packages and indices are turned into each other, then they match', () => {
  fc.assert(
    fc.property(smallCase, (input) => {
      const space = createSpace(input);
      for (const { index, package: chosen, points } of listAll(input)) {
        expect(indexOf(space, chosen)).toBe(index);
        expect(packageAt(space, index)).toEqual(chosen);
        expect(utilitiesOf(space, chosen)).toEqual(points);
      }
    }),
    { numRuns: 50 },
  );
});

test('given any small case, when part of the frontier is listed, then it is the beginning of the whole', () => {
  fc.assert(
    fc.property(smallCase, fc.integer({ min: 0, max: 5 }), (input, limit) => {
      const listed = listFrontierPackages(createSpace(input), limit);
      const expected = frontierOf(listAll(input)).slice(0, limit);
      expect(listed).toEqual(expected.map(({ package: chosen, points }) => ({ package: chosen, utilities: points })));
    }),
    { numRuns: 100 },
  );
});

test('given any small case, when a solution names a package, then that package has the points of the solution', () => {
  fc.assert(
    fc.property(smallCase, (input) => {
      const space = createSpace(input);
      for (const solution of Object.values(analyseSpace(space).solutions)) {
        for (const point of solution?.points ?? []) expect(utilitiesOf(space, point.package)).toEqual(point.utilities);
      }
    }),
    { numRuns: 100 },
  );
});
