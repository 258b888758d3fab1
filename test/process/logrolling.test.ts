import { describe, expect, test } from 'vitest';
import { logrollingOf } from '../../shared/process/logrolling.ts';
import { partyBrief, publicScenario } from '../../shared/scenario/public-scenario.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { smallScenario } from '../support/golden-case.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { plainThree } from '../support/told-table.ts';
import { wideScenario } from '../support/wide-case.ts';

const endOf = (scenario: Scenario, closedOptions: { issue: number; option: number }[] = []) => ({
  scenario: publicScenario(scenario),
  briefs: scenario.parties.map(({ id }) => partyBrief(scenario, id)),
  closedOptions,
});

describe('a trade of price against jobs, with timing compatible', () => {
  const end = endOf(plainThree());

  test('given each gets its way where it matters most, then the trade is used and nothing is left in it', () => {
    const { trades, score, compatible, compatibleShare } = logrollingOf(end, [2, 2, 0]);
    expect(trades).toMatchObject([{ issues: [0, 1], parties: ['north', 'south'], used: true, leavesGains: false }]);
    // 60 and 20 of 100 against 20 and 60 of 100
    expect(trades[0]?.weight).toBeCloseTo(0.6 * 0.6 - 0.2 * 0.2, 12);
    expect(compatible).toEqual([{ issue: 2, options: [0], captured: true }]);
    expect([score, compatibleShare]).toEqual([1, 1]);
  });

  test('given each gets its way where it matters least, or half of both, then the trade is missed', () => {
    for (const chosen of [
      [0, 0, 2],
      [1, 1, 2],
      [2, 1, 1],
    ]) {
      const { trades, score, compatible, compatibleShare } = logrollingOf(end, chosen);
      expect(trades).toMatchObject([{ used: false }]);
      expect([score, compatibleShare]).toEqual([0, 0]);
      expect(compatible).toMatchObject([{ captured: false }]);
    }
    expect(logrollingOf(end, [0, 0, 2]).trades).toMatchObject([{ leavesGains: true }]);
    // Shared jobs at a high price: full jobs would cost north 10, and the price cannot rise
    expect(logrollingOf(end, [2, 1, 1]).trades).toMatchObject([{ leavesGains: false }]);
  });

  test('given no agreement, then what could be traded is listed and nothing is judged', () => {
    const none = logrollingOf(end, 'no-agreement');
    expect(none).toMatchObject({ score: undefined, compatibleShare: undefined });
    expect(none.trades).toMatchObject([{ used: undefined, leavesGains: undefined }]);
    expect(none.compatible).toMatchObject([{ captured: undefined }]);
  });

  test('given the best option was closed, then the best of those left is the compatible one, by its own number', () => {
    const closed = endOf(plainThree(), [{ issue: 2, option: 0 }]);
    expect(logrollingOf(closed, [2, 2, 1]).compatible).toEqual([{ issue: 2, options: [1], captured: true }]);
    // Settled before it was closed
    expect(logrollingOf(closed, [2, 2, 0]).compatible).toEqual([{ issue: 2, options: [0], captured: true }]);
  });

  test('given issues that interact, then they are left out', () => {
    expect(logrollingOf(endOf(threePartyScenario()), [2, 2, 0])).toMatchObject({
      trades: [],
      score: undefined,
      compatible: [{ issue: 2 }],
    });
  });

  test('given a third signatory who would pay for a trade, then there are no gains left in it', () => {
    const wide = wideScenario({ interactions: [] });
    const points = { price: { low: 20, mid: 10, high: 0 }, jobs: { none: 60, shared: 30, full: 0 }, timing: {} };
    const parties = wide.parties.map((party) => (party.id === 'east' ? { ...party, points } : party));
    const leavesGains = (scenario: Scenario) => logrollingOf(endOf(scenario), [1, 1, 0]).trades[0]?.leavesGains;
    // Only a high price with full jobs is better for north and south; it costs east 40
    expect([leavesGains(plainThree()), leavesGains({ ...wide, parties })]).toEqual([true, false]);
  });

  test('given a third signatory, then each pair of signatories has its trades', () => {
    const { trades, score } = logrollingOf(endOf(wideScenario({ interactions: [] })), [2, 2, 0]);
    expect(trades.map(({ parties }) => parties)).toEqual([
      ['north', 'south'],
      ['north', 'east'],
    ]);
    expect(score).toBe(1);
  });
});

describe('several trades', () => {
  test('given one used and one missed, then the score is the used one’s weight over both', () => {
    // north cares for issue 0, south for issues 1 and 2, twice as much for 1
    const scenario = smallScenario(
      [
        { north: [0, 80], south: [10, 0] },
        { north: [10, 0], south: [0, 60] },
        { north: [10, 0], south: [0, 30] },
      ],
      [0, 0],
    );
    const { trades, score } = logrollingOf(endOf(scenario), [1, 1, 0]);
    expect(trades.map(({ issues, used }) => [...issues, used])).toEqual([
      [0, 1, true],
      [0, 2, false],
    ]);
    // 0.8 · 0.6 − 0.1 · 0.1 against 0.8 · 0.3 − 0.1 · 0.1
    expect(score).toBeCloseTo(0.47 / (0.47 + 0.23), 12);
  });

  test('given an issue whose best option is the same for both, then it is no trade although they differ on the rest', () => {
    const scenario = smallScenario(
      [
        { north: [0, 50], south: [10, 0] },
        { north: [20, 10, 0], south: [60, 0, 40] },
      ],
      [0, 0],
    );
    expect(logrollingOf(endOf(scenario), [1, 0])).toEqual({
      trades: [],
      score: undefined,
      compatible: [{ issue: 1, options: [0], captured: true }],
      compatibleShare: 1,
    });
  });

  test('given flat points, then there is nothing to trade and nothing compatible', () => {
    const flat = smallScenario([{ north: [5, 5], south: [7, 7] }], [0, 0]);
    expect(logrollingOf(endOf(flat), [1])).toEqual({
      trades: [],
      score: undefined,
      compatible: [],
      compatibleShare: undefined,
    });
  });

  test('given a package of another case, then it is refused', () => {
    expect(() => logrollingOf(endOf(plainThree()), [0, 0])).toThrow(RangeError);
  });
});
