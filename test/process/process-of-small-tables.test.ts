import { describe, expect, test } from 'vitest';
import { processMeasures } from '../../shared/process/process-measures.ts';
import { partyBrief } from '../../shared/scenario/public-scenario.ts';
import { atTheTable, inputOf, plainThree, puts, toldTable } from '../support/told-table.ts';

const told = toldTable();

describe('tables where little happened', () => {
  test('given a table in the lobby, when it is measured, then everything is there and empty', () => {
    const scenario = plainThree();
    const empty = processMeasures({ ...inputOf(told.story), entries: [] });
    expect(empty).toMatchObject({ outcome: undefined, settlement: undefined, time: undefined });
    expect(empty).toMatchObject({ firstOffers: [], guesses: [], missed: [] });
    expect(empty.curves.map(({ party }) => party)).toEqual(scenario.parties.map(({ id }) => id));
    for (const curve of empty.curves) {
      expect(curve).toMatchObject({ points: [], steps: [], summary: { steps: 0, sensitivity: undefined } });
      for (const figure of [
        'firstOfferPoints',
        'totalConcession',
        'changedByEvents',
        'concessionRate',
        'patience',
        'variability',
      ] as const)
        expect(curve[figure]).toBeUndefined();
    }
    expect(empty.talk.every(({ share, tableShare }) => share === undefined && tableShare === undefined)).toBe(true);
    expect(empty.logrolling).toMatchObject({ score: undefined, compatibleShare: undefined });
    expect(empty.logrolling.trades.every(({ used }) => used === undefined)).toBe(true);
  });

  test('given one offer and an impasse, when measured, then there is no step and the offer was better than nothing', () => {
    const story = atTheTable();
    const offer = puts(story, 'south', [2, 2, 0], { to: ['north'] });
    story.clockRuns(3_600_000);
    const measured = processMeasures(inputOf(story));
    expect(measured).toMatchObject({ outcome: 'impasse', settlement: 'no-agreement', time: undefined });
    expect(measured.curves[1]).toMatchObject({
      firstOfferPoints: 80,
      totalConcession: 0,
      concessionRate: 0,
      patience: 1,
      monotonicity: undefined,
      variability: 1,
      towards: [{ coupling: undefined }, { coupling: undefined }],
      summary: { steps: 0, positiveShare: undefined },
    });
    // Reservation values 45 and 40
    expect(measured.missed).toMatchObject([
      { offers: [offer], changes: [{ points: 80 - 45 }, { points: 80 - 40 }, { points: 30 }] },
    ]);
    expect(measured.logrolling).toMatchObject({ score: undefined, compatibleShare: undefined });
  });

  test('given a case changed under a standing package, when it is put again, then that is no concession', () => {
    const story = atTheTable();
    puts(story, 'north', [2, 0, 0], { to: ['south'] });
    story.byFacilitator().having({ type: 'InjectEvent', injection: 'flood' });
    puts(story, 'north', [2, 0, 0], { to: ['forum'] });
    const [north] = processMeasures(inputOf(story)).curves;
    expect(north?.points.map(({ own }) => own)).toEqual([100, 85]);
    expect(north).toMatchObject({ totalConcession: 0, variability: 1 / 2, patience: 1, monotonicity: 1 });
    expect(north?.summary).toMatchObject({ counts: { silent: 1 }, sensitivity: 0 });
  });

  test('given an agreement that the ratifiers refuse for good, when measured, then the time of the last one counts', () => {
    const story = atTheTable();
    const agree = () => {
      const offer = puts(story, 'south', [1, 1, 1], { to: ['north'] });
      story.by('north').having({ type: 'AcceptOffer', offer });
      story.by('forum').having({ type: 'CastVote', vote: 'against' });
    };
    agree();
    agree();
    const measured = processMeasures(inputOf(story));
    expect(measured).toMatchObject({ outcome: 'not-ratified', settlement: 'no-agreement' });
    // Reopened for five minutes at minute 1, agreed again at minute 2
    expect(measured.time).toEqual({
      atPlayMs: 120_000,
      sinceNegotiationMs: 120_000,
      phaseShare: 1 / 5,
      agreements: 2,
    });
    // 50 and 50 are more than 45 and 40; offered twice, named once
    expect(measured.missed).toMatchObject([{ package: [1, 1, 1] }]);
    expect(measured.missed[0]?.offers).toHaveLength(2);
  });

  test('given an option that was closed afterwards, when measured, then offers with it were not missed', () => {
    const story = atTheTable();
    puts(story, 'south', [2, 2, 2], { to: ['north'] });
    story.byFacilitator().having({ type: 'InjectEvent', injection: 'audit' });
    story.clockRuns(3_600_000);
    expect(processMeasures(inputOf(story)).missed).toEqual([]);
  });

  test('given offers better for one or for both, when measured, then only those better for both were missed', () => {
    const story = atTheTable();
    // 60 and 60, then 80 and 40, against 60 and 20
    puts(story, 'north', [1, 1, 0], { to: ['south'] });
    puts(story, 'south', [2, 1, 1], { to: ['north'] });
    const taken = puts(story, 'south', [1, 0, 1], { to: ['north'] });
    story.by('north').having({ type: 'AcceptOffer', offer: taken });
    story.by('forum').having({ type: 'CastVote', vote: 'for' });
    expect(processMeasures(inputOf(story)).missed).toMatchObject([
      { package: [2, 1, 1], changes: [{ points: 20 }, { points: 20 }, {}] },
    ]);
  });

  test('given a party without brief, when measured, then the party is named', () => {
    const input = inputOf(told.story);
    const briefs = [partyBrief(told.story.scenario, 'north'), partyBrief(told.story.scenario, 'south')];
    expect(() => processMeasures({ ...input, briefs })).toThrow('No brief of party "forum"');
  });
});

describe('what is counted once, and what does not count', () => {
  test('given an offer shown to the forum later, when measured, then it stays one offer at its own time and points', () => {
    const story = atTheTable();
    const offer = puts(story, 'north', [2, 0, 0], { to: ['south'] });
    story.byFacilitator().having({ type: 'InjectEvent', injection: 'flood' });
    story
      .after(30_000)
      .by('north')
      .having({ type: 'ShowOffer', offer, to: ['forum'] });
    const [north] = processMeasures(inputOf(story)).curves;
    expect(north?.points).toMatchObject([{ offer, atPlayMs: 60_000, to: ['south'], own: 100 }]);
  });

  test('given an event between two offers, when measured, then what it took is told apart from what was given', () => {
    const story = atTheTable();
    // high none early is worth 100; the flood makes early 5 instead of 20: 85, then high shared early 75.
    puts(story, 'north', [2, 0, 0], { to: ['south'] });
    story.byFacilitator().having({ type: 'InjectEvent', injection: 'flood' });
    puts(story, 'north', [2, 1, 0], { to: ['south'] });
    const [north, south] = processMeasures(inputOf(story)).curves;
    expect(north).toMatchObject({ firstOfferPoints: 100, totalConcession: 10, changedByEvents: -15 });
    expect(south?.changedByEvents).toBeUndefined();
  });

  test('given a pause and a longer phase, when measured, then the time to agreement knows both', () => {
    const story = atTheTable();
    const offer = puts(story, 'south', [2, 2, 0], { to: ['north'] });
    story.byFacilitator().having({ type: 'PauseTable', reason: 'facilitator' }).after(600_000);
    story.having({ type: 'ResumeTable' }).having({ type: 'ExtendPhase', ms: 20 * 60_000 });
    story.after(60_000).by('north').having({ type: 'AcceptOffer', offer });
    expect(processMeasures(inputOf(story)).time).toMatchObject({ sinceNegotiationMs: 120_000, phaseShare: 2 / 40 });
  });

  test('given offers of a ratifier, when measured, then both signatories are the others of its steps', () => {
    const story = atTheTable();
    puts(story, 'forum', [0, 0, 0], { to: ['north', 'south'] });
    puts(story, 'forum', [0, 1, 2], { to: ['north', 'south'] });
    const measured = processMeasures(inputOf(story));
    // North goes from 40 to 10, south from 40 to 50, the forum from 0 to 50
    expect(measured.curves[2]).toMatchObject({
      steps: [{ kind: 'selfish', own: { change: 50 }, otherShare: -0.1, worstOff: { party: 'north', change: -30 } }],
    });
    expect(measured.firstOffers).toMatchObject([{ party: 'forum' }]);
  });

  test('given the same package with a clause, when measured, then no issue was changed', () => {
    const story = atTheTable();
    puts(story, 'north', [2, 0, 0], { to: ['south'] });
    puts(story, 'north', [2, 0, 0], { to: ['south'], clause: 'For ten years' });
    const [all] = processMeasures(inputOf(story)).habits;
    expect(all?.fromOwn).toEqual({ compared: 1, none: 1, one: 0, several: 0, oneShare: 0, severalShare: 0 });
  });
});
