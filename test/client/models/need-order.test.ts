import { expect, test } from 'vitest';
import { arrangeNeeds, ORDER_STANDS_MS } from '../../../client/models/need-order.ts';

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
