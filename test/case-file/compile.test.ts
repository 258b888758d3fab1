import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileCase } from '../../shared/case-file/compile.ts';
import { atValue, nameOfValue, valuesOf } from '../../shared/case-file/number-issues.ts';
import { compiledCase } from '../../shared/scenario/compiled-schema.ts';
import { caseFile, compiledScenario } from '../support/case-files.ts';

const pointsIn = (scenario = compiledScenario(), party = 0, issue = 'wage') => scenario.parties[party]?.points[issue];

describe('a file of format 2', () => {
  test('[CF-2] given a number issue, when the case is compiled, then every value is an option with name, clause, effect and points', () => {
    const scenario = compiledScenario();
    const [wage] = scenario.issues;
    expect(wage?.options.map(({ id }) => id)).toEqual(['0', '2.5', '5', '7.5', '10']);
    expect(wage?.options[1]).toEqual({
      id: '2.5',
      name: { id: '2,5\u00a0% (id)', en: '2.5\u00a0% (en)' },
      clause: { id: 'The wage is 2,5 above the minimum. (id)', en: 'The wage is 2.5 above the minimum. (en)' },
      effects: { jobs: { because: { id: 'Fiction (id)', en: 'Fiction (en)' }, value: 6 } },
    });
    expect(pointsIn()).toEqual({ '0': 50, '2.5': 40, '5': 30, '7.5': 15, '10': 0 });
    expect(pointsIn(scenario, 1)).toEqual({ '0': 0, '2.5': 15, '5': 30, '7.5': 45, '10': 60 });
    expect(scenario.injections[0]?.points.south?.wage).toEqual({ '0': -20, '2.5': 0, '5': 20, '7.5': 40, '10': 60 });
  });

  test('[CF-3] given ranges and values, when the case is compiled, then they are lists of options', () => {
    const scenario = compiledScenario();
    expect(scenario.conditions[0]?.breachedBy).toEqual([{ wage: ['0'], land: ['all'] }]);
    expect(scenario.interactions[0]?.when).toEqual({ wage: '0', land: 'all' });
    expect(scenario.constraints).toMatchObject([
      { id: 'land-law', kind: 'unlawful-unless', when: { land: ['all'] }, other: { consent: ['yes'] } },
    ]);
  });

  test('[CF-4] given a variant, when it is compiled, then it has its issues, phases, limits and lines, and what is left out is gone', () => {
    const short = compiledScenario(undefined, 'short');
    expect(short.variant?.id).toBe('short');
    expect(short.issues.map(({ id }) => id)).toEqual(['wage', 'consent']);
    expect(short.phases.map(({ id, minutes }) => [id, minutes])).toEqual([
      ['read', 5],
      ['talk', 10],
    ]);
    expect(short.parties.map(({ reservation }) => reservation)).toEqual([20, 30]);
    expect(short.parties[0]?.card?.wants.en).toBe('Short North wants (en)');
    expect(Object.keys(short.parties[0]?.points ?? {})).toEqual(['wage', 'consent']);
    expect([short.constraints, short.interactions, short.conditions]).toEqual([undefined, [], []]);
    expect(() => compiledScenario(undefined, 'long')).toThrow(/No variant "long"/);
  });

  test('[CF-1] given what was compiled, when it is held against the schema of played cases, then it is the same', () => {
    for (const variant of [undefined, 'short']) {
      const scenario = compiledScenario(undefined, variant);
      expect(compiledCase.parse(structuredClone(scenario))).toEqual(scenario);
      expect(JSON.parse(JSON.stringify(scenario))).toEqual(scenario);
    }
  });

  test('[CF-1] given the same file, when it is compiled twice, then the case is the same to the letter', () => {
    const file = caseFile();
    expect(JSON.stringify(compileCase(file))).toBe(JSON.stringify(compileCase(structuredClone(file))));
  });
});

describe('a number issue', () => {
  test.each([
    [{ from: 0, to: 1, step: 0.1 }, 11],
    [{ from: -3, to: 3, step: 1.5 }, 5],
    [{ from: 0, to: 1, step: 0.3 }, undefined],
    [{ from: 1, to: 0, step: 1 }, undefined],
    [{ from: 0, to: 1, step: 0.00001 }, undefined],
  ])('given steps %o, then there are %s values', (steps, count) => {
    expect(valuesOf(steps)?.length).toBe(count);
  });

  test('[CF-2] given halves, when a value is worth them, then they are rounded up', () => {
    expect([1, 3].map((at) => atValue({ '0': 0, '2': 1, '4': 2 }, String(at)))).toEqual([1, 2]);
    expect(atValue({ '0': 0, '2': -1 }, '1')).toBe(0);
    expect(atValue({ '0': 0, '1': 0.25 }, '0.5', 2)).toBe(0.13);
  });

  test('given a unit with a place for the value, then it stands there', () => {
    expect(nameOfValue('1250.5', { id: 'Rp {value} miliar', en: 'Rp {value} billion' })).toEqual({
      id: 'Rp 1.250,5 miliar',
      en: 'Rp 1,250.5 billion',
    });
  });

  test('[CF-2] given any corners, when all values are worth something, then corners keep their worth, and it rises and falls only as they do', () => {
    const corner = fc.integer({ min: -1000, max: 1000 });
    const corners = fc.uniqueArray(fc.integer({ min: 1, max: 39 }), { maxLength: 5 }).chain((inner) => {
      const places = [0, ...inner.sort((a, b) => a - b), 40];
      return fc.tuple(...places.map((at) => corner.map((worth) => [at, worth] as const)));
    });
    fc.assert(
      fc.property(corners, (placed) => {
        const worth = Object.fromEntries(placed.map(([at, points]) => [String(at), points]));
        const values = (valuesOf({ from: 0, to: 40, step: 1 }) ?? []).map((value) => atValue(worth, value));
        for (const [i, [at, points]] of placed.entries()) {
          expect(values[at]).toBe(points);
          const [before, since] = placed[i - 1] ?? [at, points];
          const between = values.slice(before, at + 1);
          const sorted = [...between].sort((a, b) => (since <= points ? a - b : b - a));
          expect(between).toEqual(sorted);
        }
      }),
    );
  });
});
