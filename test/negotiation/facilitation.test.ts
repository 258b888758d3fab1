import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { decide } from '../../shared/negotiation/decide.ts';
import { timeLeft } from '../../shared/negotiation/play-clock.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { flat, given } from '../support/table-story.ts';

const seat = (seat: number, party = 'north') => ({
  type: 'SeatMember' as const,
  party,
  seat,
  name: 'Ayu',
  kind: 'person' as const,
});

describe('seats', () => {
  test('[FA-1] a seat is given once, to a party of the case, under a name that can be read', () => {
    const story = given(threePartyScenario())
      .byFacilitator()
      .when(seat(1))
      .thenEvents({ type: 'SeatTaken', party: 'north', seat: 1, name: 'Ayu', kind: 'person' });
    story.when(seat(1)).thenRefused('seat-taken').when(seat(1, 'nobody')).thenRefused('party-unknown');
    story.when({ ...seat(2), name: ' \u200b' }).thenRefused('text-empty');
    story.when({ ...seat(2), name: 'x'.repeat(121) }).thenRefused('text-too-long');
    story.having({ ...seat(2), name: ' Made\nBagus ' });
    assert.equal(story.event('SeatTaken').name, 'Made Bagus');
  });

  test('[FA-1] a team has eight seats', () => {
    const story = given(threePartyScenario()).byFacilitator();
    for (let n = 1; n <= 8; n++) story.having(seat(n));
    story
      .when(seat(9))
      .thenRefused('team-full')
      .when(seat(1, 'south'))
      .thenEvents({ type: 'SeatTaken', party: 'south', seat: 1, name: 'Ayu', kind: 'person' });
  });

  test('[FA-2] [FA-10] an emptied seat acts no more, and what its holder did stays', () => {
    const story = given(threePartyScenario()).started().inPhase('negotiation').by('north');
    const offer = story.having({ type: 'MakeOffer', package: flat(0), to: ['south'] }).offer();
    story
      .byFacilitator()
      .when({ type: 'VacateSeat', party: 'north', seat: 1 })
      .thenEvents({ type: 'SeatVacated', party: 'north', seat: 1 });
    story.when({ type: 'VacateSeat', party: 'north', seat: 1 }).thenRefused('seat-unknown');
    story.by('north').when({ type: 'WithdrawOffer', offer }).thenRefused('not-seated');
    assert.equal(story.table.offers[offer]?.state, 'open');
    story.byFacilitator().having({ type: 'CloseTable' }).when({ type: 'VacateSeat', party: 'south', seat: 1 });
    story.thenEvents({ type: 'SeatVacated', party: 'south', seat: 1 }).when(seat(3)).thenRefused('table-closed');
  });
});

describe('running a table', () => {
  test('[FA-3] starts once', () => {
    const story = given(threePartyScenario()).byFacilitator().when({ type: 'StartTable' });
    story
      .thenEvents(
        { type: 'TableStarted', at: 1795338000000 },
        { type: 'PhaseStarted', index: 0, kind: 'briefing', startsAtPlayMs: 0, endsAtPlayMs: 300000, reopened: false },
      )
      .when({ type: 'StartTable' })
      .thenRefused('table-already-started');
    story.having({ type: 'CloseTable' }).when({ type: 'StartTable' }).thenRefused('table-closed');
  });

  test('[FA-4] ending a phase works while paused, and the table stays paused', () => {
    const story = given(threePartyScenario()).started().byFacilitator();
    story.having({ type: 'PauseTable', reason: 'facilitator' }).when({ type: 'EndPhase' }).thenEvents({
      type: 'PhaseStarted',
      index: 1,
      kind: 'preparation',
      startsAtPlayMs: 0,
      endsAtPlayMs: 300000,
      reopened: false,
    });
    assert.equal(story.table.clock.paused, 'facilitator');
    assert.equal(timeLeft(story.table, story.at + 3_600_000), 5 * 60_000);
  });

  test.each([-60_000, 0, 999, 3 * 3_600_000 + 1])('[FA-5] %d ms more are refused', (ms) => {
    given(threePartyScenario())
      .started()
      .byFacilitator()
      .when({ type: 'ExtendPhase', ms })
      .thenRefused('extension-wrong');
  });

  test('[FA-5] a phase gets more time, also one whose time is just up', () => {
    const story = given(threePartyScenario())
      .started()
      .after(5 * 60_000)
      .byFacilitator();
    story.when({ type: 'ExtendPhase', ms: 1000 }).thenEvents({ type: 'PhaseExtended', endsAtPlayMs: 301000 });
    assert.equal(timeLeft(story.table, story.at), 1000);
    story.by('north').when({ type: 'DeclareReady' }).thenEvents({ type: 'PartyReady', party: 'north' });
    story
      .byFacilitator()
      .when({ type: 'ExtendPhase', ms: 3 * 3_600_000 })
      .thenEvents({ type: 'PhaseExtended', endsAtPlayMs: 11101000 });
  });

  test('[FA-6] closing cancels, and an agreement that was not ratified does not count', () => {
    const story = given(threePartyScenario()).started().inPhase('negotiation').by('north');
    const offer = story.having({ type: 'MakeOffer', package: flat(0), to: ['south'] }).offer();
    story.by('south').having({ type: 'AcceptOffer', offer }).byFacilitator();
    story
      .when({ type: 'CloseTable' })
      .thenEvents({ type: 'TableClosed', outcome: 'cancelled', playMs: 0 })
      .when({ type: 'CloseTable' })
      .thenRefused('table-closed');
    assert.deepEqual(story.table.stage, { kind: 'closed', outcome: 'cancelled' });
    assert.equal(story.table.ratified, undefined);
    given(threePartyScenario())
      .byFacilitator()
      .when({ type: 'CloseTable' })
      .thenEvents({ type: 'TableClosed', outcome: 'cancelled', playMs: 0 });
  });

  test('[FA-6] closing a negotiation closes its offers and drafts', () => {
    const story = given(threePartyScenario()).started().inPhase('negotiation').by('north');
    story.having({ type: 'MakeOffer', package: flat(0), to: ['south'] });
    story.having({ type: 'ShareDraft', package: flat(1), to: ['south'] });
    story
      .byFacilitator()
      .when({ type: 'CloseTable' })
      .thenEvents(
        { type: 'OfferClosed', offer: 'north>south@0', how: 'expired' },
        { type: 'DraftSettled', draft: 'north/draft:1', party: 'north', how: 'dropped' },
        { type: 'TableClosed', outcome: 'cancelled', playMs: 0 },
      );
  });
});

describe('speaking to tables and teams', () => {
  test('[FA-7] everybody reads an announcement, from the lobby to the reveal', () => {
    const story = given(threePartyScenario()).byFacilitator().when({ type: 'Announce', text: 'Welcome' });
    story
      .thenEvents({ type: 'AnnouncementMade', text: 'Welcome' })
      .when({ type: 'Announce', text: ' ' })
      .thenRefused('text-empty');
    assert.ok(story.bytesFor({ kind: 'spectator' }).includes('Welcome'));
    story
      .when({ type: 'Announce', text: 'x'.repeat(601) })
      .thenRefused('text-too-long')
      .having({ type: 'CloseTable' });
    story
      .when({ type: 'Announce', text: 'Coffee' })
      .thenEvents({ type: 'AnnouncementMade', text: 'Coffee' })
      .having({ type: 'RevealTable' });
    story.when({ type: 'Announce', text: 'Bye' }).thenRefused('table-already-revealed');
  });

  test('[FA-8] one team reads a nudge', () => {
    const story = given(threePartyScenario()).byFacilitator().when({ type: 'Nudge', to: 'south', text: 'Ask why' });
    story
      .thenEvents({ type: 'NudgeGiven', to: 'south', text: 'Ask why' })
      .when({ type: 'Nudge', to: 'nobody', text: 'Hm' })
      .thenRefused('party-unknown');
    assert.ok(story.bytesFor({ kind: 'party', party: 'south' }).includes('Ask why'));
    assert.ok(!story.bytesFor({ kind: 'party', party: 'north' }, true).includes('Ask why'));
    story.having({ type: 'CloseTable' }).when({ type: 'Nudge', to: 'south', text: 'Hm' }).thenRefused('table-closed');
  });
});

describe('events of the case', () => {
  const negotiating = () => given(threePartyScenario()).started().inPhase('negotiation');
  const inject = (injection: string) => ({ type: 'InjectEvent' as const, injection });

  test('[FA-9] an event happens once: its text for all, new points each to the own party', () => {
    const story = negotiating()
      .by('north')
      .having({ type: 'MakeOffer', package: flat(2), to: ['south'] });
    story
      .byFacilitator()
      .when(inject('flood'))
      .thenEvents(
        {
          type: 'EventInjected',
          injection: 'flood',
          title: { id: 'Flood qzxinjectionqzx-flood (id)', en: 'Flood qzxinjectionqzx-flood (en)' },
          text: { id: 'Flooding qzxinjectionqzx-flooding (id)', en: 'Flooding qzxinjectionqzx-flooding (en)' },
        },
        {
          type: 'PointsChanged',
          party: 'north',
          changes: [
            { issue: 2, option: 0, points: 5 },
            { issue: 2, option: 2, points: 15 },
          ],
        },
        { type: 'PointsChanged', party: 'forum', changes: [{ issue: 0, option: 2, points: 20 }] },
      );
    const changes = [
      { issue: 2, option: 0, points: 5 },
      { issue: 2, option: 2, points: 15 },
    ];
    assert.deepEqual(story.table.pointChanges.north, changes);
    assert.ok(!story.bytesFor({ kind: 'party', party: 'south' }).includes('PointsChanged'));
    assert.ok(story.bytesFor({ kind: 'spectator' }).includes('Flooding'));
    assert.equal(story.table.offers['north>south@0']?.state, 'open');
    story.when(inject('flood')).thenRefused('injection-already-made');
    story.when(inject('earthquake')).thenRefused('injection-unknown');
  });

  test('[FA-9] an event may close options and standing offers', () => {
    const story = negotiating()
      .by('north')
      .having({ type: 'MakeOffer', package: flat(0), to: ['south'] });
    story.having({ type: 'ShareDraft', package: flat(1), to: ['south'] });
    story.byFacilitator().when(inject('audit'));
    story.thenEvents(
      {
        type: 'EventInjected',
        injection: 'audit',
        title: { id: 'Audit qzxinjectionqzx-audit (id)', en: 'Audit qzxinjectionqzx-audit (en)' },
        text: { id: 'Auditing qzxinjectionqzx-auditing (id)', en: 'Auditing qzxinjectionqzx-auditing (en)' },
      },
      { type: 'OptionsClosed', options: [{ issue: 2, option: 2 }] },
      { type: 'OfferClosed', offer: 'north>south@0', how: 'expired' },
      { type: 'DraftSettled', draft: 'north/draft:1', party: 'north', how: 'dropped' },
    );
    assert.deepEqual(story.table.closedOptions, [{ issue: 2, option: 2 }]);
    assert.equal(story.event('OfferClosed').how, 'expired');
  });

  test('[FA-9] without the whole case at hand no event can happen', () => {
    const { table, at } = negotiating();
    const decision = decide(table, inject('flood'), { actor: { kind: 'facilitator' }, at });
    assert.deepEqual(decision, { kind: 'refused', code: 'injection-unknown' });
  });
});

describe('[VI-8] the reveal', () => {
  test('[VI-8] opens a closed table, once', () => {
    const story = given(threePartyScenario()).started().byFacilitator().when({ type: 'RevealTable' });
    story.thenRefused('table-not-closed').having({ type: 'CloseTable' }).when({ type: 'RevealTable' });
    story.thenEvents({ type: 'TableRevealed' }).when({ type: 'RevealTable' }).thenRefused('table-already-revealed');
  });
});
