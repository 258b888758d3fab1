import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Document } from 'yaml';
import { checkedCase } from '../../server/cases/checked-case.ts';
import { parseScenario } from '../../server/cases/scenarios.ts';
import { commandWords } from '../../server/cli/scenario/command-words.ts';
import { caseOfDomain } from '../../server/cli/scenario/domain-case.ts';
import { domainCaseIn } from '../../server/cli/scenario/import.ts';
import { upgradeCase } from '../../server/cli/scenario/upgrade.ts';
import { reportOn } from '../../shared/authoring/check-meaning.ts';
import { parseFraction } from '../../shared/kernel/fraction.ts';
import { partyBrief } from '../../shared/scenario/public-scenario.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { pointsOf } from '../../shared/scoring/points.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { runCli } from './run-cli.ts';

const SHIPPED = fileURLToPath(new URL('../../scenarios/ntb-canada/scenario.yaml', import.meta.url));
const DOMAINS = fileURLToPath(new URL('../../../shared/conformance/domains', import.meta.url));
const yamlOf = (content: unknown) => new Document(content, { aliasDuplicateObjects: false }).toString();

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'runding-new-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

function sound(text: string): Scenario {
  const read = parseScenario(text, 'scenario.yaml');
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return read.scenario;
}

describe('scenario new', () => {
  test('given a name, then the new case has both languages, nothing to change, and bots agree in it', async () => {
    const { code, out } = await runCli('scenario', 'new', 'pasar-desa', '--data', data);
    expect([code, out.trim()]).toEqual([0, join(data, 'cases', 'pasar-desa', 'scenario.yaml')]);
    expect(await checkedCase(out.trim())).toMatchObject({ case: 'pasar-desa', format: 2, findings: [] });
    const played = await runCli('scenario', 'play', 'pasar-desa', '--data', data, '--lang', 'en');
    expect(played.out).toContain('pasar-desa 1.0, seed 1: agreement');
  });

  test('given a case to begin from, then everything but the id is copied, byte for byte', async () => {
    const { code } = await runCli('scenario', 'new', 'mine', '--from', 'ntb-canada', '--data', data);
    expect(code).toBe(0);
    const copied = await readFile(join(data, 'cases', 'mine', 'scenario.yaml'), 'utf8');
    expect(copied).toBe((await readFile(SHIPPED, 'utf8')).replace('\nid: ntb-canada\n', '\nid: mine\n'));
    expect(await readdir(join(data, 'cases', 'mine'))).toEqual(['README.md', 'scenario.yaml']);
  });

  test('given a name that is taken or no id, then nothing is written and why is said', async () => {
    await runCli('scenario', 'new', 'mine', '--data', data);
    const file = join(data, 'cases', 'mine', 'scenario.yaml');
    await writeFile(file, 'mine');
    expect(await runCli('scenario', 'new', 'mine', '--data', data)).toMatchObject({ code: 1 });
    expect(await readFile(file, 'utf8')).toBe('mine');
    for (const name of ['../evil', 'Mine', ''])
      expect((await runCli('scenario', 'new', name, '--data', data)).code).toBe(2);
    expect(await readdir(join(data, 'cases'))).toEqual(['mine']);
  });
});

test('[CF-10] given the constraints that the guide for authors shows, when the new case has them, then nothing is found', async () => {
  const guide = await readFile(new URL('../../scenarios/README.md', import.meta.url), 'utf8');
  const shown = /^ {2}```yaml\n( {2}constraints:[^`]*)/mu.exec(guide)?.[1]?.replaceAll(/^ {2}/gmu, '') ?? '';
  const template = new URL('../../server/cli/scenario/new-case.yaml', import.meta.url);
  const scenario = sound(`${await readFile(template, 'utf8')}\n${shown}`);
  expect(scenario.constraints?.map(({ kind }) => kind)).toEqual(['needs', 'unlawful-unless']);
  expect(reportOn(scenario).findings).toEqual([]);
});

describe('scenario upgrade', () => {
  test('given the founding case, then it is the same case in format 2, with its comments', async () => {
    const text = await readFile(SHIPPED, 'utf8');
    const upgraded = upgradeCase(text, commandWords.en);
    const [before, after] = [sound(text), sound(upgraded.text)];
    expect(after.format).toBe(2);
    const { format: _, sources: _old, ...same } = before;
    expect(after).toMatchObject(same);
    expect(upgraded.toWrite).toEqual([]);
    const comments = (one: string) => one.split('\n').filter((line) => line.startsWith('#'));
    expect(comments(upgraded.text)).toEqual(comments(text));
    expect(after.sources[0]?.note).toMatchObject({ en: expect.stringMatching(/^The exploratory talks/u) });
  });

  test('given a condition with one name, then that name stays and what is to be written is listed and found', () => {
    const { text, toWrite } = upgradeCase(yamlOf(threePartyScenario()), commandWords.en);
    expect(toWrite).toEqual(['conditions.consent.protection: write what is kept; it has the name of the harm now']);
    const { conditions } = sound(text);
    expect(conditions[0]?.protection).toEqual(conditions[0]?.name);
  });

  test('given a file that is there or a case of format 2, then nothing is written over', async () => {
    const out = join(data, 'out.yaml');
    await writeFile(out, 'mine');
    const first = join(data, 'first.yaml');
    await writeFile(first, yamlOf(threePartyScenario()));
    expect(await runCli('scenario', 'upgrade', first, '--out', out)).toMatchObject({ code: 1 });
    expect(await readFile(out, 'utf8')).toBe('mine');
    await runCli('scenario', 'new', 'second', '--data', data);
    const again = await runCli('scenario', 'upgrade', 'second', '--data', data, '--lang', 'en');
    expect([again.code, again.out]).toEqual([1, '']);
    expect(again.err).toContain('of format 2 already');
  });
});

describe('scenario import', () => {
  const half = (points: readonly string[]) => points.map(parseFraction);
  const domain = {
    name: '2 Shops & a Well',
    issues: [
      { name: 'Price', values: ['10', '$20', '10 '] },
      { name: 'Fixed', values: ['only'] },
      { name: 'Size of the well, in metres across at the top', values: ['small', 'Constructor'] },
    ],
    parties: [
      {
        name: 'A',
        points: [half(['0', '0.25', '0.5']), half(['0.1']), half(['0', '0.4'])],
        reservation: parseFraction('0.3'),
      },
      {
        name: 'B',
        points: [half(['1/3', '1/7', '0']), half(['0']), half(['0.5', '0'])],
        reservation: parseFraction('-0.05'),
      },
    ],
  };

  test('given exact decimals, then points are the smallest whole numbers that keep every difference, and a question with one answer goes into the limit', () => {
    const { content, rounded } = caseOfDomain(domain);
    const scenario = sound(yamlOf(content));
    expect(rounded).toEqual([]);
    expect(scenario.id).toBe('v-2-shops-a-well');
    expect(scenario.issues.map(({ id, options }) => [id, options.map((one) => one.id)])).toEqual([
      ['price', ['v-10', 'v-20', 'v-10-n2']],
      ['size-of-the-well-in-metres-across', ['small', 'v-constructor']],
    ]);
    // Times 20; 0.3 less the 0.1 that everybody gets.
    expect(partyBrief(scenario, 'a')).toMatchObject({
      points: [
        [0, 5, 10],
        [0, 8],
      ],
      reservation: 4,
    });
    // Times 420: the smallest that makes thirds, sevenths and twentieths whole.
    expect(partyBrief(scenario, 'b')).toMatchObject({
      points: [
        [140, 60, 0],
        [210, 0],
      ],
      reservation: -21,
    });
  });

  test('given numbers that no factor up to 1,000 makes whole, then the largest is 1,000 and the party is named', () => {
    const parties = domain.parties.map((party) => ({
      ...party,
      points: [half(['0', '0.123457', '0.5']), half(['0']), half(['0', '0.4'])],
    }));
    const { content, rounded } = caseOfDomain({ ...domain, parties });
    expect(rounded).toEqual(['a', 'b']);
    expect(partyBrief(sound(yamlOf(content)), 'a').points).toEqual([
      [0, 247, 1000],
      [0, 800],
    ]);
  });

  test.skipIf(!existsSync(DOMAINS))(
    'given published domains, then those that fit are cases whose packages stand in the order of the domain',
    async () => {
      const names = await readdir(DOMAINS);
      const made = await Promise.all(names.map((name) => domainCaseIn(join(DOMAINS, name))));
      const read = made.map(({ content }) => parseScenario(yamlOf(content), 'scenario.yaml'));
      const whole = read.filter((one) => 'scenario' in one);
      expect(whole.length).toBeGreaterThan(names.length - 3);
      const laptop = names.indexOf('laptop-2011.json');
      const scenario = sound(yamlOf(made[laptop]?.content));
      expect(made[laptop]?.rounded.length).toBeLessThanOrEqual(2);
      for (const { id } of scenario.parties) {
        const brief = partyBrief(scenario, id);
        expect(
          pointsOf(
            brief,
            scenario.issues.map((_, issue) =>
              (brief.points[issue] ?? []).indexOf(Math.max(...(brief.points[issue] ?? []))),
            ),
          ),
        ).toBeGreaterThan(brief.reservation);
      }
    },
  );

  test('given a file that is no domain, then it is named and nothing is written', async () => {
    const file = join(data, 'x.json');
    await writeFile(file, '{"name": "x"}');
    const { code, err } = await runCli('scenario', 'import', file, '--data', data);
    expect([code, err]).toEqual([1, `${file}: bukan soal perundingan: issues: "issues" belum ada\n`]);
    expect(existsSync(join(data, 'cases'))).toBe(false);
  });
});
