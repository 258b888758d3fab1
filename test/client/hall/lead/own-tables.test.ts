import { expect, test } from 'vitest';
import { isOwn, readTables, sayTables } from '../../../../client/hall/lead/own-tables.ts';

test('given tables as a person writes them, then they are read either way round, and as one', () => {
  expect(readTables('11-20')).toEqual({ from: 11, to: 20 });
  expect(readTables(' 20 – 11 ')).toEqual({ from: 11, to: 20 });
  expect(readTables('7')).toEqual({ from: 7, to: 7 });
  for (const wrong of ['', 'semua', '0', '1-2-3', '1,2', '1000']) expect(readTables(wrong)).toBeUndefined();
});

test('given own tables, then those alone are one’s own; without any, all are; and they are said as they are read', () => {
  const own = { from: 11, to: 20 };
  expect([10, 11, 20, 21].map((table) => isOwn(own, table))).toEqual([false, true, true, false]);
  expect(isOwn(undefined, 200)).toBe(true);
  expect(readTables(sayTables(own))).toEqual(own);
  expect(sayTables({ from: 7, to: 7 })).toBe('7');
});
