import { describe, expect, test } from 'vitest';
import { measureTables, type TournamentTable } from '../../shared/tournament/figures.ts';
import type { PlayedTable } from '../../shared/tournament/played-table.ts';
import { countKinds, entropyOf } from '../../shared/tournament/statistics.ts';
import { createYardstick } from '../../shared/tournament/yardstick.ts';
import { threePartyScenario, twoPartyScenario } from '../support/scenarios.ts';

const none: PlayedTable = { outcome: 'impasse', isSigned: false, isReturned: false, longestSilenceMs: 0 };
const agreed = (...chosen: number[]): PlayedTable => ({
  ...none,
  outcome: 'agreement',
  isSigned: true,
  agreement: chosen,
});
const met = (table: PlayedTable, ...played: string[]): TournamentTable => ({ table, played });

/*
 * Two parties, by hand. North: price 0/30/60, jobs 20/10/0, timing 20/10/0, limit 45, best (high, none, early) 100, best gain 55.
 * South: price 20/10/0, jobs 0/30/60, timing 20/10/0, limit 40, best (low, full, early) 100, best gain 60. North loses 5
 * where the price is high and all have jobs, South gains 7 where the price is middle and some have.
 */
describe('[CF-13] the figures of a tournament', () => {
  const yardstick = createYardstick(twoPartyScenario());

  test('given packages, then gains are shares of the best gain, benefit is that of the scorecard, and loss is no rationality', () => {
    const [even, beaten, loss] = [
      [2, 2, 0],
      [2, 2, 1],
      [0, 2, 0],
    ].map((chosen) => yardstick.placeOf(chosen));
    // High price, all jobs, early: North 75 (+30 of 55), South 80 (+40 of 60): the Nash point.
    expect(even?.shares).toEqual([30 / 55, 40 / 60]);
    expect(even).toMatchObject({ isRational: true, benefit: 100, distance: 0 });
    // The same later: North 65, South 70.
    expect(beaten?.shares).toEqual([20 / 55, 30 / 60]);
    expect(beaten?.benefit).toBe(Math.round(100 * Math.sqrt(600 / 1200)));
    expect(beaten?.distance).toBeGreaterThan(0);
    expect(loss).toMatchObject({ isRational: false, benefit: 0, word: 'lopsided' });
  });

  test('given every package of the case, then the farthest rational one has distance 1 and none lies beyond', () => {
    const all = [0, 1, 2].flatMap((a) => [0, 1, 2].flatMap((b) => [0, 1, 2].map((c) => yardstick.placeOf([a, b, c]))));
    const rational = all.filter(({ isRational }) => isRational).map(({ distance }) => distance ?? Number.NaN);
    expect(Math.max(...rational)).toBe(1);
    expect(Math.min(...rational)).toBe(0);
  });

  test('given a ratifier, then what it cannot live with is no part of the frontier', () => {
    const withForum = createYardstick(threePartyScenario());
    const places = [0, 1, 2].flatMap((a) =>
      [0, 1, 2].flatMap((b) => [0, 1, 2].map((c) => withForum.placeOf([a, b, c]))),
    );
    const rational = places.filter(({ isRational }) => isRational);
    // By brute force: nothing that all three can live with is as good for both signatories and better for one.
    const isBest = ({ shares }: (typeof places)[number]) =>
      !rational.some(
        (other) => other.shares.every((share, at) => share >= (shares[at] ?? 0)) && `${other.shares}` !== `${shares}`,
      );
    expect(rational.length).toBeGreaterThan(2);
    for (const one of rational) expect([one.shares, one.distance === 0]).toEqual([one.shares, isBest(one)]);
  });

  test('given tables, then each is counted once, figures of agreements are of agreements, and pairs keep their order', () => {
    const tables = [
      met(agreed(2, 2, 0), 'firm', 'open'),
      met(agreed(2, 2, 1), 'firm', 'open'),
      met({ ...none, longestSilenceMs: 400_000 }, 'open', 'firm'),
      met({ ...none, outcome: 'walked-away' }, 'firm', 'open'),
      met({ ...none, isSigned: true, isReturned: true, outcome: 'not-ratified' }, 'firm', 'firm'),
    ];
    expect(measureTables(yardstick, tables)).toMatchObject({
      runs: 5,
      signed: 3,
      agreements: 2,
      impasses: 2,
      walkedAway: 1,
      returned: 1,
      rationalShare: 1,
      packages: [
        { package: [2, 2, 0], count: 1 },
        { package: [2, 2, 1], count: 1 },
      ],
      benefit: { p10: 73.9, p50: 85.5, p90: 97.1 },
      longestSilenceMs: 400_000,
      kinds: 1,
      entropy: [0, 0, 1],
      pairs: [
        { a: 'firm', b: 'open', runs: 3, agreements: 2, gain: { a: 45.5, b: 58.3 } },
        { a: 'open', b: 'firm', runs: 1, agreements: 0, gain: { a: null, b: null } },
        { a: 'firm', b: 'firm', runs: 1, agreements: 0, gain: { a: null, b: null } },
      ],
    });
  });

  test('given no agreement, then there is no figure, and no 0 in its place', () => {
    const nothing = { p10: null, p50: null, p90: null };
    expect(measureTables(yardstick, [met(none, 'firm', 'open')])).toMatchObject({
      rationalShare: null,
      benefit: nothing,
      impact: nothing,
      frontierDistance: { p50: null, p90: null },
      words: { partnership: 0, lopsided: 0, none: 1 },
      gains: [null, null],
      entropy: [null, null, null],
    });
  });

  test('given three that sign, then every two of them met', () => {
    const trio = [met(none, 'a', 'b', 'c')];
    expect(measureTables(yardstick, trio).pairs.map(({ a, b }) => a + b)).toEqual(['ab', 'ac', 'bc']);
  });

  test('given packages, then kinds differ in two issues, in a case of one issue in that one, and undecided is said in bits', () => {
    expect(
      countKinds([
        [0, 0, 0],
        [0, 0, 1],
        [0, 1, 1],
        [2, 2, 2],
      ]),
    ).toBe(3);
    expect(countKinds([[3], [4], [3]])).toBe(2);
    expect(entropyOf([[0], [0], [1], [1]], 0)).toBe(1);
    expect(entropyOf([[1], [1]], 0)).toBe(0);
  });
});
