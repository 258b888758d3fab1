import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saidPages } from '../../../../client/lib/language/said-pages.ts';

describe('[SE-32] words to the hall, laid out on the wall', () => {
  const words = (letters: number) => 'minum kopi '.repeat(100).slice(0, letters).trim().padEnd(letters, 'x');

  it('given up to 120 letters, then they stand largest on one page; up to 260 large on one; more on pages of whole words', () => {
    expect(saidPages(words(120))).toEqual({ size: 'largest', pages: [words(120)] });
    expect(saidPages(words(121))).toEqual({ size: 'large', pages: [words(121)] });
    expect(saidPages(words(260)).pages).toHaveLength(1);
    expect(saidPages(words(600)).pages.length).toBeGreaterThan(2);
  });

  it('given any words, then every letter is on a page, in its order, and no page holds more than is read', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 600 }), (text) => {
        const { size, pages } = saidPages(text);
        const plain = (one: string) => one.replace(/\s+/gu, '');
        expect(plain(pages.join(''))).toBe(plain(text));
        for (const page of pages) expect(page.length).toBeLessThanOrEqual(size === 'largest' ? 120 : 260);
      }),
    );
  });
});
