import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Document } from 'yaml';
import { formatProblem, listScenarios, loadScenario, loadScenarios } from '../../server/cases/scenarios.ts';
import { reportOn } from '../../shared/authoring/check-meaning.ts';
import { threePartyScenario } from '../support/scenarios.ts';

const SHIPPED = fileURLToPath(new URL('../../scenarios', import.meta.url));
const COMMAND = fileURLToPath(new URL('../../server/cli/scenario.ts', import.meta.url));
const scenario = threePartyScenario();
const text = new Document(scenario, { aliasDuplicateObjects: false }).toString();
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runding-cases-'));
  const files: [string, string, string][] = [
    [scenario.id, 'scenario.yaml', text],
    ['broken', 'scenario.yaml', text.replace('role: ratifier', 'role: ratifyer')],
    ['notes', 'readme.txt', 'not a case'],
  ];
  for (const [name, file, content] of files) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, file), content);
  }
  await writeFile(join(folder, 'loose.yaml'), text);
});

afterAll(() => rm(folder, { recursive: true }));

describe('case folders', () => {
  test('given a folder of cases, when they are listed, then folders without a case and loose files are left out', async () => {
    const found = await listScenarios(folder);
    expect(found.map(({ name }) => name)).toEqual(['broken', scenario.id]);
    expect(found[1]?.file).toBe(join(folder, scenario.id, 'scenario.yaml'));
  });

  test('given no such folder, when cases are listed, then there is none', async () => {
    expect(await listScenarios(join(folder, 'nowhere'))).toEqual([]);
  });

  test('given a sound and a broken case, when all are loaded, then each has its own result', async () => {
    const [broken, sound] = await loadScenarios(folder);
    expect(sound?.result).toEqual({ scenario });
    expect(broken?.result).toHaveProperty('problems');
  });

  test('given a file or its folder, when the case is loaded, then it is the same', async () => {
    expect(await loadScenario(join(folder, scenario.id))).toEqual({ scenario });
    expect(await loadScenario(join(folder, 'loose.yaml'))).toEqual({ scenario });
  });

  test('given no such file, when the case is loaded, then that is a problem and not a crash', async () => {
    const result = await loadScenario(join(folder, 'nowhere.yaml'));
    expect('problems' in result && result.problems.map(formatProblem)).toEqual([
      `${join(folder, 'nowhere.yaml')}: there is no such file`,
    ]);
  });
});

describe('the command that checks cases', () => {
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, [COMMAND, ...args]).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }) => ({ code: Number(code), stdout: String(stdout), stderr: String(stderr) }),
    );

  test('given a sound case, when it is checked, then its figures are printed', async () => {
    const { code, stdout } = await run('check', '--lang', 'en', join(folder, scenario.id));
    expect(stdout).toMatch(/packages +27\n/);
    expect(code).toBe(0);
  });

  test('given a folder with a broken case, when it is checked, then the place is told and the exit code is 1', async () => {
    const { code, stdout } = await run('check', folder, '--lang', 'en');
    const line = text.slice(0, text.indexOf('role: ratifier')).split('\n').length;
    expect(stdout).toContain(
      `broken/scenario.yaml:${line}:11 parties.2.role: "ratifyer" is not valid here; did you mean "ratifier"?`,
    );
    expect(stdout).toMatch(/packages +27\n/);
    expect(code).toBe(1);
  });

  test('given an unknown word, when the command is called, then it says what it can do', async () => {
    const { code, stderr } = await run('chekc');
    expect(stderr).toContain('check FILE|FOLDER|ID');
    expect(code).toBe(2);
  });
});

test('given the cases of this repository, when they are checked, then none has an error', async () => {
  const cases = await loadScenarios(SHIPPED);
  expect(cases.length).toBeGreaterThan(0);
  for (const { file, result } of cases) {
    expect('problems' in result ? result.problems.map(formatProblem) : [], file).toEqual([]);
    if (!('scenario' in result)) continue;
    expect(reportOn(result.scenario).findings.filter((finding) => finding.severity === 'error')).toEqual([]);
  }
});
