import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { filesOfCase } from '../../server/cases/case-files.ts';
import { packInto, unpackInto } from '../../server/cli/scenario/kasus.ts';
import { twoPartyScenario } from '../support/scenarios.ts';
import { zipOf } from '../support/zip-files.ts';
import { runCli } from './run-cli.ts';

const SHIPPED = new URL('../../scenarios/ntb-canada/', import.meta.url);
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runding-kasus-'));
});
afterEach(() => rm(folder, { recursive: true }));

const at = (...names: string[]) => join(folder, ...names);
const contentOf = async (place: string) => {
  const names = (await readdir(place)).sort();
  return Promise.all(names.map(async (name) => [name, await readFile(join(place, name), 'base64')]));
};

describe('[KA-1] [KA-3] scenario pack and unpack', () => {
  test('given a case, when it is packed, unpacked and packed again, then every byte is the same', async () => {
    expect(await runCli('scenario', 'pack', 'ntb-canada', '--out', at('a.kasus'))).toMatchObject({ code: 0, err: '' });
    expect(await runCli('scenario', 'unpack', at('a.kasus'), '--out', at('new', 'case'))).toMatchObject({ code: 0 });
    expect(await contentOf(at('new', 'case'))).toEqual(await contentOf(SHIPPED.pathname));
    expect(await packInto(at('new', 'case'), at('b.kasus'), 'en')).toBeUndefined();
    expect(await readFile(at('b.kasus'))).toEqual(await readFile(at('a.kasus')));
    expect(await readdir(folder)).toEqual(['a.kasus', 'b.kasus', 'new']);
  });

  test('given a word that means no case, when it is packed, then those there are are named and nothing is written', async () => {
    expect(await packInto('no-such-case', at('a.kasus'), 'en')).toEqual([
      expect.stringContaining('There is no case "no-such-case"; there is jeruk, ntb-canada'),
    ]);
    expect(await readdir(folder)).toEqual([]);
  });

  test('given other files beside the case, when it is packed, then they stay at home', async () => {
    await cp(SHIPPED, at('case'), { recursive: true });
    await writeFile(at('case', 'notes.txt'), 'mine');
    await packInto(at('case', 'scenario.yaml'), at('a.kasus'), 'en');
    await unpackInto(at('a.kasus'), at('b'), 'en');
    expect(await readdir(at('b'))).toEqual(['README.md', 'scenario.yaml']);
  });

  test('given a folder that is there, when a case is unpacked into it, then it is untouched', async () => {
    await packInto('ntb-canada', at('a.kasus'), 'en');
    await mkdir(at('mine'));
    await writeFile(at('mine', 'scenario.yaml'), 'mine');
    expect(await unpackInto(at('a.kasus'), at('mine'), 'en')).toEqual([
      expect.stringContaining('there is something already; name a new folder'),
    ]);
    expect(await readFile(at('mine', 'scenario.yaml'), 'utf8')).toBe('mine');
  });

  test.each([
    ['is no zip', 'hello', 'this is no .kasus file'],
    ['leads elsewhere', zipOf([{ name: 'scenario.yaml' }, { name: '../evil' }]), '"../evil": the name does not fit'],
    [
      'holds a stranger',
      zipOf([{ name: 'scenario.yaml', bytes: stringify(twoPartyScenario()) }, { name: 'virus.exe' }]),
      '"virus.exe": the case inside names no',
    ],
    ['is too large', new Uint8Array(11 * 1024 * 1024), 'there is more than 10 MB inside'],
  ])('given a file that %s, when it is unpacked, then that is said and nothing is written', async (_, bytes, said) => {
    await writeFile(at('a.kasus'), bytes);
    expect(await unpackInto(at('a.kasus'), at('case'), 'en')).toEqual([expect.stringContaining(said)]);
    expect(await readdir(folder)).toEqual(['a.kasus']);
  });

  test('given a case with a mistake, when it is packed, then its lines are named and the older file stays', async () => {
    await mkdir(at('case'));
    await writeFile(at('case', 'scenario.yaml'), 'format: 1\nid: BAD\n');
    await writeFile(at('a.kasus'), 'older');
    expect(await packInto(at('case'), at('a.kasus'), 'en')).toContainEqual(
      expect.stringMatching(/scenario\.yaml:2:5 id: an id is lower-case words/),
    );
    expect(await readFile(at('a.kasus'), 'utf8')).toBe('older');
  });

  test('given a command line that is wrong, then its use is said', async () => {
    expect(await runCli('scenario', 'pack', 'ntb-canada')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--out'),
    });
    expect(await runCli('scenario', 'unpack', '--out', at('a'))).toMatchObject({ code: 2 });
    expect(await runCli('scenario', 'unpack', at('none'), '--out', at('a'), '--lang', 'en')).toMatchObject({
      code: 1,
      err: expect.stringContaining('there is no such file'),
    });
  });
});

test('[KA-1] given the text of a case, then its images are its files, also where it is wrong elsewhere', () => {
  expect(filesOfCase('images: [{file: a.png}, {file: b.png}, {file: a.png}, {id: c}, 3]\nid: 7\n')).toEqual([
    ...['scenario.yaml', 'README.md', 'a.png', 'b.png'],
  ]);
  expect(filesOfCase('images: [')).toEqual(['scenario.yaml', 'README.md']);
  expect(filesOfCase('*unknown')).toEqual(['scenario.yaml', 'README.md']);
});
