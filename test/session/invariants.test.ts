import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { type SessionCommand, sessionCommandSchema } from '../../shared/session/commands.ts';
import { sessionEventSchema } from '../../shared/session/events.ts';
import { evolveSession, foldSession } from '../../shared/session/evolve.ts';
import { SESSION_REFUSALS } from '../../shared/session/refusals.ts';
import type { Session } from '../../shared/session/session.ts';
import { joining, personId, SessionStory } from '../support/session-story.ts';

const person = fc.integer({ min: 1, max: 14 }).map(personId);
const table = fc.integer({ min: 1, max: 4 });
const party = fc.constantFrom('north', 'south', 'forum', 'east');
const name = fc.constantFrom('Baiq', 'Lalu', ' ', 'x'.repeat(121));

const command: fc.Arbitrary<SessionCommand> = fc.oneof(
  { arbitrary: fc.integer({ min: 1, max: 14 }).map((number) => joining(number)), weight: 4 },
  fc.record({ type: fc.constant('JoinSession' as const), person, name, table, party }),
  fc.constant({ type: 'AddTable' as const }),
  fc.record({ type: fc.constant('RenamePerson' as const), person, name }),
  fc.record({
    type: fc.constant('MovePeople' as const),
    moves: fc.uniqueArray(fc.record({ person, to: fc.option(fc.record({ table, party }), { nil: undefined }) }), {
      minLength: 1,
      maxLength: 4,
      selector: (move) => move.person,
    }),
  }),
  fc.record({ type: fc.constant('RemovePerson' as const), person }),
  fc.record({
    type: fc.constant('RemovePeople' as const),
    people: fc.array(person, { minLength: 1, maxLength: 4 }),
  }),
  fc.constant({ type: 'RenewCode' as const, code: 'ABC234' }),
  fc.record({ type: fc.constant('SeatBot' as const), table, party }),
  fc.record({ type: fc.constant('RemoveBot' as const), table, party }),
  fc.record({
    type: fc.constant('OrderTables' as const),
    tables: fc.oneof(fc.constant('all' as const), fc.array(table, { minLength: 1, maxLength: 3 })),
    order: fc.constantFrom(
      { kind: 'start' as const },
      { kind: 'pause' as const },
      { kind: 'announce' as const, text: ' ' },
    ),
  }),
  { arbitrary: fc.constant({ type: 'RevealSession' as const }), weight: 1 },
);

function checkInvariants(session: Session): void {
  const seats = Object.values(session.people).flatMap(({ seat }) => (seat === undefined ? [] : [seat]));
  const held = [...seats, ...session.botSeats].map((seat) => `${seat.table}/${seat.party}/${seat.seat}`);
  assert.equal(new Set(held).size, held.length, `no two share a seat: ${held.join(' ')}`);
  const teams = new Set(seats.map((seat) => `${seat.table}/${seat.party}`));
  for (const bot of session.botSeats) assert.ok(!teams.has(`${bot.table}/${bot.party}`), 'bots sit where nobody sits');
  for (const [id, one] of Object.entries(session.people)) assert.equal(one.id, id);
}

describe('whatever is asked of a session', () => {
  it('[SE-2] [SE-4] [SE-6] everybody has a seat of their own, bots sit alone, and no number is given twice', () => {
    const refusals = new Set<string>();
    const events = new Set<string>();
    fc.assert(
      fc.property(fc.array(command, { maxLength: 60 }), fc.boolean(), (commands, bots) => {
        const story = SessionStory.open(2, { bots });
        const given = new Set<string>();
        for (const wish of commands) {
          assert.ok(sessionCommandSchema.safeParse(wish).success);
          story.when(wish);
          if (story.last?.kind === 'refused') refusals.add(story.last.code);
          for (const event of story.events) {
            events.add(event.type);
            assert.ok(sessionEventSchema.safeParse(event).success, event.type);
            if (event.type !== 'PersonSeated' && event.type !== 'BotSeated') continue;
            const key = `${event.table}/${event.party}/${event.seat}`;
            assert.ok(!given.has(key), `seat ${key} is given once`);
            given.add(key);
          }
          checkInvariants(story.session);
        }
      }),
      { numRuns: 200, seed: 7 },
    );
    for (const code of ['team-full', 'table-unknown', 'party-unknown', 'person-unknown', 'person-already-joined'])
      assert.ok(refusals.has(code), `the commands met ${code}`);
    assert.ok([...refusals].every((code) => (SESSION_REFUSALS as readonly string[]).includes(code)));
    for (const type of ['PersonSeated', 'PersonUnseated', 'BotSeated', 'BotRemoved', 'PersonRenamed'])
      assert.ok(events.has(type), `the commands led to ${type}`);
  });

  it('[SE-10] folding is total: any events in any order make a session', () => {
    const id = fc.constantFrom('__proto__', 'constructor', personId(1), personId(2));
    const seat = { table: fc.integer(), party: fc.string(), seat: fc.integer() };
    const event = fc.oneof(
      fc.record({ type: fc.constant('PersonJoined' as const), person: id, name: fc.string() }),
      fc.record({ type: fc.constant('PersonRenamed' as const), person: id, name: fc.string() }),
      fc.record({ type: fc.constant('PersonSeated' as const), person: id, name: fc.string(), ...seat }),
      fc.record({ type: fc.constant('PersonUnseated' as const), person: id, ...seat }),
      fc.record({ type: fc.constant('PersonRemoved' as const), person: id }),
      fc.record({ type: fc.constant('BotSeated' as const), name: fc.string(), ...seat }),
      fc.record({ type: fc.constant('BotRemoved' as const), ...seat }),
      fc.record({ type: fc.constant('SessionClosed' as const) }),
      fc.record({
        type: fc.constant('OrderAnnounced' as const),
        announcement: fc.integer({ min: 0, max: 2 }),
        at: fc.integer(),
        tables: fc.array(fc.integer({ min: 0, max: 3 })),
        order: fc.constantFrom({ kind: 'start' as const }, { kind: 'close-session' as const }),
      }),
      fc.record({
        type: fc.constant('AnnouncementCancelled' as const),
        announcement: fc.integer({ min: 0, max: 2 }),
        tables: fc.array(fc.integer({ min: 0, max: 3 })),
      }),
      fc.record({ type: fc.constant('AnnouncementCarriedOut' as const), announcement: fc.integer({ min: 0, max: 2 }) }),
      fc.record({
        type: fc.constant('TablesDroppedOut' as const),
        order: fc.constant('extend' as const),
        dropouts: fc.constant<{ table: number; code: string }[]>([]),
      }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const before = SessionStory.open(1).session;
        const session = foldSession(before, events);
        assert.deepEqual(session, events.reduce(evolveSession, before), 'together as one by one');
        assert.deepEqual(before, SessionStory.open(1).session, 'what was folded from stays as it was');
        for (const [key, one] of Object.entries(session.people)) assert.equal(one.id, key);
        assert.equal(Object.getPrototypeOf(session.people), Object.prototype);
      }),
      { numRuns: 200, seed: 11 },
    );
  });
});
