import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { Prose } from '../../../../client/lib/prose/prose.tsx';
import { firstParagraph, richBlocks } from '../../../../client/lib/prose/rich-text.ts';
import { runs } from '../../../support/runs.ts';

const drawn = (text: string, isRich = true) => renderToString(<Prose of={{ id: text }} isRich={isRich} level={3} />);
const tagsIn = (html: string) =>
  [...new Set([...html.matchAll(/<\/?([a-z0-9]+)/g)].map(([, tag]) => tag ?? ''))].sort();
const ALLOWED = 'div h3 h4 h5 h6 p ul ol li table thead tbody tr th td section strong em br'.split(' ');
const lettersOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe('rich text', () => {
  test('given headings, emphasis, lists and a table, when they are drawn, then as elements', () => {
    const html = drawn(
      '# Siapa\n\nAnda **sangat** *ingin*\n\n- satu\n  1. dalam\n- dua\n\n### Lagi\n\n| a | b |\n|---|--:|\n| 1 | **2** |',
    );
    expect(html).toContain('<h3>Siapa</h3>');
    expect(html).toContain('<p>Anda <strong>sangat</strong> <em>ingin</em></p>');
    expect(html).toContain('<ul><li>satu<ol start="1"><li>dalam</li></ol></li><li>dua</li></ul>');
    expect(html).toContain('<h4>Lagi</h4>');
    expect(html).toMatch(/<section class="scroll-x" aria-label="Tabel, dapat digeser" tabindex="0"><table>/);
    expect(html).toMatch(/<td style="text-align:\s?right;?"><strong>2<\/strong><\/td>/);
  });

  test('given a case of format 1, when it is drawn, then marks are letters and blank lines separate paragraphs', () => {
    expect(drawn('# satu *dua*\n\ntiga', false)).toBe('<div class="prose"><p># satu *dua*</p><p>tiga</p></div>');
  });

  test('given a brief, when its first paragraph is asked for, then the heading above it is left out', () => {
    expect(firstParagraph('# Siapa\n\nAnda *ingin*', true)).toEqual([
      { kind: 'text', text: 'Anda ' },
      { kind: 'em', words: [{ kind: 'text', text: 'ingin' }] },
    ]);
  });

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[tekan](javascript:alert(1))',
    '![gambar](https://example.org/a.png)',
    '[tekan][a]',
    '&lt;script&gt; &#60;b&#62; &amp;',
    '`kode` ~~coret~~ https://example.org <https://example.org>',
    '> kutipan',
    '<!-- tersembunyi -->',
    '<style>*{display:none}</style>',
    '<a href="javascript:alert(1)">x</a>',
    '- [x] sudah',
    '- <iframe src=x></iframe>',
  ])('given %s, when it is drawn, then every letter of it is plain text', (hostile) => {
    const html = drawn(hostile);
    expect(tagsIn(html).filter((tag) => !['div', 'p', 'ul', 'li'].includes(tag))).toEqual([]);
    expect(html).not.toMatch(/<[^<>&]* (href|src|on[a-z]+)=/);
    expect(lettersOf(html)).toBe(hostile.replace(/^- /, ''));
  });

  test('given code in fences, when it is drawn, then it is plain text', () => {
    expect(tagsIn(drawn('```js\nalert(1)\n```\n\n    indented'))).toEqual(['div', 'p']);
  });

  const long = (of: string) => of.repeat(Math.ceil(20_000 / of.length)).slice(0, 20_000);
  test.each([
    ...['*a_', '*a **a ', '**_', '_a', '__a__b', 'a**b', '1. ', '- ', '> ', '* ', '[', '<', '|a', '|', '\\', '`', '#'],
    ...['- a\n', '- a\n\n  b\n\n', 'a\n=\n', '\t', ' ', '\n', '![', '<!--', '&', '- - a\n', '| a\n|-\n', '*a*\n\n'],
  ])('given 20,000 characters of %j, when they are read, then at once and with every block drawn', (of) => {
    const before = performance.now();
    richBlocks(long(of));
    // Unbounded, "*a_" takes 37 s here and "1. " ends in an overflow; what is bounded takes a quarter of a second.
    expect(performance.now() - before).toBeLessThan(5_000);
  });

  test('given lists within lists by the hundred, when they are read, then they are paragraphs', () => {
    const deep = Array.from({ length: 100 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n');
    expect(richBlocks(deep)).toEqual([{ kind: 'paragraph', words: [{ kind: 'text', text: deep }] }]);
  });

  test('given any text of these letters, when it is drawn, then only elements of the list come out', () => {
    const letters = fc.constantFrom(
      ...'ab *_#-+1.|>\n\n\\`[]()<!/&;:~= "'.split(''),
      '\n\n',
      '\n- ',
      '|-|',
      '<b>',
      '](javascript:a)',
    );
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 80 }), (some) => {
        const html = drawn(some.join(''));
        expect(tagsIn(html).filter((tag) => !ALLOWED.includes(tag))).toEqual([]);
        expect(html).not.toMatch(/<[^<>&]* (href|src|on[a-z]+)=/);
      }),
      { numRuns: runs(2000) },
    );
  });
});
