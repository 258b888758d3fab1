import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { sessionCommandSchema } from '../../shared/session/commands.ts';
import { SessionStory } from '../support/session-story.ts';

describe('[SE-30] a countdown of the facilitator’s own', () => {
  it('given an open session, when it is set, then it ends so much later, and another takes its place', () => {
    const story = SessionStory.open(2);
    story.at = 1_000_000;
    story.when({ type: 'SetTimer', text: 'Istirahat', ms: 600_000 });
    assert.deepEqual(story.events, [{ type: 'TimerSet', text: 'Istirahat', endsAt: 1_600_000 }]);
    story.at = 1_200_000;
    story.when({ type: 'SetTimer', text: 'Kembali ke meja', ms: 60_000 });
    assert.deepEqual(story.session.timer, { text: 'Kembali ke meja', endsAt: 1_260_000 });
  });

  it('given one, when it is stopped, then it is gone, once; without one there is nothing to stop', () => {
    const story = SessionStory.open(1);
    story.when({ type: 'StopTimer' }).thenRefused('timer-not-set');
    story.having({ type: 'SetTimer', text: 'Istirahat', ms: 1000 });
    story.when({ type: 'StopTimer' });
    assert.deepEqual([story.events, story.session.timer], [[{ type: 'TimerStopped' }], undefined]);
    story.when({ type: 'StopTimer' }).thenRefused('timer-not-set');
  });

  it('given no word, too long a word, no time or more than three hours, then it is no command', () => {
    const isCommand = (text: string, ms: number) =>
      sessionCommandSchema.safeParse({ type: 'SetTimer', text, ms }).success;
    assert.ok(isCommand('Istirahat', 10_800_000));
    for (const [text, ms] of [
      ['  ', 1000],
      ['x'.repeat(61), 1000],
      ['Istirahat', 0],
      ['Istirahat', 10_800_001],
    ] as const) {
      assert.ok(!isCommand(text, ms), `${text} ${ms}`);
    }
  });
});
