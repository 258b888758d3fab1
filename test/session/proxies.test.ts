import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { joining, personId, SessionStory } from '../support/session-story.ts';

const proxy = (number: number, party: string) =>
  ({ type: 'SeatProxy', person: personId(number), name: 'Fasilitator', table: 1, party }) as const;
const stepsAside = (number: number, party: string, seat: number) => [
  { type: 'PersonUnseated', person: personId(number), table: 1, party, seat } as const,
  { type: 'PersonRemoved', person: personId(number) } as const,
];

describe('[SE-31] whoever acts for a team counts as none of its people', () => {
  it('given a proxy in the first team, when somebody joins, then they get the place and the proxy is out of the session', () => {
    const story = SessionStory.open(2).having(proxy(9, 'north')).when(joining(1));
    const types = story.events.map(({ type }) => type);
    assert.deepEqual(types, ['PersonJoined', 'PersonUnseated', 'PersonRemoved', 'PersonSeated']);
    assert.deepEqual(story.events.slice(1, 3), stepsAside(9, 'north', 1));
    assert.equal(story.seatOf(1), '1/north/2');
    assert.equal(story.session.people[personId(9)], undefined);
  });

  it('given a proxy, when somebody is moved into the team, then it steps aside', () => {
    const story = SessionStory.open(1).joined(1).having(proxy(9, 'south'));
    story.having({ type: 'MovePeople', moves: [{ person: personId(1), to: { table: 1, party: 'south' } }] });
    assert.equal(story.session.people[personId(9)], undefined);
    assert.equal(story.seatOf(1), '1/south/2');
  });

  it('given a proxy, when another person acts for the team, then the first steps aside', () => {
    const story = SessionStory.open(1).having(proxy(9, 'south')).having(proxy(8, 'south'));
    assert.equal(story.session.people[personId(9)], undefined);
    assert.equal(story.session.people[personId(8)]?.kind, 'proxy');
  });

  it('given a proxy that went, then its name is nobody’s who was taken out', () => {
    const story = SessionStory.open(1)
      .having(proxy(9, 'south'))
      .having({ type: 'RemovePerson', person: personId(9) });
    assert.equal(story.session.removed, undefined);
    story.having(proxy(8, 'south'));
  });
});
