import { expect, it } from 'vitest';
import { findPages } from '../../../../client/hall/seating/find-sheets.tsx';

const line = (at: number, name: string) => ({ id: `p${at}`, name, table: at + 1, here: true });

it('given a hall of short names, then a sheet has two columns of 34, in their order', () => {
  const lines = Array.from({ length: 200 }, (_, at) => line(at, `Baiq ${at}`));
  const pages = findPages(lines);
  expect(pages.map((columns) => columns.map(({ length }) => length))).toEqual([
    [34, 34],
    [34, 34],
    [34, 30],
  ]);
  expect(pages.flat(2)).toEqual(lines);
});

it('given names of 120 characters, then each takes the rows that it needs and no column is longer than a sheet', () => {
  const lines = Array.from({ length: 30 }, (_, at) => line(at, at % 2 === 0 ? 'w'.repeat(120) : `Baiq ${at}`));
  const columns = findPages(lines).flat();
  for (const column of columns) {
    const rows = column.reduce((sum, { name }) => sum + Math.ceil(name.length / 24), 0);
    expect(rows).toBeLessThanOrEqual(34);
  }
  expect(columns.flat()).toEqual(lines);
  expect(columns.length).toBe(3);
});
