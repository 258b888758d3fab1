import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  connectionLost,
  type EntryLine,
  entryReceived,
  syncAnswered,
  syncAsked,
  UNKNOWN_LINE,
} from '../../../client/feed/entry-line.ts';
import type { VisibleEntry } from '../../../shared/visibility/visible.ts';

const entry = (cursor: number): VisibleEntry => ({ cursor, at: cursor * 1000, events: [{ type: 'TableRevealed' }] });
const entries = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => entry(from + i));
const cursors = (list: readonly VisibleEntry[]) => list.map(({ cursor }) => cursor);
const at = (count: number): EntryLine => ({ epoch: 'party:a', count, syncing: false, waiting: [] });

test('[WI-6] given a line at 3, when entry 4 arrives, then it is delivered', () => {
  const step = entryReceived(at(3), entry(4));
  expect(step).toMatchObject({ sync: false, restart: false, line: { count: 4 } });
  expect(cursors(step.deliver)).toEqual([4]);
});

test('given a line at 3, when entry 3 arrives again, then nothing happens', () => {
  expect(entryReceived(at(3), entry(3))).toEqual({ line: at(3), deliver: [], restart: false, sync: false });
});

test('[WI-6] given a line at 3, when entry 5 arrives, then nothing is delivered and a sync is asked for', () => {
  const step = entryReceived(at(3), entry(5));
  expect(step).toMatchObject({ sync: true, deliver: [], line: { count: 3 } });
});

test('given a sync under way, when entries arrive before its answer, then they follow it in order', () => {
  let line = syncAsked(at(3));
  for (const late of [7, 6, 6]) line = entryReceived(line, entry(late)).line;
  const step = syncAnswered(line, { epoch: 'party:a', from: 3, entries: entries(4, 5) });
  expect(cursors(step.deliver)).toEqual([4, 5, 6, 7]);
  expect(step).toMatchObject({ restart: false, sync: false, line: { count: 7, syncing: false, waiting: [] } });
});

test('given a sync under way, when something is still missing after its answer, then another sync is asked for', () => {
  const line = entryReceived(syncAsked(at(3)), entry(9)).line;
  const step = syncAnswered(line, { epoch: 'party:a', from: 3, entries: entries(4, 5) });
  expect(cursors(step.deliver)).toEqual([4, 5]);
  expect(step).toMatchObject({ sync: true, line: { count: 5 } });
});

test.each([
  ['another epoch', { epoch: 'party:a/revealed', from: 0, entries: entries(1, 2) }],
  ['a server that knows fewer entries', { epoch: 'party:a', from: 0, entries: entries(1, 2) }],
])('given a line at 3, when the answer is for %s, then the fold starts again', (_, answer) => {
  expect(syncAnswered(syncAsked(at(3)), answer)).toMatchObject({ restart: true, line: { count: 2 } });
});

test('given a lost connection, then what waited is forgotten and the place is kept', () => {
  const line = entryReceived(syncAsked(at(3)), entry(5)).line;
  expect(connectionLost(line)).toEqual(at(3));
});

test('whatever is lost, repeated or swapped on the way, every entry is delivered once and in order', () => {
  const arrival = fc.record({ cursor: fc.integer({ min: 1, max: 30 }), drop: fc.boolean() });
  fc.assert(
    fc.property(fc.array(arrival, { maxLength: 60 }), (arrivals) => {
      let line = UNKNOWN_LINE;
      const seen: number[] = [];
      const answer = (to: number) => {
        const step = syncAnswered(syncAsked(line), {
          epoch: 'e',
          from: line.count,
          entries: entries(line.count + 1, to),
        });
        if (step.restart && line.epoch !== '') seen.length = 0;
        line = step.line;
        seen.push(...cursors(step.deliver));
      };
      answer(0);
      for (const { cursor, drop } of arrivals) {
        if (drop) continue;
        const step = entryReceived(line, entry(cursor));
        line = step.line;
        seen.push(...cursors(step.deliver));
        if (step.sync) answer(Math.max(cursor, line.count));
      }
      answer(30);
      expect(seen).toEqual(cursors(entries(1, 30)));
    }),
  );
});
