import { expect, test } from 'vitest';
import { analyseAgreement } from '../../shared/analysis/agreement.ts';
import { analyseSpace } from '../../shared/analysis/analyse.ts';
import { countRational } from '../../shared/analysis/counting.ts';
import { listFrontierPackages } from '../../shared/analysis/frontier.ts';
import { createSpace } from '../../shared/analysis/space.ts';

/** Two parties, issues of 4, 3 and 3 options; weight · value as decimals. All four solutions differ. */
const weighted = (weights: readonly number[], values: readonly (readonly number[])[]) =>
  values.map((options, issue) => options.map((value) => weights[issue]! * value));

const space = createSpace({
  points: [
    weighted(
      [0.25, 0.25, 0.5],
      [
        [0, 0.2, 0.3, 1],
        [0.4, 1, 0],
        [0.7, 0, 1],
      ],
    ),
    weighted(
      [0.43, 0.29, 0.28],
      [
        [0.5, 1, 1, 0],
        [1, 0, 0.5],
        [1, 0, 0.3],
      ],
    ),
  ],
  reservation: [0.4, 0.2],
});

test('given the worked domain, when it is analysed, then counts and frontier are the known ones', () => {
  const { outcomes, frontier, rationalFrontier } = analyseSpace(space);
  expect(outcomes).toBe(36);
  expect(frontier.points.map(({ utilities }) => utilities)).toEqual([
    [1, 0.084],
    [0.85, 0.374],
    [0.825, 0.514],
    [0.7, 0.57],
    [0.675, 0.804],
    [0.525, 1],
  ]);
  expect(frontier.count).toBe(6);
  expect(rationalFrontier.count).toBe(5);
  expect(countRational(space)).toEqual({ known: true, count: 22 });
});

test('given the worked domain, when its frontier is listed, then every package has the known points', () => {
  expect(listFrontierPackages(space, 10)).toEqual([
    { package: [2, 0, 0], utilities: [0.525, 1] },
    { package: [2, 0, 2], utilities: [0.675, 0.804] },
    { package: [2, 1, 2], utilities: [0.825, 0.514] },
    { package: [3, 0, 0], utilities: [0.7, 0.57] },
    { package: [3, 0, 2], utilities: [0.85, 0.374] },
    { package: [3, 1, 2], utilities: [1, 0.084] },
  ]);
});

test('given the worked domain, when solutions are sought, then each is the known one', () => {
  const { solutions } = analyseSpace(space);
  const shown = (name: keyof typeof solutions) => [
    solutions[name]?.objective.toFixed(6),
    solutions[name]?.points.map((point) => point.package),
  ];
  expect(shown('nash')).toEqual(['0.166100', [[2, 0, 2]]]);
  expect(shown('egalitarian')).toEqual(['0.314000', [[2, 1, 2]]]);
  // ratios .5000 / .4625 with the best of all packages as the ideal
  expect(shown('kalaiSmorodinskyGlobalIdeal')).toEqual(['0.462500', [[3, 0, 0]]]);
  // the ideal of A among rational packages is .85: .275 / .45 = .6111, .604 / .8 = .7550
  expect(shown('kalaiSmorodinsky')).toEqual(['0.611111', [[2, 0, 2]]]);
  expect(shown('maxWelfare')).toEqual(['1.525000', [[2, 0, 0]]]);
  expect(shown('maxWelfareRational')).toEqual(['1.525000', [[2, 0, 0]]]);
});

test('given the worked domain, when the agreement (2,2,2) is measured, then every figure is the known one', () => {
  const measured = analyseAgreement(space, [2, 2, 2]);
  expect(measured.utilities).toEqual([0.575, 0.659]);
  expect(measured).toMatchObject({ rational: true, worseOff: [], paretoOptimal: false });
  expect(measured.distance.pareto).toBeCloseTo(0.153447, 6);
  expect(measured.distance.nash).toBeCloseTo(0.176139, 6);
  expect(measured.optimality.pareto).toBeCloseTo(0.891497, 6);
  expect(measured.optimality.nash).toBeCloseTo(0.875451, 6);
  expect(measured.nashProductRatio).toBeCloseTo(0.483594, 6);
  expect(measured.nashProductRoot).toBeCloseTo(Math.sqrt(0.483594), 6);
  expect(measured.surplusEfficiency).toBeCloseTo(0.685405, 6);
  expect(measured.balance).toBeCloseTo(0.282083, 6);
  expect(measured.dominators).toEqual({ known: true, count: 4 });
  expect(measured.dominated).toEqual({ known: true, count: 13 });
  expect(measured.trippSondak).toBeCloseTo(0.764706, 6);
  // advantages .175 / .6 and .459 / .8; best sum of a rational package at (2,0,2): .458333 + .755
  expect(measured.advantages[0]).toBeCloseTo(0.291667, 6);
  expect(measured.advantages[1]).toBeCloseTo(0.57375, 6);
  expect(measured.shareEfficiency).toBeCloseTo(0.865417 / 1.213333, 5);
  expect(measured.integrativeIndex).toBeCloseTo((0.865417 - 1) / 0.213333, 4);
});
