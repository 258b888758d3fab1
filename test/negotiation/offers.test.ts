import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { TableCommand } from '../../shared/negotiation/commands.ts';
import { TABLE_LIMITS } from '../../shared/negotiation/vocabulary.ts';
import { threePartyScenario } from '../support/scenarios.ts';
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
