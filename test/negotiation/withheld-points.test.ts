import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { withPointChanges } from '../../shared/scoring/point-changes.ts';
import { secretsFor } from '../../shared/visibility/scenario-for.ts';
import type { Viewer } from '../../shared/visibility/viewer.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { given } from '../support/table-story.ts';

const NORTH: Viewer = { kind: 'party', party: 'north' };
const SOUTH: Viewer = { kind: 'party', party: 'south' };
const FLOOD = { type: 'InjectEvent', injection: 'flood' } as const;
const CHANGES = {
  north: [
    { issue: 2, option: 0, points: 5 },
    { issue: 2, option: 2, points: 15 },
  ],
  forum: [{ issue: 0, option: 2, points: 20 }],
};

const withheld = () => given(threePartyScenario()).byFacilitator().having({ type: 'WithholdPoints' });

describe('[FA-15] withholding points', () => {
  test('given a table in the lobby, when its points are withheld, then everybody reads that they are, once', () => {
    const story = withheld();
    story.thenEvents({ type: 'PointsWithheld' });
    for (const kind of ['spectator', 'facilitator'] as const) {
      assert.deepEqual(story.seenBy({ kind }), [{ type: 'PointsWithheld' }]);
    }
    story.when({ type: 'WithholdPoints' }).thenRefused('points-already-withheld');
  });

  test('given a table that has started, or ended, when its points are to be withheld, then it is too late', () => {
    const story = given(threePartyScenario()).started();
    story.byFacilitator().when({ type: 'WithholdPoints' }).thenRefused('table-already-started');
    story.having({ type: 'CloseTable' }).when({ type: 'WithholdPoints' }).thenRefused('table-closed');
  });

  test('given points that were opened, when they are to be withheld again in the lobby, then they are not', () => {
    withheld().having({ type: 'OpenPoints' }).when({ type: 'WithholdPoints' }).thenRefused('points-already-withheld');
  });
});

describe('[FA-16] an event with new points while points are withheld', () => {
  test('given one, when it happens, then the numbers are for who leads and the own team reads at which issues', () => {
    const story = withheld().started().byFacilitator().having(FLOOD);
    assert.deepEqual(
      story.seenBy(NORTH).filter(({ type }) => type.includes('Points') || type === 'WorthChanged'),
      [{ type: 'PointsWithheld' }, { type: 'WorthChanged', party: 'north', issues: [2] }],
    );
    assert.equal(
      story.seenBy(SOUTH).some(({ type }) => type === 'WorthChanged'),
      false,
    );
    const led = story.seenBy({ kind: 'facilitator' }).filter(({ type }) => type === 'PointsHeldBack');
    assert.deepEqual(led, [
      { type: 'PointsHeldBack', party: 'north', changes: CHANGES.north },
      { type: 'PointsHeldBack', party: 'forum', changes: CHANGES.forum },
    ]);
    assert.deepEqual(story.table.pointChanges, CHANGES);
  });

  test('given one, when the own part is built, then its words are those of the new points', () => {
    const story = withheld().started().byFacilitator().having(FLOOD);
    const wordsOf = (changes: typeof story.table.pointChanges) =>
      secretsFor(story.scenario, NORTH, false, changes).briefs[0]?.inWords?.issues[2]?.steps;
    assert.deepEqual(
      [wordsOf({}), wordsOf(story.table.pointChanges)],
      [
        [0, 1, 2],
        [2, 1, 0],
      ],
    );
  });
});

describe('[FA-17] opening points', () => {
  test('given withheld points that an event changed, when they are opened, then each team reads its own of them', () => {
    const story = withheld().started().byFacilitator().having(FLOOD).having({ type: 'OpenPoints' });
    story.thenEvents(
      { type: 'PointsOpened' },
      { type: 'PointsChanged', party: 'north', changes: CHANGES.north },
      { type: 'PointsChanged', party: 'forum', changes: CHANGES.forum },
    );
    assert.deepEqual(story.seenBy(NORTH).slice(-2), [
      { type: 'PointsOpened' },
      { type: 'PointsChanged', party: 'north', changes: CHANGES.north },
    ]);
    assert.deepEqual(story.seenBy(SOUTH).at(-1), { type: 'PointsOpened' });
    story.when({ type: 'OpenPoints' }).thenRefused('points-not-withheld');
    const [own] = secretsFor(story.scenario, NORTH, false).briefs;
    assert.deepEqual(own && withPointChanges(own, story.table.pointChanges.north ?? []).points[2], [5, 10, 15]);
  });

  test('given a table that says points, when they are to be opened, then there is nothing to open', () => {
    given(threePartyScenario())
      .started()
      .byFacilitator()
      .when({ type: 'OpenPoints' })
      .thenRefused('points-not-withheld');
  });

  test('given points that nobody opened, when the table is revealed, then they open with it', () => {
    const story = withheld().started().byFacilitator().having(FLOOD).having({ type: 'CloseTable' });
    story
      .having({ type: 'RevealTable' })
      .thenEvents(
        { type: 'PointsOpened' },
        { type: 'PointsChanged', party: 'north', changes: CHANGES.north },
        { type: 'PointsChanged', party: 'forum', changes: CHANGES.forum },
        { type: 'TableRevealed' },
      );
    assert.equal(story.table.withholdsPoints, false);
  });

  test('given an event after points were opened, when it happens, then the own team reads it in points', () => {
    const story = withheld().started().byFacilitator().having({ type: 'OpenPoints' }).having(FLOOD);
    assert.deepEqual(story.seenBy(NORTH).at(-1), { type: 'PointsChanged', party: 'north', changes: CHANGES.north });
  });
});
