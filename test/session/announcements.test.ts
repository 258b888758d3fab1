import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { AnnouncedOrder, SessionCommand } from '../../shared/session/commands.ts';
import { sessionEventSchema } from '../../shared/session/events.ts';
import { joining, SessionStory, STORY_AT } from '../support/session-story.ts';

const announcing = (order: AnnouncedOrder, tables: 'all' | number[] = 'all') =>
  ({ type: 'AnnounceOrder', tables, order }) as const;
const ending = (...tables: number[]): AnnouncedOrder => ({
  kind: 'end-phase',
  phases: Object.fromEntries(tables.map((table) => [table, `0@${table}000`])),
});
const pausing = (tables: 'all' | number[]) => ({ type: 'OrderTables', tables, order: { kind: 'pause' } }) as const;
const AT = STORY_AT + 10_000;

/** Three tables with somebody at each. */
const attended = () =>
  SessionStory.open(3)
    .having(joining(1, { table: 1 }))
    .having(joining(2, { table: 2 }))
    .having(joining(3, { table: 3 }));

describe('what cannot be taken back', () => {
  it('[SE-18] is announced ten seconds ahead, for the tables and the states that are named', () => {
    const story = attended().when(announcing(ending(1, 3)));
    assert.deepEqual(story.events, [
      { type: 'OrderAnnounced', announcement: 1, at: AT, tables: [1, 3], order: ending(1, 3) },
    ]);
    assert.deepEqual(story.session.announcements, [{ announcement: 1, at: AT, tables: [1, 3], order: ending(1, 3) }]);
  });

  it('[SE-18] is announced to a table one at a time, and beside the end of the session nothing', () => {
    const story = attended().having(announcing(ending(1, 3)));
    story.when(announcing({ kind: 'start' }, [3])).thenRefused('already-announced');
    story.when(announcing({ kind: 'close-session' })).thenRefused('already-announced');
    story.when(announcing({ kind: 'start' }, [2])).thenEvents({
      type: 'OrderAnnounced',
      announcement: 2,
      at: STORY_AT + 10_000,
      tables: [2],
      order: { kind: 'start' },
    });
    const last = attended().having(announcing({ kind: 'close-session' }));
    last.when(announcing({ kind: 'start' }, [2])).thenRefused('already-announced');
  });

  it('[SE-18] [SE-21] names its tables and their states', () => {
    const story = attended();
    story.when(announcing({ kind: 'start' }, [4])).thenRefused('table-unknown');
    story.when(announcing(ending(1), [1, 2])).thenRefused('order-wrong');
    story.when(announcing(ending())).thenRefused('order-wrong');
  });

  it('[SE-18] happens at once where nobody sits, but for the start, and in a practise session', () => {
    const empty = SessionStory.open(2).when(announcing(ending(1, 2)));
    assert.deepEqual(empty.events, [{ type: 'TablesOrdered', tables: [1, 2], order: ending(1, 2) }]);
    empty.when(announcing({ kind: 'start' })).thenEvents({
      type: 'OrderAnnounced',
      announcement: 1,
      at: STORY_AT + 10_000,
      tables: [1, 2],
      order: { kind: 'start' },
    });
    const practise = SessionStory.open(1, { practise: true }).having(joining(1));
    practise
      .when(announcing({ kind: 'start' }))
      .thenEvents(
        { type: 'TablesOrdered', tables: [1], order: { kind: 'start' } },
        { type: 'ProjectorTurned', view: { kind: 'phase' } },
      );
    practise
      .when(announcing({ kind: 'close-session' }))
      .thenEvents({ type: 'TablesOrdered', tables: [1], order: { kind: 'close' } }, { type: 'SessionClosed' });
  });
});

describe('an announcement', () => {
  it('[SE-19] is carried out once, under its moment, and starting seats bots then', () => {
    const story = SessionStory.open(1, { bots: true }).having(joining(1, { party: 'north' }));
    story.having(announcing({ kind: 'start' })).when({ type: 'CarryOut', announcement: 1 });
    story.thenEvents(
      { type: 'AnnouncementCarriedOut', announcement: 1 },
      { type: 'BotSeated', name: 'Bot Selatan', table: 1, party: 'south', seat: 1 },
      { type: 'BotSeated', name: 'Bot Forum', table: 1, party: 'forum', seat: 1 },
      { type: 'TablesOrdered', tables: [1], order: { kind: 'start', announcedAt: STORY_AT + 10_000 } },
      { type: 'ProjectorTurned', view: { kind: 'phase' } },
    );
    assert.deepEqual(story.events[3], {
      type: 'TablesOrdered',
      tables: [1],
      order: { kind: 'start', announcedAt: AT },
    });
    story.when({ type: 'CarryOut', announcement: 1 }).thenRefused('not-announced');
    story.when({ type: 'CancelAnnouncement', announcement: 1 }).thenRefused('not-announced');
  });

  it('[SE-19] is cancelled once, for all its tables', () => {
    const story = attended()
      .having(announcing(ending(1, 2)))
      .when({ type: 'CancelAnnouncement', announcement: 1 });
    assert.deepEqual(story.events, [{ type: 'AnnouncementCancelled', announcement: 1, tables: [1, 2] }]);
    story.when({ type: 'CarryOut', announcement: 1 }).thenRefused('not-announced');
    story.having(announcing(ending(1, 2)));
    assert.equal(story.session.announcements?.[0]?.announcement, 2);
  });

  it('[SE-19] [SE-9] of the end of the session closes what is open then', () => {
    const story = attended()
      .whereClosed(2)
      .having(announcing({ kind: 'close-session' }))
      .whereClosed(1);
    story.when({ type: 'CarryOut', announcement: 1 });
    assert.deepEqual(story.events, [
      { type: 'AnnouncementCarriedOut', announcement: 1 },
      { type: 'TablesOrdered', tables: [3], order: { kind: 'close' } },
      { type: 'SessionClosed' },
    ]);
  });

  it('[SE-20] a pause cancels it for the tables that it stops', () => {
    const story = attended()
      .having(announcing(ending(1, 2)))
      .when(pausing([2, 3]));
    assert.deepEqual(story.events[0], { type: 'AnnouncementCancelled', announcement: 1, tables: [2] });
    story
      .thenEvents(
        { type: 'AnnouncementCancelled', announcement: 1, tables: [2] },
        { type: 'TablesOrdered', tables: [2, 3], order: { kind: 'pause' } },
      )
      .when({ type: 'CarryOut', announcement: 1 });
    assert.deepEqual(story.events[1], {
      type: 'TablesOrdered',
      tables: [1],
      order: { kind: 'end-phase', announcedAt: AT },
    });
    const whole = attended()
      .having(announcing(ending(1, 2)))
      .having(pausing('all'));
    whole.when({ type: 'CarryOut', announcement: 1 }).thenRefused('not-announced');
  });

  it('[SE-19] [SE-22] a table that waits for an earlier order does not get it later than was said', () => {
    const story = attended()
      .having(announcing(ending(1, 2)))
      .whereWaiting(2)
      .when({ type: 'CarryOut', announcement: 1 });
    assert.deepEqual(story.events, [
      { type: 'AnnouncementCancelled', announcement: 1, tables: [2] },
      { type: 'AnnouncementCarriedOut', announcement: 1 },
      { type: 'TablesOrdered', tables: [1], order: { kind: 'end-phase', announcedAt: AT } },
    ]);
  });

  it('[SE-20] a pause of one table cancels the end of the session', () => {
    const story = attended()
      .having(announcing({ kind: 'close-session' }))
      .having(pausing([2]));
    story.when({ type: 'CarryOut', announcement: 1 }).thenRefused('not-announced');
  });

  it('[SE-20] a session that ends, and a further round, cancel all', () => {
    const story = attended()
      .having(announcing(ending(1)))
      .when({ type: 'CloseSession' });
    story.thenEvents(
      { type: 'AnnouncementCancelled', announcement: 1, tables: [1] },
      { type: 'TablesOrdered', tables: [1, 2, 3], order: { kind: 'close' } },
      { type: 'SessionClosed' },
    );
    const over = attended()
      .whereClosed(1, 2, 3)
      .having(announcing({ kind: 'close-session' }));
    const { scenario } = over;
    over.when({ type: 'OpenRound', scenario, tables: 1, moves: [] });
    assert.equal(over.events[0]?.type, 'AnnouncementCancelled');
    over.when({ type: 'CarryOut', announcement: 1 }).thenRefused('not-announced');
  });
});

describe('tables that did not follow', () => {
  it('[SE-21] are told with their refusals, each order anew', () => {
    const dropouts = [{ table: 2, code: 'phase-moved-on' }];
    const story = attended().having({ type: 'NoteDropouts', order: 'end-phase', dropouts });
    assert.deepEqual(story.session.droppedOut, { nth: 1, order: 'end-phase', dropouts });
    story.having({ type: 'NoteDropouts', order: 'extend', dropouts });
    assert.equal(story.session.droppedOut?.nth, 2);
  });

  it('[SE-21] an order to all goes to those whose state it names', () => {
    const order = { kind: 'extend', ms: 60_000, phases: { 1: '0@0', 3: '0@0' }, endsAtPlayMs: { 1: 5, 3: 7 } } as const;
    const story = attended().when({ type: 'OrderTables', tables: 'all', order });
    assert.deepEqual(story.events, [{ type: 'TablesOrdered', tables: [1, 3], order }]);
    story.when({ type: 'OrderTables', tables: [1, 2], order }).thenRefused('order-wrong');
  });
});

describe('whatever is announced, paused, skipped and cancelled', () => {
  const table = fc.integer({ min: 1, max: 3 });
  const tables = fc.oneof(fc.constant('all' as const), fc.uniqueArray(table, { minLength: 1, maxLength: 3 }));
  /** How many announcements before the latest one. */
  const announcement = fc.integer({ min: 0, max: 2 });
  const order = fc.constantFrom<AnnouncedOrder>(
    { kind: 'start' },
    ending(1, 2, 3),
    ending(2),
    { kind: 'close', phases: { 1: 'lobby', 2: '1@7', 3: 'lobby' } },
    { kind: 'close-session' },
  );
  const command: fc.Arbitrary<SessionCommand> = fc.oneof(
    { arbitrary: fc.record({ type: fc.constant('AnnounceOrder' as const), tables, order }), weight: 4 },
    { arbitrary: fc.record({ type: fc.constant('CarryOut' as const), announcement }), weight: 3 },
    { arbitrary: fc.record({ type: fc.constant('CancelAnnouncement' as const), announcement }), weight: 2 },
    fc.record({ type: fc.constant('OrderTables' as const), tables, order: fc.constant({ kind: 'pause' as const }) }),
    fc.constantFrom<SessionCommand>({ type: 'AddTable' }, { type: 'AddTable' }, { type: 'CloseSession' }),
  );

  it('[SE-19] [SE-20] every table of an announcement gets what was announced once, or is told once that it does not come', () => {
    let happened = 0;
    let cancelled = 0;
    fc.assert(
      fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
        const story = attended();
        /** Tables that wait for each announcement; the end of a session waits as a whole. */
        const waiting = new Map<number, Set<number>>();
        for (const wish of commands) {
          const before = story.session.announcements ?? [];
          const latest = story.session.announced ?? 0;
          story.when('announcement' in wish ? { ...wish, announcement: latest - wish.announcement } : wish);
          for (const event of story.events) {
            assert.ok(sessionEventSchema.safeParse(event).success, event.type);
            if (event.type === 'OrderAnnounced') {
              const taken = [...waiting.values()].flatMap((known) => [...known]);
              assert.ok(!event.tables.some((one) => taken.includes(one)), 'one at a time');
              waiting.set(event.announcement, new Set(event.tables));
            }
            if (event.type === 'AnnouncementCancelled') {
              const known = waiting.get(event.announcement);
              assert.ok(known, 'cancelled once');
              for (const one of event.tables) assert.ok(known.delete(one), `table ${one} waits for it`);
              if (known.size === 0) waiting.delete(event.announcement);
              cancelled += 1;
            }
            if (event.type === 'AnnouncementCarriedOut') {
              const meant = before.find((one) => one.announcement === event.announcement);
              assert.deepEqual([...(waiting.get(event.announcement) ?? [])], meant?.tables);
              waiting.delete(event.announcement);
              happened += 1;
            }
          }
          const pending = (story.session.announcements ?? []).map((one) => [one.announcement, [...one.tables]]);
          assert.deepEqual(
            pending,
            [...waiting].map(([id, known]) => [id, [...known]]),
          );
        }
        if (story.session.stage === 'closed') assert.equal(waiting.size, 0, 'a closed session waits for nothing');
      }),
      { numRuns: 400, seed: 23 },
    );
    assert.ok(happened > 40 && cancelled > 40, `${happened} happened, ${cancelled} cancelled`);
  });
});
