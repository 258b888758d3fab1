import { describe, expect, it } from 'vitest';
import { elementMax } from '../../../../client/lib/land/landscape.ts';
import { effectsOf } from '../../../../client/lib/table/effects.ts';
import { showsEffects } from '../../../../client/seat/land.tsx';
import { publicScenario } from '../../../../shared/scenario/public-scenario.ts';
import { NO_AGREEMENT } from '../../../../shared/scoring/points.ts';
import { twoPartyScenario } from '../../../support/scenarios.ts';

const base = twoPartyScenario();
const scenario = publicScenario({
  ...base,
  indicators: base.indicators.map((one) => ({ ...one, scene: one.id === 'employment' ? 'jobs' : 'emissions' })),
});

describe('what a package does', () => {
  it('given no package, then every indicator stands at its baseline and nothing is breached', () => {
    const { rows, conditions, index } = effectsOf(scenario, undefined);
    expect(rows.map(({ value, change }) => [value, change])).toEqual([
      [200, 'same'],
      [12.5, 'same'],
    ]);
    expect(conditions.every((one) => !one.breached)).toBe(true);
    expect(index).toBeUndefined();
  });

  it('given a package, then value, direction and whether that is better are said for each', () => {
    const { rows } = effectsOf(scenario, [2, 2, 0]);
    expect(rows.map(({ value, direction, change }) => [value, direction, change])).toEqual([
      [290, 'up', 'better'],
      [10, 'down', 'better'],
    ]);
  });

  it('given a breached condition, then it is named and the index is capped', () => {
    const { conditions, capped, index, landscape } = effectsOf(scenario, [2, 1, 0]);
    expect(conditions.map((one) => [one.condition.id, one.breached])).toEqual([['consent', true]]);
    expect(capped?.cap).toBe(40);
    expect(index).toBeLessThanOrEqual(40);
    expect(capped?.uncapped).toBeGreaterThan(40);
    expect(landscape.breached).toEqual([true]);
  });

  it('given no agreement, then its own effects count and no condition is breached', () => {
    const { rows, conditions } = effectsOf(scenario, NO_AGREEMENT);
    expect(rows[0]).toMatchObject({ value: 195, change: 'worse' });
    expect(conditions[0]?.breached).toBe(false);
  });

  it('given indicators bound to the scene, then the best package lights every window and clears the air', () => {
    const best = effectsOf(scenario, [2, 2, 0]).landscape.levels;
    expect(best.haze).toBe(elementMax.haze);
    expect(effectsOf(scenario, [2, 2, 1]).landscape.levels.jobs).toBe(elementMax.jobs);
    expect(effectsOf(scenario, [0, 0, 0]).landscape.levels.jobs).toBe(0);
    expect(best.wind).toBeUndefined();
  });

  it('given more than three indicators, then the heaviest three are named, in the order of the case', () => {
    const [first] = scenario.indicators;
    if (first === undefined) throw new Error('The case has no indicator');
    const weights = [10, 40, 20, 30];
    const indicators = weights.map((weight, at) => ({ ...first, id: `i${at}`, weight }));
    const named = effectsOf({ ...scenario, indicators, conditions: [] }, [0, 0, 0]).named;
    expect(named.map((row) => row.indicator.id)).toEqual(['i1', 'i2', 'i3']);
  });

  it('given a case without indicators, then there is nothing to show and nothing breaks', () => {
    const bare = effectsOf({ ...scenario, indicators: [], conditions: [] }, [0, 0, 0]);
    expect(bare).toMatchObject({ rows: [], named: [], conditions: [] });
    expect(bare.index).toBeUndefined();
    expect(showsEffects({ ...scenario, indicators: [], conditions: [] })).toBe(false);
    for (const part of [{ indicators: [] }, { conditions: [] }])
      expect(showsEffects({ ...scenario, ...part })).toBe(true);
  });
});
