import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quadrantPicture } from '../../shared/debrief/quadrant-picture.ts';
import { scorecard } from '../../shared/debrief/scorecard.ts';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { allPackages } from '../../shared/scenario/packages.ts';
import type { PartyBrief } from '../../shared/scenario/public-scenario.ts';
import { NO_AGREEMENT, pointsOf } from '../../shared/scoring/points.ts';
import { revealedCase } from '../../shared/scoring/revealed-case.ts';
import { goldenScenario, type SmallIssue, smallScenario } from '../support/golden-case.ts';
import { threePartyScenario } from '../support/scenarios.ts';

const golden = revealedCase(goldenScenario());
const three = revealedCase(threePartyScenario());

describe('scorecard of the worked domain', () => {
  test('given a mediocre agreement, when it is scored, then every measure is the known one', () => {
    const card = scorecard(golden, [2, 2, 2]);
    expect(card.nashProductRatio).toBeCloseTo(0.483594, 6);
    expect(card.mutualBenefit).toBe(70); // 100 × √0.483594 = 69.54
    expect(card.balance).toBeCloseTo(0.282083, 6);
    expect(card.agreement?.surplusEfficiency).toBeCloseTo(0.685405, 6);
    // Shares 175/600 + 459/800; the best sum is at (2,0,2): 275/600 + 604/800
    expect(card.surplusEfficiency).toBeCloseTo((175 / 600 + 459 / 800) / (275 / 600 + 604 / 800), 12);
    expect(card.agreement).toMatchObject({
      dominators: { known: true, count: 4 },
      dominated: { known: true, count: 13 },
    });
    expect(card.agreement?.trippSondak).toBeCloseTo(0.764706, 6);
    expect(card.worseOff).toEqual([]);
    expect(card.hasZone).toBe(true);
    // Effects 20 + 30 + 0 of a range 0 to 100
    expect(card.impact).toMatchObject({ index: 50 });
    expect(card.word).toBe('partnership');
  });

  test('given the Nash point, when it is scored, then mutual benefit is 100 and nothing is better for everyone', () => {
    expect(scorecard(golden, [2, 0, 2])).toMatchObject({
      mutualBenefit: 100,
      betterForEveryone: { known: true, count: 0 },
      impact: { index: 30 },
      word: 'extraction',
    });
  });

  test('[DE-10] given an agreement that leaves somebody worse off, when it is scored, then that is said and not averaged away', () => {
    const card = scorecard(golden, [3, 1, 2]);
    expect(card).toMatchObject({ mutualBenefit: 0, nashProductRatio: 0, worseOff: ['south'], word: 'lopsided' });
    expect(card.parties[1]).toMatchObject({ points: 84, gain: -116, share: -116 / 800 });
    expect(scorecard(golden, [0, 2, 1]).surplusEfficiency).toBeLessThan(0);
  });
});

describe('no agreement', () => {
  test('given a zone, when a table ends without agreement, then it gained nothing and better packages are counted', () => {
    const card = scorecard(golden, NO_AGREEMENT);
    expect(card).toMatchObject({ mutualBenefit: 0, surplusEfficiency: 0, balance: undefined, worseOff: [] });
    expect(card).toMatchObject({ hasZone: true, isRightImpasse: false, impact: { index: 0 }, word: undefined });
    expect(card.parties.map((party) => party.gain)).toEqual([0, 0]);
    expect(card.agreement).toBeUndefined();
    const better = [...allPackages([4, 3, 3])].filter((chosen) =>
      golden.briefs.every((brief) => pointsOf(brief, chosen) > brief.reservation),
    );
    expect(better.length).toBeGreaterThan(4);
    expect(card.betterForEveryone).toEqual({ known: true, count: better.length });
  });

  test('given an empty zone, when a table ends without agreement, then that is the right answer', () => {
    const hopeless = revealedCase(smallScenario([{ north: [10, 0], south: [0, 10] }], [8, 8]));
    expect(scorecard(hopeless, NO_AGREEMENT)).toMatchObject({
      hasZone: false,
      isRightImpasse: true,
      betterForEveryone: { known: true, count: 0 },
      mutualBenefit: 0,
    });
    expect(scorecard(hopeless, [0])).toMatchObject({ isRightImpasse: false, worseOff: ['south'], mutualBenefit: 0 });
  });
});

describe('degenerate cases', () => {
  test('[OF-16] given events that left no package allowed, when the table ends without agreement, then that was right', () => {
    const { public: shown, ...rest } = three;
    const whole = (issue: string) => {
      return { [issue]: shown.issues.find(({ id }) => id === issue)?.options.map(({ id }) => id) ?? [] };
    };
    const said = { id: 'nothing', name: { en: 'Nothing' }, because: { en: 'A test' } };
    const enteredConstraints = [{ ...said, kind: 'excludes', when: whole('price'), other: whole('jobs') }] as const;
    const card = scorecard({ ...rest, public: shown, enteredConstraints }, NO_AGREEMENT);
    const betterForEveryone = { known: true, count: 0 };
    expect(card).toMatchObject({ hasZone: false, isRightImpasse: true, isFlat: false, betterForEveryone });
    expect(card.surplusEfficiency).toBeUndefined();
    expect(quadrantPicture({ ...rest, public: shown, enteredConstraints })?.cloud).toEqual([]);
  });

  test('given a party that cannot gain, when an agreement is scored, then its share is 0 and mutual benefit is 0', () => {
    const stuck = revealedCase(smallScenario([{ north: [10, 5], south: [0, 10] }], [10, 0]));
    expect(scorecard(stuck, [0])).toMatchObject({
      mutualBenefit: 0,
      parties: [{ share: 0, bestGain: 0 }, { share: 0 }],
      surplusEfficiency: 0,
    });
  });

  test('given a flat case, when an agreement is scored, then it says so', () => {
    const flat = revealedCase(smallScenario([{ north: [5, 5], south: [7, 7] }], [0, 0]));
    expect(scorecard(flat, [1])).toMatchObject({ isFlat: true, mutualBenefit: 100, balance: 0 });
  });

  test('given no package with a positive sum of shares, when one is scored, then efficiency is absent', () => {
    const losing = revealedCase(smallScenario([{ north: [1, 0], south: [0, 1] }], [9, 9]));
    expect(scorecard(losing, [0]).surplusEfficiency).toBeUndefined();
  });

  test('given a case without indicators, when an agreement is scored, then it has no impact and no quadrant', () => {
    const plain = revealedCase(smallScenario([{ north: [1, 0], south: [0, 1] }], [0, 0], { indicators: [] }));
    expect(scorecard(plain, [0])).toMatchObject({ impact: undefined, word: undefined });
  });

  test('given a package of another case, when it is scored, then it is refused', () => {
    expect(() => scorecard(golden, [0, 0])).toThrow(RangeError);
    expect(() => scorecard(golden, [0, 0, 9])).toThrow(RangeError);
  });
});

describe('ratifiers and injected events', () => {
  test('given a ratifier, when an agreement is scored, then its points are shown but mutual benefit is the signatories’', () => {
    // high, full, early: the forum has 10 + 50 + 0 = 60
    const card = scorecard(three, [2, 2, 0]);
    expect(card.signatories).toEqual(['north', 'south']);
    expect(card.parties.find((party) => party.party === 'forum')).toMatchObject({ points: 60, gain: 30 });
    const poorForum = {
      ...three,
      briefs: three.briefs.map((one) => (one.party === 'forum' ? { ...one, reservation: 900 } : one)),
    };
    expect(scorecard(poorForum, [2, 2, 0])).toMatchObject({ mutualBenefit: card.mutualBenefit, worseOff: [] });
  });

  test('given closed options, when an agreement is scored, then packages with them are no longer better', () => {
    const before = scorecard(three, [1, 1, 1]);
    const after = scorecard({ ...three, closedOptions: [{ issue: 2, option: 0 }] }, [1, 1, 1]);
    expect(before.betterForEveryone).toEqual({ known: true, count: countBetter([0, 1, 2]) });
    expect(after.betterForEveryone).toEqual({ known: true, count: countBetter([1, 2]) });
    expect(countBetter([1, 2])).toBeLessThan(countBetter([0, 1, 2]));
    expect(after.parties[0]?.bestGain).toBe(45); // high, none, later: 90 − 45
  });

  test('given an agreement on an option that was closed afterwards, when it is scored, then it keeps its points', () => {
    const closed = { ...three, closedOptions: [{ issue: 2, option: 0 }] };
    expect(scorecard(closed, [2, 2, 0]).parties.map((party) => party.points)).toEqual([75, 80, 60]);
  });

  function countBetter(timings: readonly number[]): number {
    const signing = three.briefs.slice(0, 2);
    return [...allPackages([3, 3, 3])].filter(
      (chosen) =>
        timings.includes(chosen[2] ?? -1) &&
        // early with few jobs breaches consent, which [1, 1, 1] keeps
        !(chosen[2] === 0 && chosen[1] !== 2) &&
        pointsOf(three.briefs[2] as PartyBrief, chosen) >= 30 &&
        signing.every((brief) => pointsOf(brief, chosen) > pointsOf(brief, [1, 1, 1])),
    ).length;
  }
});

test('given any small case and package, when it is scored, then it agrees with trying out every package', () => {
  const issues: fc.Arbitrary<SmallIssue[]> = fc.array(
    fc
      .tuple(...[-9, -9, 0].map((min) => fc.array(fc.integer({ min, max: 20 }), { minLength: 3, maxLength: 3 })))
      .map(([north, south, good]) => ({ north: north ?? [], south: south ?? [], good: good ?? [] })),
    { minLength: 1, maxLength: 3 },
  );
  const reservations = fc.tuple(fc.integer({ min: -20, max: 40 }), fc.integer({ min: -20, max: 40 }));
  fc.assert(
    fc.property(issues, reservations, fc.nat(), (small, reservation, pick) => {
      const revealed = revealedCase(smallScenario(small, reservation));
      const all = [...allPackages(small.map(() => 3))];
      const gainsOf = (chosen: readonly number[]) =>
        revealed.briefs.map((brief) => pointsOf(brief, chosen) - brief.reservation);
      const settlement = all[pick % (all.length + 1)] ?? NO_AGREEMENT;
      const mine = settlement === NO_AGREEMENT ? [0, 0] : gainsOf(settlement);
      const products = all.map(gainsOf).map((gains) => (gains.every((gain) => gain > 0) ? gains[0]! * gains[1]! : 0));
      const product = mine.every((gain) => gain > 0) ? mine[0]! * mine[1]! : 0;
      const card = scorecard(revealed, settlement);
      expect(card.nashProductRatio).toBeCloseTo(product === 0 ? 0 : product / Math.max(...products), 12);
      expect(card.hasZone).toBe(all.some((chosen) => gainsOf(chosen).every((gain) => gain >= 0)));
      expect(card.betterForEveryone).toEqual({
        known: true,
        count: all.filter((chosen) => gainsOf(chosen).every((gain, party) => gain > mine[party]!)).length,
      });
      expect(() => canonicalJson(card)).not.toThrow();
    }),
    { numRuns: 60 },
  );
});
