import { expect, test } from 'vitest';
import { keepCells, NOTHING_CHOSEN, reachCell, steppedTo, toggleCell } from '../../../client/hall/cell-choice.ts';

const shown = [1, 2, 3, 5, 8, 9];

test('a tap chooses a table and a second tap lets it go', () => {
  const chosen = toggleCell(toggleCell(NOTHING_CHOSEN, 8), 2);
  expect(chosen.tables).toEqual([2, 8]);
  expect(toggleCell(chosen, 8).tables).toEqual([2]);
});

test('with shift everything between the last tap and this one is chosen, in either direction', () => {
  expect(reachCell(toggleCell(NOTHING_CHOSEN, 2), 8, shown).tables).toEqual([2, 3, 5, 8]);
  expect(reachCell(toggleCell(NOTHING_CHOSEN, 8), 3, shown).tables).toEqual([3, 5, 8]);
  expect(reachCell(NOTHING_CHOSEN, 5, shown).tables).toEqual([5]);
});

test('tables that have gone are not chosen any more', () => {
  expect(keepCells({ tables: [2, 8], from: 8 }, [1, 2])).toEqual({ tables: [2] });
});

test('arrows lead through a grid of three columns and stop at its edges', () => {
  expect(steppedTo('ArrowDown', 1, 6, 3)).toBe(4);
  expect(steppedTo('ArrowUp', 1, 6, 3)).toBeUndefined();
  expect(steppedTo('ArrowRight', 2, 6, 3)).toBe(3);
  expect(steppedTo('End', 0, 6, 3)).toBe(5);
  expect(steppedTo('a', 0, 6, 3)).toBeUndefined();
});
