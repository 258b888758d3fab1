import { expect, test } from 'vitest';
import type { FeedSeat } from '../../../client/feed/feed.ts';
import { changeOfPlace, partOf } from '../../../client/seat/place-change.ts';
import { running, viewOf } from './table-view.ts';

const seat = { party: 'north', seat: 1, name: 'Ani' };
const place = (changes: Partial<FeedSeat> = {}): FeedSeat => ({
  viewer: { kind: 'party', party: 'north' },
  session: 's1',
  table: 4,
  round: 1,
  seat,
  ...changes,
});

test('another table, team or seat of the same round is a move; a new name is none', () => {
  expect(changeOfPlace(place(), place({ table: 5 }))).toBe('moved');
  expect(changeOfPlace(place(), place({ seat: { ...seat, party: 'south' } }))).toBe('moved');
  expect(changeOfPlace(place(), place({ seat: { ...seat, name: 'Ani R.' } }))).toBeUndefined();
});

test('the next round is one also for somebody who keeps table and team', () => {
  expect(changeOfPlace(place(), place({ round: 2 }))).toBe('round');
  expect(changeOfPlace(place(), place({ round: 2, table: 5 }))).toBe('round');
});

test('the part of a table changes with its phase', () => {
  const parts = [viewOf('north'), viewOf('north', ...running('briefing')), viewOf('north', ...running('negotiation'))];
  expect(new Set(parts.map(({ table }) => partOf(table))).size).toBe(3);
});
