import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { closeUp, peopleToSeat, suggestPlaces } from '../../shared/seating/closing-up.ts';
import { EMPTY_HISTORY, inverseOf, redo, remember, stillThere, undo } from '../../shared/seating/relocation-history.ts';
import { rosterLines } from '../../shared/seating/roster-match.ts';
import { seatRound } from '../../shared/seating/round-seating.ts';
import type { PartyToSeat } from '../../shared/seating/team-counts.ts';
import type { Relocation } from '../../shared/session/vocabulary.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { joining, personId, SessionStory } from '../support/session-story.ts';

/** A session where the given teams sit: `1/north` twice is two people. */
function sitting(tables: number, ...places: readonly string[]): SessionStory {
  const story = SessionStory.open(tables);
  for (const [i, place] of places.entries()) {
    const [table, party] = place.split('/');
    story.having(joining(i + 1, { table: Number(table), party: party ?? '' }));
  }
  return story;
}
const sayMoves = (moves: readonly Relocation[]) =>
  moves.map(({ person, to }) => `${Number(person.slice(-4))}>${to === undefined ? 'none' : `${to.table}/${to.party}`}`);
const start = (...tables: number[]) => ({ type: 'OrderTables', tables, order: { kind: 'start' } }) as const;

describe('closing up after no-shows', () => {
  it('moves nobody where every team that signs has people', () => {
    assert.deepEqual(closeUp(sitting(2, '1/north', '1/south', '2/south', '2/north').session), []);
  });

  it('fills one broken table from another by one move, and never breaks the one that is whole', () => {
    const story = sitting(3, '1/north', '1/south', '2/north', '3/north');
    assert.deepEqual(sayMoves(closeUp(story.session)), ['4>2/south']);
  });

  it('mends a table by its own people first', () => {
    assert.deepEqual(sayMoves(closeUp(sitting(1, '1/north', '1/north', '1/forum').session)), ['2>1/south']);
  });

  it('seats whoever is left over in the smallest team of a table that waits, before one that runs', () => {
    const story = sitting(3, '1/north', '1/south', '2/north', '2/south', '2/forum', '3/forum').having(start(1));
    assert.deepEqual(sayMoves(closeUp(story.session)), ['6>2/north']);
  });

  it('leaves tables that have started alone, and one person alone in the hall where they are', () => {
    assert.deepEqual(closeUp(sitting(2, '1/north', '2/north', '2/south').having(start(1)).session), []);
    assert.deepEqual(closeUp(sitting(2, '1/north').session), []);
  });

  it('leaves every table with people able to play, whatever is missing, and the rules take its moves', () => {
    for (let seed = 0; seed < 60; seed++) {
      const places = Array.from(
        { length: 24 },
        (_, i) => `${1 + (i % 8)}/${['north', 'south', 'forum'][(i >> 3) % 3]}`,
      );
      const story = sitting(8, ...places.filter((_, i) => ((seed + 1) * (i + 3) * 2654435761) % 7 < 3));
      const moves = closeUp(story.session);
      if (moves.length > 0) story.having({ type: 'MovePeople', moves });
      const sizes = story.sizes();
      for (let table = 1; table <= 8; table++) {
        const all = ['north', 'south', 'forum'].map((party) => sizes[`${table}/${party}`] ?? 0);
        const [north = 0, south = 0] = all;
        const people = all.reduce((sum, size) => sum + size, 0);
        assert.ok(people === 0 || (north > 0 && south > 0), `table ${table}: ${all} (seed ${seed})`);
      }
      assert.deepEqual(closeUp(story.session), []);
    }
  });
});

describe('seating those who wait', () => {
  const waiting = (story: SessionStory, ...numbers: number[]) => {
    story.having({ type: 'SetJoining', joining: 'waiting' });
    for (const number of numbers) story.having(joining(number));
    return story;
  };

  it('takes the smallest team of a running table, one after the other', () => {
    const story = waiting(sitting(3, '1/north', '1/south', '2/north', '2/south', '2/forum').having(start(1, 2)), 8, 9);
    assert.deepEqual(sayMoves(suggestPlaces(story.session)), ['8>1/forum', '9>1/north']);
    assert.deepEqual(sayMoves(suggestPlaces(story.session, [2, 3])), ['8>2/north', '9>2/south'], 'table 1 has closed');
  });

  it('counts the shared phone of a team as the whole team', () => {
    const story = new SessionStory().having({
      type: 'OpenSession',
      code: 'MR4K7T',
      tables: 2,
      bots: false,
      practise: false,
      teamSize: 3,
      devices: 'team',
    });
    story.joined(5);
    assert.deepEqual(
      [1, 2, 3, 4, 5].map((number) => story.seatOf(number)),
      ['1/north/1', '1/south/1', '1/forum/1', '2/north/1', '2/south/1'],
    );
  });

  it('makes a plan of its own where nobody sits yet', () => {
    const story = waiting(SessionStory.open(3), 1, 2, 3, 4);
    const moves = suggestPlaces(story.session);
    assert.deepEqual(sayMoves(moves), ['1>1/north', '2>1/north', '3>1/south', '4>1/forum']);
  });
});

describe('a roster that comes late', () => {
  it('finds those who are here already by name, one line each, and keeps their groups and places', () => {
    const story = SessionStory.open(3)
      .having(joining(1, { name: 'Budi' }))
      .having(joining(2, { name: 'budi.' }))
      .having(joining(3, { name: 'Citra' }));
    const people = [
      { id: 'b1', name: 'Budi', group: 'A', table: 2, party: 'south' },
      { id: 'b2', name: 'Budi', group: 'B' },
      { id: 'd', name: 'Dewi' },
    ];
    story.having({ type: 'ImportRoster', people }).having(joining(4, { name: 'dewi' }));
    assert.deepEqual(
      [...rosterLines(story.session)].map(([id, line]) => [Number(id.slice(-4)), line.id]),
      [
        [4, 'd'],
        [1, 'b1'],
        [2, 'b2'],
      ],
    );
    const [budi, other] = peopleToSeat(story.session, Object.values(story.session.people));
    assert.deepEqual([budi?.group, budi?.reserved], ['A', { table: 2, party: 'south' }]);
    assert.deepEqual([other?.group, other?.reserved], ['B', undefined]);
  });
});

describe('the way back from a move', () => {
  it('brings everybody back, makes it again, and passes over who has left', () => {
    const story = sitting(2, '1/north', '1/south');
    const moves: Relocation[] = [{ person: personId(1), to: { table: 2, party: 'forum' } }, { person: personId(2) }];
    const history = remember(EMPTY_HISTORY, story.session.people, moves);
    assert.deepEqual(sayMoves(inverseOf(story.session.people, moves)), ['1>1/north', '2>1/south']);
    story.having({ type: 'MovePeople', moves });
    const back = undo(history);
    story.having({ type: 'MovePeople', moves: [...(back?.moves ?? [])] });
    assert.deepEqual([story.seatOf(1), story.seatOf(2)], ['1/north/2', '1/south/2']);
    assert.deepEqual(redo(back?.after ?? EMPTY_HISTORY)?.moves, moves);
    assert.equal(undo(back?.after ?? EMPTY_HISTORY), undefined);
    story.having({ type: 'RemovePerson', person: personId(2) });
    assert.deepEqual(sayMoves(stillThere(story.session.people, moves)), ['1>2/forum']);
  });
});

describe('a further round', () => {
  const party = (id: string, role: PartyToSeat['role'] = 'signatory'): PartyToSeat => ({ id, role });

  it('rotates the roles at every table, and the rules take it', () => {
    const story = sitting(2, '1/north', '1/south', '1/forum', '2/north', '2/south', '2/forum', '2/north');
    const moves = [...seatRound(story.session, story.session.scenario.parties, 'rotate').moves];
    story.whereClosed(1, 2).having({ type: 'OpenRound', scenario: threePartyScenario(), tables: 2, moves });
    const seats = [1, 2, 3, 4, 5, 6, 7].map((number) => story.seatOf(number)?.slice(0, -2));
    assert.deepEqual(seats, ['1/south', '1/forum', '1/north', '2/south', '2/forum', '2/north', '2/south']);
  });

  it('maps the parties by their order where the next case has others, and keeps every team manned and even', () => {
    const story = sitting(1, '1/north', '1/south', '1/forum', '1/north', '1/south', '1/forum');
    const four = [party('a'), party('b'), party('c', 'observer'), party('d')];
    const two = seatRound(story.session, [party('a'), party('b')], 'same').moves;
    assert.deepEqual(two.map(({ to }) => to?.party).sort(), ['a', 'a', 'a', 'b', 'b', 'b']);
    const sizes = new Map<string, number>();
    for (const { to } of seatRound(story.session, four, 'rotate').moves)
      sizes.set(to?.party ?? '', (sizes.get(to?.party ?? '') ?? 0) + 1);
    assert.deepEqual([...sizes.values()].sort(), [1, 1, 2, 2]);
  });

  it('leaves nobody out when the next case has too few teams for a large table', () => {
    const places = Array.from({ length: 18 }, (_, i) => `1/${['north', 'south', 'forum'][i % 3]}`);
    const story = sitting(2, ...places, '2/north', '2/south');
    const { moves } = seatRound(story.session, [party('a'), party('b')], 'rotate');
    assert.equal(new Set(moves.map(({ person }) => person)).size, 20);
    assert.equal(moves.filter(({ to }) => to?.table === 2).length, 4);
  });

  it('mixes the tables so that nobody meets anybody again, twice in a row', () => {
    const story = sitting(
      12,
      ...Array.from({ length: 48 }, (_, i) => `${1 + (i % 12)}/${['north', 'south', 'forum'][Math.floor(i / 12) % 3]}`),
    );
    const met = new Set<string>();
    const meet = () => {
      const sitters = Object.values(story.session.people);
      const pairs = sitters.flatMap((one, i) =>
        sitters
          .slice(i + 1)
          .filter((other) => other.seat?.table === one.seat?.table)
          .map((other) => [one.id, other.id].sort().join()),
      );
      const again = pairs.filter((pair) => met.has(pair));
      for (const pair of pairs) met.add(pair);
      return again;
    };
    assert.deepEqual(meet(), []);
    for (const round of [2, 3]) {
      const { tables, moves } = seatRound(story.session, story.session.scenario.parties, 'mix');
      assert.equal(tables, 12);
      story
        .whereClosed(...Array.from({ length: 12 }, (_, i) => i + 1))
        .having({ type: 'OpenRound', scenario: threePartyScenario(), tables, moves: [...moves] });
      assert.deepEqual(meet(), [], `round ${round}`);
    }
  });
});
