import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { threePartyScenario } from '../support/scenarios.ts';
import { runCli } from './run-cli.ts';

const english = (...words: string[]) => runCli('scenario', ...words, '--lang', 'en');
let folder: string;
let caseFile: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runding-play-'));
  caseFile = join(folder, 'scenario.yaml');
  await writeFile(caseFile, stringify(threePartyScenario()));
});
afterAll(() => rm(folder, { recursive: true }));

describe('Given a case file, when `scenario play` lets bots play it', () => {
  it('then it says how the table ended, in points and local impact, and writes the same bytes for the same seed', async () => {
    const [first, second, other] = ['a', 'b', 'c'].map((name) => join(folder, `${name}.jsonl`));
    const played = await runCli('scenario', 'play', caseFile, '--seed', '4', '--out', first ?? '', '--lang', 'en');
    expect(played).toMatchObject({ code: 0, err: '' });
    expect(played.out).toMatch(/three-party-test 1\.0, seed 4: agreement/);
    expect(played.out).toMatch(/north: \d+ points \(\+\d+ over 45/);
    expect(played.out).toMatch(/local impact \d+ of 100/);
    await runCli('scenario', 'play', folder, '--seed', '4', '--out', second ?? '', '--lang', 'en');
    expect(await readFile(second ?? '', 'utf8')).toBe(await readFile(first ?? '', 'utf8'));
    await runCli('scenario', 'play', folder, '--seed', '5', '--out', other ?? '');
    expect(await readFile(other ?? '', 'utf8')).not.toBe(await readFile(first ?? '', 'utf8'));
  });

  it('then an event happens at the minute that it was asked for', async () => {
    const file = join(folder, 'flood.jsonl');
    expect(await runCli('scenario', 'play', folder, '--inject', 'flood=12', '--out', file)).toMatchObject({ code: 0 });
    const { out } = await runCli('replay', file);
    expect(out).toMatch(/12:00 {2}Kejadian: Flood/);
    expect(await runCli('replay', file, '--verify')).toMatchObject({ code: 0 });
  });

  it('then what cannot be played is named: the case, the party, the event, the seed', async () => {
    expect(await english('play', 'no-such-case')).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no case "no-such-case"; there is jeruk, ntb-canada'),
    });
    expect(await english('play', folder, '--firmness', 'west=1')).toMatchObject({
      code: 2,
      err: expect.stringContaining('No party "west" in case "three-party-test"; it has "north", "south", "forum"'),
    });
    expect(await english('play', folder, '--inject', 'meteor=3')).toMatchObject({
      code: 2,
      err: expect.stringContaining('No event "meteor" in case "three-party-test"; it has "flood", "audit"'),
    });
    expect(await english('play', folder, '--seed', 'x')).toMatchObject({
      code: 2,
      err: expect.stringContaining('"x" is no seed'),
    });
  });
});
