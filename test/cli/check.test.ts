import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Document } from 'yaml';
import { threePartyScenario } from '../support/scenarios.ts';
import { runCli } from './run-cli.ts';

const SHIPPED = fileURLToPath(new URL('../../scenarios/ntb-canada/scenario.yaml', import.meta.url));
const yamlOf = (content: unknown) => new Document(content, { aliasDuplicateObjects: false }).toString();

describe('Given cases shipped and own, when `scenario check` is asked', () => {
  let data = '';
  const check = (...words: string[]) => runCli('scenario', 'check', ...words, '--data', data);
  const own = async (folder: string, text: string) => {
    await mkdir(join(data, 'cases', folder), { recursive: true });
    await writeFile(join(data, 'cases', folder, 'scenario.yaml'), text);
    return join(data, 'cases', folder);
  };

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'runding-check-'));
    await own('mine', yamlOf(threePartyScenario()));
    await own('ntb-canada', (await readFile(SHIPPED, 'utf8')).replace('version: "2.1"', 'version: "9.0"'));
  });
  afterAll(() => rm(data, { recursive: true, force: true }));

  test('then an id finds an own case, and one line of JSON holds what it is and what is found', async () => {
    const { code, out } = await check('three-party-test', '--json', '--lang', 'en');
    expect(code).toBe(0);
    expect(out.match(/\n/g)).toHaveLength(1);
    const told = JSON.parse(out);
    expect(Object.keys(told)).toEqual(['case', 'version', 'hash', 'format', 'findings', 'packages']);
    expect(told).toMatchObject({
      case: 'three-party-test',
      version: '1.0',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/u),
      format: 1,
    });
    expect(told.findings[0]).toEqual({
      severity: 'warning',
      code: expect.any(String),
      at: expect.any(String),
      message: expect.any(String),
    });
    expect(Object.keys(told.packages)).toEqual(['nash', 'equal', 'bestImpact', 'bestRatifiable', 'harmfulRatifiable']);
    expect(told.packages.nash).toEqual({ price: 'high', jobs: 'full', timing: 'early' });
  });

  test('then an id that a shipped and an own case have gives a line for each', async () => {
    const { out } = await check('ntb-canada', '--json');
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ version }) => version)).toEqual(['2.1', '9.0']);
    expect(new Set(lines.map(({ hash }) => hash)).size).toBe(2);
  });

  test('then an id that there is not is named with those that there are', async () => {
    const { code, err } = await check('ntb-kanada', '--lang', 'en');
    expect(code).toBe(2);
    expect(err).toContain('no case "ntb-kanada"');
    expect(err).toContain('own/mine (three-party-test)');
  });

  test('then a wrong name in many places is one finding with the count, and the case has a line all the same', async () => {
    const content = structuredClone(threePartyScenario());
    for (const party of content.parties) {
      const { price = {}, ...points } = party.points;
      party.points = { ...points, prise: price };
    }
    const folder = await own('broken', yamlOf(content));
    const { code, out } = await check(folder, '--json', '--lang', 'en');
    const told = JSON.parse(out);
    expect(code).toBe(1);
    expect(told).toMatchObject({ case: 'three-party-test', version: '1.0', hash: null, format: 1 });
    expect(Object.values(told.packages)).toEqual([null, null, null, null, null]);
    const wrong = told.findings.filter(({ message }: { message: string }) => message.includes('prise'));
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toMatchObject({ severity: 'error', code: 'reference', at: 'parties.north.points.prise' });
    expect(wrong[0].message).toContain('parties.south.points.prise, parties.forum.points.prise');
    await rm(folder, { recursive: true });
  });

  test('then a file that is no YAML has a line as well, and a byte-order mark is no fault', async () => {
    const torn = await own('torn', 'format: 1\nid: [x\n');
    const { code, out } = await check(torn, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ case: 'torn', version: null, hash: null, format: 1 });
    const marked = await own('marked', `\ufeff${yamlOf(threePartyScenario())}`);
    expect((await check(marked, '--json')).code).toBe(0);
    for (const folder of [torn, marked]) await rm(folder, { recursive: true });
  });

  test('then it speaks Indonesian unless told, and English when told', async () => {
    expect((await check('own/mine')).out).toContain('peringatan: Syarat "consent" hanya bernama menurut kerugiannya');
    expect((await check('own/mine', '--lang', 'en')).out).toContain(
      'warning: Condition "consent" is named after the harm only',
    );
    expect((await check('own/mine', '--lang', 'fr')).code).toBe(2);
  });

  test('then a reader who goes early, as `| head` does, ends it without a stack', async () => {
    const command = fileURLToPath(new URL('../../server/cli/scenario.ts', import.meta.url));
    const child = spawn(process.execPath, [command, 'check', '--data', data], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    await new Promise((resolve) => child.once('close', resolve));
    expect(err).toBe('');
  });
});
