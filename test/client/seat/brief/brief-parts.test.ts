import { describe, expect, test } from 'vitest';
import { lettersOf, type RichBlock } from '../../../../client/lib/prose/rich-text.ts';
import { briefParts } from '../../../../client/seat/brief/brief-parts.ts';

const lettersIn = (blocks: readonly RichBlock[]) =>
  blocks.map((one) => ('words' in one ? lettersOf(one.words) : one.kind)).join('|');
const read = (text: string, isRich = false, names: string[] = []) =>
  briefParts(text, isRich, names).map(({ title, blocks }) => [title && lettersOf(title), lettersIn(blocks)]);

describe('a brief in parts', () => {
  test('given headings, when it is read, then each of the highest ones begins a part, and deeper ones stay inside', () => {
    const text = 'Anda wakil.\n\n## Yang penting\n\nDana.\n\n### Sebab\n\nUtang.\n\n## Batas\n\n- satu\n- dua';
    expect(read(text, true)).toEqual([
      [undefined, 'Anda wakil.'],
      ['Yang penting', 'Dana.|Sebab|Utang.'],
      ['Batas', 'list'],
    ]);
  });

  test('given no headings, when it is read, then every paragraph is a part under its first sentence, said once', () => {
    const text = 'Anda mewakili provinsi. Anggarannya terbatas.\n\nDugaan Anda: Kanada ingin mineral. Tanyakan.';
    expect(read(text)).toEqual([
      ['Anda mewakili provinsi', 'Anggarannya terbatas.'],
      ['Dugaan Anda', 'Kanada ingin mineral. Tanyakan.'],
    ]);
  });

  test('given one paragraph, when it is read, then it is one part without a heading', () => {
    expect(read('Anda mewakili provinsi. Itu saja.')).toEqual([[undefined, 'Anda mewakili provinsi. Itu saja.']]);
  });

  test('given a first sentence as long as a paragraph, when it is a heading, then it is cut at a word and said whole below', () => {
    const long = `Kepentingan ${'yang panjang sekali '.repeat(6)}berakhir. Lalu.`;
    const [[title, body] = []] = read(`${long}\n\nAnda juga punya batas. Jaga.`);
    expect(title?.length).toBeLessThan(75);
    expect(title).toMatch(/^Kepentingan .* …$/);
    expect(body).toBe(long);
  });

  test('given paragraphs without a sentence to be named by, when they are read, then they stay with what is before them', () => {
    expect(read('Anda mewakili provinsi. Titik.\n\nYa.')).toEqual([['Anda mewakili provinsi', 'Titik.|Ya.']]);
  });

  test('given names of issues, when a brief names them, then they are bold as whole words and in their own letters only', () => {
    const [part] = briefParts('Pertama **Pendanaan**, lalu Energi, tidak energi dan Energik.', true, [
      'Energi',
      'Pendanaan',
    ]);
    const strong = part?.blocks.flatMap((one) =>
      'words' in one ? one.words.filter(({ kind }) => kind === 'strong').map((word) => lettersOf([word])) : [],
    );
    expect(strong).toEqual(['Pendanaan', 'Energi']);
    expect(lettersIn(part?.blocks ?? [])).toBe('Pertama Pendanaan, lalu Energi, tidak energi dan Energik.');
  });
});
