import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { processMeasures } from '../../shared/process/process-measures.ts';
import { visible } from '../../shared/visibility/visible.ts';
import { inputOf, toldTable } from '../support/told-table.ts';

const told = toldTable();
const measures = processMeasures(inputOf(told.story));
const [, , , , , sixth] = told.offers;
const curveOf = (party: string) => measures.curves.find((curve) => curve.party === party);

describe('given the told table, when its process is measured', () => {
  test('then each party’s offers stand in order with the points of their moment', () => {
    expect(measures).toMatchObject({ outcome: 'agreement', settlement: [1, 1, 2] });
    const rows = measures.curves.map(({ points }) =>
      points.map(({ atPlayMs, own, others }) => [atPlayMs / 60_000, own, ...others.map((one) => one.points)]),
    );
    expect(rows).toEqual([
      [
        [1, 100, 20, 10],
        [3, 60, 60, 25],
        [4, 50, 50, 50],
        [7, 65, 80, 70],
        [8, 75, 50, 40],
      ],
      [
        [2, 100, 20, 50],
        [6, 70, 45, 85],
        [9, 40, 55, 55],
      ],
      [],
    ]);
    expect(curveOf('north')?.points.flatMap((point) => point.offer)).toEqual(
      [0, 2, 3, 5, 6].map((at) => told.offers[at]),
    );
  });

  test('then north’s concessions are those worked by hand', () => {
    expect(curveOf('north')).toMatchObject({
      firstOfferPoints: 100,
      totalConcession: 25,
      concessionRate: 6.25,
      patience: 1 / 5,
      monotonicity: 1 / 2,
      variability: 1,
      towards: [
        { party: 'south', points: 40 + 30, coupling: 70 / 25 },
        { party: 'forum', points: 15 + 25 + 20, coupling: 60 / 25 },
      ],
    });
  });

  test('then a step after the flood counts at the new points, before and after', () => {
    const south = curveOf('south');
    // low full early was worth 20 to north when it was offered, but 5 once mid full last was put
    expect(south?.steps[0]).toMatchObject({ own: { change: -30, share: -0.3 }, worstOff: { change: 45 - 5 } });
    expect(south?.steps[0]?.otherShare).toBeCloseTo(40 / 90, 12);
    expect(south).toMatchObject({ totalConcession: 60, concessionRate: 30, patience: 1 / 3, monotonicity: 1 });
    expect(south?.towards).toEqual([
      { party: 'north', points: 40 + 10, coupling: 50 / 60 },
      { party: 'forum', points: 35, coupling: 35 / 60 },
    ]);
  });

  test('then steps are classed and counted', () => {
    const kinds = measures.curves.map(({ steps }) => steps.map(({ kind }) => kind));
    expect(kinds).toEqual([['concession', 'unfortunate', 'fortunate', 'selfish'], ['concession', 'concession'], []]);
    expect(curveOf('north')?.steps.map((step) => step.isToOthers)).toEqual([false, true, true, false]);
    expect(curveOf('north')?.summary).toMatchObject({
      steps: 4,
      counts: { silent: 0, nice: 0, concession: 1, unfortunate: 1, selfish: 1, fortunate: 1 },
      shares: { concession: 0.25, nice: 0 },
      positiveShare: 0.5,
      sensitivity: 1,
    });
    expect(curveOf('south')?.summary).toMatchObject({ positiveShare: 1, sensitivity: 'unlimited' });
  });

  test('then it says who opened and how many issues each offer changed', () => {
    expect(measures.firstOffers).toEqual([
      { party: 'north', offer: told.offers[0], atPlayMs: 60_000 },
      { party: 'south', offer: told.offers[1], atPlayMs: 120_000 },
    ]);
    const [all, north, south, forum] = measures.habits;
    expect(all).toEqual({
      party: undefined,
      offers: 8,
      fromOwn: { compared: 6, none: 0, one: 3, several: 3, oneShare: 0.5, severalShare: 0.5 },
      fromAnswered: { compared: 4, none: 0, one: 0, several: 4, oneShare: 0, severalShare: 1 },
    });
    expect(north?.fromOwn).toMatchObject({ compared: 4, one: 2, several: 2 });
    expect(south?.fromOwn).toMatchObject({ compared: 2, one: 1, several: 1 });
    expect(forum).toMatchObject({ party: 'forum', offers: 0, fromOwn: { compared: 0, severalShare: undefined } });
  });

  test('then the time to agreement is play time', () => {
    expect(measures.time).toEqual({
      atPlayMs: 600_000,
      sinceNegotiationMs: 600_000,
      phaseShare: 0.5,
      agreements: 1,
    });
  });

  test('then talk is shared out by messages and by characters as a reader counts them', () => {
    const [north, south, forum] = measures.talk;
    expect(north).toEqual({
      party: 'north',
      table: { messages: 1, characters: 4 },
      private: { messages: 1, characters: 4 },
      team: { messages: 0, characters: 0 },
      tableShare: { messages: 1 / 2, characters: 4 / 10 },
      share: { messages: 2 / 3, characters: 8 / 14 },
      privateShare: 1 / 2,
    });
    expect(south).toMatchObject({
      team: { messages: 1, characters: 2 },
      share: { messages: 1 / 3, characters: 6 / 14 },
      privateShare: 0,
    });
    expect(forum).toMatchObject({ share: { messages: 0, characters: 0 }, privateShare: undefined });
  });

  test('then both trades were missed by splitting the difference, and nothing was compatible any more', () => {
    const { trades, score, compatible, compatibleShare } = measures.logrolling;
    expect(trades).toEqual([
      {
        issues: [0, 1],
        parties: ['north', 'south'],
        weight: expect.anything(),
        points: [60, 60],
        used: false,
        leavesGains: true,
      },
      {
        issues: [0, 2],
        parties: ['north', 'south'],
        weight: expect.anything(),
        points: [60, 20],
        used: false,
        leavesGains: false,
      },
    ]);
    // A high price for an early start, [2,1,0], would be better for both and breach consent; nothing else would be.
    // Weights of north 60, 20, 10 of 90; of south 20, 60, 20 of 100
    expect(trades[0]?.weight).toBeCloseTo((60 * 60 - 20 * 20) / 9000, 12);
    expect(trades[1]?.weight).toBeCloseTo((60 * 20 - 10 * 20) / 9000, 12);
    expect({ score, compatible, compatibleShare }).toEqual({ score: 0, compatible: [], compatibleShare: undefined });
  });

  test('[DE-1] then the offer that was better for both is named, and not the one that breached a condition', () => {
    // [2,1,0], offered a minute later, gives both more too; early with shared jobs breaches consent.
    expect(measures.missed).toEqual([
      {
        package: [2, 2, 0],
        offers: [sixth],
        atPlayMs: 420_000,
        changes: [
          { party: 'north', points: 10 },
          { party: 'south', points: 40 },
          { party: 'forum', points: 15 },
        ],
      },
    ]);
  });

  test('then a participant who reads the log after the reveal measures the same, but for talk that stays closed', () => {
    const { readable, scenario } = told.story;
    for (const { id: party } of scenario.parties) {
      const entries = visible(readable, { kind: 'party', party }, true);
      const { talk, ...rest } = processMeasures({ ...inputOf(told.story), entries });
      const { talk: _, ...whole } = measures;
      expect(rest).toEqual(whole);
      expect(talk.map(({ tableShare }) => tableShare)).toEqual(measures.talk.map(({ tableShare }) => tableShare));
    }
  });

  test('then it can be written down as JSON', () => {
    expect(() => canonicalJson(measures)).not.toThrow();
  });
});
