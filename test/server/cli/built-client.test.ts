import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assertBuildable, buildFault, CLIENT_DIR, hashOfSources, isBuildOf } from '../../../server/cli/built-client.ts';
import { CannotRunError } from '../../../server/cli/explain.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

describe('where pages are built', () => {
  it.each(['/home/siti/rapat #3/runding', '/home/siti/kenapa?/runding'])(
    'given the project lies in "%s", when the pages are built, then the folder is named in one sentence',
    (folder) => {
      expect(() => assertBuildable(folder)).toThrow(CannotRunError);
      expect(() => assertBuildable(folder)).toThrow(
        `cannot be built in ${folder}: a "${/[#?]/.exec(folder)}" in the name`,
      );
    },
  );

  it('given any other folder, when the pages are built, then its name is in nobody\u2019s way', () => {
    for (const folder of [CLIENT_DIR, '/home/siti/rapat 3 (akhir) & 50%/runding', 'C:\\Rapat\\runding'])
      assertBuildable(folder);
  });

  it('given a full disk, when the pages are built, then that is said, in one sentence', () => {
    const fault = buildFault(
      new Error('ENOSPC: no space left on device, write\nplease report this'),
      '/home/siti/runding',
    );
    expect(fault).toEqual(
      new CannotRunError(
        `The disk is full: the pages could not be built in ${join('/home/siti/runding', 'dist')}. Free 100 MB there, then start again.`,
      ),
    );
    const other = new Error('Could not resolve "./panel.tsx"');
    expect(buildFault(other, '/home/siti/runding')).toBe(other);
  });
});

describe('whether the pages that are there are those of the sources', () => {
  function project(): string {
    const root = temporaryFolder();
    for (const folder of ['client/hall', 'built/assets']) mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, 'client/hall/board.ts'), 'one');
    writeFileSync(join(root, 'built/index.html'), 'page');
    writeFileSync(join(root, 'built/assets/a.js'), 'script');
    return root;
  }
  const hash = (root: string) => hashOfSources(root, ['client', 'package.json']);
  const files = { 'index.html': 4, 'assets/a.js': 6 };

  it('given only dates changed, then they are; given a letter, a name or a file more, then they are not', () => {
    const root = project();
    const before = hash(root);
    utimesSync(join(root, 'client/hall/board.ts'), 1, 1);
    expect(isBuildOf(hash(root), { sources: before, files }, join(root, 'built'))).toBe(true);
    const isStill = () => hash(root) === before;
    writeFileSync(join(root, 'client/hall/board.ts'), 'onE');
    expect(isStill()).toBe(false);
    rmSync(join(root, 'client/hall/board.ts'));
    writeFileSync(join(root, 'client/board.ts'), 'one');
    expect(isStill()).toBe(false);
    rmSync(join(root, 'client/board.ts'));
    writeFileSync(join(root, 'client/hall/board.ts'), 'one');
    expect(isStill()).toBe(true);
    writeFileSync(join(root, 'package.json'), '{}');
    expect(isStill()).toBe(false);
  });

  it('given a built file is missing or cut, or no record of a build, then they are not', () => {
    const root = project();
    const record = { sources: hash(root), files };
    const isWhole = () => isBuildOf(record.sources, record, join(root, 'built'));
    expect(isWhole()).toBe(true);
    writeFileSync(join(root, 'built/assets/a.js'), 'scr');
    expect(isWhole()).toBe(false);
    rmSync(join(root, 'built/assets/a.js'));
    expect(isWhole()).toBe(false);
    expect(isBuildOf(record.sources, undefined, join(root, 'built'))).toBe(false);
  });
});
