import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { checkPhases, checkRoles } from '../../shared/case-file/check-phases.ts';
import { partyBrief, publicScenario } from '../../shared/scenario/public-scenario.ts';
import { scenarioSchema } from '../../shared/scenario/schema.ts';
import { scenarioFor, secretsFor } from '../../shared/visibility/scenario-for.ts';
import type { Viewer } from '../../shared/visibility/viewer.ts';
import { canaryOf, threePartyScenario } from '../support/scenarios.ts';
import { wideScenario } from '../support/wide-case.ts';

const scenario = threePartyScenario();
const OWNERS = ['north', 'south', 'forum', 'facilitator', 'injection'] as const;
const canariesIn = (value: unknown) => OWNERS.filter((owner) => JSON.stringify(value).includes(canaryOf(owner)));
const party = (id: string): Viewer => ({ kind: 'party', party: id });

describe('a case as one viewer reads it', () => {
  test('[SC-1] the public part holds nobody’s secret', () => {
    assert.deepEqual(canariesIn(publicScenario(scenario)), []);
    const bytes = JSON.stringify(publicScenario(scenario));
    for (const word of [
      '"reservation"',
      '"points"',
      '"interactions"',
      '"batna"',
      '"brief"',
      '"words"',
      '"injections"',
    ]) {
      assert.ok(!bytes.includes(word), word);
    }
  });

  test('[SC-1] the public part is what it was when the secret fields change', () => {
    const changed = threePartyScenario({
      parties: scenario.parties.map((one) => ({ ...one, reservation: 99, points: {}, brief: { id: 'x', en: 'x' } })),
      interactions: [],
      injections: [],
      teachingNote: { id: 'x', en: 'x' },
    });
    assert.equal(JSON.stringify(publicScenario(changed)), JSON.stringify(publicScenario(scenario)));
  });

  test.each(['north', 'south', 'forum'])('[SC-2] %s reads its own brief, and everybody’s after the reveal', (id) => {
    assert.deepEqual(canariesIn(scenarioFor(scenario, party(id), false)), [id]);
    assert.deepEqual(canariesIn(scenarioFor(scenario, party(id), true)), ['north', 'south', 'forum']);
    assert.deepEqual(secretsFor(scenario, party(id), false).briefs, [partyBrief(scenario, id)]);
  });

  test('[SC-2] a spectator reads none, before and after', () => {
    for (const revealed of [false, true]) {
      assert.deepEqual(canariesIn(scenarioFor(scenario, { kind: 'spectator' }, revealed)), []);
    }
  });

  test.each(['facilitator', 'instructor'] as const)('[SC-2] the %s reads everything', (kind) => {
    assert.deepEqual(canariesIn(scenarioFor(scenario, { kind }, false)), OWNERS);
  });

  test('[SC-2] a brief has the points in the order of the case, and the own interactions only', () => {
    const brief = partyBrief(scenario, 'north');
    const points = [
      [0, 30, 60],
      [20, 10, 0],
      [20, 10, 0],
    ];
    assert.deepEqual([brief.reservation, brief.points], [45, points]);
    assert.deepEqual(
      brief.interactions.map(({ issues, options, points: extra }) => [issues, options, extra]),
      [[[0, 1], [2, 2], -5]],
    );
    assert.throws(() => partyBrief(scenario, 'nobody'), /No party "nobody" in scenario "three-party-test"/);
  });
});

describe('what a case must have', () => {
  test('[SC-3] an unknown field is refused, wherever it stands', () => {
    const [first] = scenario.parties;
    assert.ok(!scenarioSchema.safeParse({ ...scenario, secret: 1 }).success);
    assert.ok(!scenarioSchema.safeParse({ ...scenario, parties: [{ ...first, secret: 1 }, first] }).success);
    assert.ok(scenarioSchema.safeParse(scenario).success);
  });

  test('[SC-4] two signatories, a negotiation, a ratification after it exactly when somebody ratifies', () => {
    assert.deepEqual([...checkRoles(wideScenario()), ...checkPhases(wideScenario())], []);
    const [north, , forum] = scenario.parties;
    const [read, prepare, talk, vote] = scenario.phases;
    assert.equal(checkRoles({ parties: [north, forum] }).length, 1);
    const phasesOf = (phases: unknown[], parties: unknown[] = scenario.parties) =>
      checkPhases({ parties, phases }).length;
    assert.equal(phasesOf([read, prepare, vote]), 1);
    assert.equal(phasesOf([read, talk]), 1);
    assert.equal(phasesOf([vote, talk]), 1);
    assert.equal(phasesOf([talk, vote, vote]), 1);
    assert.equal(phasesOf([talk, vote], [north, north]), 1);
  });
});
