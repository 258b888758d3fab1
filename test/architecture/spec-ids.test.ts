import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { REFUSALS } from '../../shared/negotiation/refusals.ts';
import { specIds, specRefusals } from '../support/spec-file.ts';
import { sourceFiles } from './source-files.ts';

/** Ids cited in square brackets: `[OF-4]`. */
function citedIn(source: string): string[] {
  return [...source.matchAll(/\[([A-Z]{2}-\d+)\]/g)].map((match) => match[1] ?? '');
}

/** Titles of tests and groups, with the text of templates as written. */
function titlesIn(source: string): string {
  const calls = /(?:\b(?:test|describe|it)(?:\.\w+)*|\))\(\s*(['"`])(.*?)\1/g;
  return [...source.matchAll(calls)].map((match) => match[2]).join('\n');
}

const ids = specIds();
const tests = sourceFiles('test').filter(({ path }) => /\.test\.tsx?$/.test(path));

describe('the numbered rules', () => {
  test('are numbered once, without gaps', () => {
    assert.ok(ids.length > 70, `${ids.length} rules`);
    const counts = new Map<string, number>();
    for (const id of ids) {
      const [prefix = '', number] = id.split('-');
      counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
      assert.equal(Number(number), counts.get(prefix), id);
    }
  });

  test('are each cited by the title of a test', () => {
    const cited = new Set(tests.flatMap(({ source }) => citedIn(titlesIn(source))));
    assert.deepEqual(
      ids.filter((id) => !cited.has(id)),
      [],
    );
  });

  test('are the only ones that code and tests cite', () => {
    const known = new Set(ids);
    const files = ['shared', 'server', 'client', 'test'].flatMap(sourceFiles);
    const own = files.filter(({ path }) => path !== 'test/architecture/spec-ids.test.ts');
    const unknown = own.flatMap(({ path, source }) =>
      citedIn(source)
        .filter((id) => !known.has(id))
        .map((id) => `${path}: ${id}`),
    );
    assert.deepEqual(unknown, []);
  });

  test('the check reads titles, not bodies', () => {
    assert.deepEqual(
      citedIn(titlesIn(`test('[OF-1] a', () => '[OF-2]'); test.each([['x']])('[OF-3] %s', () => {});`)),
      ['OF-1', 'OF-3'],
    );
  });
});

describe('refusals', () => {
  test('are all explained in the SPEC, and the SPEC explains no others', () => {
    assert.deepEqual(specRefusals().sort(), [...REFUSALS].sort());
  });
});
