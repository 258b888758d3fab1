import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { TableCommand } from '../../shared/negotiation/commands.ts';
import { threePartyScenario, twoPartyScenario } from '../support/scenarios.ts';
import { flat, given } from '../support/table-story.ts';
import { wideScenario } from '../support/wide-case.ts';

const wide = () => given(wideScenario()).started().inPhase('negotiation');
const three = () => given(threePartyScenario()).started().inPhase('negotiation');
const make = (option: number, to: string[], more: object = {}): TableCommand => ({
  type: 'MakeOffer',
  package: flat(option),
  to,
  ...more,
});

describe('from offer to agreement', () => {
  test('[AG-1] [AG-2] every signatory asked accepts for itself; the last acceptance makes the agreement', () => {
    const story = wide()
      .by('north')
      .having(make(1, ['south', 'east'], { clause: 'Ask first' }));
    const offer = story.offer();
    story
      .by('south')
      .when({ type: 'AcceptOffer', offer })
      .thenEvents({ type: 'OfferAccepted', offer: 'north>south+east@0', party: 'south', seat: 1 });
    story.by('east').when({ type: 'AcceptOffer', offer });
    story.thenEvents(
      { type: 'OfferAccepted', offer: 'north>south+east@0', party: 'east', seat: 1 },
      { type: 'OfferClosed', offer: 'north>south+east@0', how: 'accepted' },
      {
        type: 'TentativeAgreementReached',
        package: [1, 1, 1],
        clause: 'Ask first',
        parties: ['north', 'south', 'east'],
        playMs: 0,
      },
      {
        type: 'PhaseStarted',
        index: 4,
        kind: 'ratification',
        startsAtPlayMs: 0,
        endsAtPlayMs: 300000,
        reopened: false,
      },
    );
    assert.deepEqual(story.table.agreement, {
      package: [1, 1, 1],
      clause: 'Ask first',
      parties: ['north', 'south', 'east'],
    });
    assert.equal(story.table.offers[offer]?.state, 'accepted');
  });

  test('[AG-1] a ratifier may be the author, when every signatory is asked', () => {
    const story = three()
      .by('forum')
      .having(make(1, ['north', 'south']));
    const offer = story.offer();
    story.by('north').having({ type: 'AcceptOffer', offer });
    story.by('south').when({ type: 'AcceptOffer', offer });
    story.thenEvents(
      { type: 'OfferAccepted', offer: 'forum>north+south@0', party: 'south', seat: 1 },
      { type: 'OfferClosed', offer: 'forum>north+south@0', how: 'accepted' },
      { type: 'TentativeAgreementReached', package: [1, 1, 1], parties: ['north', 'south'], playMs: 0 },
      {
        type: 'PhaseStarted',
        index: 3,
        kind: 'ratification',
        startsAtPlayMs: 0,
        endsAtPlayMs: 300000,
        reopened: false,
      },
    );
  });

  test('[AG-5] an offer to fewer parties closes as accepted and binds nobody', () => {
    const story = wide()
      .by('north')
      .having(make(1, ['south']));
    const offer = story.offer();
    story
      .by('south')
      .when({ type: 'AcceptOffer', offer })
      .thenEvents(
        { type: 'OfferAccepted', offer: 'north>south@0', party: 'south', seat: 1 },
        { type: 'OfferClosed', offer: 'north>south@0', how: 'accepted' },
      );
    assert.equal(story.event('OfferClosed').how, 'accepted');
    assert.equal(story.table.agreement, undefined);
    assert.equal(story.table.stage.kind, 'negotiation');
  });

  test('[AG-7] a party accepts once, and takes back only what it accepted', () => {
    const story = wide()
      .by('north')
      .having(make(1, ['south', 'east']));
    const offer = story.offer();
    story.by('south').when({ type: 'TakeBackAcceptance', offer }).thenRefused('offer-not-accepted');
    story.having({ type: 'AcceptOffer', offer });
    story.when({ type: 'AcceptOffer', offer }).thenRefused('offer-already-accepted');
  });

  test('[AG-7] the author and those it was shown to are not asked', () => {
    const story = wide()
      .by('north')
      .having(make(1, ['south']));
    const offer = story.offer();
    story.having({ type: 'ShowOffer', offer, to: ['east'] });
    for (const party of ['north', 'east']) {
      for (const type of ['AcceptOffer', 'TakeBackAcceptance', 'RejectOffer'] as const) {
        story.by(party).when({ type, offer }).thenRefused('offer-not-addressed');
      }
    }
  });

  test('[AG-3] one rejection by a signatory closes the offer, with its reason', () => {
    const story = wide()
      .by('north')
      .having(make(1, ['south', 'east', 'forum']));
    const offer = story.offer();
    story.by('forum').when({ type: 'RejectOffer', offer }).thenRefused('party-may-not');
    story
      .by('east')
      .when({ type: 'RejectOffer', offer, reason: 'Too late' })
      .thenEvents(
        { type: 'OfferRejected', offer: 'north>south+east+forum@0', party: 'east', seat: 1, reason: 'Too late' },
        { type: 'OfferClosed', offer: 'north>south+east+forum@0', how: 'rejected' },
      );
    assert.equal(story.table.offers[offer]?.state, 'rejected');
    assert.equal(story.table.offers[offer]?.reason, 'Too late');
    story.by('south').when({ type: 'AcceptOffer', offer }).thenRefused('offer-not-open');
    story.when({ type: 'RejectOffer', offer, reason: 'x'.repeat(301) }).thenRefused('offer-not-open');
  });

  test('[AG-4] an acceptance is taken back until the last one', () => {
    const story = wide()
      .by('north')
      .having(make(1, ['south', 'east']));
    const offer = story.offer();
    story.by('south').having({ type: 'AcceptOffer', offer });
    story
      .when({ type: 'TakeBackAcceptance', offer })
      .thenEvents({ type: 'AcceptanceTakenBack', offer: 'north>south+east@0', party: 'south', seat: 1 });
    story
      .by('east')
      .when({ type: 'AcceptOffer', offer })
      .thenEvents({ type: 'OfferAccepted', offer: 'north>south+east@0', party: 'east', seat: 1 });
    story.by('south').having({ type: 'AcceptOffer', offer });
    assert.equal(story.table.stage.kind, 'ratification');
    story.when({ type: 'TakeBackAcceptance', offer }).thenRefused('wrong-phase');
  });

  test('[AG-8] with the agreement every other open offer expires, each told to its readers, and drafts are dropped', () => {
    const story = wide()
      .by('forum')
      .having(make(2, ['east']));
    const hidden = story.offer();
    story.by('south').having({ type: 'ShareDraft', package: flat(2), to: ['north'] });
    const offer = story
      .by('north')
      .having(make(1, ['south', 'east']))
      .offer();
    story.by('south').having({ type: 'AcceptOffer', offer });
    story.by('east').when({ type: 'AcceptOffer', offer });
    story.thenEvents(
      { type: 'OfferAccepted', offer: 'north>south+east@0', party: 'east', seat: 1 },
      { type: 'OfferClosed', offer: 'north>south+east@0', how: 'accepted' },
      { type: 'TentativeAgreementReached', package: [1, 1, 1], parties: ['north', 'south', 'east'], playMs: 0 },
      { type: 'OfferClosed', offer: 'forum>east@0', how: 'expired' },
      { type: 'DraftSettled', draft: 'south/draft:1', party: 'south', how: 'dropped' },
      {
        type: 'PhaseStarted',
        index: 4,
        kind: 'ratification',
        startsAtPlayMs: 0,
        endsAtPlayMs: 300000,
        reopened: false,
      },
    );
    assert.deepEqual(story.event('OfferClosed'), { type: 'OfferClosed', offer: hidden, how: 'expired' });
    assert.ok(!story.bytesFor({ kind: 'party', party: 'north' }).includes(hidden));
    const watch = story.seenBy({ kind: 'party', party: 'watch' });
    assert.ok(watch.some((event) => event.type === 'TentativeAgreementReached' && event.package.join() === '1,1,1'));
  });

  test('[AG-9] the acceptance of a ratifier is noted, can be taken back, and binds nobody', () => {
    const story = three()
      .by('north')
      .having(make(1, ['forum']));
    const offer = story.offer();
    story
      .by('forum')
      .when({ type: 'AcceptOffer', offer })
      .thenEvents({ type: 'OfferAccepted', offer: 'north>forum@0', party: 'forum', seat: 1 });
    assert.deepEqual(story.table.offers[offer]?.acceptedBy, ['forum']);
    assert.equal(story.table.offers[offer]?.state, 'open');
    story
      .when({ type: 'TakeBackAcceptance', offer })
      .thenEvents({ type: 'AcceptanceTakenBack', offer: 'north>forum@0', party: 'forum', seat: 1 });
  });

  test('[AG-10] where nobody ratifies the agreement is final at once', () => {
    const story = given(twoPartyScenario())
      .started()
      .inPhase('negotiation')
      .by('north')
      .having(make(1, ['south']));
    story.by('south').when({ type: 'AcceptOffer', offer: story.offer() });
    story.thenEvents(
      { type: 'OfferAccepted', offer: 'north>south@0', party: 'south', seat: 1 },
      { type: 'OfferClosed', offer: 'north>south@0', how: 'accepted' },
      { type: 'TentativeAgreementReached', package: [1, 1, 1], parties: ['north', 'south'], playMs: 0 },
      { type: 'TableClosed', outcome: 'agreement', playMs: 0 },
    );
    assert.deepEqual(story.table.stage, { kind: 'closed', outcome: 'agreement' });
  });

  test('[AG-10] the ratification starts at once, over a break that lies between', () => {
    const story = wide()
      .by('north')
      .having(make(1, ['south', 'east']));
    const offer = story.offer();
    story.by('south').having({ type: 'AcceptOffer', offer });
    story.by('east').having({ type: 'AcceptOffer', offer });
    assert.equal(story.event('PhaseStarted').kind, 'ratification');
    assert.equal(story.event('PhaseStarted').index, 4);
  });
});

describe('leaving', () => {
  test('[AG-6] a signatory walks away: offers and drafts close and the table ends, with its reason for all', () => {
    const story = three()
      .by('south')
      .having(make(0, ['north']));
    story.having({ type: 'ShareDraft', package: flat(1), to: ['forum'] });
    story.by('north').when({ type: 'WalkAway', reason: 'No way' });
    story.thenEvents(
      { type: 'PartyWalkedAway', party: 'north', reason: 'No way' },
      { type: 'OfferClosed', offer: 'south>north@0', how: 'expired' },
      { type: 'DraftSettled', draft: 'south/draft:1', party: 'south', how: 'dropped' },
      { type: 'TableClosed', outcome: 'walked-away', by: 'north', playMs: 0 },
    );
    assert.deepEqual(story.table.stage, { kind: 'closed', outcome: 'walked-away', by: 'north' });
    assert.ok(story.bytesFor({ kind: 'party', party: 'forum' }).includes('No way'));
    assert.equal(story.table.offers['south>north@0']?.state, 'expired');
  });

  test('[AG-6] [CA-6] a reason that is too long is refused before anybody leaves', () => {
    three()
      .by('north')
      .when({ type: 'WalkAway', reason: 'x'.repeat(301) })
      .thenRefused('text-too-long');
  });
});
