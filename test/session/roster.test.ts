import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { RosterEntry } from '../../shared/session/vocabulary.ts';
import { joining, personId, SessionStory, STORY_AT } from '../support/session-story.ts';

const roster = (...people: RosterEntry[]) => ({ type: 'ImportRoster', people }) as const;

describe('a roster', () => {
  it('[SE-14] seats whoever arrives under a name of it where it says, once, whatever the case and the spaces', () => {
    const story = SessionStory.open(2).having(
      roster(
        { id: '1', name: 'Lalu  Arif', table: 2, party: 'forum', group: 'A' },
        { id: '2', name: 'Sri Wahyuni', table: 2 },
      ),
    );
    story.having(joining(1, { name: ' lalu arif' })).having(joining(2, { name: 'SRI WAHYUNI' }));
    assert.deepEqual([story.seatOf(1), story.seatOf(2)], ['2/forum/1', '2/north/1']);
    assert.equal(story.session.people[personId(1)]?.group, 'A');
    story
      .when(joining(3, { name: 'Lalu Arif' }))
      .thenEvents({ type: 'PersonJoined', person: 'person-0003', name: 'Lalu Arif', at: STORY_AT });
    assert.equal(story.seatOf(3), undefined, 'the line is taken: a namesake waits');
  });

  it('[SE-14] finds the line however a name is typed, and never another one', () => {
    const written = 'Dr. Lalu Nur’aini Ré-Wijaya, M.Si.';
    const same = [
      "lalu nur'aini re wijaya",
      'LALU NURAINI REWIJAYA',
      'H.Lalu Nurʼaini Ré Wijaya',
      'Lalu Nur‘aini Re‑Wijaya S.STP., M.Si',
      'Bapak Lalu Nur aini Ré-Wijaya, SE',
      'lalu  nur`aini. re wijaya,',
    ];
    const other = [
      'Lalu Nur’aini Ré-Wijaya R.',
      'Nur’aini Ré-Wijaya',
      'Lalu Nur’aini',
      'Lalu Nur’aini Ré-Wijaya, Baiq',
      'H.',
      'Baiq',
    ];
    for (const [names, seated] of [
      [same, '2/forum/1'],
      [other, '1/north/1'],
    ] as const) {
      for (const name of names) {
        const story = SessionStory.open(2).having(roster({ id: '1', name: written, table: 2, party: 'forum' }));
        assert.equal(story.having(joining(1, { name })).seatOf(1), seated, name);
      }
    }
  });

  it('[SE-14] is refused whole when an id comes twice or a place is not there', () => {
    const story = SessionStory.open(1);
    for (const wrong of [
      [
        { id: '1', name: 'A' },
        { id: '1', name: 'B' },
      ],
      [{ id: '1', name: 'A', table: 2 }],
      [{ id: '1', name: 'A', table: 1, party: 'east' }],
      [{ id: '1', name: 'A', party: 'north' }],
      [{ id: '1', name: ' ' }],
    ])
      story.when(roster(...wrong)).thenRefused('roster-wrong');
    assert.deepEqual(story.session.roster, []);
  });

  it('[SE-13] while joining waits, whoever is not seated by it waits for the facilitator', () => {
    const story = SessionStory.open(1)
      .having(roster({ id: '1', name: 'Lalu Arif', table: 1, party: 'south' }))
      .having({ type: 'SetJoining', joining: 'waiting' });
    story
      .when(joining(1, { name: 'Somebody' }))
      .thenEvents({ type: 'PersonJoined', person: 'person-0001', name: 'Somebody', at: STORY_AT });
    assert.equal(story.seatOf(1), undefined);
    story
      .when(joining(2, { name: 'Lalu Arif' }))
      .thenEvents(
        { type: 'PersonJoined', person: 'person-0002', name: 'Lalu Arif', roster: '1', at: STORY_AT },
        { type: 'PersonSeated', person: 'person-0002', name: 'Lalu Arif', table: 1, party: 'south', seat: 1 },
      );
    story.having({ type: 'MovePeople', moves: [{ person: personId(1), to: { table: 1, party: 'forum' } }] });
    assert.equal(story.seatOf(1), '1/forum/1');
  });
});

describe('people of a session', () => {
  it('[SE-15] a phone of a team says who shares it, and the table is told', () => {
    const story = SessionStory.open(1);
    const shared = { ...joining(1), members: ['Sari', ' Budi '] } as ReturnType<typeof joining>;
    story.having(shared);
    assert.deepEqual(story.events.at(-1), {
      type: 'PersonSeated',
      person: personId(1),
      name: 'Peserta 1',
      members: ['Sari', 'Budi'],
      table: 1,
      party: 'north',
      seat: 1,
    });
    const members = (...names: string[]) => ({ type: 'ChangeMembers', person: personId(1), members: names }) as const;
    story.when(members('Sari', ' ')).thenRefused('members-wrong');
    story.having(members('Dewi'));
    assert.deepEqual(story.events, [
      { type: 'MembersChanged', person: personId(1), members: ['Dewi'], at: { table: 1, party: 'north', seat: 1 } },
    ]);
    story.when({ ...joining(2), members: Array.from({ length: 9 }, () => 'A') } as ReturnType<typeof joining>);
    story.thenRefused('members-wrong');
  });

  it('[SE-16] who is muted stays so at the next table', () => {
    const story = SessionStory.open(2)
      .joined(1)
      .having({ type: 'MutePerson', person: personId(1), muted: true });
    assert.deepEqual(story.events, [
      { type: 'PersonMuted', person: personId(1), muted: true, at: { table: 1, party: 'north', seat: 1 } },
    ]);
    story.having({ type: 'MovePeople', moves: [{ person: personId(1), to: { table: 2, party: 'south' } }] });
    const seated = story.events.at(-1);
    assert.ok(seated?.type === 'PersonSeated' && seated.muted === true);
    story.when({ type: 'MutePerson', person: personId(2), muted: true }).thenRefused('person-unknown');
  });

  it('[SE-17] a proxy takes a seat in a team, and a bot gives its place up', () => {
    const proxy = { type: 'SeatProxy', person: personId(9), name: 'Fasilitator', table: 1, party: 'south' } as const;
    const story = SessionStory.open(1).having({ type: 'SeatBot', table: 1, party: 'south' });
    story.when(proxy).thenEvents(
      { type: 'PersonJoined', person: 'person-0009', name: 'Fasilitator', kind: 'proxy' },
      { type: 'BotRemoved', table: 1, party: 'south', seat: 1 },
      {
        type: 'PersonSeated',
        person: 'person-0009',
        name: 'Fasilitator',
        kind: 'proxy',
        table: 1,
        party: 'south',
        seat: 2,
      },
    );
    assert.equal(story.session.people[personId(9)]?.kind, 'proxy');
    story.when(proxy).thenRefused('person-already-joined');
    story.when({ ...proxy, person: personId(8), table: 2 }).thenRefused('table-unknown');
  });
});
