import { expect, test } from 'vitest';
import { createSpace, type OutcomeSpaceInput, packageAt, rangesOf, utilitiesOf } from '../../shared/analysis/space.ts';
import { SpaceError } from '../../shared/analysis/space-error.ts';

const whole: OutcomeSpaceInput = {
  points: [
    [
      [1, 2],
      [3, 4, 5],
    ],
    [
      [2, 1],
      [0, 0, 9],
    ],
  ],
  reservation: [0, 0],
};

function errorOf(run: () => unknown): { code: string; message: string } {
  try {
    run();
  } catch (error) {
    if (error instanceof SpaceError) return { code: error.code, message: error.message };
    throw error;
  }
  return { code: 'none', message: '' };
}

test.each<[string, OutcomeSpaceInput, string]>([
  ['no-parties', { points: [], reservation: [] }, 'at least one party'],
  ['no-issues', { points: [[]], reservation: [0] }, 'at least one issue'],
  ['no-options', { points: [[[1], []]], reservation: [0] }, 'Issue 1 has no options'],
  [
    'issues-differ-between-parties',
    { ...whole, points: [whole.points[0]!, [[1, 2]]] },
    'Party 1 has points for 1 issues',
  ],
  [
    'options-differ-between-parties',
    { ...whole, points: [whole.points[0]!, [[1], [1, 2, 3]]] },
    'In issue 0, party 1 has 1',
  ],
  ['reservation-missing', { ...whole, reservation: [1] }, '2 parties, but 1 reservation values'],
  ['points-not-finite', { ...whole, reservation: [1, Number.NaN] }, 'The reservation value of party 1 is NaN'],
  [
    'points-not-finite',
    {
      ...whole,
      points: [
        whole.points[0]!,
        [
          [0, Infinity],
          [0, 0, 0],
        ],
      ],
    },
    'Party 1, issue 0, option 1',
  ],
  [
    'interaction-names-unknown-place',
    { ...whole, interactions: [{ party: 0, issues: [0, 1], options: [0, 3], points: 1 }] },
    'Interaction 0 (party 0, issues 0,1, options 0,3)',
  ],
  [
    'interaction-within-one-issue',
    { ...whole, interactions: [{ party: 0, issues: [1, 1], options: [0, 1], points: 1 }] },
    'joins issue 1 with itself',
  ],
  [
    'too-many-packages',
    { points: [Array.from({ length: 60 }, () => [0, 1])], reservation: [0] },
    'at most 2^53 can be counted',
  ],
  [
    'joined-issues-too-many-options',
    {
      points: [Array.from({ length: 8 }, () => [1, 2, 3, 4, 5, 6, 7])],
      reservation: [0],
      interactions: Array.from({ length: 7 }, (_, at) => ({
        party: 0,
        issues: [at, at + 1] as const,
        options: [0, 0] as const,
        points: 1,
      })),
    },
    'Issues 0, 1, 2, 3, 4, 5, 6, 7 are joined and have 5764801 combinations',
  ],
  [
    'joined-issues-too-many-options',
    {
      points: [Array.from({ length: 3 }, () => Array.from({ length: 201 }, () => 1))],
      reservation: [0],
      forbidden: [[0, 1, 2].map((issue) => [issue, [0]] as const)],
    },
    'Issues 0, 1, 2 are joined and have 8120601 combinations',
  ],
  [
    'forbidden-names-unknown-place',
    { ...whole, forbidden: [[[0, [0]]], [[1, [3]]]] },
    'Forbidden choice 1 names nothing that exists',
  ],
  ['no-package-allowed', { ...whole, forbidden: [[[1, [0, 1, 2]]]] }, 'Every combination of issues 1 is forbidden'],
])('given a case with %s, when a space is made of it, then the error names the place', (code, input, text) => {
  const error = errorOf(() => createSpace(input));
  expect(error.code).toBe(code);
  expect(error.message).toContain(text);
});

test.each([[[0]], [[0, 3]], [[0, -1]], [[0, 0.5]], [[0, 1, 0]]])(
  'given the package %j of another case, when it is measured, then it is refused',
  (chosen) => {
    expect(errorOf(() => utilitiesOf(createSpace(whole), chosen)).code).toBe('package-not-in-space');
  },
);

test.each([-1, 6, 0.5])('given the outcome index %d, when its package is sought, then it is refused', (index) => {
  expect(errorOf(() => packageAt(createSpace(whole), index)).code).toBe('package-not-in-space');
});

test('given authored decimals, when points are reported, then they are as authored and not as float64 adds them', () => {
  const space = createSpace({ points: [[[0.1], [0.2], [0.285]]], reservation: [0] });
  expect(utilitiesOf(space, [0, 0, 0])).toEqual([0.585]);
  expect(rangesOf(space)).toEqual([[0.585, 0.585]]);
});

test('given points that no float64 sums exactly, when they are reported, then they are the unrounded sums', () => {
  const space = createSpace({ points: [[[1e9 + 1 / 3], [1e-12]]], reservation: [0] });
  expect(utilitiesOf(space, [0, 0])[0]).toBeCloseTo(1e9 + 1 / 3, 6);
});
