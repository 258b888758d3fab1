import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../server/cases/scenario-file.ts';
import { checkMeaning } from '../../shared/authoring/check-meaning.ts';
import { partyBrief } from '../../shared/scenario/public-scenario.ts';
import { pointsOf } from '../../shared/scoring/points.ts';

const loaded = await loadScenario(`${import.meta.dirname}/../../scenarios/jeruk`);
if ('problems' in loaded) throw new Error(loaded.problems.map(({ line, message }) => `${line} ${message}`).join('\n'));
const { scenario } = loaded;
const briefs = scenario.parties.map(({ id }) => partyBrief(scenario, id));

/** What a package is worth to both, by the ids of its options in the case's order. */
function worth(...chosen: readonly string[]): readonly number[] {
  const indices = scenario.issues.map(({ options }, i) => options.findIndex(({ id }) => id === chosen[i]));
  expect(indices).not.toContain(-1);
  return briefs.map((brief) => pointsOf(brief, indices));
}

describe('the warm-up', () => {
  test('[CF-11] is for practise, has two parties, three issues and eight minutes, and its check finds nothing that is not meant', () => {
    expect(scenario.practise).toBe(true);
    expect([scenario.parties.length, scenario.issues.length]).toEqual([2, 3]);
    expect(scenario.phases.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(8);
    expect(checkMeaning(scenario).filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  test('given both positions, then each leaves the other below its limit', () => {
    const [cooperative, oilHouse] = briefs.map(({ reservation }) => reservation);
    expect(worth('cooperative', 'cooperative', 'shared')[1]).toBeLessThan(oilHouse ?? 0);
    expect(worth('oil-house', 'oil-house', 'shared')[0]).toBeLessThan(cooperative ?? 0);
  });

  test('given halves of everything, then trading flesh against peel is far better for both, as its texts say', () => {
    expect(worth('half', 'half', 'shared')).toEqual([54, 53]);
    expect(worth('cooperative', 'oil-house', 'shared')).toEqual([73, 77]);
    for (const text of Object.values(scenario.teachingNote)) expect(text).toMatch(/54.*53.*73.*77/s);
  });

  test('given the freight, then what one gains the other loses', () => {
    const paid = scenario.issues[2]?.options.map(({ id }) => worth('cooperative', 'oil-house', id)) ?? [];
    const [first, ...later] = paid;
    let before = first;
    for (const points of later) {
      expect(points[0]).toBeGreaterThan(before?.[0] ?? 0);
      expect(points[1]).toBeLessThan(before?.[1] ?? 0);
      before = points;
    }
  });
});
