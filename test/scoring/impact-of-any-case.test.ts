import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allPackages } from '../../shared/scenario/packages.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { compileImpact } from '../../shared/scoring/impact.ts';
import { NO_AGREEMENT } from '../../shared/scoring/points.ts';
import { twoPartyScenario } from '../support/scenarios.ts';

const because = { id: 'sebab', en: 'because' };

/** The two-party case with any effects, weights, directions and decimals, and one condition with any cap. */
const cases: fc.Arbitrary<Scenario> = fc
  .record({
    weight: fc.integer({ min: 0, max: 100 }),
    better: fc.tuple(fc.constantFrom('higher', 'lower'), fc.constantFrom('higher', 'lower')),
    decimals: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })),
    steps: fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 20, maxLength: 20 }),
    cap: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ weight, better, decimals, steps, cap }) => {
    const base = twoPartyScenario();
    const inUnits = (at: number, indicator: 0 | 1) => (steps[at] ?? 0) / 10 ** decimals[indicator];
    const effectsOf = (at: number) => ({
      employment: { value: inUnits(at, 0), because },
      emissions: { value: inUnits(at + 9, 1), because },
    });
    const issues = base.issues.map((issue, i) => ({
      ...issue,
      options: issue.options.map((option, o) => ({ ...option, effects: effectsOf(3 * i + o) })),
    }));
    const indicators = base.indicators.map((indicator, i) => {
      const at = i === 0 ? 0 : 1;
      return {
        ...indicator,
        better: better[at],
        decimals: decimals[at],
        weight: at === 0 ? weight : 100 - weight,
        noAgreement: { value: inUnits(18 + i, at), because },
      };
    });
    return { ...base, issues, indicators, conditions: base.conditions.map((one) => ({ ...one, cap })) };
  });

test('given any rubric, when impact is computed exactly, then it is the plain sum in floating point, rounded and capped', () => {
  let capped = 0;
  fc.assert(
    fc.property(cases, (scenario) => {
      const model = compileImpact(publicScenario(scenario))!;
      const packages = [...allPackages([3, 3, 3])];
      const valueAfter = (indicator: Scenario['indicators'][number], chosen: readonly number[]) =>
        chosen.reduce(
          (sum, option, issue) => sum + (scenario.issues[issue]?.options[option]?.effects[indicator.id]?.value ?? 0),
          indicator.baseline,
        );
      for (const chosen of packages) {
        const plain = scenario.indicators.reduce((sum, indicator) => {
          const values = packages.map((one) => valueAfter(indicator, one));
          const [least, most] = [Math.min(...values), Math.max(...values)];
          if (most - least < 1e-9) return sum + indicator.weight;
          const way = (valueAfter(indicator, chosen) - least) / (most - least);
          return sum + indicator.weight * (indicator.better === 'higher' ? way : 1 - way);
        }, 0);
        const impact = model.impactOf(chosen);
        const exact = Number(impact.exact.numerator) / Number(impact.exact.denominator);
        expect(exact).toBeCloseTo(plain, 6);
        expect(Math.abs(impact.uncapped - plain)).toBeLessThanOrEqual(0.5 + 1e-6);
        const isBreached = chosen[2] === 0 && chosen[1] !== 2;
        expect(impact.breached).toEqual(isBreached ? ['consent'] : []);
        expect(impact.index).toBe(
          isBreached ? Math.min(impact.uncapped, scenario.conditions[0]!.cap) : impact.uncapped,
        );
        expect(model.indexOf(chosen)).toBe(impact.index);
        if (impact.index < impact.uncapped) capped++;
      }
      const without = model.impactOf(NO_AGREEMENT);
      expect(without.index).toBeGreaterThanOrEqual(0);
      expect(without.index).toBeLessThanOrEqual(100);
    }),
    { numRuns: 60 },
  );
  expect(capped).toBeGreaterThan(50);
});
