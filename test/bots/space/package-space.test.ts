import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchByBeam } from '../../../shared/bots/space/package-beam.ts';
import { listPackages } from '../../../shared/bots/space/package-list.ts';
import type { PackageQuery, SpaceGround } from '../../../shared/bots/space/package-query.ts';
import { createPackageSpace } from '../../../shared/bots/space/package-space.ts';
import { createDice } from '../../../shared/kernel/dice.ts';
import { partyBrief, publicScenario } from '../../../shared/scenario/public-scenario.ts';
import { compileConditions, isBreached } from '../../../shared/scoring/breaches.ts';
import { pointsOf } from '../../../shared/scoring/points.ts';
import { twoPartyScenario } from '../../support/scenarios.ts';
import { drawnCase } from '../cases.ts';

const sizeOf = ({ open }: SpaceGround) => open.reduce((product, options) => product * options.length, 1);

function drawnGround(seed: number, options: readonly number[], interactions = 6): SpaceGround {
  const scenario = drawnCase({ seed, signatories: 2, ratifiers: 0, options, interactions });
  return {
    brief: partyBrief(scenario, 'party-0'),
    open: options.map((count) => Array.from({ length: count }, (_, o) => o)),
    conditions: compileConditions(publicScenario(scenario)),
    constraints: [],
  };
}

function drawnQuery(seed: number, ground: SpaceGround, least: number): PackageQuery {
  const dice = createDice(seed);
  const appeal = ground.open.map((options) => options.map(() => dice.roll(1000) / 1000 / ground.open.length));
  return { least, appeal, breachCosts: [0.5] };
}

describe('Given the packages of a small case', () => {
  it('when the best is asked for, then it is the party’s best package', () => {
    const scenario = twoPartyScenario();
    const brief = partyBrief(scenario, 'south');
    const open = scenario.issues.map((issue) => [...issue.options.keys()]);
    const space = createPackageSpace({ brief, open, conditions: [], constraints: [] });
    expect(space.best).toBe(100);
    const flat = open.map((options) => options.map(() => 0));
    expect(space.find({ least: 100, appeal: flat, breachCosts: [] })).toEqual([0, 2, 0]);
    expect(space.find({ least: 101, appeal: flat, breachCosts: [] })).toBeUndefined();
  });

  it('when no package is worth more than no agreement, then there is none to find, listed or searched', () => {
    const ground = drawnGround(1, [4, 4, 4]);
    const poor = { ...ground, brief: { ...ground.brief, reservation: 1000 } };
    for (const space of [createPackageSpace(poor), searchByBeam(poor)]) {
      expect(space.best).toBeUndefined();
      expect(space.find(drawnQuery(1, poor, 0))).toBeUndefined();
    }
  });

  it('when one breaches a condition, then its appeal must make up for the cost', () => {
    const scenario = twoPartyScenario();
    const brief = partyBrief(scenario, 'north');
    const conditions = compileConditions(publicScenario(scenario));
    const open = scenario.issues.map((issue) => [...issue.options.keys()]);
    const appeal = [
      [0, 0, 0.2],
      [0.2, 0, 0],
      [0.2, 0, 0],
    ];
    const space = createPackageSpace({ brief, open, conditions, constraints: [] });
    expect(space.find({ least: 90, appeal, breachCosts: [0.1] })).toEqual([2, 0, 0]);
    expect(space.find({ least: 90, appeal, breachCosts: [5] })).toEqual([2, 0, 1]);
  });
});

describe('Given a drawn case that can be listed, when it is searched by beam instead', () => {
  it('then the beam finds a package whenever the list does, worth what was asked, and almost as appealing', () => {
    let asked = 0;
    let shortfall = 0;
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 0, max: 100 }), (seed, share) => {
        const ground = drawnGround(seed, [5, 4, 5, 4, 5, 4]);
        const listed = listPackages(ground, sizeOf(ground));
        const beam = searchByBeam(ground);
        const { reservation } = ground.brief;
        expect(beam.best).toBe(listed.best);
        if (listed.best === undefined) return;
        const least = reservation + ((listed.best - reservation) * share) / 100;
        const query = drawnQuery(seed, ground, least);
        const [exact, found] = [listed.find(query), beam.find(query)];
        if (exact === undefined || found === undefined) throw new Error('both have at least the best package');
        expect(pointsOf(ground.brief, found)).toBeGreaterThanOrEqual(least);
        asked += 1;
        shortfall += score(ground, query, exact) - score(ground, query, found);
      }),
      { numRuns: 60, seed: 4 },
    );
    expect(asked).toBeGreaterThan(50);
    expect(shortfall / asked).toBeLessThan(0.02);
  });
});

/** Appeal less the costs that both searches count. */
function score({ brief, conditions }: SpaceGround, { appeal, breachCosts }: PackageQuery, chosen: readonly number[]) {
  const liked = chosen.reduce((sum, option, issue) => sum + (appeal[issue]?.[option] ?? 0), 0);
  const cost = conditions.reduce((sum, one, i) => (isBreached(one, chosen) ? sum + (breachCosts[i] ?? 0) : sum), 0);
  return liked - cost - pointsOf(brief, chosen) / 1e6;
}

describe('Given a case of 12^12 packages, when a bot searches it', () => {
  it('then it answers, which a look at each would never, with a package that is worth what it asked', () => {
    const ground = drawnGround(9, Array(12).fill(12), 20);
    const space = createPackageSpace(ground);
    const best = space.best ?? 0;
    const least = ground.brief.reservation + 0.8 * (best - ground.brief.reservation);
    const query = drawnQuery(5, ground, least);
    const found = space.find(query);
    expect(found).toBeDefined();
    expect(pointsOf(ground.brief, found ?? [])).toBeGreaterThanOrEqual(least);
  });
});
