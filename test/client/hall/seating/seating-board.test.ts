import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { tableLink } from '../../../../client/hall/hall-links.ts';
import { findIn, findList, seatingSummary, seatingTables } from '../../../../client/hall/seating/seating-board.ts';
import { countMoves, movesFor, readersAmong } from '../../../../client/hall/seating/seating-moves.ts';
import { tableStatus } from '../../../support/hall-boards.ts';
import { joining, personId, SessionStory } from '../../../support/session-story.ts';

const lines = (story: SessionStory) => story.session.tables.map((table) => tableStatus(story.session.scenario, table));
const start = (...tables: number[]) => ({ type: 'OrderTables', tables, order: { kind: 'start' } }) as const;
const say = (moves: ReturnType<typeof movesFor>) =>
  moves.map(({ person, to }) => `${Number(person.slice(-4))}>${to === undefined ? 'none' : `${to.table}/${to.party}`}`);

describe('the tables of the seating page', () => {
  it('shows teams, what a table lacks before its start, and how far it is', () => {
    const story = SessionStory.open(3)
      .joined(4)
      .having(joining(5, { table: 3, party: 'south' }))
      .having(start(1));
    const [first, second, third] = seatingTables(story.session, lines(story));
    assert.deepEqual([first?.stage, first?.people, first?.lacks], ['running', 3, []]);
    assert.deepEqual([second?.stage, second?.lacks], ['waiting', ['south']]);
    assert.deepEqual(third?.lacks, ['north']);
    assert.deepEqual(
      seatingSummary(
        story.session,
        [first, second, third].flatMap((one) => one ?? []),
      ),
      {
        people: 5,
        seated: 5,
        waiting: [],
        tables: 3,
        lacking: 2,
      },
    );
  });

  it('keeps the objects of tables that have not changed', () => {
    const story = SessionStory.open(2).joined(4);
    const before = seatingTables(story.session, lines(story));
    story.having({ type: 'MovePeople', moves: [{ person: personId(4) }] });
    const after = seatingTables(story.session, lines(story), before);
    assert.equal(after[0], before[0]);
    assert.notEqual(after[1], before[1]);
  });

  it('finds people by name and group, those on the roster who have not come among them', () => {
    const people = [
      { id: 'a', name: 'Baiq', group: 'A1', table: 2 },
      { id: 'b', name: 'Ayu', group: 'A1', table: 1 },
    ];
    const story = SessionStory.open(2).having({ type: 'ImportRoster', people });
    story.having(joining(1, { name: 'baiq' })).having(joining(2, { name: 'Citra' }));
    const list = findList(story.session);
    assert.deepEqual(
      list.map(({ name, table, here }) => [name, table, here]),
      [
        ['Ayu', 1, false],
        ['baiq', 2, true],
        ['Citra', 1, true],
      ],
    );
    assert.deepEqual(
      findIn(list, 'a1 ba').map(({ name }) => name),
      ['baiq'],
    );
  });
});

describe('moving what is in the hand', () => {
  const story = () => SessionStory.open(3).joined(6);

  it('takes people to a team, to a table in their own parties, or out of their seats', () => {
    const { session } = story();
    const hand = { kind: 'people', people: [personId(1), personId(2)] } as const;
    assert.deepEqual(say(movesFor(session, hand, { table: 3, party: 'forum' })), ['1>3/forum', '2>3/forum']);
    assert.deepEqual(say(movesFor(session, hand, { table: 3 })), ['1>3/north', '2>3/south']);
    assert.deepEqual(say(movesFor(session, hand, { table: 1 })), []);
    assert.deepEqual(say(movesFor(session, hand, 'waiting')), ['1>none', '2>none']);
  });

  it('lets whole tables change places', () => {
    const { session } = story();
    const hand = { kind: 'table', table: 1 } as const;
    assert.deepEqual(say(movesFor(session, hand, { table: 2 })), [
      '1>2/north',
      '2>2/south',
      '3>2/forum',
      '4>1/north',
      '5>1/south',
      '6>1/forum',
    ]);
    assert.deepEqual(countMoves(session, movesFor(session, hand, { table: 3 })), { moved: 3, seated: 0, up: 0 });
  });

  it('names those who have read another brief: they sit at a table that has started and change their party', () => {
    const { session } = story().having(start(1));
    const to = (table: number, party: string) =>
      readersAmong(session, [
        { person: personId(1), to: { table, party } },
        { person: personId(4), to: { table, party } },
      ]);
    assert.deepEqual(to(2, 'south'), [{ name: 'Peserta 1', read: 'north', next: 'south' }]);
    assert.deepEqual(to(2, 'north'), []);
  });
});

describe('the link of a table sign', () => {
  it('names the table, and the language where it is not the usual one', () => {
    const address = 'http://192.168.8.10:2567';
    assert.equal(tableLink(address, { code: 'MR4K7T', language: 'id' }, 27), `${address}/?code=MR4K7T&table=27`);
    assert.equal(
      tableLink(`${address}/`, { code: 'MR4K7T', language: 'en' }, 27),
      `${address}/?code=MR4K7T&table=27&lang=en`,
    );
  });
});
