import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { caseContent } from '../support/case-files.ts';
import { PICTURE_FILES, pictureFile } from '../support/picture-files.ts';
import { runCli } from './run-cli.ts';

const both = (text: string) => ({ id: text, en: text });

/** A file in which everything stands once that a case of format 2 may have and that is played. */
function wholeCase() {
  return caseContent((content) => {
    const { injections, parties } = content;
    Object.assign(content, {
      aims: [both('Trade what is cheap for one side')],
      level: 'beginner',
      concepts: [both('Logrolling')],
      prerequisites: [both('None')],
      licence: 'CC BY 4.0',
      authors: [{ name: 'Baiq Nurhaliza', affiliation: both('Universitas Rekaan') }],
      changes: [{ version: '1.0', text: both('Written') }],
      expected: { agreement: { from: 40, to: 90 } },
      silenced: [{ code: 'issue-without-impact', because: both('Consent is a condition of its own') }],
      background: both('# Land\n\n| what | who |\n| --- | --- |\n| wage | *south* |\n'),
      document: { kind: both('Memorandum'), preamble: both('Before all'), months: 24 },
      warmUp: true,
      images: [
        { id: 'map', file: 'map.png', alt: both('A map') },
        { id: 'letter', file: 'letter.jpg', alt: both('A letter'), credit: both('Archive'), party: 'north' },
      ],
    });
    Object.assign(parties[0] ?? {}, { image: 'map' });
    Object.assign(injections[0] ?? {}, { constraints: ['land-law'], closedOptions: { wage: { from: 10 } } });
  });
}

let folder: string;
const at = (...names: string[]) => join(folder, ...names);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runding-whole-'));
  await mkdir(at('second-format-test'));
  await writeFile(at('second-format-test', 'scenario.yaml'), stringify(wholeCase()));
  await writeFile(at('second-format-test', 'README.md'), '# How it is built\n');
  await writeFile(at('second-format-test', 'map.png'), pictureFile(PICTURE_FILES.clear));
  await writeFile(at('second-format-test', 'letter.jpg'), pictureFile(PICTURE_FILES.turned));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a case with everything once', () => {
  test('[CF-1] given its check, then no error is found, and its identity and its packages are told in a line', async () => {
    const { code, out } = await runCli('scenario', 'check', '--json', at('second-format-test'));
    const lines = out.trimEnd().split('\n');
    expect([code, lines.length]).toEqual([0, 1]);
    const told = JSON.parse(lines[0] ?? '');
    expect(told).toMatchObject({ case: 'second-format-test', version: '1.0', format: 2 });
    expect(told.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(told.findings.filter((one: { severity: string }) => one.severity === 'error')).toEqual([]);
    // Without a limit of its own an event's constraint does not count: the best for all may still break it.
    expect(Object.keys(told.packages.nash)).toEqual(['wage', 'land', 'consent']);
  });

  test('[KA-1] given it is packed, unpacked and packed again, then every byte is the same', async () => {
    expect((await runCli('scenario', 'pack', at('second-format-test'), '--out', at('a.kasus'))).code).toBe(0);
    const place = at('again', 'second-format-test');
    expect((await runCli('scenario', 'unpack', at('a.kasus'), '--out', place)).code).toBe(0);
    expect((await runCli('scenario', 'pack', place, '--out', at('b.kasus'))).code).toBe(0);
    for (const name of await readdir(at('second-format-test')))
      expect(await readFile(join(place, name)), name).toEqual(await readFile(at('second-format-test', name)));
    expect(await readFile(at('b.kasus'))).toEqual(await readFile(at('a.kasus')));
  });

  test('[RE-2] given bots play it, then its log is decided again as it was', async () => {
    const played = await runCli(
      'scenario',
      'play',
      at('second-format-test'),
      '--seed',
      '3',
      '--out',
      at('table.jsonl'),
    );
    expect(played.code, played.err).toBe(0);
    const verified = await runCli('replay', at('table.jsonl'), '--verify');
    expect([verified.code, verified.out]).toEqual([0, expect.stringMatching(/\d+ .+/)]);
    const lines = (await readFile(at('table.jsonl'), 'utf8')).split('\n');
    expect(lines[1]?.length, 'a header names its case').toBeLessThanOrEqual(2048);
  });

  test('[CF-5] given a part that is reserved, then it is refused by name and nothing of it is played', async () => {
    await cp(at('second-format-test'), at('reserved'), { recursive: true });
    const content = Object.assign(wholeCase(), { scenery: 'lombok' });
    await writeFile(at('reserved', 'scenario.yaml'), stringify(content));
    const { code, out } = await runCli('scenario', 'check', at('reserved'));
    expect([code, out]).toEqual([1, expect.stringContaining('"scenery" disimpan untuk versi mendatang')]);
    expect((await runCli('scenario', 'play', at('reserved'), '--out', at('none.jsonl'))).code).not.toBe(0);
  });
});
