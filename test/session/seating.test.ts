import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { foldSession } from '../../shared/session/evolve.ts';
import { joining, personId, SessionStory } from '../support/session-story.ts';

const rename = (number: number, name: string) => ({ type: 'RenamePerson', person: personId(number), name }) as const;
const move = (number: number, table: number, party: string) => ({
  type: 'MovePeople' as const,
  moves: [{ person: personId(number), to: { table, party } }],
});

describe('renaming', () => {
  const at = { table: 1, party: 'north', seat: 1 };

  it('[SE-3] keeps the seat, and the table is told', () => {
    const story = SessionStory.open().joined(1).when(rename(1, ' Lalu  Arif '));
    story.thenEvents({ type: 'PersonRenamed', person: 'person-0001', name: 'Lalu Arif', was: 'Peserta 1', at });
    assert.equal(story.session.people[personId(1)]?.name, 'Lalu Arif');
    assert.equal(story.seatOf(1), '1/north/1');
  });

  it('[SE-3] is open to who has no seat and to who sits at a closed table', () => {
    const story = SessionStory.open(1).joined(1).whereClosed(1).when(rename(1, 'Lalu Arif'));
    story.thenEvents({ type: 'PersonRenamed', person: 'person-0001', name: 'Lalu Arif', was: 'Peserta 1', at });
    story.having({ type: 'MovePeople', moves: [{ person: personId(1) }] }).when(rename(1, 'Lalu'));
    story.thenEvents({ type: 'PersonRenamed', person: 'person-0001', name: 'Lalu', was: 'Lalu Arif' });
  });

  it('[SE-3] renames whoever holds a shared phone among its members, too, and a mate alone', () => {
    const members = ['Peserta 1', 'Baiq'];
    const story = SessionStory.open().joined(1);
    story.having({ type: 'ChangeMembers', person: personId(1), members });
    const renamed = { type: 'PersonRenamed', person: 'person-0001', at } as const;
    const both = (was: string, name: string) => [
      { ...renamed, name, was },
      { ...renamed, name, was, member: 0 },
    ];
    story.when(rename(1, 'Lalu')).thenEvents(...both('Peserta 1', 'Lalu'));
    story.when({ ...rename(1, 'Lalu Arif'), member: 0 }).thenEvents(...both('Lalu', 'Lalu Arif'));
    story.when({ ...rename(1, 'Baiq Nur'), member: 1 });
    story.thenEvents({ ...renamed, name: 'Baiq Nur', was: 'Baiq', member: 1 });
    const { name, members: now } = story.session.people[personId(1)] ?? assert.fail();
    assert.deepEqual([name, now], ['Lalu Arif', ['Lalu Arif', 'Baiq Nur']]);
    story.when({ ...rename(1, 'Nobody'), member: 2 }).thenRefused('members-wrong');
  });

  it('[SE-3] folds a log of an older version, where the seat was taken anew', () => {
    const story = SessionStory.open().joined(1);
    const seat = { person: personId(1), table: 1, party: 'north' };
    const session = foldSession(story.session, [
      { type: 'PersonRenamed', person: personId(1), name: 'Lalu' },
      { type: 'PersonUnseated', ...seat, seat: 1 },
      { type: 'PersonSeated', ...seat, name: 'Lalu', seat: 2 },
    ]);
    assert.deepEqual(session.people[personId(1)]?.seat, { table: 1, party: 'north', seat: 2 });
    assert.equal(session.people[personId(1)]?.name, 'Lalu');
  });

  it('[SE-3] needs a name and somebody who has one', () => {
    const story = SessionStory.open().joined(1);
    story
      .when(rename(1, '  '))
      .thenRefused('name-empty')
      .when(rename(1, 'x'.repeat(121)))
      .thenRefused('name-too-long');
    story.when(rename(2, 'Nobody')).thenRefused('person-unknown');
  });
});

describe('moving', () => {
  it('[SE-4] leaves the old seat empty and never gives its number again', () => {
    const story = SessionStory.open()
      .joined(1)
      .when(move(1, 2, 'forum'))
      .thenEvents(
        { type: 'PersonUnseated', person: 'person-0001', table: 1, party: 'north', seat: 1 },
        { type: 'PersonSeated', person: 'person-0001', name: 'Peserta 1', table: 2, party: 'forum', seat: 1 },
      );
    assert.equal(story.seatOf(1), '2/forum/1');
    story.having(joining(2));
    assert.equal(story.seatOf(2), '1/north/2');
    story.having(move(1, 1, 'north'));
    assert.equal(story.seatOf(1), '1/north/3');
  });

  it('[SE-4] takes the place of a bot', () => {
    const story = SessionStory.open().joined(1).having({ type: 'SeatBot', table: 2, party: 'south' });
    story
      .when(move(1, 2, 'south'))
      .thenEvents(
        { type: 'PersonUnseated', person: 'person-0001', table: 1, party: 'north', seat: 1 },
        { type: 'BotRemoved', table: 2, party: 'south', seat: 1 },
        { type: 'PersonSeated', person: 'person-0001', name: 'Peserta 1', table: 2, party: 'south', seat: 2 },
      );
  });

  it('[SE-4] says what is not there, and a full team', () => {
    const story = SessionStory.open(2);
    for (let number = 1; number <= 8; number++) story.having(joining(number, { table: 1, party: 'north' }));
    story
      .having(joining(9, { table: 2 }))
      .when(move(9, 1, 'north'))
      .thenRefused('team-full');
    story.when(move(9, 3, 'north')).thenRefused('table-unknown');
    story.when(move(9, 1, 'east')).thenRefused('party-unknown');
    story.when(move(10, 1, 'south')).thenRefused('person-unknown');
  });

  it('[SE-4] moves all or nobody, who stays in the team keeps the seat, and a move of nobody is none', () => {
    const story = SessionStory.open(2).joined(3);
    const all = (...moves: ReturnType<typeof move>[]) => ({
      type: 'MovePeople' as const,
      moves: moves.flatMap((one) => one.moves),
    });
    story.when(all(move(1, 2, 'north'), move(2, 9, 'south'))).thenRefused('table-unknown');
    assert.equal(story.seatOf(1), '1/north/1');
    story.when(all(move(1, 1, 'south'), move(2, 1, 'north'), move(3, 1, 'forum')));
    story.thenEvents(
      { type: 'PersonUnseated', person: 'person-0001', table: 1, party: 'north', seat: 1 },
      { type: 'PersonUnseated', person: 'person-0002', table: 1, party: 'south', seat: 1 },
      { type: 'PersonSeated', person: 'person-0001', name: 'Peserta 1', table: 1, party: 'south', seat: 2 },
      { type: 'PersonSeated', person: 'person-0002', name: 'Peserta 2', table: 1, party: 'north', seat: 2 },
    );
    assert.deepEqual(
      [1, 2, 3].map((number) => story.seatOf(number)),
      ['1/south/2', '1/north/2', '1/forum/1'],
    );
    story.when(all(move(3, 1, 'forum'))).thenRefused('moves-wrong');
    story.when(all(move(3, 2, 'forum'), move(3, 1, 'south'))).thenRefused('moves-wrong');
    story
      .when({ type: 'MovePeople', moves: [{ person: personId(3) }] })
      .thenEvents({ type: 'PersonUnseated', person: 'person-0003', table: 1, party: 'forum', seat: 1 });
    assert.equal(story.seatOf(3), undefined);
  });

  it('[SE-4] nobody is moved to a table that has closed', () => {
    const story = SessionStory.open(2).joined(1).whereClosed(2);
    story.when(move(1, 2, 'south')).thenRefused('table-closed');
    story
      .whereClosed(1)
      .when({ type: 'MovePeople', moves: [{ person: personId(1) }] })
      .thenEvents({ type: 'PersonUnseated', person: 'person-0001', table: 1, party: 'north', seat: 1 });
  });

  it('[SE-4] stops at the highest number that a log can hold', () => {
    const story = SessionStory.open(1).having(joining(1, { party: 'north' }));
    for (let n = 2; n <= 99; n++) story.having(move(1, 1, 'south')).having(move(1, 1, 'north'));
    assert.equal(story.seatOf(1), '1/north/99');
    story
      .having(move(1, 1, 'forum'))
      .when(move(1, 1, 'north'))
      .thenRefused('team-full');
    story.when({ type: 'SeatBot', table: 1, party: 'north' }).thenRefused('team-full');
  });
});

describe('removing', () => {
  it('[SE-5] takes somebody out; with the same id they may join again, and wait', () => {
    const story = SessionStory.open()
      .joined(1)
      .when({ type: 'RemovePerson', person: personId(1) });
    story.thenEvents(
      { type: 'PersonUnseated', person: 'person-0001', table: 1, party: 'north', seat: 1 },
      { type: 'PersonRemoved', person: 'person-0001' },
    );
    assert.deepEqual(story.session.people, {});
    story.when({ type: 'RemovePerson', person: personId(1) }).thenRefused('person-unknown');
    story.joined(1);
    assert.equal(story.seatOf(1), undefined);
  });

  it('[SE-5] takes several out in one decision, and passes over whoever is gone', () => {
    const story = SessionStory.open()
      .joined(3)
      .when({ type: 'RemovePeople', people: [personId(1), personId(9), personId(3), personId(1)] });
    story.thenEvents(
      { type: 'PersonUnseated', person: 'person-0001', table: 1, party: 'north', seat: 1 },
      { type: 'PersonRemoved', person: 'person-0001' },
      { type: 'PersonUnseated', person: 'person-0003', table: 1, party: 'forum', seat: 1 },
      { type: 'PersonRemoved', person: 'person-0003' },
    );
    assert.deepEqual(Object.keys(story.session.people), [personId(2)]);
    story.when({ type: 'RemovePeople', people: [personId(1), personId(3)] }).thenRefused('person-unknown');
  });
});

describe('the code', () => {
  it('[SE-23] is the one that was given last, and nothing else changes', () => {
    const story = SessionStory.open().joined(1);
    const { code: _, ...before } = story.session;
    story.when({ type: 'RenewCode', code: 'ABC234' }).thenEvents({ type: 'CodeRenewed', code: 'ABC234' });
    story.when({ type: 'RenewCode', code: 'DEF567' }).thenEvents({ type: 'CodeRenewed', code: 'DEF567' });
    const { code, ...after } = story.session;
    assert.equal(code, 'DEF567');
    assert.deepEqual(after, before);
    story.having({ type: 'CloseSession' }).when({ type: 'RenewCode', code: 'GHJ234' }).thenRefused('session-closed');
  });
});

describe('bots', () => {
  it('[SE-6] sit only in teams without people, one each', () => {
    const story = SessionStory.open().joined(1);
    story.when({ type: 'SeatBot', table: 1, party: 'north' }).thenRefused('team-full');
    story
      .when({ type: 'SeatBot', table: 1, party: 'south' })
      .thenEvents({ type: 'BotSeated', name: 'Bot Selatan', table: 1, party: 'south', seat: 1 });
    story.when({ type: 'SeatBot', table: 1, party: 'south' }).thenRefused('team-full');
    story.when({ type: 'SeatBot', table: 7, party: 'south' }).thenRefused('table-unknown');
    story.when({ type: 'SeatBot', table: 1, party: 'east' }).thenRefused('party-unknown');
    story
      .when({ type: 'RemoveBot', table: 1, party: 'south' })
      .thenEvents({ type: 'BotRemoved', table: 1, party: 'south', seat: 1 });
    story.when({ type: 'RemoveBot', table: 1, party: 'south' }).thenRefused('person-unknown');
  });
});
