import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { countAdvisable, listAdvisable } from '../../shared/advice/advice.ts';
import { studyCase } from '../../shared/authoring/case-study.ts';
import { searchByBeam } from '../../shared/bots/space/package-beam.ts';
import { listPackages } from '../../shared/bots/space/package-list.ts';
import { quadrantPicture } from '../../shared/debrief/quadrant-picture.ts';
import { scorecard } from '../../shared/debrief/scorecard.ts';
import { allPackages } from '../../shared/scenario/packages.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { CONSTRAINT_KINDS } from '../../shared/scenario/vocabulary.ts';
import { compileConditions, isBreached } from '../../shared/scoring/breaches.ts';
import { indicatorScales, unitsAfter } from '../../shared/scoring/indicator-scale.ts';
import { brokenConstraints, compileConstraints, forbiddenChoices } from '../../shared/scoring/lawful.ts';
import { openOptions } from '../../shared/scoring/open-options.ts';
import { NO_AGREEMENT, pointsOf, pointsRange } from '../../shared/scoring/points.ts';
import { revealedCase } from '../../shared/scoring/revealed-case.ts';
import { constrainedScenario, constraintsOf } from '../support/constrained-case.ts';
import { runs } from '../support/runs.ts';

type Constraint = NonNullable<Scenario['constraints']>[number];

const { issues } = constrainedScenario();
const COUNTS = issues.map(({ options }) => options.length);

const choice = (issue: number) =>
  fc
    .subarray(issues[issue]?.options.map(({ id }) => id) ?? [], { minLength: 1 })
    .map((ids) => ({ [issues[issue]?.id ?? '']: ids }));

const constraint = (id: string): fc.Arbitrary<Constraint> =>
  fc
    .shuffledSubarray([0, 1, 2], { minLength: 2 })
    .chain(([first = 0, second = 1, third]) =>
      fc.record({
        kind: fc.constantFrom(...CONSTRAINT_KINDS),
        when: choice(first),
        other:
          third === undefined
            ? choice(second)
            : fc.tuple(choice(second), choice(third)).map(([a, b]) => ({ ...a, ...b })),
      }),
    )
    .map((drawn) => ({ id, name: { en: id }, because: { en: id }, ...drawn }));

/** A case whose constraints leave something; the last constraint comes with an event that has happened. */
const drawnCase = fc
  .tuple(constraint('one'), constraint('two'), constraint('three'))
  .map((constraints) => constrainedScenario({ constraints, injected: ['three'] }))
  .map((scenario) => ({
    scenario,
    revealed: { ...revealedCase(scenario), enteredConstraints: constraintsOf(scenario, 'three') },
  }))
  .map((drawn) => {
    const inForce = compileConstraints(drawn.revealed.public, drawn.revealed.enteredConstraints);
    const lawful = [...allPackages(COUNTS)].filter((one) => brokenConstraints(inForce, one).length === 0);
    return { ...drawn, inForce, lawful };
  })
  .filter(({ lawful }) => lawful.length > 0);

const sorted = (packages: readonly (readonly number[])[]) => packages.map((one) => one.join()).sort();

describe('a case with constraints, against trying every package', () => {
  test('[OF-16] [DE-1] what is better than no agreement are the lawful packages that pass the door', () => {
    fc.assert(
      fc.property(drawnCase, ({ revealed, lawful }) => {
        const conditions = compileConditions(revealed.public);
        const better = lawful.filter(
          (chosen) =>
            !conditions.some((one) => isBreached(one, chosen)) &&
            revealed.briefs.every((brief) =>
              brief.party === 'forum'
                ? pointsOf(brief, chosen) >= brief.reservation
                : pointsOf(brief, chosen) > brief.reservation,
            ),
        );
        assert.deepEqual(countAdvisable(revealed, NO_AGREEMENT), { known: true, count: better.length });
        assert.deepEqual(sorted(listAdvisable(revealed, NO_AGREEMENT).packages), sorted(better));
      }),
      { numRuns: runs(150) },
    );
  });

  test('[OF-16] the scorecard measures an agreement against the lawful packages, the picture shows no other', () => {
    fc.assert(
      fc.property(drawnCase, fc.nat(), ({ revealed, lawful }, pick) => {
        const agreed = lawful[pick % lawful.length] ?? [];
        const card = scorecard(revealed, agreed);
        const signing = revealed.briefs.filter(({ party }) => party !== 'forum');
        const gain = (chosen: readonly number[]) => signing.map((brief) => pointsOf(brief, chosen) - brief.reservation);
        const isZone = lawful.some((chosen) => gain(chosen).every((one) => one >= 0));
        assert.equal(card.hasZone, isZone);
        for (const brief of signing) {
          const best = Math.max(...lawful.map((chosen) => pointsOf(brief, chosen))) - brief.reservation;
          assert.equal(card.parties.find(({ party }) => party === brief.party)?.bestGain, best);
        }
        const dominators = lawful.filter((chosen) => {
          const more = gain(chosen).map((one, at) => one - (gain(agreed)[at] ?? 0));
          return more.every((one) => one >= 0) && more.some((one) => one > 0);
        });
        assert.deepEqual(card.agreement?.dominators, { known: true, count: dominators.length });
        const shown = quadrantPicture(revealed)?.cloud.reduce((sum, { packages }) => sum + packages, 0);
        assert.equal(shown, lawful.length);
      }),
      { numRuns: runs(100) },
    );
  });

  test('[OF-16] the range of points and of each indicator is that of the packages lawful from the start', () => {
    fc.assert(
      fc.property(drawnCase, ({ revealed }) => {
        const scenario = revealed.public;
        const fromStart = compileConstraints(scenario);
        const lawful = [...allPackages(COUNTS)].filter((one) => brokenConstraints(fromStart, one).length === 0);
        for (const brief of revealed.briefs) {
          const points = lawful.map((chosen) => pointsOf(brief, chosen));
          assert.deepEqual(pointsRange(brief, forbiddenChoices(scenario)), {
            worst: Math.min(...points),
            best: Math.max(...points),
          });
        }
        for (const scale of indicatorScales(scenario)) {
          const units = lawful.map((chosen) => unitsAfter(scale, chosen));
          const ends = [Math.min(...units), Math.max(...units)];
          assert.deepEqual(
            [scale.worst, scale.best].sort((a, b) => a - b),
            ends,
          );
        }
      }),
      { numRuns: runs(150) },
    );
  });

  test('[OF-16] the check of a case counts and looks at the lawful packages only', () => {
    fc.assert(
      fc.property(drawnCase, ({ scenario, revealed }) => {
        const fromStart = compileConstraints(revealed.public);
        const lawful = [...allPackages(COUNTS)].filter((one) => brokenConstraints(fromStart, one).length === 0);
        const study = studyCase(scenario);
        assert.equal(study.packageCount, lawful.length);
        assert.deepEqual(sorted(study.packages.map((one) => one.package)), sorted(lawful));
      }),
      { numRuns: runs(100) },
    );
  });

  test('[OF-16] a bot finds lawful packages only, and its best one, listed or searched', () => {
    fc.assert(
      fc.property(drawnCase, fc.nat(100), ({ revealed, inForce, lawful }, least) => {
        const [brief] = revealed.briefs;
        assert.ok(brief);
        const open = openOptions(revealed.public, []);
        const ground = { brief, open, conditions: compileConditions(revealed.public), constraints: inForce };
        const best = Math.max(...lawful.map((chosen) => pointsOf(brief, chosen)));
        const query = { least, appeal: open.map((options) => options.map((_, at) => at / 10)), breachCosts: [0.5] };
        for (const space of [listPackages(ground, 27), searchByBeam(ground)]) {
          assert.equal(space.best, best >= brief.reservation ? best : undefined);
          const found = space.find(query);
          assert.equal(found === undefined, best < Math.max(least, brief.reservation));
          if (found !== undefined) assert.deepEqual(brokenConstraints(inForce, found), []);
        }
      }),
      { numRuns: runs(150) },
    );
  });

  test('[OF-16] an agreement that a later constraint forbids is measured as it was made', () => {
    const scenario = constrainedScenario({ injected: ['consent-first'] });
    const revealed = { ...revealedCase(scenario), enteredConstraints: constraintsOf(scenario, 'consent-first') };
    const card = scorecard(revealed, [1, 1, 0]);
    assert.ok(card.agreement);
    assert.equal(card.impact?.index !== undefined, true);
  });
});
