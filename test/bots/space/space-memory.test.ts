import { describe, expect, it } from 'vitest';
import { rememberSpace } from '../../../shared/bots/space/space-memory.ts';
import { initialTable, type Table } from '../../../shared/negotiation/table.ts';
import { partyBrief, publicScenario } from '../../../shared/scenario/public-scenario.ts';
import { threePartyScenario } from '../../support/scenarios.ts';

const scenario = threePartyScenario();
const tableNow = (): Table => initialTable(publicScenario(scenario));
const brief = partyBrief(scenario, 'north');
const indifferent = {
  least: 0,
  appeal: scenario.issues.map(({ options }) => options.map(() => 0)),
  breachCosts: scenario.conditions.map(() => 0),
};

describe('packages that bots work out', () => {
  it('given one party at two tables of a case, then they are worked out once', () => {
    expect(rememberSpace()(tableNow(), brief)).toBe(rememberSpace()(tableNow(), brief));
  });

  it('given an event that closes the best option at one table, then that table alone loses it', () => {
    const [whole, less] = [rememberSpace(), rememberSpace()];
    const least = whole(tableNow(), brief).best ?? 0;
    const best = whole(tableNow(), brief).find({ ...indifferent, least }) ?? [];
    const closedOptions = [{ issue: 0, option: best[0] ?? -1 }];
    const found = less({ ...tableNow(), closedOptions }, brief);
    expect(found.find({ ...indifferent, least: brief.reservation })?.[0]).not.toBe(best[0]);
    expect(found.best).toBeLessThan(least);
    expect(rememberSpace()(tableNow(), brief).find({ ...indifferent, least })).toEqual(best);
  });

  it('given other points or another reservation value, then they are other packages', () => {
    const dear = { ...brief, points: brief.points.map((issue) => issue.map((points) => points * 2)) };
    const space = rememberSpace();
    const best = space(tableNow(), brief).best ?? 0;
    expect(space(tableNow(), dear).best).toBe(best * 2);
    expect(space(tableNow(), { ...brief, reservation: best + 1 }).best).toBeUndefined();
    expect(space(tableNow(), brief).best).toBe(best);
  });
});
