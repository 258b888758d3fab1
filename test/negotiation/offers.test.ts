import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { TableCommand } from '../../shared/negotiation/commands.ts';
import { TABLE_LIMITS } from '../../shared/negotiation/vocabulary.ts';
import { threePartyScenario, twoPartyScenario } from '../support/scenarios.ts';
import { flat, given, offerMade } from '../support/table-story.ts';
import { wideScenario } from '../support/wide-case.ts';

const talks = () => given(threePartyScenario()).started().inPhase('negotiation');
const wideTalks = () => given(wideScenario()).started().inPhase('negotiation');
const make = (option: number, to: string[], more: object = {}): TableCommand => ({
  type: 'MakeOffer',
  package: flat(option),
  to,
  ...more,
});

describe('making an offer', () => {
  test('[OF-1] an offer goes to the parties that it names, in the order of the case', () => {
    const story = talks()
      .by('north')
      .when(make(0, ['forum', 'south']))
      .thenEvents(offerMade('north>south+forum@0', 1, flat(0)));
    assert.deepEqual(story.event('OfferMade').to, ['south', 'forum']);
    assert.equal(story.event('OfferMade').number, 1);
  });

  test('[OF-1] a newer offer to exactly the same parties supersedes the older one, and only that one', () => {
    const story = talks()
      .by('north')
      .having(make(0, ['south']));
    const first = story.offer();
    story.having(make(0, ['south', 'forum']));
    const wider = story.offer();
    story
      .after(1)
      .when(make(1, ['south']))
      .thenEvents(offerMade('north>south@1', 2, flat(1)), {
        type: 'OfferClosed',
        offer: 'north>south@0',
        how: 'superseded',
      });
    assert.deepEqual(story.event('OfferClosed'), { type: 'OfferClosed', offer: first, how: 'superseded' });
    assert.equal(story.event('OfferMade').number, 2);
    assert.equal(story.table.offers[wider]?.state, 'open');
  });

  test('[OF-2] a package names one option for every issue', () => {
    const story = talks().by('north');
    for (const wrong of [[0, 0], [0, 0, 0, 0], [0, 0, 3], [0, -1, 0], [0, 0.5, 0], []]) {
      story.when({ type: 'MakeOffer', package: wrong, to: ['south'] }).thenRefused('package-incomplete');
    }
  });

  test('[OF-2] an option that an event closed is no longer offered or accepted', () => {
    const story = talks()
      .by('north')
      .having(make(2, ['south']));
    const closed = story.offer();
    story.byFacilitator().having({ type: 'InjectEvent', injection: 'audit' });
    story
      .by('north')
      .when(make(2, ['south']))
      .thenRefused('option-closed');
    story.when(make(1, ['south'])).thenEvents({
      type: 'OfferMade',
      offer: 'north>south@1',
      party: 'north',
      seat: 1,
      to: ['south'],
      number: 2,
      package: [1, 1, 1],
      madeAtPlayMs: 0,
    });
    story.by('south').when({ type: 'AcceptOffer', offer: closed }).thenRefused('offer-not-open');
  });

  test('[OF-2] a standing offer with an option that was closed since cannot be accepted', () => {
    const stays = threePartyScenario().injections.map((one) => ({ ...one, standingOffers: 'stay' as const }));
    const story = given(threePartyScenario({ injections: stays }))
      .started()
      .inPhase('negotiation');
    const offer = story
      .by('north')
      .having(make(2, ['south']))
      .offer();
    story.byFacilitator().having({ type: 'InjectEvent', injection: 'audit' });
    story.by('south').when({ type: 'AcceptOffer', offer }).thenRefused('option-closed');
  });

  test.each([
    [[]],
    [['north']],
    [['south', 'south']],
    [['nobody']],
    [['watch']],
    [['south', 'watch']],
    [['__proto__']],
  ])('[OF-3] the addressees %j are refused', (to) => {
    wideTalks().by('north').when(make(0, to)).thenRefused('addressees-wrong');
  });

  test('[OF-5] the same package with the same clause cannot stand twice in a channel', () => {
    talks()
      .by('north')
      .having(make(0, ['south'], { clause: 'Ask first' }))
      .after(1)
      .when(make(0, ['south'], { clause: ' Ask   first ' }))
      .thenRefused('offer-same-open')
      .when(make(0, ['south']))
      .thenEvents(offerMade('north>south@1', 2, flat(0)), {
        type: 'OfferClosed',
        offer: 'north>south@0',
        how: 'superseded',
      })
      .when(make(0, ['south', 'forum']))
      .thenEvents(offerMade('north>south+forum@1', 1, flat(0)));
  });

  test('[OF-5] a party has at most twelve open offers', () => {
    // Six parties give more channels than offers may stand open.
    const [north, south, east, forum, watch] = wideScenario().parties;
    assert.ok(north && south && east && forum && watch);
    const west = { ...east, id: 'west' };
    const parties = [north, south, east, west, { ...watch, role: 'signatory' as const }, forum];
    const story = given(wideScenario({ parties })).started().inPhase('negotiation').by('north');
    const others = ['south', 'east', 'west', 'watch'];
    const channels = Array.from({ length: 15 }, (_, i) => others.filter((_, bit) => ((i + 1) >> bit) & 1));
    for (const to of channels.slice(0, TABLE_LIMITS.openOffers)) story.having(make(0, to));
    story.when(make(0, channels[12] ?? [])).thenRefused('too-many-offers');
    // One that replaces another adds nothing to what stands open.
    story.when(make(1, channels[0] ?? [])).thenEvents(
      {
        type: 'OfferMade',
        offer: 'north>south@1',
        party: 'north',
        seat: 1,
        to: ['south'],
        number: 2,
        package: [1, 1, 1],
        madeAtPlayMs: 0,
      },
      { type: 'OfferClosed', offer: 'north>south@0', how: 'superseded' },
    );
  });

  test('[OF-5] a party makes at most 600 offers', () => {
    const story = talks().by('north');
    for (let i = 0; i < TABLE_LIMITS.offers; i++) story.after(1).having(make(i % 2, ['south']));
    story
      .after(1)
      .when(make(0, ['south']))
      .thenRefused('too-many-offers');
  });

  test('[OF-11] an offer is named by its channel and its play time, and two of one moment have different names', () => {
    const story = talks()
      .after(61_200)
      .by('north')
      .having(make(0, ['south', 'forum']));
    assert.equal(story.offer(), 'north>south+forum@61200');
    assert.equal(story.having(make(1, ['south', 'forum'])).offer(), 'north>south+forum@61201');
  });

  test('[OF-12] an offer may answer an offer that its author reads, and only readers of both learn it', () => {
    const story = talks()
      .by('south')
      .having(make(0, ['north']));
    const asked = story.offer();
    story
      .by('north')
      .when(make(1, ['south', 'forum'], { inReplyTo: asked }))
      .thenEvents(offerMade('north>south+forum@0', 1, flat(1)), {
        type: 'OfferLinked',
        offer: 'north>south+forum@0',
        inReplyTo: 'south>north@0',
      });
    const link = story.event('OfferLinked');
    assert.deepEqual(link, { type: 'OfferLinked', offer: story.offer(), inReplyTo: asked });
    const reads = (party: string) => story.seenBy({ kind: 'party', party }).some((event) => event.type === link.type);
    assert.deepEqual(['north', 'south', 'forum'].map(reads), [true, true, false]);
  });

  test('[OF-12] [VI-3] an offer that one does not read cannot be answered, as one that does not exist', () => {
    const story = talks()
      .by('south')
      .having(make(0, ['north']));
    const hidden = story.offer();
    for (const inReplyTo of [hidden, 'south>north@999', 'constructor', '__proto__']) {
      story
        .by('forum')
        .when(make(1, ['north'], { inReplyTo }))
        .thenRefused('offer-unknown');
    }
  });

  test('[OF-13] the clause goes to all readers, the note to the own team', () => {
    const story = talks().by('north');
    story.when(make(0, ['south'], { clause: 'Ask first', note: 'Our last word' }));
    story.thenEvents(offerMade('north>south@0', 1, flat(0), { clause: 'Ask first' }), {
      type: 'OfferNoteWritten',
      offer: 'north>south@0',
      party: 'north',
      note: 'Our last word',
    });
    const south = story.bytesFor({ kind: 'party', party: 'south' });
    assert.ok(south.includes('Ask first') && !south.includes('Our last word'));
    assert.ok(story.bytesFor({ kind: 'party', party: 'north' }).includes('Our last word'));
    story.when(make(1, ['south'], { clause: 'x'.repeat(401) })).thenRefused('text-too-long');
    story.when(make(1, ['south'], { note: 'x'.repeat(301) })).thenRefused('text-too-long');
    story.when(make(1, ['south'], { clause: ' ', note: '\n' })).thenEvents(
      {
        type: 'OfferMade',
        offer: 'north>south@1',
        party: 'north',
        seat: 1,
        to: ['south'],
        number: 2,
        package: [1, 1, 1],
        madeAtPlayMs: 0,
      },
      { type: 'OfferClosed', offer: 'north>south@0', how: 'superseded' },
    );
    assert.equal(story.event('OfferMade').clause, undefined);
  });

  test('[OF-14] an offer stands for the play time that the case gives, to the millisecond', () => {
    const story = given(threePartyScenario({ agreement: { offerMinutes: 1.1 } }))
      .started()
      .inPhase('negotiation');
    const offer = story
      .by('north')
      .having(make(0, ['south']))
      .offer();
    assert.equal(story.event('OfferMade').expiresAtPlayMs, 66_000);
    story
      .after(65_999)
      .by('south')
      .when({ type: 'RejectOffer', offer })
      .thenEvents(
        { type: 'OfferRejected', offer: 'north>south@0', party: 'south', seat: 1 },
        { type: 'OfferClosed', offer: 'north>south@0', how: 'rejected' },
      );
    const again = story
      .by('north')
      .having(make(0, ['south']))
      .offer();
    story.after(66_000).by('south').when({ type: 'AcceptOffer', offer: again }).thenRefused('offer-not-open');
    story.by('north').when({ type: 'WithdrawOffer', offer: again }).thenRefused('offer-not-open');
    story
      .byClock()
      .when({ type: 'ReachDeadline' })
      .thenEvents({ type: 'OfferClosed', offer: 'north>south@65999', how: 'expired' });
    assert.equal(story.event('OfferClosed').how, 'expired');
  });

  test('[OF-14] without such a time it stands until its phase ends', () => {
    const story = talks()
      .by('north')
      .having(make(0, ['south']));
    story
      .byFacilitator()
      .when({ type: 'EndPhase' })
      .thenEvents(
        { type: 'OfferClosed', offer: 'north>south@0', how: 'expired' },
        { type: 'TableClosed', outcome: 'impasse', playMs: 0 },
      );
  });
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
