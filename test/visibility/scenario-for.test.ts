import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { checkPhases, checkRoles } from '../../shared/case-file/check-phases.ts';
import {
  readVisibleLog,
  VISIBLE_LOG_FORMAT,
  type VisibleHeader,
  writeVisibleLog,
} from '../../shared/log/visible-log.ts';
import { partyBrief, publicScenario } from '../../shared/scenario/public-scenario.ts';
import { scenarioSchema } from '../../shared/scenario/schema.ts';
import { scenarioFor, secretsFor } from '../../shared/visibility/scenario-for.ts';
import type { Viewer } from '../../shared/visibility/viewer.ts';
import { canaryOf, threePartyScenario } from '../support/scenarios.ts';
import { secondScenario } from '../support/second-case.ts';
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

  test('[SC-1] the public part of a case of format 1 has what it always had, in this order', () => {
    const names =
      'id version title summary fiction sources parties issues indicators conditions phases agreement cards questions';
    assert.equal(Object.keys(publicScenario(scenario)).join(' '), names);
    const brief = 'party brief batna reservation points interactions';
    assert.equal(Object.keys(partyBrief(scenario, 'north')).join(' '), brief);
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

describe.each([undefined, 'short'])('a case of format 2 as one viewer reads it, variant %s', (variant) => {
  const second = secondScenario(variant);

  test('[SC-1] the public part has what helps a reader, and nobody’s five lines', () => {
    const open = publicScenario(second);
    assert.deepEqual(canariesIn(open), []);
    const { languages, richText, aims, level, concepts, minutes, background, document, licence, authors } = open;
    const shown = { languages, richText, aims, level, concepts, minutes, background, document, licence, authors };
    for (const [field, value] of Object.entries(shown)) {
      assert.notEqual(value, undefined, field);
      assert.deepEqual(value, second[field as keyof typeof second], field);
    }
    assert.deepEqual(open.variant?.id, variant);
    for (const word of ['"card"', '"expected"', '"silenced"', '"changes"', '"prerequisites"', '"variants"']) {
      assert.ok(!JSON.stringify(open).includes(word), word);
    }
  });

  test('[SC-1] the public part is what it was when the secret fields of format 2 change', () => {
    const { prerequisites, expected, silenced, changes, ...less } = second;
    const changed = { ...less, parties: second.parties.map(({ card, ...one }) => one) };
    assert.equal(JSON.stringify(publicScenario(changed)), JSON.stringify(publicScenario(second)));
  });

  test.each(['north', 'south', 'forum'])(
    '[SC-2] %s reads its own five lines, and everybody’s after the reveal',
    (id) => {
      const own = scenarioFor(second, party(id), false);
      assert.deepEqual(canariesIn(own), [id]);
      assert.deepEqual(own.briefs[0]?.card, second.parties.find((one) => one.id === id)?.card);
      assert.deepEqual(canariesIn(scenarioFor(second, party(id), true)), ['north', 'south', 'forum']);
      const isShort = variant === 'short' && id === 'north';
      assert.equal(JSON.stringify(own.briefs).includes('Short wants'), isShort);
      assert.equal(JSON.stringify(own.briefs).includes('Whole wants'), !isShort);
    },
  );

  test('[SC-2] what the authors say of the case is the facilitators’ and instructors’ alone', () => {
    const { prerequisites, expected, silenced, changes } = second;
    for (const kind of ['facilitator', 'instructor'] as const) {
      const read = scenarioFor(second, { kind }, false);
      assert.deepEqual(canariesIn(read), OWNERS);
      const { facilitation } = read;
      assert.ok(prerequisites && expected && silenced && changes);
      assert.deepEqual(facilitation?.prerequisites, prerequisites);
      assert.deepEqual(facilitation.expected, expected);
      assert.deepEqual(facilitation.silenced, silenced);
      assert.deepEqual(facilitation.changes, changes);
    }
    for (const revealed of [false, true]) {
      assert.deepEqual(canariesIn(scenarioFor(second, { kind: 'spectator' }, revealed)), []);
    }
  });

  test('[SC-2] a download in format 2 is read back as it was written', () => {
    const { public: scenario, briefs } = scenarioFor(second, party('north'), false);
    const header: VisibleHeader = {
      kind: 'visible',
      format: VISIBLE_LOG_FORMAT,
      viewer: 'party:north',
      epoch: 'e',
      session: 's1',
      table: 1,
      scenario,
      briefs,
    };
    const read = readVisibleLog(writeVisibleLog(header, []).trimEnd().split('\n'));
    assert.deepEqual(read.header, header);
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
