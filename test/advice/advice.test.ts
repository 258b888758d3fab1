import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableDebrief } from '../../client/seat/scorecard/table-debrief.ts';
import { wholeCard } from '../../client/seat/scorecard/whole-card.ts';
import { loadScenarios } from '../../server/cases/scenarios.ts';
import { compileAdvice, countAdvisable, listAdvisable } from '../../shared/advice/advice.ts';
import { betterNearby } from '../../shared/advice/better-nearby.ts';
import { BETTER_ORDERS, betterFrom } from '../../shared/advice/what-if.ts';
import { scorecard } from '../../shared/debrief/scorecard.ts';
import { allPackages } from '../../shared/scenario/packages.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import type { Package } from '../../shared/scenario/vocabulary.ts';
import { NO_AGREEMENT, pointsOf, type Settlement } from '../../shared/scoring/points.ts';
import { type RevealedCase, revealedCase } from '../../shared/scoring/revealed-case.ts';
import { drawnCase } from '../bots/cases.ts';
import { goldenScenario } from '../support/golden-case.ts';
import { threePartyScenario, twoPartyScenario } from '../support/scenarios.ts';

const loaded = await loadScenarios(`${import.meta.dirname}/../../scenarios`);
const shipped = loaded.flatMap(({ result }) => ('problems' in result ? [] : [result.scenario]));
/** The founding case with the limit that its forum had in version 1.1, when the decree below was recommended. */
const ntb = withLimit(revealedCase(shipped.find(({ id }) => id === 'ntb-canada') as Scenario), 'forum', 48);
const three = revealedCase(threePartyScenario({ interactions: [] }));

function withLimit(revealed: RevealedCase, party: string, reservation: number): RevealedCase {
  const briefs = revealed.briefs.map((brief) => (brief.party === party ? { ...brief, reservation } : brief));
  return { ...revealed, briefs };
}

/** Every way in which a package must not be put forward, found without the code under test. */
function faultsOf({ public: scenario, briefs }: RevealedCase, chosen: Package, from: Settlement): string[] {
  const breachedBy = (one: Package) =>
    scenario.conditions.filter(({ breachedBy: entries }) =>
      entries.some((entry) =>
        scenario.issues.every(({ id, options }, at) => entry[id]?.includes(options[one[at] ?? -1]?.id ?? '') ?? true),
      ),
    );
  const before = from === NO_AGREEMENT ? [] : breachedBy(from);
  const anew = breachedBy(chosen).flatMap((one) => (before.includes(one) ? [] : [one.id]));
  const roles = new Map(scenario.parties.map(({ id, role }) => [id, role]));
  const short = briefs.filter((brief) => {
    const points = pointsOf(brief, chosen);
    const role = roles.get(brief.party);
    if (role === 'signatory') return points <= pointsOf(brief, from);
    return role === 'ratifier' && points < brief.reservation;
  });
  return [...anew, ...short.map(({ party }) => party)];
}

describe('the decree without consent', () => {
  // 52, 82 and 54 points, impact 57, nothing breached.
  const agreed = [3, 1, 0, 3, 0, 2, 3, 1];
  // Both signatories +5; land by decree: the forum 23 points down to 31 of a limit of 48, impact 57 to 40.
  const decree = [3, 2, 0, 3, 0, 0, 3, 1];

  test('given the agreement that it was better than for both, when the case is asked, then it really gives both more', () => {
    expect(ntb.briefs.map((brief) => pointsOf(brief, decree) - pointsOf(brief, agreed))).toEqual([5, 5, -23]);
    expect(faultsOf(ntb, decree, agreed)).toEqual(['consent-missing', 'forum']);
  });

  test('[DE-1] then no list, count, trade or neighbour puts it forward', () => {
    expect(compileAdvice(ntb, agreed).allows(decree)).toBe(false);
    for (const order of BETTER_ORDERS) {
      const { packages, count } = betterFrom(ntb, agreed, 1000, order);
      expect(packages.length).toBeGreaterThan(0);
      expect(count).toEqual({ known: true, count: packages.length });
      expect(packages.flatMap((one) => faultsOf(ntb, one.package, agreed))).toEqual([]);
    }
    const all = [...allPackages(ntb.public.issues.map(({ options }) => options.length))];
    const clean = all.filter((one) => faultsOf(ntb, one, agreed).length === 0).length;
    expect(scorecard(ntb, agreed).betterForEveryone).toEqual({ known: true, count: clean });
    const nearby = betterNearby(ntb, agreed);
    if (nearby !== undefined) expect(faultsOf(ntb, nearby.example.package, agreed)).toEqual([]);
  });
});

describe('packages of the three-party case by hand', () => {
  test('[DE-1] given no agreement, then those above both limits that pass the forum and keep consent are counted', () => {
    // More than 45, more than 40 and at least 30 points, and early only with full jobs; price, jobs, timing:
    const byHand = {
      '111': [50, 50, 50],
      '120': [50, 90, 55],
      '220': [80, 80, 60],
      '221': [70, 70, 85],
      '222': [60, 60, 90],
    };
    const { packages } = listAdvisable(three, NO_AGREEMENT);
    const found = packages.map((one) => [one.join(''), three.briefs.map((brief) => pointsOf(brief, one))]);
    expect(Object.fromEntries(found)).toEqual(byHand);
    expect(countAdvisable(three, NO_AGREEMENT)).toEqual({ known: true, count: 5 });
  });

  test('[DE-1] given an agreement that breaches consent itself, then what breaches it as well may be told', () => {
    // mid none early is worth 70 and 30; high shared early 90 and 50 breaches consent too, and gives the forum 30.
    expect(compileAdvice(three, [1, 0, 0]).allows([2, 1, 0])).toBe(true);
    expect(compileAdvice(three, [1, 0, 1]).allows([2, 1, 0])).toBe(false);
  });

  test('[DE-1] given a forum that nothing satisfies, then nothing is left and the count is 0', () => {
    const hard = withLimit(three, 'forum', 999);
    for (const from of [NO_AGREEMENT, [1, 0, 1]] as const) {
      expect(scorecard(hard, from).betterForEveryone).toEqual({ known: true, count: 0 });
      expect(betterFrom(hard, from, 10).packages).toEqual([]);
    }
  });
});

describe('any package of any case', () => {
  const cases: readonly (readonly [string, Scenario])[] = [
    ...shipped.map((one) => [one.id, one] as const),
    ['golden', goldenScenario()],
    ['two parties', twoPartyScenario()],
    ['three parties', threePartyScenario()],
    ['two ratifiers', drawnCase({ seed: 7, signatories: 2, ratifiers: 2, options: [3, 4, 3, 2], interactions: 3 })],
    ['three signatories', drawnCase({ seed: 3, signatories: 3, ratifiers: 1, options: [3, 3, 3], interactions: 2 })],
  ];

  test.each(cases)(
    '[DE-1] given %s, then nothing is put forward that would be returned or breaches anew',
    (_, scenario) => {
      const revealed = revealedCase(scenario);
      const options = revealed.public.issues.map((issue) => issue.options.length);
      const isSmall = options.reduce((product, count) => product * count, 1) < 5000;
      const all = isSmall ? [...allPackages(options)] : [];
      const drawn = fc.tuple(...options.map((count) => fc.nat(count - 1)));
      fc.assert(
        fc.property(fc.option(drawn, { freq: 6 }), (chosen) => {
          const from: Settlement = chosen ?? NO_AGREEMENT;
          const { packages, count } = betterFrom(revealed, from, 1_000_000, 'near');
          for (const one of packages) expect(faultsOf(revealed, one.package, from)).toEqual([]);
          expect(count).toEqual({ known: true, count: packages.length });
          if (isSmall)
            expect(packages).toHaveLength(all.filter((one) => faultsOf(revealed, one, from).length === 0).length);
          const nearby = chosen && betterNearby(revealed, chosen);
          if (nearby) expect(faultsOf(revealed, nearby.example.package, from)).toEqual([]);
          for (const { issue, best } of wholeCard(revealed, from).missed ?? []) {
            const tried = (chosen ?? []).map((old, at) => (at === issue ? best : old));
            expect(compileAdvice(revealed, from).passes(tried)).toBe(true);
          }
          const { nearest } = tableDebrief({ revealed, authored: revealed.briefs, entries: [], settlement: from });
          expect(nearest?.package).toEqual(packages[0]?.package);
        }),
        { numRuns: isSmall ? 40 : 4 },
      );
    },
  );
});
