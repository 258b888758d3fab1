import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { nextAlarm, playTime, timeLeft } from '../../shared/negotiation/play-clock.ts';
import { threePartyScenario, twoPartyScenario } from '../support/scenarios.ts';
import { flat, given, offerMade, STORY_START } from '../support/table-story.ts';
import { wideScenario } from '../support/wide-case.ts';

const MINUTE = 60_000;
const pause = { type: 'PauseTable' as const, reason: 'facilitator' as const };

describe('the play clock', () => {
  test('[CL-1] starts with the table and never runs backwards', () => {
    const story = given(threePartyScenario())
      .after(7 * MINUTE)
      .started();
    assert.equal(playTime(story.table, story.at + 1500), 1500);
    assert.equal(playTime(story.table, story.at - 9000), 0);
    assert.equal(timeLeft(story.table, story.at + 1500), 5 * MINUTE - 1500);
    assert.equal(timeLeft(story.table, story.at + 9 * MINUTE), 0);
    assert.equal(timeLeft(given(threePartyScenario()).table, STORY_START), undefined);
  });

  test('[CL-2] [CL-3] stands while paused and runs on from where it stood', () => {
    const story = given(threePartyScenario())
      .started()
      .after(2 * MINUTE)
      .byFacilitator();
    story
      .when({ type: 'ResumeTable' })
      .thenRefused('table-not-paused')
      .when(pause)
      .thenEvents({ type: 'TablePaused', reason: 'facilitator', playMs: 120000 });
    story
      .when(pause)
      .thenRefused('table-paused')
      .by('north')
      .when({ type: 'DeclareReady' })
      .thenRefused('table-paused');
    story.after(50 * MINUTE);
    assert.equal(playTime(story.table, story.at), 2 * MINUTE);
    story
      .byFacilitator()
      .when({ type: 'ResumeTable' })
      .thenEvents({ type: 'TableResumed', at: 1795341120000 })
      .after(MINUTE);
    assert.equal(playTime(story.table, story.at), 3 * MINUTE);
    story.by('north').when({ type: 'DeclareReady' }).thenEvents({ type: 'PartyReady', party: 'north' });
  });

  test('[CL-2] a pause keeps its reason for all to read', () => {
    const story = given(threePartyScenario())
      .started()
      .byFacilitator()
      .having({ type: 'PauseTable', reason: 'downtime' });
    assert.equal(story.table.clock.paused, 'downtime');
  });

  test('[CL-10] a standing pause becomes eyes-up and plain again, and the clock stands where it stood', () => {
    const eyesUp = { type: 'PauseTable', reason: 'eyes-up' } as const;
    const story = given(threePartyScenario()).started().after(MINUTE).byFacilitator();
    for (const reason of ['facilitator', 'downtime'] as const) {
      story.having({ type: 'PauseTable', reason }).after(MINUTE);
      story
        .when(eyesUp)
        .thenEvents({ type: 'TablePaused', reason: 'eyes-up', playMs: 60000 })
        .when(eyesUp)
        .thenRefused('table-paused');
      assert.equal(story.table.clock.paused, 'eyes-up');
      story.when({ type: 'PauseTable', reason: 'downtime' }).thenRefused('table-paused');
      story.after(MINUTE).when(pause).thenEvents({ type: 'TablePaused', reason: 'facilitator', playMs: 60000 });
      assert.equal(story.table.clock.paused, 'facilitator');
      assert.equal(playTime(story.table, story.at), MINUTE);
      story.having({ type: 'ResumeTable' });
    }
  });

  test('[CL-9] a pause after downtime is dated at the last entry, and nobody’s time is eaten', () => {
    const story = given(threePartyScenario()).started().after(MINUTE).by('north').having({ type: 'DeclareReady' });
    const lastEntryAt = story.steps.at(-1)?.at ?? 0;
    // Forty minutes pass without a server; the host then writes the pause as of the last entry.
    story.at = lastEntryAt;
    story.byFacilitator().having({ type: 'PauseTable', reason: 'downtime' });
    story.after(40 * MINUTE).having({ type: 'ResumeTable' });
    assert.equal(timeLeft(story.table, story.at), 4 * MINUTE);
    assert.deepEqual(story.table.stage.kind, 'briefing');
  });
});

describe('moments of the clock', () => {
  test('[CL-4] [CL-5] each phase ends at its time, to the millisecond, and the table ends as an impasse', () => {
    const story = given(twoPartyScenario())
      .started()
      .after(5 * MINUTE - 1)
      .byClock();
    story.when({ type: 'ReachDeadline' }).thenRefused('nothing-due');
    story.after(1).when({ type: 'ReachDeadline' }).thenEvents({
      type: 'PhaseStarted',
      index: 1,
      kind: 'preparation',
      startsAtPlayMs: 300000,
      endsAtPlayMs: 600000,
      reopened: false,
    });
    assert.equal(story.table.stage.kind, 'preparation');
    story.clockRuns(25 * MINUTE);
    assert.deepEqual(story.table.stage, { kind: 'closed', outcome: 'impasse' });
    assert.equal(story.event('TableClosed').playMs, 30 * MINUTE);
    story.byClock().when({ type: 'ReachDeadline' }).thenRefused('nothing-due');
  });

  test('[CL-5] a ratification without an agreement is passed over', () => {
    const story = given(threePartyScenario()).started().inPhase('negotiation').byFacilitator();
    story.when({ type: 'EndPhase' }).thenEvents({ type: 'TableClosed', outcome: 'impasse', playMs: 0 });
    assert.deepEqual(story.table.stage, { kind: 'closed', outcome: 'impasse' });
  });

  test('[CL-5] offers expire and drafts are dropped when a phase ends, also into a break', () => {
    const story = given(wideScenario()).started().inPhase('negotiation').by('north');
    story.having({ type: 'MakeOffer', package: flat(0), to: ['south'] });
    story.having({ type: 'ShareDraft', package: flat(1), to: ['south'] });
    story
      .after(20 * MINUTE)
      .byClock()
      .when({ type: 'ReachDeadline' });
    story.thenEvents(
      { type: 'OfferClosed', offer: 'north>south@0', how: 'expired' },
      { type: 'DraftSettled', draft: 'north/draft:1', party: 'north', how: 'dropped' },
      {
        type: 'PhaseStarted',
        index: 3,
        kind: 'break',
        startsAtPlayMs: 1200000,
        endsAtPlayMs: 1500000,
        reopened: false,
      },
    );
    assert.equal(story.table.stage.kind, 'break');
  });

  test('[CL-4] everything due by one moment is one decision: drafts go out, then offers expire', () => {
    const story = given(threePartyScenario({ agreement: { offerMinutes: 0.5 } }))
      .started()
      .inPhase('negotiation');
    story.by('north').having({ type: 'ShareDraft', package: flat(0), to: ['south'] });
    story.by('south').having({ type: 'MakeOffer', package: flat(1), to: ['north'] });
    story.after(30_000).byClock().when({ type: 'ReachDeadline' });
    story.thenEvents(
      offerMade('north>south@30000', 1, flat(0), { expiresAtPlayMs: 60000 }),
      { type: 'DraftSettled', draft: 'north/draft:1', party: 'north', how: 'sent' },
      { type: 'OfferClosed', offer: 'south>north@0', how: 'expired' },
    );
  });

  test('[CL-7] the next alarm is the first of phase end, expiry and draft; there is none while the clock stands', () => {
    const story = given(threePartyScenario({ agreement: { offerMinutes: 2 } }));
    assert.equal(nextAlarm(story.table), undefined);
    story.started().inPhase('negotiation');
    const start = story.at;
    assert.equal(nextAlarm(story.table), start + 20 * MINUTE);
    story.by('north').having({ type: 'MakeOffer', package: flat(0), to: ['south'] });
    assert.equal(nextAlarm(story.table), start + 2 * MINUTE);
    story.having({ type: 'ShareDraft', package: flat(1), to: ['south'] });
    assert.equal(nextAlarm(story.table), start + 30_000);
    story.after(10_000).byFacilitator().having(pause);
    assert.equal(nextAlarm(story.table), undefined);
    story.after(60_000).having({ type: 'ResumeTable' });
    assert.equal(nextAlarm(story.table), start + 90_000);
    story.having({ type: 'CloseTable' });
    assert.equal(nextAlarm(story.table), undefined);
  });

  test('[CL-7] an alarm that is overdue is due now, and what it decides leaves no alarm behind it', () => {
    const story = given(threePartyScenario())
      .started()
      .after(MINUTE * 90);
    const due = nextAlarm(story.table);
    assert.equal(due, STORY_START + 5 * MINUTE);
    story.byClock().having({ type: 'ReachDeadline' });
    assert.ok((nextAlarm(story.table) ?? 0) > story.at);
  });

  test('[CL-8] a command at the deadline or after it is too late, whether or not the clock spoke', () => {
    const negotiating = () => given(threePartyScenario()).started().inPhase('negotiation');
    const offer = { type: 'MakeOffer' as const, package: flat(0), to: ['south'] };
    negotiating()
      .after(20 * MINUTE - 1)
      .by('north')
      .when(offer)
      .thenEvents(offerMade('north>south@1199999', 1, flat(0)));
    for (const late of [20 * MINUTE, 20 * MINUTE + 1]) {
      const story = negotiating()
        .by('south')
        .having({ type: 'MakeOffer', package: flat(0), to: ['north'] });
      const standing = story.offer();
      story.after(late).by('north').when(offer).thenRefused('phase-over');
      story.when({ type: 'AcceptOffer', offer: standing }).thenRefused('phase-over');
      story.when({ type: 'WalkAway' }).thenRefused('phase-over');
      story.by('forum').when({ type: 'CastVote', vote: 'for' }).thenRefused('phase-over');
    }
  });
});
