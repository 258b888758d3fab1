import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { SessionCommand } from '../../shared/session/commands.ts';
import { joining, personId, SessionStory, STORY_AT } from '../support/session-story.ts';

describe('opening a session', () => {
  it('[SE-1] opens with its tables, numbered from 1, once', () => {
    const story = SessionStory.open(3).thenEvents(
      {
        type: 'SessionOpened',
        code: 'MR4K7T',
        bots: false,
        practise: false,
        teamSize: 1,
        devices: 'each',
        language: 'id',
      },
      { type: 'TableOpened', table: 1 },
      { type: 'TableOpened', table: 2 },
      { type: 'TableOpened', table: 3 },
    );
    assert.deepEqual(story.session.tables, [1, 2, 3]);
    assert.equal(story.session.code, 'MR4K7T');
    story
      .when({ type: 'OpenSession', code: 'OTHER1', tables: 1, bots: false, practise: false })
      .thenRefused('session-already-open');
  });

  it('[SE-1] takes nothing before it is open', () => {
    const story = new SessionStory();
    for (const command of [
      joining(1),
      { type: 'AddTable' },
      { type: 'RevealSession' },
      { type: 'CloseSession' },
    ] as const)
      story.when(command).thenRefused('session-not-open');
  });

  it('[SE-1] gets further tables while it runs, 200 at most', () => {
    const story = SessionStory.open(199).having({ type: 'AddTable' });
    assert.equal(story.session.tables.at(-1), 200);
    story.when({ type: 'AddTable' }).thenRefused('too-many-tables');
  });
});

describe('joining', () => {
  it('[SE-2] fills tables and parties evenly, in the order of the case', () => {
    const story = SessionStory.open(2).joined(6);
    assert.deepEqual(
      [1, 2, 3, 4, 5, 6].map((number) => story.seatOf(number)),
      ['1/north/1', '1/south/1', '1/forum/1', '2/north/1', '2/south/1', '2/forum/1'],
    );
    story.joined(0).having(joining(7));
    assert.equal(story.seatOf(7), '1/north/2');
  });

  it('[SE-2] seats whoever asks for a table or a party there', () => {
    const story = SessionStory.open(2)
      .having(joining(1, { table: 2, party: 'forum' }))
      .having(joining(2, { party: 'forum' }));
    assert.equal(story.seatOf(1), '2/forum/1');
    assert.equal(story.seatOf(2), '1/forum/1');
    story.when(joining(3, { table: 9 })).thenRefused('table-unknown');
  });

  it('[SE-2] [SE-13] who comes late waits, and takes the place of the bot when let in', () => {
    const story = SessionStory.open(1, { bots: true })
      .having(joining(1))
      .having({ type: 'OrderTables', tables: 'all', order: { kind: 'start' } });
    assert.deepEqual(
      story.session.botSeats.map((bot) => bot.party),
      ['south', 'forum'],
    );
    story.when(joining(2)).thenEvents({ type: 'PersonJoined', person: 'person-0002', name: 'Peserta 2', at: STORY_AT });
    const moves = [{ person: personId(2), to: { table: 1, party: 'south' } }];
    story
      .when({ type: 'MovePeople', moves })
      .thenEvents(
        { type: 'BotRemoved', table: 1, party: 'south', seat: 1 },
        { type: 'PersonSeated', person: 'person-0002', name: 'Peserta 2', table: 1, party: 'south', seat: 2 },
      );
    assert.equal(story.seatOf(2), '1/south/2', 'the number of the bot is not given again');
    assert.deepEqual(
      story.session.botSeats.map((bot) => bot.party),
      ['forum'],
    );
  });

  it('[SE-2] whoever arrives is seated at a table that has not closed, where there is one', () => {
    const story = SessionStory.open(2).joined(2).whereClosed(1).having(joining(3));
    assert.equal(story.seatOf(3), '2/north/1');
    story.having(joining(4, { table: 1 }));
    assert.equal(story.seatOf(4), '2/south/1', 'a closed table is no place, whoever asks for it');
  });

  it('[SE-2] [SE-13] once every table has closed, whoever joins waits: nobody reads what a team said among itself', () => {
    const story = SessionStory.open(2).joined(2).whereClosed(1, 2);
    story.when(joining(3)).thenEvents({ type: 'PersonJoined', person: 'person-0003', name: 'Peserta 3', at: STORY_AT });
    story
      .when(joining(4, { table: 1 }))
      .thenEvents(
        { type: 'PersonJoined', person: 'person-0004', name: 'Peserta 4', at: STORY_AT },
        { type: 'SeatAsked', person: 'person-0004', table: 1, at: STORY_AT },
      );
    assert.deepEqual([story.seatOf(3), story.seatOf(4)], [undefined, undefined]);
  });

  it('[SE-2] a full table and a full session say so', () => {
    const story = SessionStory.open(1).joined(24);
    assert.deepEqual(Object.values(story.sizes()), [8, 8, 8]);
    story
      .when(joining(25))
      .thenRefused('session-full')
      .when(joining(25, { table: 1 }))
      .thenRefused('table-full');
    story.having({ type: 'AddTable' }).having(joining(25));
    assert.equal(story.seatOf(25), '2/north/1');
  });

  it('[SE-2] nobody is taken in twice', () => {
    SessionStory.open()
      .joined(1)
      .when(joining(1, { name: 'Again' }))
      .thenRefused('person-already-joined');
  });

  it('[SE-2] ids that every object answers to are ids like others', () => {
    const story = SessionStory.open();
    for (const [before, person] of ['__proto__', 'constructor', 'hasOwnProperty', 'toString'].entries()) {
      const name = `I am ${person}`;
      const seat = { table: 1, party: 'north', seat: before + 1 };
      story.when({ type: 'RemovePerson', person }).thenRefused('person-unknown');
      story.when({ type: 'RenamePerson', person, name: 'X' }).thenRefused('person-unknown');
      story
        .when({ type: 'JoinSession', person, name })
        .thenEvents(
          { type: 'PersonJoined', person, name, at: STORY_AT },
          { type: 'PersonSeated', person, name, ...seat },
        );
      story.when({ type: 'JoinSession', person, name }).thenRefused('person-already-joined');
      story
        .when({ type: 'RemovePerson', person })
        .thenEvents({ type: 'PersonUnseated', person, ...seat }, { type: 'PersonRemoved', person });
    }
    assert.deepEqual(Object.keys(story.session.people), []);
    story.when(joining(1, { party: '__proto__' })).thenRefused('session-full');
    story
      .having(joining(1))
      .when({ type: 'MovePeople', moves: [{ person: personId(1), to: { table: 1, party: 'constructor' } }] });
    story.thenRefused('party-unknown');
  });
});

describe('names', () => {
  it('[SE-2] blank names are no names', () => {
    const story = SessionStory.open();
    for (const name of ['', '   ', '\n\t', '\u200b\u200d', '\u202e', '\u3164'])
      story.when(joining(1, { name })).thenRefused('name-empty');
  });

  it.each([
    ['1', 40],
    ['2', 120],
  ])('[SE-28] in a session of format %s a name has %i characters at most, as a reader counts them', (format, most) => {
    const story = SessionStory.open(2, {}, Number(format));
    const [long, longest] = ['x'.repeat(most + 1), '🙂'.repeat(most)];
    const roster = (name: string): SessionCommand => ({ type: 'ImportRoster', people: [{ id: 'a', name }] });
    const proxy = { type: 'SeatProxy', person: personId(9), table: 1, party: 'north' } as const;
    story.when(joining(1, { name: 'x'.repeat(4_000) })).thenRefused('name-too-long');
    story.when(joining(1, { name: long })).thenRefused('name-too-long');
    story
      .when({ type: 'JoinSession', person: personId(1), name: 'Baiq', members: ['Arif', long] })
      .thenRefused('members-wrong');
    story.when(roster(long)).thenRefused('roster-wrong');
    story.when({ ...proxy, name: long }).thenRefused('name-too-long');
    story
      .having(roster(longest))
      .having({ type: 'JoinSession', person: personId(1), name: longest, members: [longest] });
    story.when({ type: 'RenamePerson', person: personId(1), name: long }).thenRefused('name-too-long');
    story.having({ ...proxy, name: longest });
  });

  it('[SE-2] marks that turn the direction of writing are taken out, other letters stay', () => {
    const story = SessionStory.open().having(joining(1, { name: ' \u202eBaiq\u2066  Nur\u200f ' }));
    assert.equal(story.session.people[personId(1)]?.name, 'Baiq Nur');
    story.having(joining(2, { name: 'نور' }));
    assert.equal(story.session.people[personId(2)]?.name, 'نور');
  });

  it('[SE-2] tags stay text', () => {
    const name = '<script>alert(1)</script>';
    const story = SessionStory.open().having(joining(1, { name }));
    assert.equal(story.session.people[personId(1)]?.name, name);
  });
});
