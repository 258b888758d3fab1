import { renderToString } from 'preact-render-to-string';
import { afterEach, describe, expect, it } from 'vitest';
import { HouseStrips } from '../../../../client/hall/board/house-strips.tsx';
import { showLanguage } from '../../../../client/lib/language/language.ts';
import { LANGUAGES } from '../../../../shared/kernel/languages.ts';
import type { HouseState, TableStatus } from '../../../../shared/wire/hall-messages.ts';

const SOUND: HouseState = { writing: 'works', tracesLeft: false, unchecked: 0 };
const lineOf = (table: number, damage: TableStatus['damage']) => ({ table, damage }) as TableStatus;
const said = (house: HouseState, lines: readonly TableStatus[] = []) => {
  const board = { house, lines };
  return renderToString(<HouseStrips board={board} />);
};

afterEach(() => {
  showLanguage('id');
});

describe('what the board says of the server', () => {
  it('[LO-11] nothing while all is well', () => {
    expect(said(SOUND, [lineOf(1, undefined)])).toBe('');
  });

  it.each(LANGUAGES)('[LO-8] [LO-10] [LO-11] names in %s what is wrong, with table, line and number', (tongue) => {
    showLanguage(tongue);
    expect(said({ ...SOUND, writing: 'failed' })).toMatch(/penuh|full/);
    expect(said({ ...SOUND, tracesLeft: true })).toMatch(/ditimpa|overwritten/);
    const damaged = said(SOUND, [
      lineOf(7, { what: 'lost', line: 41, lost: 3 }),
      lineOf(9, { what: 'changed', line: 12 }),
      lineOf(12, { what: 'phone-ahead', lost: 2 }),
    ]);
    expect(damaged).toMatch(/(meja|table) 7.*3.*41.*(meja|table) 9.*12.*(Meja|Table) 12.*2/s);
    expect(damaged).toContain('npm run rescue');
  });
});
