import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { talkIsConsented } from '../../shared/negotiation/afterwards.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { given } from '../support/table-story.ts';

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

  test('[AF-3] a team consents and takes it back, for all at the table to read', () => {
    const story = closed().by('north').having({ type: 'GiveConsent', given: true });
    story.when({ type: 'GiveConsent', given: true }).thenRefused('nothing-due');
    story
      .when({ type: 'GiveConsent', given: false })
      .thenEvents({ type: 'ConsentGiven', party: 'north', given: false });
    assert.ok(story.bytesFor({ kind: 'party', party: 'south' }).includes('ConsentGiven'));
    assert.ok(!story.bytesFor({ kind: 'spectator' }, true).includes('ConsentGiven'));
    given(threePartyScenario()).started().by('north').when({ type: 'GiveConsent', given: true });
    assert.equal(story.table.consents?.north, false);
  });

  test('[AF-4] talk is shown when every party with a person in it agreed; bots and proxies are not asked', () => {
    const story = given(threePartyScenario()).byFacilitator();
    story.having({ type: 'SeatMember', party: 'north', seat: 1, name: 'A', kind: 'person' });
    story.having({ type: 'SeatMember', party: 'south', seat: 1, name: 'B', kind: 'person' });
    story.having({ type: 'SeatMember', party: 'forum', seat: 1, name: 'C', kind: 'bot' });
    story.having({ type: 'StartTable' }).having({ type: 'CloseTable' });
    assert.equal(talkIsConsented(story.table), false);
    story.by('north').having({ type: 'GiveConsent', given: true });
    assert.equal(talkIsConsented(story.table), false);
    story.by('south').having({ type: 'GiveConsent', given: true });
    assert.equal(talkIsConsented(story.table), true);
    story.having({ type: 'GiveConsent', given: false });
    assert.equal(talkIsConsented(story.table), false);
    const alone = given(threePartyScenario()).byFacilitator().having({ type: 'CloseTable' });
    assert.equal(talkIsConsented(alone.table), false);
  });

  test('[AF-4] who spoke and has left since is asked for still: nobody shows the words of people who are moved away', () => {
    const story = given(threePartyScenario()).started().inPhase('negotiation');
    story.by('south').having({ type: 'Say', channel: 'table', text: 'aloud' });
    story.byFacilitator().having({ type: 'CloseTable' });
    for (const party of ['north', 'forum']) story.by(party).having({ type: 'GiveConsent', given: true });
    story.byFacilitator().having({ type: 'VacateSeat', party: 'south', seat: 1 });
    assert.equal(talkIsConsented(story.table), false);
  });
});
