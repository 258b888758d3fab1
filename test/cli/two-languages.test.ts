import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { unpackInto } from '../../server/cli/scenario/kasus.ts';
import { caseContent } from '../support/case-files.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { zipOf } from '../support/zip-files.ts';
import { runCli } from './run-cli.ts';

let folder: string;
const at = (...names: string[]) => join(folder, ...names);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runding-words-'));
  await writeFile(at('second-format-test.yaml'), stringify(caseContent()));
  await writeFile(at('first.yaml'), stringify(threePartyScenario()));
  await writeFile(at('number.json'), '{"name": 3}');
  await writeFile(at('torn.json'), '{"name":');
});
afterAll(() => rm(folder, { recursive: true }));

/** What a command says in each language, and that it says it in one line and does nothing. */
async function both(...words: string[]) {
  const [id, en] = [await runCli('scenario', ...words), await runCli('scenario', ...words, '--lang', 'en')];
  expect([id.code, id.out, en.out]).toEqual([en.code, '', '']);
  return { code: id.code, id: id.err.split('\n')[0], en: en.err.split('\n')[0] };
}

describe('[CF-8] what stands in the way of a word after `scenario`', () => {
  test('given no folder to write to, then that folder is named, not the case', async () => {
    const out = at('none', 'x');
    expect(await both('upgrade', at('first.yaml'), '--out', out)).toEqual({
      code: 1,
      id: `${out}: tidak ada folder "${at('none')}" untuk menulisnya`,
      en: `${out}: there is no folder "${at('none')}" to write it to`,
    });
    expect((await both('pack', 'ntb-canada', '--out', out)).en).toContain('there is no folder');
    expect((await both('play', 'ntb-canada', '--out', out)).en).toContain('there is no folder');
    expect((await readdir(folder)).includes('none')).toBe(false);
  });

  test('given a file that is no domain, then what is missing is named in one line', async () => {
    expect(await both('import', at('number.json'))).toEqual({
      code: 1,
      id: `${at('number.json')}: bukan soal perundingan: name: di sini harus teks, bukan 3; beri tanda kutip`,
      en: `${at('number.json')}: no negotiation domain: name: a text expected, not 3; put it in quotes`,
    });
    expect((await both('import', at('torn.json'))).id).toBe(`${at('torn.json')}: isinya bukan JSON yang utuh`);
    expect((await both('import', at('nowhere.json'))).en).toBe(`${at('nowhere.json')}: there is no such file`);
    expect((await both('import', folder)).en).toBe(`${folder}: it is a folder, no file`);
  });

  test('given a wrong command line, then what is wrong is said before the use', async () => {
    expect(await both('new', 'con')).toMatchObject({ code: 2, en: expect.stringContaining('name of a device') });
    expect(await both('new', 'a', 'b')).toEqual({
      code: 2,
      id: 'Sebutkan satu nama kasus baru',
      en: 'Name one new case',
    });
    expect((await both('unpack', at('x'))).id).toBe('Sebutkan tujuannya: --out');
    expect((await both('play', 'ntb-canada', '--colour')).id).toBe('Pilihan "--colour" tidak dikenal');
    expect((await both('upgrade', 'nowhere')).id).toContain('Tidak ada kasus "nowhere"');
    expect((await both('play', 'ntb-canada', '--variant', 'x')).en).toBe(
      'No variant "x" in case "ntb-canada"; it has "short"',
    );
  });

  test.each(['check', 'play', 'new', 'upgrade', 'import', 'pack', 'unpack'])(
    'given `%s --help`, then its use is said, and nothing is done',
    async (word) => {
      for (const [language, said] of [
        ['id', 'BERKAS|KASUS|NAMA'],
        ['en', 'FILE|CASE|NAME'],
      ] as const) {
        const { code, out, err } = await runCli('scenario', word, '--help', '--lang', language);
        expect([code, err]).toEqual([0, '']);
        expect(out).toMatch(new RegExp(`scenario -- ${word} .*(${said})`, 'u'));
      }
    },
    120_000,
  );

  test('given a word that means no case, when JSON is asked for, then there is a line with the finding', async () => {
    const { code, out } = await runCli('scenario', 'check', 'nowhere', '--json', '--lang', 'en');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      case: 'nowhere',
      hash: null,
      findings: [{ severity: 'error', code: 'cannot-be-read', at: '', message: expect.stringContaining('"nowhere"') }],
    });
    const unread = await runCli('scenario', 'check', at('nowhere.yaml'), '--json');
    expect([unread.code, unread.out.match(/\n/gu)?.length]).toEqual([1, 1]);
  });

  test('given a case that was upgraded, then where it is and what is left to be written is said', async () => {
    const { code, out, err } = await runCli(
      'scenario',
      'upgrade',
      at('first.yaml'),
      '--out',
      at('up.yaml'),
      '--lang',
      'en',
    );
    expect([code, out]).toEqual([0, `${at('up.yaml')}\n`]);
    expect(err).toBe(
      'The case is written in format 2; its file stays as it is. Left to be written: 1\nconditions.consent.protection: write what is kept; it has the name of the harm now\n',
    );
  });
});

test('[CF-4] given a variant, when bots play it, then the table has its issues only; the whole case has all', async () => {
  const play = (...words: string[]) =>
    runCli('scenario', 'play', at('second-format-test.yaml'), '--seed', '2', '--lang', 'en', ...words);
  const [whole, short] = [await play(), await play('--variant', 'short', '--out', at('short.jsonl'))];
  expect(short.out).toMatch(/^second-format-test 1\.0 short, seed 2: /u);
  expect(short.out).not.toMatch(/^ {2}land: /mu);
  expect(whole.out).toMatch(/^second-format-test 1\.0, seed 2: /u);
  expect(await runCli('replay', at('short.jsonl'), '--verify')).toMatchObject({ code: 0 });
  expect((await play('--variant', 'long')).err).toContain(
    'No variant "long" in case "second-format-test"; it has "short"',
  );
});

describe('[KA-3] a file that holds images, and a text with a fault', () => {
  const packed = (text: string) =>
    zipOf([
      { name: 'scenario.yaml', bytes: text },
      { name: 'map.png', bytes: 'x' },
    ]);
  test.each([
    ['that YAML cannot read', 'images:\n  - {id: map, file: map.png\nformat: 2\n', /^scenario\.yaml:\d+:\d+ /u],
    [
      'that misspells where the image is named',
      stringify(caseContent((c) => Object.assign(c, { images: [{ id: 'map', fil: 'map.png', alt: { id: 'Peta' } }] }))),
      /unknown key "fil"; did you mean "file"/u,
    ],
  ])('%s, when it is unpacked, then the fault is told and not the image', async (_, text, said) => {
    await writeFile(at('a.kasus'), packed(text));
    const obstacles = await unpackInto(at('a.kasus'), at('unpacked'), 'en');
    expect(obstacles?.join('\n')).toMatch(said);
    expect(obstacles?.join('\n')).not.toContain('names no such file');
    expect((await readdir(folder)).includes('unpacked')).toBe(false);
  });
});
