import { describe, expect, test } from 'vitest';
import { createPackageSpace } from '../../shared/bots/space/package-space.ts';
import { partyBrief } from '../../shared/scenario/public-scenario.ts';
import { pointsOf } from '../../shared/scoring/points.ts';
import { compiledScenario } from '../support/case-files.ts';

/** Three issues of 201 values each: some 8 million packages. */
const scenario = compiledScenario((content) => {
  const [wage] = content.issues;
  const steps = { ...wage?.number, from: 0, to: 100, step: 0.5 };
  const effects = { jobs: { corners: { '0': 0, '100': 25 }, because: { id: 'Fiksi' } } };
  content.issues = ['wage', 'rent', 'share'].map((id) => Object.assign({}, wage, { id, number: steps, effects }));
  for (const { points } of content.parties) {
    const worth = points === content.parties[0]?.points ? { '0': 50, '50': 30, '100': 0 } : { '0': 0, '100': 60 };
    for (const id of Object.keys(points)) Reflect.deleteProperty(points, id);
    Object.assign(points, { wage: worth, rent: worth, share: worth });
  }
  Object.assign(content, { constraints: [], conditions: [], interactions: [], injections: [], variants: [] });
});

describe('[CF-2] bots and issues of many values', () => {
  test('given eight million packages, when a bot looks for one, then it reaches what it wants and its best is found', () => {
    const brief = partyBrief(scenario, 'north');
    const open = scenario.issues.map(({ options }) => options.map((_, place) => place));
    const space = createPackageSpace({ brief, open, conditions: [], constraints: [] });
    expect(space.best).toBe(150);
    const wishes = scenario.issues.map(({ options }) => options.map((_, place) => place / 200));
    const found = space.find({ least: 90, appeal: wishes, breachCosts: [] });
    const points = pointsOf(brief, found ?? []);
    expect(points).toBeGreaterThanOrEqual(90);
    expect(points).toBeLessThanOrEqual(95);
  });
});
