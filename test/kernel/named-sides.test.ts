import { describe, expect, it } from 'vitest';
import { namedSides } from '../support/named-sides.ts';

describe('Given styles', () => {
  it('when they name left or right, then each is listed with its line, and what says start and end is not', () => {
    const css = [
      '/* left: of nothing */',
      '.one { margin-left: 1px; padding-inline-start: 2px; }',
      '.two {',
      '  right: 0;',
      '  text-align: left;',
      '  inset-inline-end: 0;',
      '}',
    ].join('\n');
    expect(namedSides(css)).toEqual([
      { line: 2, says: 'margin-left: 1px' },
      { line: 4, says: 'right: 0' },
      { line: 5, says: 'text-align: left' },
    ]);
  });
});
