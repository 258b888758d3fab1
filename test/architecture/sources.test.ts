import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { sourceFiles } from './source-files.ts';
import { sourceFaults } from './source-rules.ts';

describe('source files', () => {
  test('are short and say nothing that they may not', () => {
    const files = ['shared', 'server', 'client'].flatMap(sourceFiles);
    assert.deepEqual(
      files.flatMap(({ path, source }) => sourceFaults(path, source)),
      [],
    );
  });

  test.each([
    ['shared/a/a.ts', 'export enum Role { A }'],
    ['shared/a/a.ts', 'const enum Role { A }'],
    ['server/a/a.ts', 'namespace Words {}'],
    ['client/a/a.ts', `declare module 'a' {}`],
    ['client/a/a.tsx', 'export default function Panel() {}'],
    ['client/a/a.tsx', 'export { Panel as default };'],
    ['shared/a/a.ts', 'const now = Date.now();'],
    ['shared/a/a.ts', 'const now = new Date();'],
    ['shared/a/a.ts', 'const now = performance.now();'],
    ['shared/a/a.ts', 'const one = Math.random();'],
    ['client/a/a.ts', `console.log('a');`],
    ['server/a/a.ts', 'a;\n'.repeat(301)],
  ])('the check finds what is wrong in %s: %s', (path, source) => {
    assert.equal(sourceFaults(path, source).length, 1);
  });

  test.each([
    ['shared/a/a.ts', 'const role = z.enum(ROLES);\n// Date.now is not for rules.\n/** new Date() neither */'],
    ['client/vite.config.ts', 'export default {};'],
    ['server/a/a.ts', 'const now = Date.now();'],
    ['server/a/a.ts', 'a;\n'.repeat(300)],
  ])('and nothing in %s: %s', (path, source) => {
    assert.deepEqual(sourceFaults(path, source), []);
  });
});
