import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { Vote } from '../../shared/negotiation/vocabulary.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { flat, given, type TableStory } from '../support/table-story.ts';
import { wideScenario } from '../support/wide-case.ts';

/** North offers, the other signatories accept: the table votes now. */
function signed(story: TableStory, option = 1): TableStory {
  const signatories = story.scenario.parties.filter((party) => party.role === 'signatory').map((party) => party.id);
  const to = signatories.filter((party) => party !== 'north');
  const offer = story
    .by('north')
    .having({ type: 'MakeOffer', package: flat(option), to })
    .offer();
  for (const party of to) story.by(party).having({ type: 'AcceptOffer', offer });
  return story;
}

const three = (changes: Parameters<typeof threePartyScenario>[0] = {}) =>
  signed(given(threePartyScenario(changes)).started().inPhase('negotiation'));

/** Three ratifiers: forum, watch and a village. */
function council(ratification: 'unanimous' | 'majority'): TableStory {
  const [north, south, , forum, watch] = wideScenario().parties;
  assert.ok(north && south && forum && watch);
  const parties = [north, south, forum, { ...watch, role: 'ratifier' as const }, { ...forum, id: 'village' }];
  const story = given(wideScenario({ parties, agreement: { ratification } }))
    .started()
    .inPhase('negotiation');
  return signed(story);
}

describe('conditions', () => {
  test('[RA-1] a ratifier states what an agreement must contain, for all to read', () => {
    const story = given(threePartyScenario()).started().inPhase('negotiation');
    story
      .by('forum')
      .when({ type: 'StateCondition', text: 'Train\nour people' })
      .thenEvents({ type: 'ConditionStated', party: 'forum', number: 1, text: 'Train our people' });
    assert.equal(story.event('ConditionStated').text, 'Train our people');
    assert.ok(story.bytesFor({ kind: 'party', party: 'north' }).includes('Train our people'));
    story.when({ type: 'StateCondition', text: '\u200b' }).thenRefused('text-empty');
    story.when({ type: 'StateCondition', text: 'x'.repeat(301) }).thenRefused('text-too-long');
  });

  test('[RA-1] at most forty, dropped ones among them', () => {
    const story = given(threePartyScenario()).started().inPhase('negotiation').by('forum');
    for (let i = 1; i <= 40; i++) story.having({ type: 'StateCondition', text: `Condition ${i}` });
    story.having({ type: 'DropCondition', condition: 7 });
    story.when({ type: 'StateCondition', text: 'One more' }).thenRefused('talk-full');
  });

  test('[RA-2] it drops its own standing condition, and no other', () => {
    const story = given(threePartyScenario()).started().inPhase('negotiation').by('forum');
    story.having({ type: 'StateCondition', text: 'Train our people' });
    story.by('north').when({ type: 'DropCondition', condition: 1 }).thenRefused('condition-unknown');
    story.by('forum').when({ type: 'DropCondition', condition: 2 }).thenRefused('condition-unknown');
    story
      .when({ type: 'DropCondition', condition: 1 })
      .thenEvents({ type: 'ConditionDropped', party: 'forum', number: 1 });
    story.when({ type: 'DropCondition', condition: 1 }).thenRefused('condition-unknown');
    assert.deepEqual(
      story.table.conditions.map((one) => one.dropped),
      [true],
    );
  });
});

describe('voting', () => {
  test('[RA-3] the last vote decides; a yes makes the agreement final', () => {
    const story = three().by('forum').when({ type: 'CastVote', vote: 'for', reason: 'Fair' });
    story.thenEvents(
      { type: 'VoteCast', party: 'forum', seat: 1, vote: 'for', reason: 'Fair' },
      { type: 'VoteReceived', party: 'forum' },
      { type: 'RatificationDecided', votes: { forum: 'for' }, ratified: true },
      { type: 'TableClosed', outcome: 'agreement', playMs: 0 },
    );
    assert.deepEqual(story.table.stage, { kind: 'closed', outcome: 'agreement' });
    assert.equal(story.table.ratified, true);
  });

  test('[RA-3] a party votes once', () => {
    const story = council('majority').by('forum').having({ type: 'CastVote', vote: 'for' });
    story.when({ type: 'CastVote', vote: 'against' }).thenRefused('vote-already-cast');
    story
      .by('watch')
      .when({ type: 'CastVote', vote: 'for', reason: 'x'.repeat(301) })
      .thenRefused('text-too-long');
  });

  test('[RA-7] that a party voted is public at once, what and why is its own until decided', () => {
    const story = council('majority')
      .by('forum')
      .having({ type: 'CastVote', vote: 'against', reason: 'canary-reason' });
    const north = () => story.bytesFor({ kind: 'party', party: 'north' });
    assert.ok(north().includes('VoteReceived') && !north().includes('against'));
    story.by('watch').having({ type: 'CastVote', vote: 'for' }).by('village').having({ type: 'CastVote', vote: 'for' });
    assert.ok(north().includes('"forum":"against"') && !north().includes('canary-reason'));
    assert.ok(!story.bytesFor({ kind: 'party', party: 'watch' }, true).includes('canary-reason'));
  });

  type Votes = Partial<Record<'forum' | 'watch' | 'village', Vote>>;
  const cases: [rule: 'unanimous' | 'majority', votes: Votes, ratified: boolean][] = [
    ['unanimous', { forum: 'for', watch: 'for', village: 'for' }, true],
    ['unanimous', { forum: 'for', watch: 'for', village: 'against' }, false],
    ['unanimous', { forum: 'for' }, true],
    ['unanimous', { forum: 'against' }, false],
    ['unanimous', {}, false],
    ['majority', { forum: 'for', watch: 'for', village: 'against' }, true],
    ['majority', { forum: 'for', watch: 'against', village: 'against' }, false],
    ['majority', { forum: 'for', watch: 'against' }, false],
    ['majority', { forum: 'for' }, true],
    ['majority', {}, false],
  ];
  test.each(cases)('[RA-4] %s with %j: ratified is %s', (rule, votes, ratified) => {
    const story = council(rule);
    for (const [party, vote] of Object.entries(votes)) story.by(party).having({ type: 'CastVote', vote });
    if (Object.keys(votes).length < 3) story.after(600_000).byClock().having({ type: 'ReachDeadline' });
    assert.equal(story.event('RatificationDecided').ratified, ratified);
    assert.deepEqual(story.event('RatificationDecided').votes, votes);
    assert.deepEqual(story.table.stage, { kind: 'closed', outcome: ratified ? 'agreement' : 'not-ratified' });
  });

  test('[RA-4] [FA-4] the facilitator who ends the vote counts it as the clock would', () => {
    const story = council('majority').by('forum').having({ type: 'CastVote', vote: 'for' });
    story
      .byFacilitator()
      .when({ type: 'EndPhase' })
      .thenEvents(
        { type: 'RatificationDecided', votes: { forum: 'for' }, ratified: true },
        { type: 'TableClosed', outcome: 'agreement', playMs: 0 },
      );
    assert.equal(story.event('RatificationDecided').ratified, true);
  });
});

describe('a refused agreement', () => {
  test('[RA-5] [RA-6] returns once, to the negotiation, for the time that the case gives', () => {
    const story = three().after(1000).by('forum').when({ type: 'CastVote', vote: 'against' });
    story.thenEvents(
      { type: 'VoteCast', party: 'forum', seat: 1, vote: 'against' },
      { type: 'VoteReceived', party: 'forum' },
      { type: 'RatificationDecided', votes: { forum: 'against' }, ratified: false },
      { type: 'AgreementReturned' },
      {
        type: 'PhaseStarted',
        index: 2,
        kind: 'negotiation',
        startsAtPlayMs: 1000,
        endsAtPlayMs: 301_000,
        reopened: true,
      },
    );
    const { kind, reopened, startsAtPlayMs, endsAtPlayMs } = story.event('PhaseStarted');
    assert.deepEqual([kind, reopened, startsAtPlayMs, endsAtPlayMs], ['negotiation', true, 1000, 301_000]);
    assert.equal(story.table.agreement, undefined);
    signed(story, 0);
    assert.deepEqual(story.table.voted, []);
    story.by('forum').when({ type: 'CastVote', vote: 'against' });
    story.thenEvents(
      { type: 'VoteCast', party: 'forum', seat: 1, vote: 'against' },
      { type: 'VoteReceived', party: 'forum' },
      { type: 'RatificationDecided', votes: { forum: 'against' }, ratified: false },
      { type: 'TableClosed', outcome: 'not-ratified', playMs: 1000 },
    );
    assert.deepEqual(story.table.stage, { kind: 'closed', outcome: 'not-ratified' });
  });

  test('[RA-5] a second agreement may be ratified', () => {
    const story = three().by('forum').having({ type: 'CastVote', vote: 'against' });
    signed(story, 0).by('forum').having({ type: 'CastVote', vote: 'for' });
    assert.deepEqual(story.table.stage, { kind: 'closed', outcome: 'agreement' });
    assert.deepEqual(story.table.agreement?.package, [0, 0, 0]);
  });

  test('[RA-5] ends the table where the case gives no time', () => {
    const story = three({ agreement: {} }).by('forum').having({ type: 'CastVote', vote: 'against' });
    assert.deepEqual(story.table.stage, { kind: 'closed', outcome: 'not-ratified' });
  });

  test('[RA-6] a reopened negotiation without a new agreement is an impasse', () => {
    const story = three().by('forum').having({ type: 'CastVote', vote: 'against' }).clockRuns(300_000);
    assert.deepEqual(story.table.stage, { kind: 'closed', outcome: 'impasse' });
  });

  test('[RA-6] an agreement of an early round is returned to the last round before the vote', () => {
    const [read, prepare, talk, pause, vote] = wideScenario().phases;
    assert.ok(read && prepare && talk && pause && vote);
    const phases = [talk, pause, { ...talk, id: 'again' }, vote];
    const story = signed(given(wideScenario({ phases })).started());
    assert.equal(story.event('PhaseStarted').index, 3);
    story.by('forum').having({ type: 'CastVote', vote: 'against' });
    assert.deepEqual([story.event('PhaseStarted').index, story.event('PhaseStarted').reopened], [2, true]);
  });
});

describe('what a refusing vote lets the table read', () => {
  const reason = 'canary-reason';
  const refuse = { type: 'CastVote', vote: 'against', reason, showReason: true } as const;
  const north = (story: TableStory) => story.bytesFor({ kind: 'party', party: 'north' });

  test('[RA-8] the reason is the table’s in the entry of the decision, and not before', () => {
    const story = council('majority').by('forum').having(refuse);
    assert.ok(!north(story).includes(reason));
    for (const viewer of ['south', 'watch']) {
      assert.ok(!story.bytesFor({ kind: 'party', party: viewer }).includes('showReason'));
    }
    story.by('watch').having({ type: 'CastVote', vote: 'against', reason: 'canary-kept' });
    assert.ok(!north(story).includes(reason));
    story.by('village').having({ type: 'CastVote', vote: 'for' });
    const told = story.steps.at(-1)?.events.map(({ type }) => type);
    assert.deepEqual(told?.slice(2, 4), ['RatificationDecided', 'VoteReasonShown']);
    assert.ok(north(story).includes(reason));
    // [VI-9] What its team did not release stays closed, after the reveal too.
    assert.ok(!story.bytesFor({ kind: 'party', party: 'north' }, true).includes('canary-kept'));
    assert.ok(!story.bytesFor({ kind: 'spectator' }, true).includes(reason));
    assert.deepEqual(story.table.shownReasons, { forum: reason });
  });

  test('[RA-8] where the votes ratify, no reason is shown, nor that of a vote in favour', () => {
    const ratified = council('majority').by('forum').having(refuse);
    for (const party of ['watch', 'village']) ratified.by(party).having({ type: 'CastVote', vote: 'for' });
    assert.ok(!north(ratified).includes(reason));
    const refused = council('unanimous')
      .by('forum')
      .having({ ...refuse, vote: 'for' });
    for (const party of ['watch', 'village']) refused.by(party).having({ type: 'CastVote', vote: 'against' });
    assert.ok(!north(refused).includes(reason));
  });

  test('[RA-8] [CL-4] the clock decides with the same words; the next agreement begins without them', () => {
    const story = council('majority').by('forum').having(refuse);
    story.after(600_000).byClock().having({ type: 'ReachDeadline' });
    assert.equal(story.event('VoteReasonShown').reason, reason);
    const again = three().by('forum').having(refuse);
    assert.deepEqual(again.table.shownReasons, { forum: reason });
    signed(again, 0);
    assert.deepEqual([again.table.shownReasons, again.table.releasedReasons], [undefined, undefined]);
  });

  test('[RA-8] without a reason there is nothing to show', () => {
    three()
      .by('forum')
      .when({ type: 'CastVote', vote: 'for', showReason: true, reason: '  ' })
      .thenEvents(
        { type: 'VoteCast', party: 'forum', seat: 1, vote: 'for' },
        { type: 'VoteReceived', party: 'forum' },
        { type: 'RatificationDecided', votes: { forum: 'for' }, ratified: true },
        { type: 'TableClosed', outcome: 'agreement', playMs: 0 },
      );
  });
});

describe('guessing a vote', () => {
  test('[RA-9] a team guesses how a ratifier votes; the table reads it with the decision', () => {
    const story = three().by('north').when({ type: 'GuessVote', about: 'forum', vote: 'for' });
    story.thenEvents({ type: 'VoteGuessed', party: 'north', about: 'forum', vote: 'for' });
    story.when({ type: 'GuessVote', about: 'forum', vote: 'for' }).thenRefused('nothing-due');
    story.when({ type: 'GuessVote', about: 'south', vote: 'for' }).thenRefused('party-unknown');
    story.having({ type: 'GuessVote', about: 'forum', vote: 'against' });
    story.by('forum').when({ type: 'GuessVote', about: 'forum', vote: 'for' }).thenRefused('party-unknown');
    const forum = () => story.bytesFor({ kind: 'party', party: 'forum' });
    assert.ok(!forum().includes('VoteGuess'));
    story.having({ type: 'CastVote', vote: 'against' });
    assert.deepEqual(story.table.voteGuesses, { north: { forum: 'against' } });
    assert.ok(forum().includes('"type":"VoteGuessShown"') && !forum().includes('VoteGuessed'));
    assert.ok(!story.bytesFor({ kind: 'spectator' }, true).includes('VoteGuess'));
    story.by('north').when({ type: 'GuessVote', about: 'forum', vote: 'for' }).thenRefused('wrong-phase');
  });
});
