import { expect, test } from 'vitest';
import { createSpace } from '../../shared/analysis/space.ts';
import { compatibleIssues, logrollingPairs } from '../../shared/analysis/trades.ts';

/** price: opposed; start: both want the last; colour: only A cares; hours and leave: weighed differently */
const price = [
  [0, 10, 20],
  [20, 10, 0],
];
const start = [
  [0, 3, 7],
  [1, 0, 5],
];
const colour = [
  [4, 0],
  [2, 2],
];
const hours = [
  [30, 0],
  [0, 10],
];
const leave = [
  [10, 0],
  [0, 30],
];
const of = (...issues: readonly (readonly (readonly number[])[])[]) =>
  createSpace({ points: [issues.map((issue) => issue[0]!), issues.map((issue) => issue[1]!)], reservation: [0, 0] });

test('given an issue on which all want the same option, when compatible issues are sought, then it is named', () => {
  expect(compatibleIssues(of(price, start, colour, hours))).toEqual([{ issue: 1, options: [2] }]);
});

test('given several options that nobody would give up, when compatible issues are sought, then all are named', () => {
  expect(
    compatibleIssues(
      of([
        [1, 5, 5],
        [2, 9, 9],
      ]),
    ),
  ).toEqual([{ issue: 0, options: [1, 2] }]);
});

test('given an issue with an interaction, when compatible issues and trades are sought, then it is left out', () => {
  const points = [
    [...hours.slice(0, 1), ...leave.slice(0, 1)],
    [...hours.slice(1), ...leave.slice(1)],
  ];
  const interactions = [{ party: 0, issues: [0, 1], options: [0, 0], points: 1 }] as const;
  expect(logrollingPairs(createSpace({ points, reservation: [0, 0] }))).toHaveLength(1);
  expect(logrollingPairs(createSpace({ points, reservation: [0, 0], interactions }))).toEqual([]);
  const agreed = {
    points: [
      [
        [0, 1],
        [0, 1],
      ],
      [
        [0, 1],
        [0, 1],
      ],
    ],
    reservation: [0, 0],
  };
  expect(compatibleIssues(createSpace(agreed))).toHaveLength(2);
  expect(compatibleIssues(createSpace({ ...agreed, interactions }))).toEqual([]);
});

test('given issues weighed differently, when trades are sought, then the pair says who gains where', () => {
  // A gives up leave (-10) for hours (+30), B gives up hours (-10) for leave (+30)
  expect(logrollingPairs(of(hours, leave))).toEqual([{ issues: [0, 1], parties: [0, 1] }]);
  expect(logrollingPairs(of(leave, hours))).toEqual([{ issues: [0, 1], parties: [1, 0] }]);
});

test('given issues weighed alike, when trades are sought, then there is none', () => {
  const threefold = price.map((options) => options.map((points) => points * 3));
  expect(logrollingPairs(of(price, price))).toEqual([]);
  expect(logrollingPairs(of(price, threefold))).toEqual([]);
  expect(logrollingPairs(of(start, start))).toEqual([]);
});

test('given three parties, when trades are sought, then every two who can trade are named', () => {
  // the third weighs the issues as the second does
  const three = createSpace({
    points: [0, 1, 1].map((as) => [hours[as]!, leave[as]!]),
    reservation: [0, 0, 0],
  });
  expect(logrollingPairs(three).map(({ parties }) => parties)).toEqual([
    [0, 1],
    [0, 2],
  ]);
});

test('given weights that differ but steps too coarse to gain by, when trades are sought, then there is none', () => {
  // A: 12 on the first against 10 on the second; B: 10 against 10, so what A gains B does not
  expect(
    logrollingPairs(
      of(
        [
          [12, 0],
          [0, 10],
        ],
        [
          [10, 0],
          [0, 10],
        ],
      ),
    ),
  ).toEqual([]);
});
