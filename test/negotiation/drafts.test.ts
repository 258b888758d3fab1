import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { TableCommand } from '../../shared/negotiation/commands.ts';
import { nextAlarm } from '../../shared/negotiation/play-clock.ts';
import { DRAFT_DELAY_MS } from '../../shared/negotiation/vocabulary.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { flat, given, offerMade, type TableStory } from '../support/table-story.ts';

const share = (option: number, more: object = {}): TableCommand => ({
  type: 'ShareDraft',
  package: flat(option),
  to: ['south'],
  ...more,
});
const pair = (teamRule: 'any-member' | 'second-member' = 'second-member') =>
  given(threePartyScenario({ agreement: { teamRule } }))
    .started()
    .withSecondMember('north')
    .inPhase('negotiation');

const alarmIn = (story: TableStory) => (nextAlarm(story.table) ?? 0) - story.at;

describe('a team that wants two behind an offer', () => {
  test('[OF-15] sends by shared draft only when two people sit in it', () => {
    const make: TableCommand = { type: 'MakeOffer', package: flat(0), to: ['south'] };
    pair().by('north').when(make).thenRefused('second-member-needed');
    pair('any-member')
      .by('north')
      .when(make)
      .thenEvents(offerMade('north>south@0', 1, flat(0)));
    const alone = given(threePartyScenario({ agreement: { teamRule: 'second-member' } })).started();
    alone.byFacilitator().having({ type: 'SeatMember', party: 'north', seat: 2, name: 'Robot', kind: 'bot' });
    alone
      .inPhase('negotiation')
      .by('north')
      .when(make)
      .thenEvents(offerMade('north>south@0', 1, flat(0)));
  });

  test('[OF-8] a shared draft is read by the own team only, and a newer one drops it', () => {
    const story = pair()
      .by('north')
      .having(share(0, { clause: 'canary-clause' }));
    const first = story.draft();
    assert.equal(first, 'north/draft:1');
    assert.ok(!story.bytesFor({ kind: 'party', party: 'south' }).includes('canary-clause'));
    story
      .by('north', 2)
      .when(share(1))
      .thenEvents(
        { type: 'DraftSettled', draft: 'north/draft:1', party: 'north', how: 'dropped' },
        {
          type: 'DraftShared',
          draft: 'north/draft:2',
          party: 'north',
          seat: 2,
          to: ['south'],
          package: [1, 1, 1],
          dueAtPlayMs: 30_000,
        },
      );
    assert.equal(story.draft(), 'north/draft:2');
    assert.deepEqual(Object.keys(story.table.drafts), ['north/draft:2']);
    story.when({ type: 'SendDraft', draft: first }).thenRefused('draft-unknown');
  });

  test('[OF-17] [CL-6] a held draft no longer goes out by itself, its team reads who held it, and a mate sends it', () => {
    const story = pair().by('north').having(share(0));
    const draft = story.draft();
    assert.equal(alarmIn(story), DRAFT_DELAY_MS);
    story.by('north', 2).when({ type: 'HoldDraft', draft });
    story.thenEvents({ type: 'DraftHeld', draft, party: 'north', seat: 2 });
    assert.deepEqual(story.table.drafts[draft]?.heldBy, { seat: 2 });
    assert.ok(!story.bytesFor({ kind: 'party', party: 'south' }, true).includes('DraftHeld'));
    // [CL-7]
    assert.ok(alarmIn(story) > DRAFT_DELAY_MS);
    story
      .after(DRAFT_DELAY_MS * 2)
      .byClock()
      .when({ type: 'ReachDeadline' })
      .thenRefused('nothing-due');
    story.by('north').when({ type: 'HoldDraft', draft }).thenRefused('draft-held');
    story.when({ type: 'SendDraft', draft }).thenRefused('draft-own');
    story.by('south').when({ type: 'HoldDraft', draft }).thenRefused('draft-unknown');
    story.by('north', 2).having({ type: 'SendDraft', draft });
    assert.deepEqual(story.table.drafts, {});
    assert.equal(Object.values(story.table.offers).length, 1);
  });

  test('[OF-17] the next draft of the team has a delay and a hold of its own', () => {
    const story = pair().by('north').having(share(0));
    story.having({ type: 'HoldDraft', draft: story.draft() }).having(share(1));
    assert.equal(alarmIn(story), DRAFT_DELAY_MS);
    story.having({ type: 'HoldDraft', draft: story.draft() });
    story.byFacilitator().having({ type: 'EndPhase' });
    assert.deepEqual(story.table.drafts, {});
  });

  test('[OF-8] a draft is held to the rules of offers', () => {
    const story = pair().by('north');
    story.when(share(0, { to: ['north'] })).thenRefused('addressees-wrong');
    story.when(share(7)).thenRefused('package-incomplete');
    story.when(share(0, { inReplyTo: 'south>north@0' })).thenRefused('offer-unknown');
    story.when(share(0, { note: 'x'.repeat(301) })).thenRefused('text-too-long');
  });

  test('[OF-9] another member sends it, in the name of its author', () => {
    const story = pair()
      .by('north')
      .having(share(0, { note: 'Ours', clause: 'Ask first' }));
    const draft = story.draft();
    story.when({ type: 'SendDraft', draft }).thenRefused('draft-own');
    story.by('south').when({ type: 'SendDraft', draft }).thenRefused('draft-unknown');
    story
      .by('north', 2)
      .when({ type: 'SendDraft', draft })
      .thenEvents(
        offerMade('north>south@0', 1, flat(0), { clause: 'Ask first' }),
        { type: 'OfferNoteWritten', offer: 'north>south@0', party: 'north', note: 'Ours' },
        { type: 'DraftSettled', draft: 'north/draft:1', party: 'north', how: 'sent' },
      );
    assert.equal(story.event('OfferMade').seat, 1);
    assert.deepEqual(story.event('DraftSettled'), { type: 'DraftSettled', draft, party: 'north', how: 'sent' });
    story.when({ type: 'SendDraft', draft }).thenRefused('draft-unknown');
  });

  test('[OF-9] what the rules no longer allow is refused when it is sent', () => {
    const story = pair().by('north').having(share(2));
    const draft = story.draft();
    story.byFacilitator().having({ type: 'InjectEvent', injection: 'audit' });
    story.by('north', 2).when({ type: 'SendDraft', draft }).thenRefused('draft-unknown');
    story.having(share(1));
    story
      .by('north', 1)
      .when({ type: 'SendDraft', draft: story.draft() })
      .thenEvents(offerMade('north>south@0', 1, flat(1), { seat: 2 }), {
        type: 'DraftSettled',
        draft: 'north/draft:2',
        party: 'north',
        how: 'sent',
      });
    story.after(1).by('north', 1).having(share(1));
    story.by('north', 2).when({ type: 'SendDraft', draft: story.draft() }).thenRefused('offer-same-open');
  });

  test('[OF-10] any member of the team drops it, and nobody else', () => {
    const story = pair().by('north').having(share(0));
    const draft = story.draft();
    story.by('south').when({ type: 'DropDraft', draft }).thenRefused('draft-unknown');
    story
      .by('north', 2)
      .when({ type: 'DropDraft', draft })
      .thenEvents({ type: 'DraftSettled', draft: 'north/draft:1', party: 'north', how: 'dropped' });
    story.when({ type: 'DropDraft', draft }).thenRefused('draft-unknown');
    story.when({ type: 'DropDraft', draft: 'constructor' }).thenRefused('draft-unknown');
  });
});

describe('a draft that waits', () => {
  test('[CL-6] goes out by itself after 30 s of play', () => {
    const story = pair().by('north').having(share(0));
    story
      .after(DRAFT_DELAY_MS - 1)
      .byClock()
      .when({ type: 'ReachDeadline' })
      .thenRefused('nothing-due');
    story
      .after(1)
      .when({ type: 'ReachDeadline' })
      .thenEvents(offerMade('north>south@30000', 1, flat(0)), {
        type: 'DraftSettled',
        draft: 'north/draft:1',
        party: 'north',
        how: 'sent',
      });
    assert.equal(story.event('DraftSettled').how, 'sent');
  });

  test('[CL-6] [CL-2] the 30 s stand still while the table is paused', () => {
    const story = pair().by('north').having(share(0)).after(10_000);
    story.byFacilitator().having({ type: 'PauseTable', reason: 'facilitator' });
    story.after(600_000).byClock().when({ type: 'ReachDeadline' }).thenRefused('nothing-due');
    story.byFacilitator().having({ type: 'ResumeTable' });
    story.after(19_999).byClock().when({ type: 'ReachDeadline' }).thenRefused('nothing-due');
    story
      .after(1)
      .when({ type: 'ReachDeadline' })
      .thenEvents(offerMade('north>south@30000', 1, flat(0)), {
        type: 'DraftSettled',
        draft: 'north/draft:1',
        party: 'north',
        how: 'sent',
      });
  });

  test('[CL-6] is dropped when the rules no longer allow it', () => {
    const story = pair('any-member').by('north').having(share(0));
    story.having({ type: 'MakeOffer', package: flat(0), to: ['south'] });
    story
      .after(DRAFT_DELAY_MS)
      .byClock()
      .when({ type: 'ReachDeadline' })
      .thenEvents({ type: 'DraftSettled', draft: 'north/draft:1', party: 'north', how: 'dropped' });
    assert.equal(story.event('DraftSettled').how, 'dropped');
  });

  test('[CL-6] is dropped when the phase ends, not sent into it', () => {
    const story = pair().after(1_199_000).by('north').having(share(0));
    story
      .after(30_000)
      .byClock()
      .when({ type: 'ReachDeadline' })
      .thenEvents(
        { type: 'DraftSettled', draft: 'north/draft:1', party: 'north', how: 'dropped' },
        { type: 'TableClosed', outcome: 'impasse', playMs: 1_229_000 },
      );
    assert.equal(story.event('DraftSettled').how, 'dropped');
  });
});
