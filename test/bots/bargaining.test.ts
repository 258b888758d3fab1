import { describe, expect, it } from 'vitest';
import { elapsedOf, isAcceptable, leastPoints, targetPoints, timeShare } from '../../shared/bots/concession.ts';
import { estimateAppeal } from '../../shared/bots/frequency-model.ts';
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
  it('then time counts where few offers were made', () => {
    expect(timeShare(tableAfter(), 5 * minute)).toBeCloseTo(0.25);
    expect(elapsedOf(tableAfter(), 'north', 5 * minute)).toBeCloseTo(0.25);
  });

  it('then own offers count only as far as somebody answered them', () => {
    const own = Array.from({ length: 9 }, (_, i) => offer('north', i + 1, [2, 0, 0]));
    expect(elapsedOf(tableAfter(...own), 'north', 0)).toBeCloseTo(1 / 12);
    const answers = Array.from({ length: 5 }, (_, i) => offer('south', i + 1, [0, 2, 0]));
    expect(elapsedOf(tableAfter(...own, ...answers), 'north', 0)).toBeCloseTo(6 / 12);
  });

  it('then quick hands alone do not wear a bot down: the last fifth is for the clock', () => {
    const many = Array.from({ length: 30 }, (_, i) => [
      offer('north', i + 1, [2, 0, 0]),
      offer('south', i + 1, [0, 2, 0]),
    ]);
    expect(elapsedOf(tableAfter(...many.flat()), 'north', minute)).toBeCloseTo(0.8);
    expect(elapsedOf(tableAfter(...many.flat()), 'north', 19 * minute)).toBeCloseTo(0.95);
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
    expect(elapsedOf(table, 'north', 25 * minute)).toBeCloseTo(0.85);
    expect(elapsedOf(table, 'north', 30 * minute)).toBeCloseTo(1);
  });
});

describe('Given a target, when the bot is soft or firm', () => {
  it('then a soft bot concedes evenly to its reservation value, a firm one late and not quite so far', () => {
    expect(targetPoints(40, 100, 0, 0.5)).toBe(100);
    expect(targetPoints(40, 100, 0.5, 0)).toBeCloseTo(70);
    expect(targetPoints(40, 100, 0.5, 1)).toBeCloseTo(100 - 48 * 0.5 ** 5);
    expect(targetPoints(40, 100, 1, 0)).toBe(40);
    expect(targetPoints(40, 100, 1, 1)).toBe(52);
    expect(leastPoints(40, 100, 1)).toBe(52);
  });

  it('then it accepts what it would ask for next, late all that is worth settling for, and never less', () => {
    expect(isAcceptable(70, 70, 40, 0.3)).toBe(true);
    expect(isAcceptable(69, 70, 40, 0.3)).toBe(false);
    expect(isAcceptable(41, 70, 40, 0.9)).toBe(true);
    expect(isAcceptable(39, 30, 40, 1)).toBe(false);
    expect(isAcceptable(60, undefined, 40, 0.5)).toBe(false);
  });
});

describe('Given what a party offered, when another estimates what it likes', () => {
  it('then issues on which it kept repeating itself weigh more and options count by how often they came', () => {
    const table = tableAfter(offer('south', 1, [0, 2, 0]), offer('south', 2, [1, 2, 0]), offer('south', 3, [2, 2, 1]));
    const appeal = estimateAppeal(table, 'south');
    // Price: three options once each, entropy 1, weight 0. Jobs: always the same, weight 1.
    expect(appeal[0]).toEqual([0, 0, 0]);
    const timing = 1 - (-(2 / 3) * Math.log(2 / 3) - (1 / 3) * Math.log(1 / 3)) / Math.log(3);
    expect(appeal[1]?.[2]).toBeCloseTo(1 / (1 + timing));
    expect(appeal[2]?.[0]).toBeCloseTo(timing / (1 + timing));
    expect(appeal[2]?.[1]).toBeCloseTo(timing / (1 + timing) / 2);
    expect(
      estimateAppeal(table, 'north')
        .flat()
        .every((value) => value === 0),
    ).toBe(true);
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
