import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { listingFaults, MOST_FILES } from './folder-listings.ts';
import { sourceFiles } from './source-files.ts';

const many = (count: number, name = (at: number) => `part-${at}.ts`) =>
  Array.from({ length: count }, (_, at) => `server/hosting/${name(at)}`);

describe('the listing of a folder', () => {
  test('fits on a screen, in every folder of the source', () => {
    const paths = ['shared', 'server', 'client'].flatMap(sourceFiles).map(({ path }) => path);
    assert.deepEqual(listingFaults(paths), []);
  });

  test('is too long with one source file more than fits', () => {
    assert.deepEqual(listingFaults(many(MOST_FILES)), []);
    assert.deepEqual(listingFaults(many(MOST_FILES + 1)), ['server/hosting: 26 source files, 25 at most']);
  });

  test('counts neither words nor the files of a folder inside it', () => {
    const words = ['words.ts', 'words.id.ts', 'key-words.ts', 'key-words.en.ts', 'refusals.en.ts'];
    const inside = ['store/sqlite/a.ts', 'store/sqlite/b.ts'];
    const paths = [...words, ...inside].map((path) => `server/hosting/${path}`);
    assert.deepEqual(listingFaults([...many(MOST_FILES), ...paths]), []);
    assert.equal(listingFaults(many(MOST_FILES + 1, (at) => `swords-${at}.ts`)).length, 1);
  });
});
