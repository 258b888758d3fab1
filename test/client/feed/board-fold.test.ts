import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { foldBoard, withLines } from '../../../client/feed/board-fold.ts';
import type { Board, TableStatus } from '../../../shared/wire/hall-messages.ts';
import { threePartyScenario } from '../../support/scenarios.ts';
import { SessionStory } from '../../support/session-story.ts';

const line = (table: number, offers = 0): TableStatus => ({
  table,
  stage: 'lobby',
  revealed: false,
  teams: [],
  offers,
  messages: 0,
  hands: [],
  waitingFor: [],
});

function board(): Board {
  const { session: state } = SessionStory.open(2);
  const { phases, injections } = threePartyScenario();
  return {
    session: 's1',
    right: 'facilitator',
    cursor: 1,
    state,
    lines: [line(1), line(2)],
    serverTime: 0,
    words: phases.map(({ words }) => words),
    injections,
    door: { isGuessed: false, waiting: 0, crowds: [] },
    addresses: [],
    house: { writing: 'works', tracesLeft: false, unchecked: 0 },
  };
}

describe('a board that follows its session', () => {
  it('given the next entry, it is folded; one that is known already changes nothing; a missing one is a gap', () => {
    const first = board();
    const next = foldBoard(first, { cursor: 2, events: [{ type: 'TableOpened', table: 3 }] });
    assert.ok(next !== 'gap');
    assert.deepEqual([next.cursor, next.state.tables], [2, [1, 2, 3]]);
    assert.equal(foldBoard(next, { cursor: 2, events: [{ type: 'TableOpened', table: 3 }] }), next);
    assert.equal(foldBoard(next, { cursor: 4, events: [] }), 'gap');
  });

  it('given that a round began, the board is asked for anew: its words are not in the session’s public part', () => {
    const scenario = threePartyScenario();
    assert.equal(foldBoard(board(), { cursor: 2, events: [{ type: 'RoundOpened', round: 2, scenario }] }), 'gap');
  });

  it('given changed lines, they take the place of the older ones, new tables at their number', () => {
    const next = withLines(board(), [line(3), line(1, 4)], 77);
    assert.deepEqual(
      next.lines.map(({ table, offers }) => [table, offers]),
      [
        [1, 4],
        [2, 0],
        [3, 0],
      ],
    );
    assert.equal(next.serverTime, 77);
  });
});
