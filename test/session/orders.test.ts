import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { Order } from '../../shared/session/commands.ts';
import { joining, SessionStory } from '../support/session-story.ts';

const order = (wish: Order, tables: 'all' | number[] = 'all') =>
  ({ type: 'OrderTables', tables, order: wish }) as const;

describe('orders for tables', () => {
  it('[SE-7] go to all tables or to those that are named', () => {
    const story = SessionStory.open(3).when(order({ kind: 'pause' }));
    assert.deepEqual(story.events, [{ type: 'TablesOrdered', tables: [1, 2, 3], order: { kind: 'pause' } }]);
    story
      .when(order({ kind: 'pause' }, [2]))
      .thenEvents({ type: 'TablesOrdered', tables: [2], order: { kind: 'pause' } });
    story.when(order({ kind: 'pause' }, [2, 4])).thenRefused('table-unknown');
  });

  it('[SE-7] starting fills empty teams with bots when the session plays with bots', () => {
    const story = SessionStory.open(2, { bots: true }).having(joining(1, { table: 1, party: 'south' }));
    story
      .when(order({ kind: 'start' }, [1]))
      .thenEvents(
        { type: 'BotSeated', name: 'Bot Utara', table: 1, party: 'north', seat: 1 },
        { type: 'BotSeated', name: 'Bot Forum', table: 1, party: 'forum', seat: 1 },
        { type: 'TablesOrdered', tables: [1], order: { kind: 'start' } },
      );
    assert.deepEqual(
      story.session.botSeats.map(({ table, party, seat }) => `${table}/${party}/${seat}`),
      ['1/north/1', '1/forum/1'],
    );
    story
      .when(order({ kind: 'start' }, [1]))
      .thenEvents({ type: 'TablesOrdered', tables: [1], order: { kind: 'start' } });
  });

  it('[SE-7] a table that is named twice is ordered once', () => {
    const story = SessionStory.open(2, { bots: true }).when(order({ kind: 'start' }, [1, 1, 1]));
    assert.deepEqual(story.events.at(-1), { type: 'TablesOrdered', tables: [1], order: { kind: 'start' } });
    assert.equal(story.session.botSeats.length, 3);
  });

  it('[SE-7] without bots, starting seats nobody', () => {
    SessionStory.open(2)
      .when(order({ kind: 'start' }, [1]))
      .thenEvents({ type: 'TablesOrdered', tables: [1], order: { kind: 'start' } });
  });

  it('[SE-7] when all tables start, the projector turns from the arrival to the clock, and stays where it was turned to', () => {
    const story = SessionStory.open(2)
      .when(order({ kind: 'start' }))
      .thenEvents(
        { type: 'TablesOrdered', tables: [1, 2], order: { kind: 'start' } },
        { type: 'ProjectorTurned', view: { kind: 'phase' } },
      );
    assert.deepEqual(story.session.projector, { kind: 'phase' });
    SessionStory.open(2)
      .having({ type: 'TurnProjector', view: { kind: 'blank' } })
      .when(order({ kind: 'start' }))
      .thenEvents({ type: 'TablesOrdered', tables: [1, 2], order: { kind: 'start' } });
  });

  it('[SE-7] only events of the case are injected', () => {
    const story = SessionStory.open();
    story.when(order({ kind: 'inject', injection: 'constructor' })).thenRefused('order-wrong');
    story
      .when(order({ kind: 'inject', injection: 'flood' }))
      .thenEvents({ type: 'TablesOrdered', tables: [1, 2], order: { kind: 'inject', injection: 'flood' } });
  });

  it('[SE-7] words need words, within their limit, and a party that is there', () => {
    const story = SessionStory.open();
    story.when(order({ kind: 'announce', text: ' \n ' })).thenRefused('order-wrong');
    story.when(order({ kind: 'announce', text: '\u200b' })).thenRefused('order-wrong');
    story.when(order({ kind: 'announce', text: 'x'.repeat(601) })).thenRefused('order-wrong');
    story.when(order({ kind: 'nudge', to: 'east', text: 'Hello' })).thenRefused('order-wrong');
    story
      .when(order({ kind: 'nudge', to: 'north', text: 'Hello' }))
      .thenEvents({ type: 'TablesOrdered', tables: [1, 2], order: { kind: 'nudge', to: 'north', text: 'Hello' } });
  });
});

describe('the reveal', () => {
  it('[SE-8] waits for every table and comes once', () => {
    const story = SessionStory.open(2).when({ type: 'RevealSession' }).thenRefused('tables-still-open');
    story.whereClosed(1).when({ type: 'RevealSession' }).thenRefused('tables-still-open');
    story.whereClosed(2).when({ type: 'RevealSession' }).thenEvents({ type: 'SessionRevealed' });
    story.when({ type: 'RevealSession' }).thenRefused('already-revealed');
  });

  it('[SE-8] no table of the same case is opened after it', () => {
    SessionStory.open(1)
      .whereClosed(1)
      .having({ type: 'RevealSession' })
      .when({ type: 'AddTable' })
      .thenRefused('already-revealed');
  });
});

describe('closing the session', () => {
  it('[SE-9] closes the tables that still run, and takes nobody in any more', () => {
    const story = SessionStory.open(3).whereClosed(2).when({ type: 'CloseSession' });
    assert.deepEqual(story.events, [
      { type: 'TablesOrdered', tables: [1, 3], order: { kind: 'close' } },
      { type: 'SessionClosed' },
    ]);
    story.when(joining(1)).thenRefused('session-closed').when({ type: 'CloseSession' }).thenRefused('session-closed');
  });

  it('[SE-9] a closed session can still be revealed', () => {
    SessionStory.open(1)
      .having({ type: 'CloseSession' })
      .whereClosed(1)
      .when({ type: 'RevealSession' })
      .thenEvents({ type: 'SessionRevealed' });
  });
});
