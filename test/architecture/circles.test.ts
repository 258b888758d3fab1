import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { circlesIn, fileArrows, folderArrows } from './circles.ts';
import { sourceFiles } from './source-files.ts';

const AREAS = ['shared', 'server', 'client'];

/** Two files that stand in a circle are one file in two places, and a newcomer must read both to read either. */
describe('no circles', () => {
  test.each(AREAS)('of files in %s, types counted like values', (area) => {
    const arrows = fileArrows(sourceFiles(area));
    assert.ok([...arrows.values()].some(({ size }) => size > 0));
    assert.deepEqual(circlesIn(arrows), []);
  });

  test.each(AREAS)('of folders in %s', (area) => {
    const arrows = folderArrows(fileArrows(sourceFiles(area)));
    assert.ok([...arrows.values()].some(({ size }) => size > 0));
    assert.deepEqual(circlesIn(arrows), []);
  });
});

/** Files as `path: what it imports`, everything of it a type. */
const files = (written: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(written).map(([path, names]) => ({
    path,
    source: names.map((name, at) => `import type { T${at} } from '${name}';`).join('\n'),
  }));

describe('the check finds', () => {
  test('two files that import each other, if only types', () => {
    const bad = files({
      'server/a/one.ts': ['./two.ts'],
      'server/a/two.ts': ['./one.ts'],
      'server/a/three.ts': ['./one.ts'],
    });
    assert.deepEqual(circlesIn(fileArrows(bad)), [['server/a/one.ts', 'server/a/two.ts']]);
  });

  test('a circle by way of others, also of one that starts a worker', () => {
    const worker = { path: 'server/a/ask.ts', source: `new Thread(new URL('./worker.ts', import.meta.url));` };
    const bad = [worker, ...files({ 'server/a/worker.ts': ['./words.ts'], 'server/a/words.ts': ['./ask.ts'] })];
    assert.deepEqual(circlesIn(fileArrows(bad)), [['server/a/ask.ts', 'server/a/words.ts', 'server/a/worker.ts']]);
  });

  test('two folders whose files import each other, though no two files do', () => {
    const bad = files({
      'server/a/one.ts': ['../b/one.ts'],
      'server/b/one.ts': [],
      'server/b/two.ts': ['../a/two.ts'],
      'server/a/two.ts': [],
    });
    assert.deepEqual(circlesIn(fileArrows(bad)), []);
    assert.deepEqual(circlesIn(folderArrows(fileArrows(bad))), [['server/a', 'server/b']]);
  });

  test('a folder that imports the roof above it', () => {
    const bad = files({ 'server/main.ts': ['./a/one.ts'], 'server/a/one.ts': ['../main.ts'] });
    assert.deepEqual(circlesIn(folderArrows(fileArrows(bad))), [['server/a', 'server/main.ts']]);
  });
});

describe('and nothing', () => {
  test('where folders stand on a file beside them, under a roof of the same area', () => {
    const good = files({
      'server/main.ts': ['./a/one.ts', './b/one.ts'],
      'server/a/one.ts': ['../b/one.ts', '../faults.ts'],
      'server/b/one.ts': ['../faults.ts'],
      'server/faults.ts': [],
    });
    assert.deepEqual(circlesIn(fileArrows(good)), []);
    assert.deepEqual(circlesIn(folderArrows(fileArrows(good))), []);
  });
});
