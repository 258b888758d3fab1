import { expect, test } from 'vitest';
import { arrangeNeeds, leaveOutClosed, ORDER_STANDS_MS } from '../../../client/hall/need-order.ts';

const shown = { tables: [41, 12, 58], at: 1000 };
const later = shown.at + ORDER_STANDS_MS;

test('given nothing shown yet, then the worst stands first', () => {
  expect(arrangeNeeds(undefined, [3, 1], [], 50)).toEqual({ tables: [3, 1], at: 50 });
});

test('until ten seconds have passed nothing moves and nothing goes; what is new comes below', () => {
  expect(arrangeNeeds(shown, [58, 12, 41], [], later - 1)).toBe(shown);
  expect(arrangeNeeds(shown, [12], [], later - 1)).toBe(shown);
  expect(arrangeNeeds(shown, [7, 41, 12, 58], [], later - 1)).toEqual({ tables: [41, 12, 58, 7], at: shown.at });
});

test('then the list is made anew', () => {
  expect(arrangeNeeds(shown, [7, 58], [], later)).toEqual({ tables: [7, 58], at: later });
});

test('the table under the pointer keeps its place while the others change around it', () => {
  expect(arrangeNeeds(shown, [7, 58, 12, 41], [12], later).tables).toEqual([7, 12, 58, 41]);
  expect(arrangeNeeds(shown, [7, 58], [12], later).tables).toEqual([7, 12, 58]);
});

test('a list that would grow too short for the held row stands as it is', () => {
  expect(arrangeNeeds(shown, [], [58], later)).toEqual({ tables: [41, 12, 58], at: later });
});

test('a table that closed and needs nobody goes at once, unless it is held; a closed one with a raised hand stays', () => {
  const lines = [
    { table: 41, stage: 'closed' },
    { table: 12, stage: 'closed' },
    { table: 58, stage: 'negotiation' },
  ] as const;
  expect(leaveOutClosed(shown, lines, new Set(), []).tables).toEqual([58]);
  expect(leaveOutClosed(shown, lines, new Set([12]), [41])).toBe(shown);
  expect(leaveOutClosed(shown, lines.slice(1), new Set([12]), [41]).tables).toEqual([12, 58]);
});
