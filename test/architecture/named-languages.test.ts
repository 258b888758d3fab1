import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, test } from 'vitest';
import { ALLOWED, namedLanguages } from './named-languages.ts';
import { filesEnding } from './source-files.ts';

const ENDINGS = ['.ts', '.tsx', '.css', '.html'];
const files = ['shared', 'server', 'client'].flatMap((folder) => filesEnding(folder, ENDINGS));

describe('languages', () => {
  test('are named in their list and in the words beside each screen, nowhere else', () => {
    assert.ok(files.some(({ path }) => path.endsWith('.css')) && files.some(({ path }) => path.endsWith('.html')));
    assert.deepEqual(
      files.flatMap(({ path, source }) => namedLanguages(path, source)),
      [],
    );
  });

  test('and what is allowed besides is there', () => {
    assert.deepEqual(
      Object.keys(ALLOWED).filter((path) => !existsSync(new URL(`../../${path}`, import.meta.url))),
      [],
    );
  });

  test.each([
    ['client/a/a.ts', `type Spoken = 'id' | 'en';`],
    ['client/a/a.ts', `import { en } from './words.en.ts';`],
    ['client/a/a.ts', `if (language.value === 'id') speak();`],
    ['client/a/a.ts', `const language: Language = "id";`],
    ['client/a/a.tsx', `<span lang="id">{text}</span>`],
    ['client/a/a.tsx', '<p>{title.en}</p>'],
    ['client/a/a.ts', `const both = { id: 'Meja', en: 'Table' };`],
    ['client/a/a.css', '.a > [lang="en"] {}'],
    ['client/a/a.html', '<html lang="id">'],
  ])('the check finds one that %s names: %s', (path, source) => {
    assert.equal(namedLanguages(path, source).length, 1);
  });

  test.each([
    ['client/a/words.ts', 'export const text = messagesOf({ id, en });'],
    ['client/a/words.en.ts', 'export const en: Messages = {};'],
    ['client/a/a.ts', `type Face = Pick<Person, 'id' | 'name'>; // not en`],
    ['client/a/a.ts', 'const one = table.id;'],
    ['client/a/a.tsx', '<span lang={other}>{text}</span>'],
    ['shared/a/a.ts', '/** `en` in a comment. */'],
  ])('and none that %s names: %s', (path, source) => {
    assert.deepEqual(namedLanguages(path, source), []);
  });
});
