import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { handOf } from '../../shared/negotiation/members.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { given } from '../support/table-story.ts';

const started = () => given(threePartyScenario()).started();

describe('a hand', () => {
  test('[TE-1] goes up with words or without, in the lobby and while paused too, and once a team', () => {
    const lobby = given(threePartyScenario()).byFacilitator();
    lobby.having({ type: 'SeatMember', party: 'north', seat: 1, name: 'A', kind: 'person' });
    lobby.by('north').when({ type: 'RaiseHand' }).thenEvents({ type: 'HandRaised', party: 'north', seat: 1 });
    assert.deepEqual(handOf(lobby.table, 'north'), { party: 'north', seat: 1, text: undefined });
    const story = started().withSecondMember('north').having({ type: 'PauseTable', reason: 'eyes-up' });
    story
      .by('north', 2)
      .when({ type: 'RaiseHand', text: ' What is a ratifier? ' })
      .thenEvents({ type: 'HandRaised', party: 'north', seat: 2, text: 'What is a ratifier?' });
    assert.deepEqual(handOf(story.table, 'north'), { party: 'north', seat: 2, text: 'What is a ratifier?' });
    story.by('north').when({ type: 'RaiseHand' }).thenRefused('hand-already-raised');
    story
      .by('south')
      .when({ type: 'RaiseHand', text: 'x'.repeat(301) })
      .thenRefused('text-too-long');
    story.when({ type: 'RaiseHand', text: '  ' }).thenEvents({ type: 'HandRaised', party: 'south', seat: 1 });
  });

  test('[TE-2] is lowered by any member, by the facilitator, and by the close', () => {
    const story = started().withSecondMember('north').by('north').having({ type: 'RaiseHand' });
    story.by('north', 2).when({ type: 'LowerHand' }).thenEvents({ type: 'HandLowered', party: 'north' });
    story.when({ type: 'LowerHand' }).thenRefused('hand-not-raised');
    story.by('south').having({ type: 'RaiseHand' }).byFacilitator();
    story.when({ type: 'AnswerHand', party: 'nobody' }).thenRefused('party-unknown');
    story.when({ type: 'AnswerHand', party: 'north' }).thenRefused('hand-not-raised');
    story.when({ type: 'AnswerHand', party: 'south' }).thenEvents({ type: 'HandLowered', party: 'south' });
    story.by('south').having({ type: 'RaiseHand' }).byFacilitator().having({ type: 'CloseTable' });
    assert.equal(handOf(story.table, 'south'), undefined);
  });

  test('[TE-3] is seen by the own team and by facilitators, before and after the reveal', () => {
    const story = started().by('north').having({ type: 'RaiseHand', text: 'qqhelpqq' });
    const readers = ['north', 'south', 'forum'].filter((party) =>
      [false, true].some((revealed) => story.bytesFor({ kind: 'party', party }, revealed).includes('qqhelpqq')),
    );
    assert.deepEqual(readers, ['north']);
    assert.ok(story.bytesFor({ kind: 'facilitator' }).includes('qqhelpqq'));
    assert.ok(!story.bytesFor({ kind: 'spectator' }).includes('HandRaised'));
  });
});
