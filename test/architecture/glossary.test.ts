import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const GLOSSARY = readFileSync(join(ROOT, 'shared/GLOSSARY.md'), 'utf8');

/** Rows of the glossary's tables: the word, what it means, where it is defined. */
const rows = GLOSSARY.split('\n').flatMap((line) => {
  const [, words, means, file] = /^\| (.+?) \| (.+) \| `(.+)` \|$/.exec(line) ?? [];
  return words === undefined ? [] : [{ words, means, file: file ?? '' }];
});

describe('the glossary', () => {
  it('names a file for each word, and each is there', () => {
    const lines = GLOSSARY.split('\n').filter((line) => line.startsWith('| ') && !/^\| (word|---) /.test(line));
    expect(rows.length).toBe(lines.length);
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter(({ file }) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it('says each word once', () => {
    const words = rows.flatMap(({ words: some }) => some.split(', '));
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });
});
