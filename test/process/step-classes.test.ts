import { describe, expect, test } from 'vitest';
import { classifyStep, type StepClass, summariseSteps } from '../../shared/process/step-classes.ts';
import type { PartyBrief } from '../../shared/scenario/public-scenario.ts';

/** A party for whom package `[o]` is worth `values[o]`. */
const brief = (party: string, values: readonly number[]): PartyBrief => ({
  party,
  brief: { id: '', en: '' },
  batna: { id: '', en: '' },
  reservation: 0,
  points: [values],
  interactions: [],
});

/** Worth 500 before and 500 + change after, on a scale of 0 to 1000. */
const stepper = (party: string, change: number) => brief(party, [500, 500 + change, 0, 1000]);
const kindOf = (own: number, ...others: number[]): StepClass =>
  classifyStep([stepper('me', own), ...others.map((change, at) => stepper(`other-${at}`, change))], 'me', [0], [1])
    .kind;

describe('classes of steps between two parties', () => {
  test.each([
    [0, 0, 'silent'],
    [29, -29, 'silent'],
    [29, 30, 'nice'],
    [-29, 30, 'nice'],
    [0, 400, 'nice'],
    [-30, 0, 'concession'],
    [-30, 29, 'concession'],
    [-200, 200, 'concession'],
    [-30, -1, 'unfortunate'],
    [0, -30, 'unfortunate'],
    [-1, -400, 'unfortunate'],
    [1, -30, 'selfish'],
    [30, 0, 'selfish'],
    [200, -200, 'selfish'],
    [30, 1, 'fortunate'],
    [200, 200, 'fortunate'],
  ] as const)('given %i thousandths of the own range and %i of the other’s, then it is %s', (own, other, kind) => {
    expect(kindOf(own, other)).toBe(kind);
  });

  test('given exactly three hundredths of a range, then the change is not small', () => {
    for (const range of [100, 200, 300, 700, 1900]) {
      const me = brief('me', [0, (range * 3) / 100, range]);
      expect(classifyStep([me, brief('other', [0, 0, 1])], 'me', [0], [1]).kind).toBe('selfish');
    }
  });
});

describe('more than two parties', () => {
  test('given others who gain and lose, then the mean decides and the worst-off is named', () => {
    const step = classifyStep([stepper('a', -100), stepper('me', -200), stepper('b', 400)], 'me', [0], [1]);
    expect(step).toMatchObject({
      kind: 'concession',
      own: { party: 'me', change: -200, share: -0.2 },
      worstOff: { party: 'a', change: -100, share: -0.1 },
    });
    expect(step.otherShare).toBeCloseTo(0.15, 12);
  });

  test('given shares that add up to nothing only when added exactly, then the others’ change is nothing', () => {
    // 1/3 + 1/6 − 1/2
    const others = [brief('a', [0, 1, 3]), brief('b', [0, 1, 6]), brief('c', [1, 0, 2])];
    const step = classifyStep([brief('me', [10, 0]), ...others].map(fourOptions), 'me', [0], [1]);
    expect(step).toMatchObject({ kind: 'concession', otherShare: 0, worstOff: { party: 'c', share: -0.5 } });
  });

  test('given nobody else who signs, then only the own change counts', () => {
    const step = classifyStep([stepper('me', 100)], 'me', [0], [1]);
    expect(step).toMatchObject({ kind: 'selfish', otherShare: 0, worstOff: undefined });
  });

  test('given parties to whom all packages are worth the same, then the step is silent', () => {
    const step = classifyStep([brief('me', [7, 7]), brief('other', [3, 3])], 'me', [0], [1]);
    expect(step).toMatchObject({ kind: 'silent', own: { change: 0, share: 0 }, otherShare: 0 });
  });

  /** The same range with as many options for each. */
  function fourOptions(one: PartyBrief): PartyBrief {
    const [values = []] = one.points;
    return { ...one, points: [[0, 1, 2, 3].map((option) => values[option] ?? values[0] ?? 0)] };
  }
});

describe('behaviour sensitivity', () => {
  test('given steps, then silent ones count against it', () => {
    expect(summariseSteps(['nice', 'concession', 'fortunate', 'silent', 'selfish']).sensitivity).toBe(3 / 2);
    expect(summariseSteps(['unfortunate', 'silent']).sensitivity).toBe(0);
  });

  test('given only steps towards others, then it is unlimited; given none, then there is none', () => {
    expect(summariseSteps(['nice']).sensitivity).toBe('unlimited');
    expect(summariseSteps([])).toMatchObject({ steps: 0, shares: undefined, sensitivity: undefined });
  });
});
