import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { consentOf, peopleAsked, talkIsConsented } from '../../shared/negotiation/afterwards.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { given, type TableStory } from '../support/table-story.ts';

const closed = () => given(threePartyScenario()).started().having({ type: 'CloseTable' });
const answer = (text: string, question = 'turning-point') => ({ type: 'AnswerQuestion', question, text }) as const;

describe('after the close', () => {
  test('[AF-1] a team answers the questions of the case, before and after the reveal; its last answer is the one', () => {
    const story = closed()
      .by('north')
      .when(answer('First'))
      .thenEvents({ type: 'AnswerSaved', party: 'north', question: 'turning-point', text: 'First' });
    story.byFacilitator().having({ type: 'RevealTable' }).by('north').when(answer('Second\nthought'));
    story.thenEvents({ type: 'AnswerSaved', party: 'north', question: 'turning-point', text: 'Second\nthought' });
    assert.deepEqual(story.table.answers, { north: { 'turning-point': 'Second\nthought' } });
    story.when(answer('x', 'constructor')).thenRefused('question-unknown');
    story.when(answer('x'.repeat(1501))).thenRefused('text-too-long');
    story.when(answer(' ')).thenRefused('text-empty');
    given(threePartyScenario()).started().by('north').when(answer('Early')).thenRefused('table-not-closed');
  });

  test('[AF-2] answers are read by the own team and by those who teach', () => {
    const story = closed().by('north').having(answer('qqmineqq')).byFacilitator().having({ type: 'RevealTable' });
    const reads = (party: string) => story.bytesFor({ kind: 'party', party }, true).includes('qqmineqq');
    assert.deepEqual(['north', 'south', 'forum'].filter(reads), ['north']);
    assert.ok(story.bytesFor({ kind: 'instructor' }, true).includes('qqmineqq'));
  });

  test('[AF-3] each person answers for themself and may think again; nobody but the own team reads it', () => {
    const story = closed().by('north').having({ type: 'AnswerConsent', given: true });
    story.when({ type: 'AnswerConsent', given: true }).thenRefused('nothing-due');
    story
      .when({ type: 'AnswerConsent', given: false })
      .thenEvents({ type: 'ConsentAnswered', party: 'north', seat: 1, given: false });
    assert.equal(consentOf(story.table, { party: 'north', seat: 1 }), false);
    assert.ok(story.bytesFor({ kind: 'party', party: 'north' }).includes('ConsentAnswered'));
    for (const revealed of [false, true]) {
      assert.ok(!story.bytesFor({ kind: 'party', party: 'south' }, revealed).includes('ConsentAnswered'));
      assert.ok(!story.bytesFor({ kind: 'spectator' }, revealed).includes('ConsentAnswered'));
    }
    const playing = given(threePartyScenario()).started().by('north');
    playing.when({ type: 'AnswerConsent', given: true }).thenRefused('table-not-closed');
  });

  const seated = (kinds: Readonly<Record<string, 'person' | 'bot' | 'proxy'>>, members?: string[]) => {
    const story = given(threePartyScenario()).byFacilitator();
    for (const [party, kind] of Object.entries(kinds)) {
      const shared = members !== undefined && party === 'north' ? { members } : {};
      story.having({ type: 'SeatMember', party, seat: 1, name: party, kind, ...shared });
    }
    return story;
  };
  const mayShow = (story: TableStory) =>
    talkIsConsented(story.table, peopleAsked(story.steps.flatMap(({ events }) => events)));

  test('[AF-4] talk is shown when every person agreed; bots and proxies are not asked', () => {
    const story = seated({ north: 'person', south: 'person', forum: 'bot' });
    story.having({ type: 'SeatMember', party: 'south', seat: 2, name: 'D', kind: 'person' });
    story.having({ type: 'SeatMember', party: 'forum', seat: 2, name: 'E', kind: 'proxy' });
    story.having({ type: 'StartTable' }).having({ type: 'CloseTable' });
    assert.equal(mayShow(story), false);
    story.by('north').having({ type: 'AnswerConsent', given: true });
    story.by('south').having({ type: 'AnswerConsent', given: true });
    // One member of a team does not answer for the other.
    assert.equal(mayShow(story), false);
    story.by('south', 2).having({ type: 'AnswerConsent', given: true });
    assert.equal(mayShow(story), true);
    story.having({ type: 'AnswerConsent', given: false });
    assert.equal(mayShow(story), false);
    assert.equal(mayShow(given(threePartyScenario()).byFacilitator().having({ type: 'CloseTable' })), false);
  });

  test('[AF-4] those who share a phone are asked one by one', () => {
    const story = seated({ north: 'person', south: 'bot', forum: 'bot' }, ['Ana', 'Ben']);
    story.having({ type: 'StartTable' }).having({ type: 'CloseTable' }).by('north');
    story.when({ type: 'AnswerConsent', given: true }).thenRefused('member-unknown');
    story.when({ type: 'AnswerConsent', given: true, member: 2 }).thenRefused('member-unknown');
    story.having({ type: 'AnswerConsent', given: true, member: 0 });
    assert.equal(mayShow(story), false);
    story.having({ type: 'AnswerConsent', given: true, member: 1 });
    assert.equal(mayShow(story), true);
    story.having({ type: 'AnswerConsent', given: false, member: 0 });
    assert.equal(mayShow(story), false);
  });

  test('[AF-4] who has left since the start is asked for still, who left before it is not', () => {
    const story = seated({ north: 'person', south: 'person', forum: 'person' });
    story.having({ type: 'VacateSeat', party: 'forum', seat: 1 }).having({ type: 'StartTable' });
    story.having({ type: 'VacateSeat', party: 'south', seat: 1 }).having({ type: 'CloseTable' });
    story.by('north').having({ type: 'AnswerConsent', given: true });
    const asked = peopleAsked(story.steps.flatMap(({ events }) => events));
    assert.deepEqual(
      asked.map(({ name }) => name),
      ['north', 'south'],
    );
    assert.equal(mayShow(story), false);
  });

  test('[AF-4] in an older log a team’s one word is that of all in it, until a person answers; a no stays a no', () => {
    const story = closed();
    for (const party of ['north', 'south']) story.by(party).having({ type: 'GiveConsent', given: true });
    story.by('forum').having({ type: 'GiveConsent', given: true });
    story.when({ type: 'GiveConsent', given: true }).thenRefused('nothing-due');
    assert.ok(story.bytesFor({ kind: 'party', party: 'south' }).includes('ConsentGiven'));
    assert.equal(mayShow(story), true);
    story.having({ type: 'AnswerConsent', given: true });
    assert.equal(mayShow(story), false);
    for (const party of ['north', 'south']) story.by(party).having({ type: 'AnswerConsent', given: true });
    assert.equal(mayShow(story), true);
    story.having({ type: 'GiveConsent', given: false });
    assert.equal(mayShow(story), false);
  });
});
