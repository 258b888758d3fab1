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

  const raised = () => started().by('north').having({ type: 'RaiseHand', text: 'Help' }).byFacilitator();
  const [sari, lalu] = ['key-of-sari', 'key-of-lalu'];

  test('[TE-8] is gone to by one facilitator, by another only in their place', () => {
    const story = raised();
    story
      .when({ type: 'GoToHand', party: 'north', key: sari, name: '  Ibu Sari ' })
      .thenEvents({ type: 'HandTaken', party: 'north', key: sari, name: 'Ibu Sari' });
    assert.deepEqual(handOf(story.table, 'north')?.goer, { key: sari, name: 'Ibu Sari' });
    assert.equal(handOf(story.table, 'north')?.text, 'Help');
    story.when({ type: 'GoToHand', party: 'north', key: sari }).thenRefused('nothing-due');
    story.when({ type: 'GoToHand', party: 'north', key: lalu }).thenRefused('hand-taken');
    story
      .when({ type: 'GoToHand', party: 'north', key: lalu, instead: true })
      .thenEvents({ type: 'HandTaken', party: 'north', key: lalu });
    assert.deepEqual(handOf(story.table, 'north')?.goer, { key: lalu, name: undefined });
    story.when({ type: 'GoToHand', party: 'south', key: sari }).thenRefused('hand-not-raised');
    story.when({ type: 'GoToHand', party: 'nobody', key: sari }).thenRefused('party-unknown');
  });

  test('[TE-9] is left by whoever is on the way alone, and nobody is on the way to a hand that went down', () => {
    const story = raised();
    story.when({ type: 'LeaveHand', party: 'north', key: sari }).thenRefused('hand-not-taken');
    story.having({ type: 'GoToHand', party: 'north', key: sari });
    story.when({ type: 'LeaveHand', party: 'north', key: lalu }).thenRefused('hand-taken');
    story.when({ type: 'LeaveHand', party: 'north', key: sari }).thenEvents({ type: 'HandLeft', party: 'north' });
    assert.deepEqual(handOf(story.table, 'north'), { party: 'north', seat: 1, text: 'Help' });
    story.having({ type: 'GoToHand', party: 'north', key: sari }).by('north').having({ type: 'LowerHand' });
    story.having({ type: 'RaiseHand' });
    assert.equal(handOf(story.table, 'north')?.goer, undefined);
    story.byFacilitator().having({ type: 'GoToHand', party: 'north', key: sari }).having({ type: 'EndPhase' });
    assert.equal(handOf(story.table, 'north')?.goer?.key, sari);
    story.having({ type: 'CloseTable' });
    assert.equal(handOf(story.table, 'north'), undefined);
    story.when({ type: 'LeaveHand', party: 'north', key: sari }).thenRefused('table-closed');
  });

  test('[TE-8] [TE-9] the own team and facilitators read who is on the way, and that nobody is any more', () => {
    const story = raised().having({ type: 'GoToHand', party: 'north', key: sari, name: 'qqsariqq' });
    story.having({ type: 'LeaveHand', party: 'north', key: sari });
    for (const mark of ['qqsariqq', 'HandLeft']) {
      const readers = ['north', 'south', 'forum'].filter((party) =>
        [false, true].some((revealed) => story.bytesFor({ kind: 'party', party }, revealed).includes(mark)),
      );
      assert.deepEqual(readers, ['north'], mark);
      assert.ok(story.bytesFor({ kind: 'facilitator' }).includes(mark));
      assert.ok(!story.bytesFor({ kind: 'spectator' }).includes(mark));
    }
  });
});
