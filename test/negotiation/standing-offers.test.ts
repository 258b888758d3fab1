import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { TableCommand } from '../../shared/negotiation/commands.ts';
import { threePartyScenario, twoPartyScenario } from '../support/scenarios.ts';
import { flat, given } from '../support/table-story.ts';
import { wideScenario } from '../support/wide-case.ts';

const talks = () => given(threePartyScenario()).started().inPhase('negotiation');
const wideTalks = () => given(wideScenario()).started().inPhase('negotiation');
const make = (option: number, to: string[], more: object = {}): TableCommand => ({
  type: 'MakeOffer',
  package: flat(option),
  to,
  ...more,
});

describe('what an author does with a standing offer', () => {
  test('[OF-4] withdraws it, also when an addressee accepted already', () => {
    const story = wideTalks()
      .by('north')
      .having(make(0, ['south', 'east']));
    const offer = story.offer();
    story.by('south').having({ type: 'AcceptOffer', offer });
    story.by('east').when({ type: 'WithdrawOffer', offer }).thenRefused('offer-not-yours');
    story
      .by('north')
      .when({ type: 'WithdrawOffer', offer })
      .thenEvents({ type: 'OfferClosed', offer: 'north>south+east@0', how: 'withdrawn' });
    assert.equal(story.event('OfferClosed').how, 'withdrawn');
    story.when({ type: 'WithdrawOffer', offer }).thenRefused('offer-not-open');
  });

  test('[OF-6] shows it to others, who read it whole and how it ends, and are not asked', () => {
    const story = wideTalks()
      .by('north')
      .having(make(1, ['south'], { clause: 'Ask first' }));
    const offer = story.offer();
    story.when({ type: 'ShowOffer', offer, to: ['watch', 'forum'] }).thenEvents({
      type: 'OfferShown',
      offer: 'north>south@0',
      party: 'north',
      seat: 1,
      to: ['south'],
      number: 1,
      package: [1, 1, 1],
      clause: 'Ask first',
      madeAtPlayMs: 0,
      shownTo: ['forum', 'watch'],
    });
    story.by('watch').when({ type: 'AcceptOffer', offer }).thenRefused('offer-not-addressed');
    story
      .by('watch')
      .when({ type: 'WriteOfferNote', offer, note: 'Cheap' })
      .thenEvents({ type: 'OfferNoteWritten', offer: 'north>south@0', party: 'watch', note: 'Cheap' });
    story.by('north').having({ type: 'WithdrawOffer', offer });
    const watch = story.seenBy({ kind: 'party', party: 'watch' });
    assert.ok(watch.some((event) => event.type === 'OfferShown' && event.clause === 'Ask first'));
    assert.ok(watch.some((event) => event.type === 'OfferClosed' && event.how === 'withdrawn'));
  });

  test('[OF-6] shows it to nobody who reads it, nobody twice and nobody unknown', () => {
    const story = wideTalks()
      .by('north')
      .having(make(1, ['south']));
    const offer = story.offer();
    for (const to of [['south'], ['north'], ['nobody'], ['forum', 'forum'], ['forum', 'south'], []]) {
      story.when({ type: 'ShowOffer', offer, to }).thenRefused('addressees-wrong');
    }
    story.having({ type: 'ShowOffer', offer, to: ['forum'] });
    story.when({ type: 'ShowOffer', offer, to: ['forum'] }).thenRefused('addressees-wrong');
    story
      .by('south')
      .when({ type: 'ShowOffer', offer, to: ['east'] })
      .thenRefused('offer-not-yours');
  });

  test('[OF-11] [VI-6] who is shown an offer does not learn how many went before it', () => {
    const shown = (hiddenBefore: number) => {
      const story = wideTalks().by('north');
      for (let i = 0; i < hiddenBefore; i++) story.after(0).having(make(i % 2, ['south'], { clause: `${i}` }));
      for (const [id, offer] of Object.entries(story.table.offers)) {
        if (offer.state === 'open') story.having({ type: 'WithdrawOffer', offer: id });
      }
      story.after(5000).having(make(2, ['south']));
      story.having({ type: 'ShowOffer', offer: story.offer(), to: ['forum'] });
      return story.bytesFor({ kind: 'party', party: 'forum' });
    };
    assert.equal(shown(3), shown(0));
  });
});

describe('notes on offers', () => {
  test('[OF-7] any team that reads an offer writes its own note, and a new one replaces it', () => {
    const story = talks()
      .by('north')
      .having(make(0, ['south']));
    const offer = story.offer();
    story.by('south').having({ type: 'WriteOfferNote', offer, note: 'Too low' });
    story
      .when({ type: 'WriteOfferNote', offer, note: 'Still too low' })
      .thenEvents({ type: 'OfferNoteWritten', offer: 'north>south@0', party: 'south', note: 'Still too low' });
    assert.deepEqual(story.table.offers[offer]?.notes, { south: 'Still too low' });
    assert.ok(!story.bytesFor({ kind: 'party', party: 'north' }).includes('too low'));
    story.by('forum').when({ type: 'WriteOfferNote', offer, note: 'Hm' }).thenRefused('offer-unknown');
    story.by('south').when({ type: 'WriteOfferNote', offer, note: ' ' }).thenRefused('text-empty');
  });

  test('[OF-7] notes stay open while paused and after the offer ended', () => {
    const story = talks()
      .by('north')
      .having(make(0, ['south']));
    const offer = story.offer();
    story.having({ type: 'WithdrawOffer', offer });
    story.byFacilitator().having({ type: 'PauseTable', reason: 'facilitator' });
    story
      .by('south')
      .when({ type: 'WriteOfferNote', offer, note: 'Gone' })
      .thenEvents({ type: 'OfferNoteWritten', offer: 'north>south@0', party: 'south', note: 'Gone' });
  });
});

describe('naming what one may not see', () => {
  test.each(['AcceptOffer', 'TakeBackAcceptance', 'RejectOffer', 'WithdrawOffer'] as const)(
    '[VI-3] %s of a hidden offer is refused like one of an offer that does not exist',
    (type) => {
      const story = talks()
        .by('north')
        .having(make(0, ['south']));
      for (const offer of [story.offer(), 'north>south@1', 'constructor', 'toString', '__proto__']) {
        story.by('forum').when({ type, offer }).thenRefused('offer-unknown');
      }
    },
  );

  test('[VI-3] showing or noting a hidden offer is refused like one that does not exist', () => {
    const story = talks()
      .by('north')
      .having(make(0, ['south']));
    for (const offer of [story.offer(), 'north>south@1', 'hasOwnProperty', '__proto__']) {
      story
        .by('forum')
        .when({ type: 'ShowOffer', offer, to: ['south'] })
        .thenRefused('offer-unknown');
      story.when({ type: 'WriteOfferNote', offer, note: 'x' }).thenRefused('offer-unknown');
    }
  });

  test('[VI-3] [AG-2] a two-party table knows the same names', () => {
    const story = given(twoPartyScenario())
      .started()
      .inPhase('negotiation')
      .by('north')
      .having(make(0, ['south']));
    story.by('south').when({ type: 'AcceptOffer', offer: 'north>south@7' }).thenRefused('offer-unknown');
    story.when({ type: 'AcceptOffer', offer: 'north>south@0' });
    assert.equal(story.last?.kind, 'decided');
  });
});
