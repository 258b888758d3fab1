import { describe, expect, test } from 'vitest';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import { compileImpact, impactOf } from '../../shared/scoring/impact.ts';
import { NO_AGREEMENT } from '../../shared/scoring/points.ts';
import { smallScenario } from '../support/golden-case.ts';
import { twoPartyScenario } from '../support/scenarios.ts';

// employment (weight 60): 200 people, jobs none 0, shared +40, full +100, timing early −10: from 190 to 300, range 110.
// emissions (weight 40, lower is better): 12.5 kt, price mid −0.5, high −1.5, timing early −1: from 12.5 down to 10.0.
// consent (cap 40): breached by early with none or shared.
const two = publicScenario(twoPartyScenario());

describe('local impact, worked by hand', () => {
  test('given a package without breach, when its impact is asked, then weights times ways add up, rounded once', () => {
    // high, full, early: 290 people is 100/110 of the way, 10.0 kt all of it: 60 × 100/110 + 40 = 94.5454…
    const impact = impactOf(two, [2, 2, 0]);
    expect(impact).toMatchObject({ index: 95, uncapped: 95, breached: [] });
    expect(impact).not.toHaveProperty('cap');
    expect(impact?.indicators).toEqual([
      { id: 'employment', value: 290, baseline: 200, worst: 190, best: 300, score: 100 / 110 },
      { id: 'emissions', value: 10, baseline: 12.5, worst: 12.5, best: 10, score: 1 },
    ]);
    const { numerator, denominator } = impact!.exact;
    expect(numerator * 11n).toBe(denominator * 1040n);
  });

  test('given a breach, when the impact is above the cap, then the cap is the index', () => {
    // high, shared, early: 230 people is 40/110, emissions all: 21.8181… + 40 = 61.8181…, capped at 40
    expect(impactOf(two, [2, 1, 0])).toMatchObject({ index: 40, uncapped: 62, breached: ['consent'], cap: 40 });
  });

  test('given a breach, when the impact is below the cap, then the cap adds nothing', () => {
    // low, none, early: 190 people is none of it, 11.5 kt is 10/25: 16
    expect(impactOf(two, [0, 0, 0])).toMatchObject({ index: 16, uncapped: 16, breached: ['consent'], cap: 40 });
  });

  test('given no agreement, when its impact is asked, then its own effects count and no condition is breached', () => {
    // 195 people is 5/110: 60 × 5/110 = 2.7272…
    expect(impactOf(two, NO_AGREEMENT)).toMatchObject({ index: 3, uncapped: 3, breached: [] });
  });

  test('given two breached conditions, when the impact is asked, then the lower cap counts', () => {
    const consent = twoPartyScenario().conditions[0]!;
    const conditions = [consent, { ...consent, id: 'debt', cap: 25, breachedBy: [{ price: ['high'] }] }];
    const scenario = publicScenario(twoPartyScenario({ conditions }));
    expect(impactOf(scenario, [2, 1, 0])).toMatchObject({ index: 25, breached: ['consent', 'debt'], cap: 25 });
    expect(impactOf(scenario, [2, 2, 0])).toMatchObject({ index: 25, breached: ['debt'] });
    const reversed = publicScenario(twoPartyScenario({ conditions: conditions.toReversed() }));
    expect([scenario, reversed].map((one) => compileImpact(one)?.indexOf([2, 1, 0]))).toEqual([25, 25]);
  });
});

describe('rounding and degenerate rubrics', () => {
  const issue = (good: readonly number[]) => ({ north: good.map(() => 0), south: good.map(() => 0), good });

  test('given an impact of exactly a half, when it is rounded, then half goes up', () => {
    // 200 units of range; 25 of them is 12.5 of 100
    const scenario = publicScenario(smallScenario([issue([0, 25]), issue([0, 175])], [0, 0]));
    expect(impactOf(scenario, [1, 0])?.index).toBe(13);
    expect(impactOf(scenario, [0, 1])?.index).toBe(88);
  });

  test('given thirds that floating point cannot hold, when they add up to a half, then half still goes up', () => {
    // Three indicators of weights 49, 50, 1 with ranges 3, 3, 2: one third of 49 + 50 is 33, half of 1 is 0.5
    const base = smallScenario([issue([0, 1, 3])], [0, 0]);
    const scenario = publicScenario({
      ...base,
      issues: base.issues.map((one) => ({
        ...one,
        options: one.options.map((option, o) => ({
          ...option,
          effects: {
            ...option.effects,
            more: { ...option.effects.good!, value: [0, 1, 3][o]! },
            half: { ...option.effects.good!, value: [0, 1, 2][o]! },
          },
        })),
      })),
      indicators: [
        { ...base.indicators[0]!, weight: 49 },
        { ...base.indicators[0]!, id: 'more', weight: 50 },
        { ...base.indicators[0]!, id: 'half', weight: 1 },
      ],
    });
    expect(impactOf(scenario, [1])?.index).toBe(34);
  });

  test('given an indicator that no option changes, when impact is asked, then every package has its full score', () => {
    const scenario = publicScenario(smallScenario([issue([0, 0])], [0, 0]));
    expect(impactOf(scenario, [0])?.index).toBe(100);
    expect(impactOf(scenario, NO_AGREEMENT)?.index).toBe(100);
  });

  test('given no agreement beyond the range of the packages, when impact is asked, then it counts as its end', () => {
    const base = smallScenario([issue([5, 10])], [0, 0]);
    const withoutAgreement = (value: number) => {
      const indicators = base.indicators.map((one) => ({ ...one, noAgreement: { ...one.noAgreement, value } }));
      return impactOf(publicScenario({ ...base, indicators }), NO_AGREEMENT);
    };
    expect(withoutAgreement(-50)).toMatchObject({ index: 0, indicators: [{ value: -50, score: 0 }] });
    expect(withoutAgreement(50)).toMatchObject({ index: 100, indicators: [{ value: 50, score: 1 }] });
  });

  test('given a case without indicators, when impact is asked, then it has none', () => {
    expect(
      impactOf(publicScenario(twoPartyScenario({ indicators: [], issues: plainIssues() })), [0, 0, 0]),
    ).toBeUndefined();
  });

  test('given a package of another case, when impact is asked, then it is refused', () => {
    const model = compileImpact(two);
    expect(() => model?.impactOf([0, 0])).toThrow(RangeError);
    expect(() => model?.indexOf([0, 0, 3])).toThrow(RangeError);
  });
});

describe('the fast index', () => {
  test('given every package, when the index alone is asked, then it is the one of the full answer', () => {
    const model = compileImpact(two)!;
    const seen = new Set<number>();
    for (const price of [0, 1, 2]) {
      for (const jobs of [0, 1, 2]) {
        for (const timing of [0, 1, 2]) {
          const chosen = [price, jobs, timing];
          seen.add(model.indexOf(chosen));
          expect(model.indexOf(chosen)).toBe(model.impactOf(chosen).index);
        }
      }
    }
    expect(seen.size).toBeGreaterThan(10);
  });
});

function plainIssues() {
  return twoPartyScenario().issues.map((issue) => ({
    ...issue,
    options: issue.options.map((option) => ({ ...option, effects: {} })),
  }));
}
