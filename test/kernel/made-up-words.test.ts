import { describe, expect, it } from 'vitest';
import { inMadeUpWords, madeUp, notThroughWords, toldByCase } from '../support/made-up-words.ts';

describe('Given the made-up language in which screens are tried', () => {
  const words = inMadeUpWords({
    title: 'Meja',
    nested: { of: (name: string) => `Tawaran ${name}` },
    phrases: ['Tanya', 'Jawab'],
  });

  it('when words say something, then each is longer, in brackets, and what a case says stays as it is', () => {
    expect(words.title).toBe('⟦Mejaoo⟧');
    expect(words.phrases).toEqual(['⟦Tanyaoo⟧', '⟦Jawaboo⟧']);
    expect(words.nested.of(toldByCase('Utara'))).toBe('⟦Tawaranooo ‹Utara›⟧');
    expect(words.nested.of(words.title)).toBe('⟦Tawaranooo Mejaoo⟧');
  });

  it('when a text is neither, then it is found, and numbers and signs are not', () => {
    expect(notThroughWords(`${madeUp('Meja')} 12 · ${toldByCase('Utara')}`)).toBeUndefined();
    expect(notThroughWords(words.nested.of(toldByCase('Utara')))).toBeUndefined();
    expect(notThroughWords(`${madeUp('Bobot')} · SDG 8.5`)).toBe('· SDG 8.5');
  });
});
