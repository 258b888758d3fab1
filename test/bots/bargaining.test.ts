import { describe, expect, it } from 'vitest';
import { MANNERS } from '../../shared/bots/characters.ts';
import { acceptanceBar, concededShare, progressOf, targetPoints, timeShare } from '../../shared/bots/concession.ts';
import { estimateAppeal } from '../../shared/bots/frequency-model.ts';
import { givenByOthers } from '../../shared/bots/given.ts';
import { readStatedWishes } from '../../shared/bots/stated-wishes.ts';
import { fold } from '../../shared/log/replay.ts';
import type { TableEvent } from '../../shared/negotiation/events.ts';
import { initialTable } from '../../shared/negotiation/table.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import { threePartyScenario } from '../support/scenarios.ts';

const minute = 60_000;
const start: TableEvent[] = [
  { type: 'TableStarted', at: 0 },
  {
    type: 'PhaseStarted',
    index: 2,
    kind: 'negotiation',
    startsAtPlayMs: 0,
    endsAtPlayMs: 20 * minute,
    reopened: false,
  },
];
const offer = (party: string, number: number, chosen: number[]): TableEvent => ({
  type: 'OfferMade',
  offer: `${party}-${number}`,
  party,
  seat: 1,
  to: [party === 'north' ? 'south' : 'north'],
  number,
  package: chosen,
  madeAtPlayMs: number * minute,
});
const tableAfter = (...events: TableEvent[]) =>
  fold(initialTable(publicScenario(threePartyScenario())), [...start, ...events]);

describe('Given the time of a negotiation, when a bot works out how far it is', () => {
  it('then all that it gives of its own accord is on the table more than a minute before the end', () => {
    expect(timeShare(tableAfter(), 5 * minute)).toBeCloseTo(0.25);
    expect(progressOf(tableAfter(), 5 * minute)).toBeCloseTo(0.25 / (1 - 1.25 / 20));
    expect(progressOf(tableAfter(), 18 * minute)).toBeLessThan(1);
    expect(progressOf(tableAfter(), 18.75 * minute)).toBe(1);
  });

  it('then a reopened negotiation starts late and runs on its own time', () => {
    const reopened: TableEvent = {
      type: 'PhaseStarted',
      index: 2,
      kind: 'negotiation',
      startsAtPlayMs: 25 * minute,
      endsAtPlayMs: 30 * minute,
      reopened: true,
    };
    const table = tableAfter(reopened);
    expect(progressOf(table, 25 * minute)).toBeCloseTo(0.85);
    expect(progressOf(table, 30 * minute)).toBeCloseTo(1);
  });
});

describe('Given what the others gave, when a bot works out what it gives up', () => {
  const { open, firm, hard } = MANNERS;

  it.each(Object.values(MANNERS))(
    'then towards somebody who gave nothing it keeps half of its best gain: %o',
    (manner) => {
      expect(concededShare(manner, 1, 0)).toBe(0.5);
      expect(concededShare(manner, 0, 0)).toBe(0);
    },
  );

  it('then it comes down further in step with what they gave, each character in its own', () => {
    expect(concededShare(open, 1, 0.1)).toBeCloseTo(0.675);
    expect(concededShare(open, 1, 1)).toBe(1);
    expect(concededShare(firm, 1, 1)).toBeCloseTo(0.92);
    expect(concededShare(hard, 1, 0.1)).toBeCloseTo(0.58);
    expect(concededShare(open, 0.1, 0.4)).toBeCloseTo(0.36);
    expect(concededShare(firm, 0.5, 1)).toBeCloseTo(0.7);
  });

  it('then more time and more given never make it give less', () => {
    const steps = Array.from({ length: 11 }, (_, step) => step / 10);
    for (const manner of Object.values(MANNERS)) {
      for (const given of steps) {
        const path = steps.map((progress) => concededShare(manner, progress, given));
        expect(path).toEqual(path.toSorted((a, b) => a - b));
      }
      for (const progress of steps) {
        const path = steps.map((given) => concededShare(manner, progress, given));
        expect(path).toEqual(path.toSorted((a, b) => a - b));
      }
    }
  });

  it('then it asks for what is left of its gain and accepts no less, nor less than most of what stands', () => {
    expect(targetPoints(40, 100, 0.5)).toBe(70);
    expect(targetPoints(40, 100, 1)).toBe(40);
    expect(targetPoints(40, 30, 0)).toBe(40);
    expect(acceptanceBar(40, 70, undefined)).toBe(70);
    expect(acceptanceBar(40, 42, 60)).toBe(57);
    expect(acceptanceBar(40, 40, 20)).toBe(40);
  });
});

describe('Given offers of another party, when a bot asks what that party gave', () => {
  const own = [
    [0, 20, 40],
    [30, 15, 0],
    [0, 0, 10],
  ];
  const given = (...packages: number[][]) =>
    givenByOthers(tableAfter(...packages.map((chosen, i) => offer('south', i + 1, chosen))), 'north', own);

  it('then nobody gave before the first offer, nor by it, nor by repeating it', () => {
    expect(given()).toBe(0);
    expect(given([0, 2, 0])).toBe(0);
    expect(given(...Array.from({ length: 12 }, () => [0, 2, 0]))).toBe(0);
  });

  it('then many new packages that cost little count for little, and all that one could ask for counts as all', () => {
    const stream = Array.from({ length: 12 }, (_, i) => [0, 2, i % 3]);
    expect(given(...stream)).toBeLessThan(0.25);
    expect(given([0, 2, 0], [1, 2, 0])).toBeGreaterThan(0.1);
    expect(given([0, 2, 0], [2, 0, 2])).toBe(1);
  });

  it('then what was given once stays given, and one offer that is put for a moment counts for half', () => {
    const path = [
      [0, 2, 0],
      [0, 2, 0],
      [2, 0, 2],
      [0, 2, 0],
      [0, 2, 0],
    ];
    const amounts = path.map((_, last) => given(...path.slice(0, last + 1)));
    expect(amounts).toEqual(amounts.toSorted((a, b) => a - b));
    expect(amounts[2]).toBeCloseTo(0.5);
  });

  it('then of several others the one that gave least counts', () => {
    const scenario = threePartyScenario({
      parties: threePartyScenario().parties.map((party) => ({ ...party, role: 'signatory' as const })),
    });
    const all = [...start, offer('south', 1, [0, 2, 0]), offer('south', 2, [2, 0, 2]), offer('forum', 1, [0, 0, 0])];
    const table = fold(initialTable(publicScenario(scenario)), all);
    expect(givenByOthers(table, 'north', own)).toBe(0);
    expect(givenByOthers(fold(table, [offer('forum', 2, [2, 0, 0])]), 'north', own)).toBeGreaterThan(0);
  });
});

describe('Given what a party offered, when another estimates what it likes', () => {
  it('then issues on which it kept repeating itself weigh more, and options by how early and how often they came', () => {
    const table = tableAfter(offer('south', 1, [0, 2, 0]), offer('south', 2, [1, 2, 0]), offer('south', 3, [2, 2, 1]));
    const appeal = estimateAppeal(table, 'south');
    const [price = [], jobs = [], timing = []] = appeal;
    expect(Math.max(...jobs)).toBeGreaterThan(Math.max(...timing));
    expect(Math.max(...timing)).toBeGreaterThan(Math.max(...price));
    expect(price).toEqual(price.toSorted((a, b) => b - a));
    expect(timing[0]).toBeGreaterThan(timing[1] ?? 1);
    expect(timing[1]).toBeGreaterThan(timing[2] ?? 1);
    expect(appeal.reduce((sum, row) => sum + Math.max(...row), 0)).toBeCloseTo(1);
  });

  it('then before it offered anything, what the estimating party wants least is thought to be liked most', () => {
    const own = [
      [0, 20, 40],
      [30, 15, 0],
      [5, 5, 5],
    ];
    const [price = [], jobs = [], timing = []] = estimateAppeal(tableAfter(), 'south', own);
    expect(price).toEqual(price.toSorted((a, b) => b - a));
    expect(jobs).toEqual(jobs.toSorted((a, b) => a - b));
    expect(new Set(timing).size).toBe(1);
  });

  it('then an option that it refused by name counts against it until it offers that option itself', () => {
    const refused: TableEvent = {
      type: 'OfferRejected',
      offer: 'north-1',
      party: 'south',
      seat: 1,
      reason: 'Not with “Issue jobs (en)” like that.',
    };
    const table = tableAfter(offer('north', 1, [2, 0, 0]), refused);
    expect(estimateAppeal(table, 'south')[1]?.[0]).toBeLessThan(0);
    expect(estimateAppeal(table, 'south')[0]?.[2]).toBeGreaterThanOrEqual(0);
    const later = fold(table, [offer('south', 2, [0, 0, 0])]);
    expect(estimateAppeal(later, 'south')[1]?.[0]).toBeGreaterThan(0);
  });
});

describe('Given what ratifiers said, when a bot reads it', () => {
  const stated = (number: number, text: string): TableEvent => ({
    type: 'ConditionStated',
    party: 'forum',
    number,
    text,
  });

  it('then conditions and options are recognised by their names in either language, others not', () => {
    const table = tableAfter(
      stated(1, 'We ratify only if “Consent first (en)” is kept.'),
      stated(2, 'Pada “Issue jobs (id)” kami memerlukan “Option full (id)” atau “Option shared (id)”.'),
      stated(3, 'Be fair to us.'),
    );
    const read = readStatedWishes(table);
    expect([...read.conditions]).toEqual([0]);
    expect(read.wishes).toEqual([{ issue: 1, options: [1, 2] }]);
  });

  it('then a dropped condition counts no more, and talk counts from ratifiers only', () => {
    const said = (party: string): TableEvent => ({
      type: 'MessageSaid',
      channel: 'table',
      party,
      seat: 1,
      number: 1,
      text: 'Penawaran ini melanggar “Consent first (id)”.',
      playMs: 0,
    });
    const dropped = tableAfter(stated(1, '“Consent first (id)”'), {
      type: 'ConditionDropped',
      party: 'forum',
      number: 1,
    });
    expect(readStatedWishes(dropped).conditions.size).toBe(0);
    expect(readStatedWishes(tableAfter(said('north'))).conditions.size).toBe(0);
    expect([...readStatedWishes(tableAfter(said('forum'))).conditions]).toEqual([0]);
  });
});
