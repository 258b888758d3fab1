import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  connectionLost,
  type EntryCursor,
  entryReceived,
  syncAnswered,
  syncAsked,
  UNKNOWN_CURSOR,
} from '../../../client/feed/entry-cursor.ts';
import type { VisibleEntry } from '../../../shared/visibility/visible.ts';

const entry = (cursor: number): VisibleEntry => ({ cursor, at: cursor * 1000, events: [{ type: 'TableRevealed' }] });
const entries = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => entry(from + i));
const cursors = (list: readonly VisibleEntry[]) => list.map(({ cursor }) => cursor);
const at = (count: number): EntryCursor => ({ epoch: 'party:a', count, syncing: false, waiting: [] });

test('[WI-6] given a cursor at 3, when entry 4 arrives, then it is delivered', () => {
  const step = entryReceived(at(3), entry(4));
  expect(step).toMatchObject({ sync: false, restart: false, cursor: { count: 4 } });
  expect(cursors(step.deliver)).toEqual([4]);
});

test('given a cursor at 3, when entry 3 arrives again, then nothing happens', () => {
  expect(entryReceived(at(3), entry(3))).toEqual({ cursor: at(3), deliver: [], restart: false, sync: false });
});

test('[WI-6] given a cursor at 3, when entry 5 arrives, then nothing is delivered and a sync is asked for', () => {
  const step = entryReceived(at(3), entry(5));
  expect(step).toMatchObject({ sync: true, deliver: [], cursor: { count: 3 } });
});

test('given a sync under way, when entries arrive before its answer, then they follow it in order', () => {
  let cursor = syncAsked(at(3));
  for (const late of [7, 6, 6]) cursor = entryReceived(cursor, entry(late)).cursor;
  const step = syncAnswered(cursor, { epoch: 'party:a', from: 3, entries: entries(4, 5) });
  expect(cursors(step.deliver)).toEqual([4, 5, 6, 7]);
  expect(step).toMatchObject({ restart: false, sync: false, cursor: { count: 7, syncing: false, waiting: [] } });
});

test('given a sync under way, when something is still missing after its answer, then another sync is asked for', () => {
  const cursor = entryReceived(syncAsked(at(3)), entry(9)).cursor;
  const step = syncAnswered(cursor, { epoch: 'party:a', from: 3, entries: entries(4, 5) });
  expect(cursors(step.deliver)).toEqual([4, 5]);
  expect(step).toMatchObject({ sync: true, cursor: { count: 5 } });
});

test.each([
  ['another epoch', { epoch: 'party:a/revealed', from: 0, entries: entries(1, 2) }],
  ['a server that knows fewer entries', { epoch: 'party:a', from: 0, entries: entries(1, 2) }],
])('given a cursor at 3, when the answer is for %s, then the fold starts again', (_, answer) => {
  expect(syncAnswered(syncAsked(at(3)), answer)).toMatchObject({ restart: true, cursor: { count: 2 } });
});

test('given a lost connection, then what waited is forgotten and the place is kept', () => {
  const cursor = entryReceived(syncAsked(at(3)), entry(5)).cursor;
  expect(connectionLost(cursor)).toEqual(at(3));
});

test('whatever is lost, repeated or swapped on the way, every entry is delivered once and in order', () => {
  const arrival = fc.record({ cursor: fc.integer({ min: 1, max: 30 }), drop: fc.boolean() });
  fc.assert(
    fc.property(fc.array(arrival, { maxLength: 60 }), (arrivals) => {
      let known = UNKNOWN_CURSOR;
      const seen: number[] = [];
      const answer = (to: number) => {
        const step = syncAnswered(syncAsked(known), {
          epoch: 'e',
          from: known.count,
          entries: entries(known.count + 1, to),
        });
        if (step.restart && known.epoch !== '') seen.length = 0;
        known = step.cursor;
        seen.push(...cursors(step.deliver));
      };
      answer(0);
      for (const { cursor, drop } of arrivals) {
        if (drop) continue;
        const step = entryReceived(known, entry(cursor));
        known = step.cursor;
        seen.push(...cursors(step.deliver));
        if (step.sync) answer(Math.max(cursor, known.count));
      }
      answer(30);
      expect(seen).toEqual(cursors(entries(1, 30)));
    }),
  );
});
