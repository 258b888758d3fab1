import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import {
  type Audience,
  epochOf,
  isReader,
  parseViewer,
  type Viewer,
  viewerName,
} from '../../shared/visibility/viewer.ts';
import { visible } from '../../shared/visibility/visible.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { given } from '../support/table-story.ts';

const VIEWERS: readonly Viewer[] = [
  { kind: 'party', party: 'north' },
  { kind: 'party', party: 'south' },
  { kind: 'facilitator' },
  { kind: 'instructor' },
  { kind: 'spectator' },
];

describe('viewers and audiences', () => {
  const rows: [Audience, boolean[]][] = [
    ['everyone', [true, true, true, true, true]],
    ['table', [true, true, true, true, false]],
    [{ parties: ['north'] }, [true, false, true, true, false]],
    [{ parties: [] }, [false, false, true, true, false]],
    ['facilitators', [false, false, true, true, false]],
    ['nobody', [false, false, false, false, false]],
  ];
  test.each(rows)('[VI-4] who belongs to %j', (audience, expected) => {
    assert.deepEqual(
      VIEWERS.map((viewer) => isReader(viewer, audience)),
      expected,
    );
  });

  test('a viewer has one word, and the word names it again', () => {
    for (const viewer of VIEWERS) assert.deepEqual(parseViewer(viewerName(viewer)), viewer);
    assert.equal(parseViewer('somebody'), undefined);
  });

  test('[VI-5] the reveal begins a new epoch, whose entries are counted from 1', () => {
    const north: Viewer = { kind: 'party', party: 'north' };
    assert.equal(epochOf(north, false), 'party:north');
    assert.notEqual(epochOf(north, true), epochOf(north, false));
    const story = given(threePartyScenario())
      .started()
      .by('south')
      .having({ type: 'SaveGuess', about: 'north', issues: [0] });
    story.by('north').having({ type: 'DeclareReady' });
    const live = visible(story.readable, north, false);
    const revealed = visible(story.readable, north, true);
    assert.equal(revealed.length, live.length + 1);
    assert.equal(live.at(-1)?.cursor, live.length);
    assert.equal(revealed.at(-1)?.cursor, revealed.length);
    assert.deepEqual(live.at(-1)?.events, revealed.at(-1)?.events);
  });

  test('[VI-6] a visible entry holds a cursor, a time and events: no actor, command, id of a command, number or hash', () => {
    const story = given(threePartyScenario()).started();
    for (const entry of visible(story.readable, { kind: 'facilitator' }, false)) {
      assert.deepEqual(Object.keys(entry).sort(), ['at', 'cursor', 'events']);
    }
  });
});
