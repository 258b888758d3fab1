import { describe, expect, test } from 'vitest';
import { agreementWord, mutualBenefit, quadrantOf, roundIndex } from '../../shared/scoring/quadrant.ts';

describe('mutual benefit', () => {
  test('given the Nash point, when mutual benefit is asked, then it is 100 for any number of signatories', () => {
    expect([2, 3, 4].map((signatories) => mutualBenefit(1, signatories))).toEqual([100, 100, 100]);
  });

  test('given somebody who is worse off, when mutual benefit is asked, then it is 0', () => {
    expect([0, -0.5, Number.NaN].map((ratio) => mutualBenefit(ratio, 2))).toEqual([0, 0, 0]);
  });

  test('given a quarter of the Nash product, when mutual benefit is asked, then two signatories have half', () => {
    expect(mutualBenefit(0.25, 2)).toBe(50);
    expect(mutualBenefit(0.125, 3)).toBeCloseTo(50, 12);
  });
});

describe('quadrants', () => {
  test.each([
    [50, 50, 'partnership'],
    [50, 49, 'extraction'],
    [49, 50, 'aid'],
    [49, 49, 'ceremony'],
    [100, 0, 'extraction'],
    [0, 0, 'ceremony'],
  ] as const)(
    'given benefit %i and impact %i, when the quadrant is asked, then it is %s',
    (benefit, impact, quadrant) => {
      expect(quadrantOf(benefit, impact)).toBe(quadrant);
    },
  );

  test('[DE-10] given somebody below its limit, when the word is asked, then it is lopsided whatever the indices, without indicators too', () => {
    expect(agreementWord(['forum'], 0, 90)).toBe('lopsided');
    expect(agreementWord(['forum'], 0, undefined)).toBe('lopsided');
    // Nobody loses and nobody gains: that is no lopsided agreement.
    expect(agreementWord([], 0, 20)).toBe('ceremony');
    expect(agreementWord([], 80, undefined)).toBeUndefined();
  });

  test('given an index between two whole numbers, when it is shown, then half goes up', () => {
    expect([12.5, 12.499, 0.5, 99.5].map(roundIndex)).toEqual([13, 12, 1, 100]);
  });
});
