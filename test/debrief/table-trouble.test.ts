import { describe, expect, test } from 'vitest';
import { loudest, NO_TIMES, stuck, timesAfter, waitingFor } from '../../shared/debrief/table-trouble.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { flat, given } from '../support/table-story.ts';

const offer = (author: string, ...chosen: readonly number[]) => ({ author, package: chosen });

describe('the loudest seat', () => {
  test('given six words and offers between teams, when one seat made four, then it has 67 of 100', () => {
    const story = given(threePartyScenario()).started().inPhase('negotiation');
    const from = story.event('PhaseStarted').startsAtPlayMs;
    story.by('north').having({ type: 'Say', channel: 'team', text: 'Among us' });
    for (const text of ['One', 'Two', 'Three']) story.having({ type: 'Say', channel: 'table', text });
    story.having({ type: 'MakeOffer', package: flat(1), to: ['south', 'forum'] });
    story.by('south').having({ type: 'Say', channel: 'table', text: 'Four' });
    expect(loudest(story.table, from)).toBeUndefined();
    story.by('forum').having({ type: 'Say', channel: { parties: ['north'] }, text: 'Five' });
    expect(loudest(story.table, from)).toEqual({ party: 'north', seat: 1, share: 67 });
  });
});

describe('a deadlock on one issue', () => {
  test('given offers that differ in one issue only, when there are three in a row, then it is named with their number', () => {
    const row = [offer('north', 2, 1, 0), offer('south', 0, 1, 0), offer('north', 1, 1, 0)];
    expect(stuck(row.slice(0, 2))).toBeUndefined();
    expect(stuck(row)).toEqual({ issue: 0, offers: 3 });
    expect(stuck([offer('south', 0, 2, 2), ...row])).toEqual({ issue: 0, offers: 3 });
  });

  test('given that one party offers twice in a row, when they are compared, then its last offer counts', () => {
    const row = [offer('north', 2, 1, 0), offer('south', 2, 0, 0), offer('south', 0, 1, 0), offer('north', 1, 1, 0)];
    expect(stuck(row)).toEqual({ issue: 0, offers: 3 });
  });

  test('given that the newest offers differ in two issues or in another one, then nothing is stuck', () => {
    const row = [offer('north', 2, 1, 0), offer('south', 0, 1, 0), offer('north', 1, 1, 0)];
    expect(stuck([...row, offer('south', 2, 2, 0)])).toBeUndefined();
    expect(stuck([...row, offer('south', 1, 2, 0)])).toBeUndefined();
  });
});

describe('whom a table waits for', () => {
  test('given each stage, then those who are not ready, have not answered or have not voted', () => {
    const story = given(threePartyScenario()).started();
    expect(waitingFor(story.table)).toEqual(['north', 'south', 'forum']);
    story.by('south').having({ type: 'DeclareReady' });
    expect(waitingFor(story.table)).toEqual(['north', 'forum']);
    story.inPhase('negotiation');
    expect(waitingFor(story.table)).toEqual([]);
    story.by('north').having({ type: 'MakeOffer', package: flat(1), to: ['south', 'forum'] });
    const standing = story.offer();
    expect(waitingFor(story.table)).toEqual(['south']);
    story.by('south').having({ type: 'AcceptOffer', offer: standing });
    story.inPhase('ratification');
    expect(waitingFor(story.table)).toEqual(['forum']);
  });
});

describe('the moments of a table', () => {
  test('given a hand that is raised and lowered and an offer, then each is known by its entry’s time', () => {
    const story = given(threePartyScenario()).started().inPhase('negotiation');
    const negotiationAt = story.at;
    story.after(5000).by('north').having({ type: 'RaiseHand', text: 'Help' });
    story.by('south').having({ type: 'RaiseHand' });
    story.after(5000).having({ type: 'LowerHand' });
    story.by('north').having({ type: 'MakeOffer', package: flat(1), to: ['south', 'forum'] });
    story.after(5000).having({ type: 'Say', channel: 'team', text: 'So' });
    const times = story.steps.reduce((known, { at, events }) => timesAfter(known, at, events), NO_TIMES);
    expect(times).toMatchObject({
      phaseSince: negotiationAt,
      handsSince: { north: negotiationAt + 5000 },
      lastOfferAt: negotiationAt + 10_000,
      lastActAt: negotiationAt + 15_000,
    });
    expect(Object.keys(times.handsSince)).toEqual(['north']);
    expect(times.phasesBegan?.at(-1)).toBe(negotiationAt);
    expect(times.phasesBegan).toHaveLength(3);
  });

  test('[TE-8] [TE-9] given somebody on the way to a hand, then it is known since when, until they turn back or the hand goes down', () => {
    const story = given(threePartyScenario()).started().inPhase('negotiation');
    const moments = () => story.steps.reduce((known, { at, events }) => timesAfter(known, at, events), NO_TIMES);
    story.by('north').having({ type: 'RaiseHand' });
    expect(moments().goesSince).toBeUndefined();
    story.after(5000).byFacilitator().having({ type: 'GoToHand', party: 'north', key: 'sari' });
    const since = story.at;
    expect(moments().goesSince).toEqual({ north: since });
    story.after(5000).having({ type: 'LeaveHand', party: 'north', key: 'sari' });
    expect(moments().goesSince).toEqual({});
    story.having({ type: 'GoToHand', party: 'north', key: 'sari' }).having({ type: 'AnswerHand', party: 'north' });
    expect(moments()).toMatchObject({ handsSince: {}, goesSince: {} });
  });
});
