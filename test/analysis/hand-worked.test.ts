import { describe, expect, test } from 'vitest';
import { analyseAgreement } from '../../shared/analysis/agreement.ts';
import { analyseSpace } from '../../shared/analysis/analyse.ts';
import { describeCase } from '../../shared/analysis/case.ts';
import { countRational } from '../../shared/analysis/counting.ts';
import { frontierIndices } from '../../shared/analysis/frontier.ts';
import { measureImpasse } from '../../shared/analysis/impasse.ts';
import { createSpace, restrictToParties, utilitiesOf } from '../../shared/analysis/space.ts';

const points = (space: ReturnType<typeof createSpace>) =>
  analyseSpace(space).frontier.points.map(({ utilities }) => utilities);

describe('interactions', () => {
  // two yes/no issues; alone A wants both and B neither
  const plain = {
    points: [
      [
        [0, 4],
        [0, 4],
      ],
      [
        [4, 0],
        [4, 0],
      ],
    ],
    reservation: [1, 1],
  };
  const bothYes = [
    { party: 1, issues: [0, 1], options: [1, 1], points: 5 },
    { party: 0, issues: [1, 0], options: [1, 1], points: 1 },
  ] as const;

  test('given options that gain by meeting, when the space is analysed, then the pair counts and the split falls', () => {
    const space = createSpace({ ...plain, interactions: bothYes });
    expect(utilitiesOf(space, [1, 1])).toEqual([9, 5]);
    // (0,0) is (0,8), (0,1) and (1,0) are (4,4), (1,1) is (9,5)
    expect(points(space)).toEqual([
      [9, 5],
      [0, 8],
    ]);
    expect(analyseSpace(space).solutions.nash?.points[0]).toMatchObject({ package: [1, 1], packages: 1 });
  });

  test('given the same case without them, when the space is analysed, then every package is efficient', () => {
    const { frontier } = analyseSpace(createSpace(plain));
    expect(frontier).toMatchObject({ count: 4, distinctPoints: 3 });
    expect(frontier.points[1]).toEqual({ utilities: [4, 4], packages: 2 });
  });

  test('given interacting issues that lie apart, when the frontier is listed, then indices still ascend', () => {
    const yesNo = [
      [0, 1],
      [0, 0],
      [0, 1],
    ];
    const space = createSpace({
      points: [
        yesNo,
        [
          [1, 0],
          [0, 0],
          [1, 0],
        ],
      ],
      reservation: [0, 0],
      interactions: [{ party: 0, issues: [0, 2], options: [0, 0], points: 1 }],
    });
    // (0,x,0) is (1,2), (0,x,1) and (1,x,0) are (1,1), (1,x,1) is (2,0)
    expect([...frontierIndices(space)]).toEqual([0, 2, 5, 7]);
  });

  test('given interactions of one party, when the case is cut down to others, then they fall away', () => {
    const input = { ...plain, interactions: bothYes };
    expect(utilitiesOf(createSpace(restrictToParties(input, [0])), [1, 1])).toEqual([9]);
    expect(utilitiesOf(createSpace(restrictToParties(input, [1])), [1, 1])).toEqual([5]);
    expect(restrictToParties(input, [1]).interactions).toEqual([{ ...bothYes[0], party: 0 }]);
  });
});

describe('empty zone', () => {
  // ten points to divide, both want six
  const line = Array.from({ length: 11 }, (_, share) => share);
  const space = createSpace({ points: [[line], [line.toReversed()]], reservation: [6, 6] });

  test('given parties that want more than there is, when the space is analysed, then no fair point exists', () => {
    const { solutions, rationalFrontier } = analyseSpace(space);
    expect(rationalFrontier).toEqual({ points: [], count: 0, distinctPoints: 0 });
    expect(countRational(space)).toEqual({ known: true, count: 0 });
    expect(solutions).toMatchObject({
      nash: undefined,
      egalitarian: undefined,
      kalaiSmorodinsky: undefined,
      kalaiSmorodinskyGlobalIdeal: undefined,
      maxWelfareRational: undefined,
    });
    expect(solutions.maxWelfare).toMatchObject({ objective: 10 });
    expect(solutions.maxWelfare?.points).toHaveLength(11);
    expect(describeCase(space)).toMatchObject({
      hasZone: false,
      opposition: undefined,
      integrativePotential: undefined,
    });
  });

  test('given an agreement all the same, when it is measured, then who is worse off is named and nothing is divided by 0', () => {
    expect(analyseAgreement(space, [7])).toMatchObject({
      utilities: [7, 3],
      gains: [1, -3],
      advantages: [0.25, -0.75],
      rational: false,
      worseOff: [1],
      paretoOptimal: true,
      surplusEfficiency: undefined,
      nashProductRatio: 0,
      nashProductRoot: 0,
      balance: 1,
      integrativeIndex: undefined,
      trippSondak: 1,
      distance: { pareto: 0, paretoRational: undefined, nash: undefined, maxWelfare: 0 },
      optimality: { pareto: 1, nash: undefined },
    });
  });
});

describe('no agreement', () => {
  const line = [0, 1, 2, 3, 4];

  test('given a zone, when nothing is agreed, then it says how many packages were better for everyone', () => {
    const space = createSpace({ points: [[line], [line.toReversed()]], reservation: [1, 0] });
    // (1,3) only equals what A has without an agreement, (4,0) what B has
    expect(measureImpasse(space)).toEqual({
      utilities: [1, 0],
      isRight: false,
      betterForAll: { known: true, count: 2 },
      surplusEfficiency: 0,
      nashProductRatio: 0,
    });
  });

  test('given no zone, when nothing is agreed, then that was right', () => {
    const space = createSpace({ points: [[line], [line.toReversed()]], reservation: [3, 2] });
    expect(measureImpasse(space)).toMatchObject({
      isRight: true,
      betterForAll: { known: true, count: 0 },
      surplusEfficiency: undefined,
    });
  });
});

describe('ties', () => {
  test('given two equal products, when solutions are sought, then both points are kept', () => {
    // gains 2·6 = 3·4 = 12 against 5·2 = 10
    const space = createSpace({ points: [[[2, 3, 5]], [[6, 4, 2]]], reservation: [0, 0] });
    const { nash, egalitarian } = analyseSpace(space).solutions;
    expect(nash).toMatchObject({ objective: 12, points: [{ package: [1] }, { package: [0] }] });
    expect(egalitarian).toMatchObject({ objective: 3, points: [{ package: [1] }] });
  });

  test('given products beyond 2^53 that float64 cannot tell apart, when solutions are sought, then only the larger one is kept', () => {
    // n · n · n ≈ 2.7e25 against (n + 1)(n − 1) · n, which is n less
    const n = 300_000_007;
    const space = createSpace({ points: [[[n, n + 1]], [[n, n - 1]], [[n, n]]], reservation: [0, 0, 0] });
    expect(analyseSpace(space).solutions.nash?.points.map((point) => point.package)).toEqual([[0]]);
    const tied = createSpace({ points: [[[n, 2 * n]], [[2 * n, n]], [[n, n]]], reservation: [0, 0, 0] });
    expect(analyseSpace(tied).solutions.nash?.points).toHaveLength(2);
  });

  test('given sums that float64 tells apart, when they are compared, then they are equal on the grid', () => {
    // .1 + .2 against .3, and .3 against .1 + .2
    const space = createSpace({
      points: [
        [
          [0.1, 0.3],
          [0.2, 0],
        ],
        [
          [0.3, 0.1],
          [0, 0.2],
        ],
      ],
      reservation: [0.3, 0.3],
    });
    expect(0.1 + 0.2 === 0.3).toBe(false);
    expect(points(space)).toEqual([
      [0.5, 0.1],
      [0.3, 0.3],
      [0.1, 0.5],
    ]);
    expect(countRational(space)).toEqual({ known: true, count: 2 });
  });

  test('given decimals 1e-12 apart, when they are compared, then they differ, and 1e-13 apart they do not', () => {
    const apart = (gap: number) => createSpace({ points: [[[0.7, 0.7 + gap]], [[0, 0]]], reservation: [0, 0] });
    expect(analyseSpace(apart(1e-12)).frontier.count).toBe(1);
    expect(analyseSpace(apart(1e-13)).frontier.count).toBe(2);
  });
});

describe('degenerate cases', () => {
  test('given a party that cannot gain, when the case is described, then it is named and left out of shares', () => {
    const space = createSpace({ points: [[[0, 5]], [[0, 5]], [[3, 3]]], reservation: [0, 0, 3] });
    expect(describeCase(space)).toMatchObject({
      cannotGain: [2],
      hasZone: true,
      integrativePotential: 1,
      isFlat: false,
    });
    expect(analyseSpace(space).solutions.kalaiSmorodinsky).toBeUndefined();
    expect(analyseAgreement(space, [1])).toMatchObject({
      advantages: [1, 1, 0],
      integrativeIndex: 1,
      nashProductRatio: 0,
    });
  });

  test('given packages that are all alike, when the case is described, then it is flat and everything is optimal', () => {
    const space = createSpace({
      points: [
        [
          [2, 2],
          [1, 1],
        ],
        [
          [3, 3],
          [0, 0],
        ],
      ],
      reservation: [0, 0],
    });
    expect(describeCase(space)).toMatchObject({ isFlat: true, opposition: 0 });
    expect(analyseSpace(space).frontier).toMatchObject({ count: 4, distinctPoints: 1 });
    expect(analyseAgreement(space, [0, 1])).toMatchObject({ optimality: { pareto: 1, nash: 1 }, trippSondak: 1 });
  });

  test('given one party alone, when the space is analysed, then its best packages are the frontier', () => {
    const space = createSpace({
      points: [
        [
          [1, 5, 5],
          [2, 0],
        ],
      ],
      reservation: [3],
    });
    expect(analyseSpace(space).frontier).toEqual({
      points: [{ utilities: [7], packages: 2 }],
      count: 2,
      distinctPoints: 1,
    });
    expect(countRational(space)).toEqual({ known: true, count: 5 });
  });

  test('given a zero-sum line, when the case is described, then there is nothing to create and ideals are far apart', () => {
    const line = [0, 1, 2, 3, 4];
    const space = createSpace({ points: [[line], [line.toReversed()]], reservation: [0, 0] });
    expect(describeCase(space).integrativePotential).toBe(0);
    expect(describeCase(space).opposition).toBeCloseTo(Math.SQRT1_2, 12);
    expect(analyseAgreement(space, [2]).integrativeIndex).toBeUndefined();
  });
});
