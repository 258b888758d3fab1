import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { SessionCommandOf } from '../../shared/session/commands.ts';
import { askersOf, isBeingAsked } from '../../shared/session/newcomers.ts';
import type { RosterEntry } from '../../shared/session/vocabulary.ts';
import { joining, personId, SessionStory, STORY_AT } from '../support/session-story.ts';

const roster = (...people: RosterEntry[]) => ({ type: 'ImportRoster', people }) as const;
const start = (tables: 'all' | number[] = 'all') =>
  ({ type: 'OrderTables', tables, order: { kind: 'start' } }) as const;
const waits = (story: SessionStory, number: number) =>
  story.session.people[personId(number)] !== undefined && story.seatOf(number) === undefined;

describe('who comes without proof of who they are', () => {
  it('[SE-13] waits from the start of the first table on, whatever the name and the table, for good', () => {
    const story = SessionStory.open(2).having(roster({ id: 'free', name: 'Baiq', table: 2, party: 'south' }));
    story.joined(1).having(start([1]));
    for (const [number, name] of ['Nobody', 'Baiq', 'Peserta 1'].entries()) {
      const person = personId(number + 10);
      story.when(joining(number + 10, { name })).thenEvents({ type: 'PersonJoined', person, name, at: STORY_AT });
    }
    story
      .when(joining(20, { table: 2 }))
      .thenEvents(
        { type: 'PersonJoined', person: 'person-0020', name: 'Peserta 20', at: STORY_AT },
        { type: 'SeatAsked', person: 'person-0020', table: 2, at: STORY_AT },
      );
    story.whereClosed(1, 2).having({
      type: 'OpenRound',
      scenario: story.scenario,
      tables: 1,
      moves: [],
    });
    story.whereClosed().having(joining(30));
    assert.ok(waits(story, 30), 'also before the next round starts');
  });

  it('[SE-13] waits under a name that somebody has, seated or not, in whatever spelling', () => {
    const story = SessionStory.open(2).joined(1);
    story
      .when(joining(2, { name: ' PESERTA  1.' }))
      .thenEvents({ type: 'PersonJoined', person: 'person-0002', name: 'PESERTA 1.', at: STORY_AT });
    story
      .when(joining(3, { name: 'Peserta 1', table: 2 }))
      .thenEvents(
        { type: 'PersonJoined', person: 'person-0003', name: 'Peserta 1', at: STORY_AT },
        { type: 'SeatAsked', person: 'person-0003', table: 2, at: STORY_AT },
      );
    story.having(joining(4, { name: 'Peserta 4' }));
    assert.equal(story.seatOf(4), '1/south/1', 'another name is seated as ever');
  });

  it('[SE-13] waits once taken out of the session, under the id and under the name', () => {
    const story = SessionStory.open(1).joined(2);
    story.having({ type: 'RemovePerson', person: personId(1) });
    story
      .when(joining(1, { name: 'Somebody else' }))
      .thenEvents({ type: 'PersonJoined', person: 'person-0001', name: 'Somebody else', at: STORY_AT });
    story
      .when(joining(3, { name: 'peserta 1' }))
      .thenEvents({ type: 'PersonJoined', person: 'person-0003', name: 'peserta 1', at: STORY_AT });
    story.having({ type: 'MovePeople', moves: [{ person: personId(1), to: { table: 1, party: 'north' } }] });
    assert.equal(story.seatOf(1), '1/north/2', 'until the facilitator gives a seat');
  });

  it('[SE-14] waits under a name that stands twice on a list without numbers: nobody takes the other’s line', () => {
    const story = SessionStory.open(2).having(
      roster({ id: 'a', name: 'Siti', table: 1, party: 'north' }, { id: 'b', name: 'siti', table: 2, party: 'south' }),
    );
    story
      .when(joining(1, { name: 'Siti' }))
      .thenEvents({ type: 'PersonJoined', person: 'person-0001', name: 'Siti', at: STORY_AT });
    assert.equal(story.session.people[personId(1)]?.roster, undefined);
  });
});

describe('a list with numbers', () => {
  const list = roster(
    { id: 'a', name: 'Siti', table: 1, party: 'north', group: 'A', numbered: true },
    { id: 'b', name: 'Siti', table: 2, party: 'south', numbered: true },
    { id: 'c', name: 'Baiq', table: 2, party: 'forum' },
  );

  it('[SE-24] gives a seat to whoever’s digits are those of a line; all others wait alike', () => {
    const story = SessionStory.open(2).having(list);
    for (const [number, name] of ['Siti', 'Baiq', 'Nobody'].entries()) {
      const person = personId(number + 10);
      story.when(joining(number + 10, { name })).thenEvents({ type: 'PersonJoined', person, name, at: STORY_AT });
    }
    story.having(joining(1, { name: 'SITI', line: 'b' }));
    assert.equal(story.seatOf(1), '2/south/1', 'the one whose digits they were, though the other stands first');
    story
      .when(joining(2, { name: 'Siti', line: 'b' }))
      .thenEvents({ type: 'PersonJoined', person: 'person-0002', name: 'Siti', at: STORY_AT });
    story
      .when(joining(3, { name: 'Another', line: 'a' }))
      .thenEvents({ type: 'PersonJoined', person: 'person-0003', name: 'Another', at: STORY_AT });
    story
      .when(joining(4, { name: 'Siti', line: 'c' }))
      .thenEvents({ type: 'PersonJoined', person: 'person-0004', name: 'Siti', at: STORY_AT });
    assert.deepEqual(
      [2, 3, 4].map((number) => story.session.people[personId(number)]?.roster),
      [undefined, undefined, undefined],
    );
    story.having(joining(5, { name: 'Siti', line: 'a' }));
    assert.equal(story.seatOf(5), '1/north/1');
    assert.equal(story.session.people[personId(5)]?.group, 'A');
  });

  it('[SE-24] takes digits later, too: before the start they seat, after it the facilitator sees who it is', () => {
    const story = SessionStory.open(2)
      .having(list)
      .having(joining(1, { name: 'Siti' }));
    const prove = (number: number, line: string) => ({ type: 'ProveLine', person: personId(number), line }) as const;
    story.when(prove(1, 'c')).thenRefused('roster-wrong');
    story
      .when(prove(1, 'a'))
      .thenEvents(
        { type: 'LineProven', person: 'person-0001', roster: 'a', group: 'A' },
        { type: 'PersonSeated', person: 'person-0001', name: 'Siti', table: 1, party: 'north', seat: 1 },
      );
    assert.equal(story.seatOf(1), '1/north/1');
    story.when(prove(1, 'a')).thenRefused('person-already-seated');
    story.when(prove(9, 'a')).thenRefused('person-unknown');
    story.having(start()).having(joining(2, { name: 'Siti', line: 'b' }));
    assert.ok(waits(story, 2));
    assert.equal(story.session.people[personId(2)]?.roster, 'b');
    story
      .having(joining(3, { name: 'Siti' }))
      .when(prove(3, 'b'))
      .thenRefused('roster-wrong');
  });
});

describe('a newcomer and a table', () => {
  const ask = (number: number, table: number) => ({ type: 'AskToSit', person: personId(number), table }) as const;
  const word = (number: number, by: number, here: boolean) =>
    ({ type: 'VouchFor', person: personId(number), by: personId(by), here }) as const;
  const asked = (story: SessionStory, table = 1) =>
    story.session.scenario.parties
      .filter(({ id }) => askersOf(story.session, table, id).length > 0)
      .map(({ id }) => id);

  it('[SE-25] a yes of a team that is asked seats them in that team, and in no other', () => {
    const story = SessionStory.open(2).joined(3).having(start()).having(joining(9));
    story.when(word(9, 2, true)).thenRefused('not-asked');
    story.having(ask(9, 1));
    assert.deepEqual(asked(story), ['north', 'south', 'forum']);
    story
      .when(word(9, 2, true))
      .thenEvents(
        { type: 'SeatAnswered', person: 'person-0009', by: 'person-0002', table: 1, party: 'south', here: true },
        { type: 'PersonSeated', person: 'person-0009', name: 'Peserta 9', table: 1, party: 'south', seat: 2 },
      );
    assert.equal(story.seatOf(9), '1/south/2');
    assert.deepEqual(asked(story), []);
    story.when(word(9, 1, true)).thenRefused('not-asked');
    story.when(ask(9, 1)).thenRefused('person-already-seated');
  });

  it('[SE-25] a no takes the question from that team alone; when all said no, nobody is asked any more', () => {
    const story = SessionStory.open(2)
      .joined(3)
      .having(start())
      .having(joining(9, { table: 1 }));
    story.having(word(9, 1, false));
    assert.deepEqual(asked(story), ['south', 'forum']);
    story.when(word(9, 1, true)).thenRefused('not-asked');
    story.having(word(9, 2, false)).having(word(9, 3, false));
    const person = story.session.people[personId(9)];
    assert.ok(person && !isBeingAsked(story.session, person));
    story.having(ask(9, 1));
    assert.deepEqual(asked(story), ['north', 'south', 'forum'], 'who asks again is asked about again');
  });

  it('[SE-25] only teams with people and with room are asked, never a bot; nobody else’s word counts', () => {
    const story = SessionStory.open(2, { bots: true })
      .having(joining(1))
      .having(start())
      .having(joining(9, { table: 1 }));
    assert.deepEqual(asked(story), ['north'], 'south and forum are bots');
    story.when(word(9, 9, true)).thenRefused('not-asked');
    story.having(joining(8));
    story.when(word(9, 8, true)).thenRefused('not-asked');
    const full = SessionStory.open(1)
      .joined(24)
      .having(start())
      .having(joining(99, { table: 1 }));
    assert.deepEqual(asked(full), []);
    full.when(word(99, 1, true)).thenRefused('not-asked');
    const closed = SessionStory.open(2)
      .joined(6)
      .having(start())
      .having(joining(9, { table: 1 }))
      .whereClosed(1);
    closed.when(word(9, 1, true)).thenRefused('not-asked');
  });

  it('[SE-25] whoever waits names a table that there is, six times at most; naming another takes the first back', () => {
    const story = SessionStory.open(2).joined(6).having(start()).having(joining(9));
    story.when(ask(9, 3)).thenRefused('table-unknown');
    for (let n = 0; n < 6; n++) story.having(ask(9, 1 + (n % 2)));
    assert.deepEqual([asked(story, 1), asked(story, 2)], [[], ['north', 'south', 'forum']]);
    story.when(ask(9, 1)).thenRefused('asks-spent');
    story.when(ask(77, 1)).thenRefused('person-unknown');
  });
});

describe('the facilitator and a list', () => {
  const list = roster(
    { id: 'a', name: 'Siti', table: 1, party: 'north', group: 'A' },
    { id: 'b', name: 'Siti', table: 2, party: 'south', group: 'B', numbered: true },
  );
  const seat = (number: number, line: string, table = 2): SessionCommandOf<'MovePeople'> => ({
    type: 'MovePeople',
    moves: [{ person: personId(number), to: { table, party: 'south' }, line }],
  });

  it('[SE-27] somebody let in as a line of the list takes it with its group, in the same decision; nobody else has it then', () => {
    const story = SessionStory.open(2)
      .having(list)
      .having(joining(1, { name: 'Siti' }))
      .having(joining(2, { name: 'siti' }));
    story
      .when(seat(1, 'b'))
      .thenEvents(
        { type: 'LineProven', person: 'person-0001', roster: 'b', group: 'B' },
        { type: 'PersonSeated', person: 'person-0001', name: 'Siti', table: 2, party: 'south', seat: 1 },
      );
    const { roster: line, group } = story.session.people[personId(1)] ?? {};
    assert.deepEqual([line, group, story.seatOf(1)], ['b', 'B', '2/south/1']);
    story.when(seat(2, 'b')).thenRefused('roster-wrong');
    story.when(seat(2, 'nobody')).thenRefused('roster-wrong');
    assert.ok(waits(story, 2), 'refused whole');
    story
      .when(seat(1, 'b', 1))
      .thenEvents(
        { type: 'PersonUnseated', person: 'person-0001', table: 2, party: 'south', seat: 1 },
        { type: 'PersonSeated', person: 'person-0001', name: 'Siti', table: 1, party: 'south', seat: 1 },
      );
    story.when(seat(9, 'a')).thenRefused('person-unknown');
    story.having(seat(2, 'a', 1));
    assert.equal(story.session.people[personId(2)]?.roster, 'a');
  });

  it('[SE-27] two people in one decision do not take one line; who sits already is told their line alone', () => {
    const story = SessionStory.open(2).having(joining(1)).having(joining(2)).having(list);
    const moves = [1, 2].map((n) => ({ person: personId(n), to: { table: 2, party: 'forum' }, line: 'a' }));
    story.when({ type: 'MovePeople', moves }).thenRefused('roster-wrong');
    const [table, party] = (story.seatOf(1) ?? '').split('/');
    const to = { table: Number(table), party: party ?? '' };
    story
      .when({ type: 'MovePeople', moves: [{ person: personId(1), to, line: 'a' }] })
      .thenEvents({ type: 'LineProven', person: 'person-0001', roster: 'a', group: 'A' });
    story.when({ type: 'MovePeople', moves: [{ person: personId(1), to, line: 'a' }] }).thenRefused('moves-wrong');
  });
});
