import assert from 'node:assert/strict';
import fc from 'fast-check';
import { afterAll, describe, test } from 'vitest';
import { stringify } from 'yaml';
import { parseScenario } from '../../server/cases/scenario-file.ts';
import { inputOf } from '../../shared/analysis/party-points.ts';
import { createSpaceIfAny } from '../../shared/analysis/space.ts';
import { reportOn } from '../../shared/authoring/check-meaning.ts';
import type { CaseChoice, CaseFile } from '../../shared/case-file/case-file.ts';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { allPackages } from '../../shared/scenario/packages.ts';
import { partyBrief, publicScenario } from '../../shared/scenario/public-scenario.ts';
import { type Scenario, scenarioSchema } from '../../shared/scenario/schema.ts';
import { compileImpact } from '../../shared/scoring/impact.ts';
import { forbiddenChoices } from '../../shared/scoring/lawful.ts';
import { pointsOf, pointsRange } from '../../shared/scoring/points.ts';
import { scenarioFor } from '../../shared/visibility/scenario-for.ts';
import type { Viewer } from '../../shared/visibility/viewer.ts';
import { type MadeUpCase, madeUpCases, playedCase, playedCases } from '../support/made-up-case.ts';
import { secretMarksIn } from '../support/made-up-hand.ts';
import { IS_LONG } from '../support/runs.ts';

/** Cases of format 2 that nobody wrote: in `npm test`, and in the long run. */
const [SOME, ALL] = [60, 5000];
const CASES = IS_LONG ? ALL : SOME;
const often = { numRuns: CASES, ...(IS_LONG ? {} : { seed: 4 }) };
/** Packages of a case are tried one by one where there are no more. */
const MOST_PACKAGES = 4000;

const seen = { played: 0, variants: 0, forbidden: 0, packages: 0, secretRules: 0, privateImages: 0, nothingAllowed: 0 };

describe(`${CASES} made-up cases of format 2`, () => {
  test('[CF-1] [CF-4] [RE-2] the same file gives the same case, which a log keeps and reads whole; so does each variant', () => {
    const check = (made: MadeUpCase) => {
      const read = parseScenario(stringify(made.content), 'scenario.yaml');
      assert.ok('scenario' in read, JSON.stringify(read));
      assert.deepEqual(read.file, made.file);
      for (const scenario of playedCases(made)) {
        const again = playedCase(made, scenario.variant?.id);
        assert.equal(canonicalJson(again), canonicalJson(scenario));
        const kept: unknown = JSON.parse(canonicalJson(scenario));
        assert.equal(canonicalJson(scenarioSchema.parse(kept)), canonicalJson(scenario));
        seen.played += 1;
        if (scenario.variant !== undefined) seen.variants += 1;
      }
    };
    fc.assert(fc.property(madeUpCases, check), often);
  });

  test('[SC-1] [SC-2] [SC-5] [IM-6] nobody reads a secret of the case that is not theirs, before and after the reveal', () => {
    const check = (made: MadeUpCase) => {
      for (const scenario of playedCases(made)) checkSecrets(scenario);
    };
    fc.assert(fc.property(madeUpCases, check), often);
  });

  test('[OF-16] [CF-3] exactly the packages that the sentences of the file allow count, for points and for the land', () => {
    const check = (made: MadeUpCase) => {
      const scenario = playedCase(made);
      const counts = scenario.issues.map(({ options }) => options.length);
      if (counts.reduce((all, one) => all * one, 1) <= MOST_PACKAGES) checkAllowed(made.file, scenario, counts);
    };
    fc.assert(fc.property(madeUpCases, check), often);
  });

  test('the check of a case says what it finds of any sound file, and never fails', () => {
    const check = (made: MadeUpCase) => {
      for (const scenario of playedCases(made)) {
        for (const { message } of reportOn(scenario).findings) assert.ok(message.id !== '' && message.en !== '');
      }
    };
    fc.assert(fc.property(madeUpCases, check), { ...often, numRuns: Math.ceil(CASES / 4) });
  });

  test('the cases are worth the name', () => {
    const { nothingAllowed, ...common } = seen;
    for (const [what, n] of Object.entries({ ...common, ...(IS_LONG ? { nothingAllowed } : {}) }))
      assert.ok(n > 0, what);
    assert.ok(seen.forbidden > CASES && seen.variants > CASES / 4);
  });

  afterAll(() => {
    const counted = Object.entries(seen).map(([what, n]) => `${what} ${n}`);
    process.stdout.write(`${CASES} made-up cases: ${counted.join(', ')}\n`);
  });
});

/** Whose marks each viewer reads: parties their own, facilitators all, and nobody an event's or its rule's. */
function checkSecrets(scenario: Scenario): void {
  const whole = secretMarksIn(JSON.stringify(scenario));
  const ids = scenario.parties.map(({ id }) => id);
  const marksFor = (viewer: Viewer, revealed: boolean) =>
    secretMarksIn(JSON.stringify(scenarioFor(scenario, viewer, revealed)));
  const dataFor = (viewer: Viewer, revealed: boolean) => {
    const bytes = JSON.stringify(scenarioFor(scenario, viewer, revealed));
    return (scenario.images ?? []).filter(({ data }) => bytes.includes(data)).map(({ id }) => id);
  };
  const imagesOf = (parties: readonly string[]) =>
    (scenario.images ?? []).filter(({ party }) => party !== undefined && parties.includes(party)).map(({ id }) => id);
  seen.secretRules += whole.filter((owner) => owner.startsWith('rule')).length;
  seen.privateImages += imagesOf(ids).length;
  assert.deepEqual(secretMarksIn(JSON.stringify(publicScenario(scenario))), []);
  for (const revealed of [false, true]) {
    const spectator = { kind: 'spectator' } as const;
    assert.deepEqual([marksFor(spectator, revealed), dataFor(spectator, revealed)], [[], []]);
    for (const id of ids) {
      const viewer = { kind: 'party', party: id } as const;
      const owners = revealed ? ids : [id];
      assert.deepEqual(marksFor(viewer, revealed), owners.toSorted(), id);
      assert.deepEqual(dataFor(viewer, revealed), imagesOf(owners), `images for ${id}`);
    }
  }
  for (const kind of ['facilitator', 'instructor'] as const) {
    const told = marksFor({ kind }, false);
    // What an event brings is told by its id until it happens.
    assert.deepEqual(
      whole.filter((owner) => !told.includes(owner) && !owner.startsWith('rule')),
      [],
    );
  }
}

/** Holds what the code allows against the sentences of the file, read package by package. */
function checkAllowed(file: CaseFile, scenario: Scenario, counts: readonly number[]): void {
  const open = publicScenario(scenario);
  const later = new Set(file.injections.flatMap(({ constraints = [] }) => constraints));
  const first = file.constraints.filter(({ id }) => !later.has(id));
  const isAllowed = (chosen: readonly number[]) => {
    const holds = (choice: CaseChoice) =>
      Object.entries(choice).every(([issue, options]) => isNamed(options, optionOf(scenario, issue, chosen)));
    return first.every((one) => {
      if (!holds(one.when)) return true;
      if ('excludes' in one) return !holds(one.excludes);
      return holds('needs' in one ? one.needs : one.unlawfulUnless);
    });
  };
  const all = [...allPackages(counts)];
  const allowed = all.filter(isAllowed);
  seen.packages += all.length;
  seen.forbidden += all.length - allowed.length;
  const briefs = scenario.parties.map(({ id }) => partyBrief(scenario, id));
  const forbidden = forbiddenChoices(open);
  const space = createSpaceIfAny(inputOf(briefs, forbidden));
  assert.equal(space?.allowed ?? 0, allowed.length);
  if (allowed.length === 0) {
    seen.nothingAllowed += 1;
    return;
  }
  for (const brief of briefs) {
    const points = allowed.map((chosen) => pointsOf(brief, chosen));
    assert.deepEqual(pointsRange(brief, forbidden), { worst: Math.min(...points), best: Math.max(...points) });
  }
  const impact = compileImpact(open);
  const [some] = allowed;
  for (const [at, { id, worst, best }] of (some && impact?.impactOf(some).indicators)?.entries() ?? []) {
    const values = allowed.map((chosen) => impact?.impactOf(chosen).indicators[at]?.value ?? 0);
    assert.deepEqual(
      [worst, best].toSorted((a, b) => a - b),
      [Math.min(...values), Math.max(...values)],
      id,
    );
  }
}

function optionOf({ issues }: Scenario, issue: string, chosen: readonly number[]): string {
  const at = issues.findIndex(({ id }) => id === issue);
  return issues[at]?.options[chosen[at] ?? -1]?.id ?? '';
}

function isNamed(options: CaseChoice[string], id: string): boolean {
  if (Array.isArray(options)) return options.some((one) => String(one) === id);
  return Number(id) >= (options.from ?? -Infinity) && Number(id) <= (options.to ?? Infinity);
}
