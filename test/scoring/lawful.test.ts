import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { allPackages } from '../../shared/scenario/packages.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { CONSTRAINT_KINDS } from '../../shared/scenario/vocabulary.ts';
import { brokenConstraints, compileConstraints, constraintsInForce, firstLawful } from '../../shared/scoring/lawful.ts';
import { openOptions } from '../../shared/scoring/open-options.ts';
import { constrainedScenario, constraintsOf } from '../support/constrained-case.ts';
import { runs } from '../support/runs.ts';

type Constraint = NonNullable<Scenario['constraints']>[number];

const CASE = publicScenario(constrainedScenario());
const COUNTS = CASE.issues.map((issue) => issue.options.length);

/** Some issues with some of their options, as a case writes them. */
const choice = (issues: readonly Scenario['issues'][number][]) =>
  fc
    .tuple(...issues.map((issue) => fc.subarray(issue.options.map(({ id }) => id))))
    .map((lists) =>
      Object.fromEntries(lists.flatMap((ids, i) => (ids.length > 0 ? [[issues[i]?.id ?? '', ids]] : []))),
    );

const constraint = (id: string): fc.Arbitrary<Constraint> =>
  fc
    .record({
      kind: fc.constantFrom(...CONSTRAINT_KINDS),
      when: choice(CASE.issues.slice(0, 2)),
      other: choice(CASE.issues.slice(1)),
    })
    .map((drawn) => ({ id, name: { en: id }, because: { en: id }, ...drawn }));

const constraints = fc.tuple(constraint('one'), constraint('two'), constraint('three'));

/** A constraint as its sentence reads, over the ids of what is chosen. */
function breaks({ kind, when, other }: Constraint, chosen: readonly number[]): boolean {
  const idOf = (issue: string) => {
    const at = CASE.issues.findIndex((one) => one.id === issue);
    return CASE.issues[at]?.options[chosen[at] ?? -1]?.id ?? '';
  };
  const holds = (all: Constraint['when']) => Object.entries(all).every(([issue, ids]) => ids.includes(idOf(issue)));
  return holds(when) && (kind === 'excludes' ? holds(other) : !holds(other));
}

describe('constraints of a case', () => {
  test('[OF-16] a package breaks exactly the constraints that its sentence says', () => {
    fc.assert(
      fc.property(constraints, (drawn) => {
        const compiled = compileConstraints({ ...CASE, constraints: drawn });
        for (const chosen of allPackages(COUNTS)) {
          assert.deepEqual(
            brokenConstraints(compiled, chosen).map(({ id }) => id),
            drawn.filter((one) => breaks(one, chosen)).map(({ id }) => id),
          );
        }
      }),
      { numRuns: runs(200) },
    );
  });

  test('[OF-16] a package that is not whole breaks what all its completions break because of what it names', () => {
    fc.assert(
      fc.property(constraints, fc.integer({ min: 0, max: 2 }), (drawn, left) => {
        for (const single of drawn) {
          const compiled = compileConstraints({ ...CASE, constraints: [single] });
          const names = [...Object.keys(single.when), ...Object.keys(single.other)];
          for (const chosen of allPackages(COUNTS)) {
            const part = chosen.map((option, issue) => (issue === left ? undefined : option));
            const completions = (CASE.issues[left]?.options ?? []).map((_, option) => chosen.with(left, option));
            const all = completions.every((whole) => breaks(single, whole));
            const isBroken = brokenConstraints(compiled, part).length > 0;
            assert.ok(!isBroken || all);
            if (!names.includes(CASE.issues[left]?.id ?? '')) assert.equal(isBroken, all);
          }
        }
      }),
      { numRuns: runs(100) },
    );
  });

  test('[OF-16] the first lawful package is the first of all that breaks nothing; where there is none, none', () => {
    fc.assert(
      fc.property(constraints, (drawn) => {
        const compiled = compileConstraints({ ...CASE, constraints: drawn });
        const lawful = [...allPackages(COUNTS)].filter((one) => brokenConstraints(compiled, one).length === 0);
        assert.deepEqual(firstLawful(openOptions(CASE, []), compiled), lawful[0]);
      }),
      { numRuns: runs(200) },
    );
  });

  test('[FA-9] those that an event brings are in force from that event on, the others from the start', () => {
    const whole = constrainedScenario({ injected: ['consent-first', 'local-hire'] });
    const inForce = (...entered: string[]) =>
      constraintsInForce(publicScenario(whole), constraintsOf(whole, ...entered)).map(({ id }) => id);
    assert.deepEqual(inForce(), ['fair-price']);
    assert.deepEqual(inForce('local-hire'), ['fair-price', 'local-hire']);
    assert.deepEqual(inForce('consent-first', 'local-hire'), ['fair-price', 'consent-first', 'local-hire']);
  });
});
