import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { stringify } from 'yaml';
import { tournament as run } from '../../server/cli/scenario/tournament/tournament.ts';
import { caseHash } from '../../shared/log/cases.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { sha256 } from '../support/sha256.ts';
import { runCli } from './run-cli.ts';

/** The command in this process: what it says and its exit code. */
async function tournament(...words: string[]) {
  const [out, err] = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
  for (const stream of [out, err]) stream.mockReturnValue(true);
  const said = (stream: typeof out) => stream.mock.calls.map(([text]) => String(text)).join('');
  try {
    return { code: await run(words), out: said(out), err: said(err) };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

let folder: string;
const at = (name: string) => join(folder, name);

/** A case in which nothing is worth anything. */
function talkOnly() {
  const scenario = threePartyScenario();
  const parties = scenario.parties.map((party) => ({
    ...party,
    reservation: 0,
    points: Object.fromEntries(
      Object.entries(party.points).map(([issue, options]) => [
        issue,
        Object.fromEntries(Object.keys(options).map((option) => [option, 0])),
      ]),
    ),
  }));
  return { ...scenario, id: 'talk-only', parties, interactions: [], injections: [] };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runding-tournament-'));
  await writeFile(at('scenario.yaml'), stringify(threePartyScenario()));
  await writeFile(at('talk-only.yaml'), stringify(talkOnly()));
  await writeFile(at('nothing.ts'), 'export const strategy = 1;\n');
  await writeFile(at('torn.ts'), 'export const partner = (\n');
  await writeFile(
    at('silent.ts'),
    "export const partner = { name: 'silent', create: () => ({ step: () => ({ commands: [], wakeAt: Infinity }) }) };\n",
  );
  await writeFile(
    at('fails.ts'),
    "export const partner = { name: 'fails', create: () => ({ step: () => { throw new Error('no idea'); } }) };\n",
  );
});
afterAll(() => rm(folder, { recursive: true }));

describe('[CF-13] Given a case file, when `scenario tournament` lets bots play it many times', () => {
  it('then with --json it prints exactly one line with every figure, twice the same', async () => {
    const args = [folder, '--runs', '6', '--seed', '3', '--json'];
    const [first, second] = [await runCli('scenario', 'tournament', ...args), await tournament(...args)];
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(second.out).toBe(first.out);
    expect(first.out.trimEnd().split('\n')).toHaveLength(1);
    const line = JSON.parse(first.out);
    expect(Object.keys(line)).toEqual([
      ...['case', 'version', 'hash', 'runs', 'signed', 'agreements', 'impasses', 'walkedAway', 'returned', 'breached'],
      ...['rationalShare', 'packages', 'benefit', 'impact', 'frontierDistance', 'words', 'pairs', 'longestSilenceMs'],
      'verdict',
    ]);
    expect(line).toMatchObject({ case: 'three-party-test', runs: 6, hash: caseHash(threePartyScenario(), sha256) });
    expect(line.verdict).toBe('too-few-runs');
    expect(line.agreements + line.impasses + line.walkedAway).toBe(6);
    expect(Object.keys(line.packages[0].package)).toEqual(['price', 'jobs', 'timing']);
  });

  it('then it says it in words, in both languages, the verdict first', async () => {
    const [id, en] = [await tournament(folder, '--runs', '3'), await tournament(folder, '--runs', '3', '--lang', 'en')];
    expect(id.out.split('\n').slice(0, 2)).toEqual([
      'three-party-test 1.0: 3 meja bot, benih 1 sampai 3',
      'Belum cukup untuk menilai.',
    ]);
    expect(en.out).toMatch(/^three-party-test 1\.0: 3 tables of bots, seeds 1 to 3\nNot enough to judge\.\n/);
    expect(en.out).toMatch(/agreed +\d of 3 \(\d+ %\) \[70–95 %\]/);
    expect((await tournament('--help', '--lang', 'en')).out).toContain('--against');
  });

  it('then a strategy of a file plays against the characters', async () => {
    const { out } = await tournament(folder, '--runs', '2', '--against', at('silent.ts'), '--json');
    const { agreements, pairs } = JSON.parse(out);
    expect(agreements).toBe(0);
    expect(pairs.map(({ a, b }: { a: string; b: string }) => [a, b].includes('silent'))).toEqual([true, true]);
  });

  it('then what stands in the way is named, in both languages', async () => {
    const cases: (readonly [words: readonly string[], code: number, id: string, en: string])[] = [
      [['no-such-case'], 2, 'Tidak ada kasus "no-such-case"', 'There is no case "no-such-case"'],
      [[folder, '--runs', '0'], 2, '"0" bukan banyaknya meja', '"0" is no number of tables'],
      [[folder, '--runs', '1001'], 2, '"1001" bukan banyaknya meja', 'a whole number from 1 to 1000'],
      [[folder, '--runs', '2.5'], 2, '"2.5" bukan banyaknya meja', '"2.5" is no number of tables'],
      [[folder, '--seed', '-1'], 2, 'memerlukan nilai', '"--seed" needs a value'],
      [[folder, '--seed=-1'], 2, '"-1" bukan benih', '"-1" is no seed'],
      [[folder, '--seed', 'x'], 2, '"x" bukan benih', '"x" is no seed'],
      [[folder, '--minutes', '0'], 2, '"0" bukan menit', '"0" is no number of minutes'],
      [[folder, '--variant', 'short'], 2, 'Tidak ada varian "short"', 'No variant "short"'],
      [[], 2, 'Sebutkan satu kasus', 'Name one case'],
      [[at('talk-only.yaml')], 1, 'Kasus "talk-only" tidak memakai poin', 'Case "talk-only" has no points'],
      [[folder, '--against', at('none.ts')], 1, 'tidak ada berkas', 'there is no such file'],
      [[folder, '--against', at('nothing.ts')], 1, 'mengekspor "partner"', 'it must export "partner"'],
      [[folder, '--against', at('torn.ts')], 1, 'tidak dapat dijalankan', 'it cannot be run'],
      [[folder, '--against', at('fails.ts')], 1, 'gagal saat bermain: no idea', 'failed while it played: no idea'],
    ];
    for (const [words, code, id, en] of cases) {
      expect(await tournament(...words)).toMatchObject({ code, out: '', err: expect.stringContaining(id) });
      expect(await tournament(...words, '--lang', 'en')).toMatchObject({ code, err: expect.stringContaining(en) });
    }
  });
});
