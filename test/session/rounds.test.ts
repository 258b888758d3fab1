import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { threePartyScenario } from '../support/scenarios.ts';
import { joining, personId, SessionStory } from '../support/session-story.ts';

const another = { ...threePartyScenario(), id: 'another-case' };
const seatAt = (number: number, table: number, party: string) => ({ person: personId(number), to: { table, party } });
const round = (scenario = another, ...moves: ReturnType<typeof seatAt>[]) =>
  ({ type: 'OpenRound', scenario, tables: 2, moves }) as const;

describe('a further round', () => {
  it('[SE-12] waits until every table of the one before has closed', () => {
    const story = SessionStory.open(2).joined(2).whereClosed(1).when(round()).thenRefused('tables-still-open');
    story
      .whereClosed(2)
      .when(round())
      .thenEvents(
        { type: 'RoundOpened', round: 2, scenario: another },
        { type: 'TableOpened', table: 1 },
        { type: 'TableOpened', table: 2 },
        { type: 'ProjectorTurned', view: { kind: 'arrival' } },
      );
    assert.equal(story.session.round, 2);
  });

  it('[SE-12] seats the same people anew, with seats that count from 1 again, and remembers where they sat', () => {
    const story = SessionStory.open(1).joined(4).whereClosed(1);
    story.having(round(another, seatAt(1, 2, 'south'), seatAt(2, 2, 'south'), seatAt(3, 1, 'north')));
    assert.deepEqual(
      [1, 2, 3, 4].map((number) => story.seatOf(number)),
      ['2/south/1', '2/south/2', '1/north/1', undefined],
    );
    assert.deepEqual(Object.keys(story.session.people).length, 4, 'nobody is lost');
    const [past] = story.session.pastRounds;
    assert.deepEqual(past?.seats[personId(4)], { table: 1, party: 'north', seat: 2 });
    assert.deepEqual([past?.round, past?.tables, past?.scenario.id], [1, [1], threePartyScenario().id]);
    assert.equal(story.session.scenario.id, 'another-case');
  });

  it('[SE-12] is all or nothing', () => {
    const story = SessionStory.open(1).joined(1).whereClosed(1);
    story.when(round(another, seatAt(1, 3, 'south'))).thenRefused('table-unknown');
    story.when(round(another, seatAt(2, 1, 'south'))).thenRefused('person-unknown');
    assert.equal(story.session.round, 1);
    assert.equal(story.seatOf(1), '1/north/1');
  });

  it('[SE-12] may play the same case again until it was revealed, and ends after nine', () => {
    const story = SessionStory.open(2).whereClosed(1, 2).having({ type: 'RevealSession' });
    story.when(round(threePartyScenario())).thenRefused('already-revealed');
    story.having(round(another));
    assert.equal(story.session.revealed, false);
    story.when(round(threePartyScenario())).thenRefused('already-revealed');
    for (let number = 3; number <= 9; number++) story.having(round(another));
    story.when(round(another)).thenRefused('too-many-rounds');
  });

  it('[SE-8] the reveal opens the rounds before, too', () => {
    const story = SessionStory.open(2).whereClosed(1, 2).having(round(another));
    assert.equal(story.session.pastRounds[0]?.revealed, false);
    story.having({ type: 'RevealSession' });
    assert.equal(story.session.pastRounds[0]?.revealed, true);
  });
});

describe('the projector', () => {
  const turn = (view: Parameters<typeof projector>[0]) => projector(view);
  it('[SE-11] shows nothing that comes from points before the reveal of its round', () => {
    const story = SessionStory.open(2).having(turn({ kind: 'phase' }));
    assert.deepEqual(story.session.projector, { kind: 'phase' });
    const quadrant = { kind: 'quadrant', round: 1, numbers: false } as const;
    const storyOf = (table: number) => ({ kind: 'story', round: 1, table, names: false, talk: false }) as const;
    story.when(turn(quadrant)).thenRefused('not-revealed');
    story.when(turn({ kind: 'figures', numbers: false })).thenRefused('not-revealed');
    story.when(turn(storyOf(1))).thenRefused('not-revealed');
    story
      .whereClosed(1, 2)
      .having({ type: 'RevealSession' })
      .having(turn(quadrant))
      .having(turn(storyOf(2)));
    story.when(turn(storyOf(3))).thenRefused('table-unknown');
    story
      .having(round(another))
      .when(turn({ ...quadrant, round: 2 }))
      .thenRefused('not-revealed');
    story.having(turn(quadrant));
  });
});

function projector(view: SessionStory['session']['projector']) {
  return { type: 'TurnProjector', view } as const;
}

describe('teams of a size', () => {
  it('[SE-2] tables fill one after another, so that no-shows leave whole tables empty', () => {
    const story = SessionStory.open(3, { teamSize: 2 }).joined(7);
    assert.deepEqual(
      [1, 2, 3, 4, 5, 6, 7].map((number) => story.seatOf(number)),
      ['1/north/1', '1/south/1', '1/forum/1', '1/north/2', '1/south/2', '1/forum/2', '2/north/1'],
    );
    for (let number = 8; number <= 19; number++) story.having(joining(number));
    assert.equal(story.seatOf(19), '1/north/3');
  });
});
