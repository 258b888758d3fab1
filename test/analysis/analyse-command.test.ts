import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { analyseSpace } from '../../shared/analysis/analyse.ts';
import { inputOf } from '../../shared/analysis/party-points.ts';
import { createSpace } from '../../shared/analysis/space.ts';
import { partyBrief } from '../../shared/scenario/public-scenario.ts';
import { twoPartyScenario } from '../support/scenarios.ts';

const script = new URL('../../server/cli/analyse.ts', import.meta.url).pathname;

async function runAnalyse(...options: readonly string[]) {
  const child = spawn(process.execPath, [script, ...options]);
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { lines: output.split('\n').slice(0, -1), errors, exitCode: child.exitCode };
}

/** Divide a cake in three ways; B cares a third as much and would rather walk away than get nothing. */
const cake = {
  name: 'cake',
  issues: [{ name: ' 0', values: ['2000', '10', 'rest'] }],
  parties: [
    { name: 'A', weights: { ' 0': 1 }, evaluations: { ' 0': { '10': 0.5, '2000': 1, rest: 0 } }, reservation: 0 },
    {
      name: 'B',
      weights: { ' 0': 0.33 },
      evaluations: { ' 0': { '10': 0.9, '2000': 0, rest: 0.9 } },
      reservation: 0.1,
      exact: {
        weights: { ' 0': '1' },
        evaluations: { ' 0': { '10': '1', '2000': '0', rest: '1' } },
        divisor: { ' 0': '3' },
        reservation: '1e-01',
      },
    },
  ],
  samples: [[2], [0]],
};

async function writeCases(cases: Readonly<Record<string, unknown>>): Promise<(name: string) => string> {
  const folder = await mkdtemp(join(tmpdir(), 'analyse-'));
  for (const [name, content] of Object.entries(cases)) {
    await writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return (name) => join(folder, name);
}

test('given a domain, when it is analysed, then one line has every figure in the published order', async () => {
  const place = await writeCases({ 'cake.json': cake });
  const { lines, errors, exitCode } = await runAnalyse('--samples', place('cake.json'));
  expect({ errors, exitCode, count: lines.length }).toEqual({ errors: '', exitCode: 0, count: 1 });
  const report = JSON.parse(lines[0]!);
  expect(Object.keys(report)).toEqual([
    'name',
    'outcomes',
    'rationalOutcomes',
    'ranges',
    'pareto',
    'paretoRational',
    'solutions',
    'samples',
  ]);
  expect(report).toMatchObject({
    name: 'cake',
    outcomes: 3,
    rationalOutcomes: 2,
    ranges: [
      [0, 1],
      [0, 1 / 3],
    ],
    // sha256 of "0,1"
    pareto: { count: 2, distinctPoints: 2, sha256: '83b97b859aa5f81b2f0f86ba2a675efaf515ad2d5e2b8652cf2de7e1c2267350' },
    paretoRational: { count: 1, distinctPoints: 1 },
    solutions: {
      nash: { points: [{ utilities: [0.5, 1 / 3] }] },
      egalitarian: { points: [{ utilities: [0.5, 1 / 3] }] },
      kalaiSmorodinsky: { objective: 1 },
      maxWelfare: { objective: 1, points: [{ utilities: [1, 0] }] },
      maxWelfareRational: { points: [{ utilities: [0.5, 1 / 3] }] },
    },
  });
  expect(report.samples).toEqual([
    {
      utilities: [0, 1 / 3],
      rational: true,
      paretoOptimal: false,
      dominators: 1,
      distance: { pareto: 0.5, nash: 0.5, egalitarian: 0.5, kalaiSmorodinsky: 0.5, maxWelfare: Math.hypot(1, 1 / 3) },
    },
    expect.objectContaining({ utilities: [1, 0], rational: false, paretoOptimal: true, dominators: 0 }),
  ]);
});

test('given no --samples, when a domain is analysed, then its samples are left out', async () => {
  const place = await writeCases({ 'cake.json': cake });
  const { lines } = await runAnalyse(place('cake.json'));
  expect(JSON.parse(lines[0]!)).not.toHaveProperty('samples');
});

test('given nothing rational, when a domain is analysed, then its solutions and distances are null', async () => {
  const greedy = { ...cake, parties: cake.parties.map(({ exact: _, ...party }) => ({ ...party, reservation: 0.95 })) };
  const place = await writeCases({ 'greedy.json': greedy });
  const { lines } = await runAnalyse('--samples', place('greedy.json'));
  const { rationalOutcomes, solutions, samples } = JSON.parse(lines[0]!);
  expect(rationalOutcomes).toBe(0);
  expect(solutions).toMatchObject({ nash: null, egalitarian: null, kalaiSmorodinsky: null, maxWelfareRational: null });
  expect(samples[0].distance).toMatchObject({ nash: null, egalitarian: null, kalaiSmorodinsky: null });
});

test('given broken files among others, when they are analysed, then each is named and the others are answered', async () => {
  const [party] = cake.parties;
  const place = await writeCases({
    'cake.json': cake,
    'cut.json': '{"name": "cut',
    'shapeless.json': { name: 'shapeless', issues: [] },
    'gap.json': { ...cake, parties: [{ ...party, evaluations: { ' 0': { '10': 1, rest: 0 } } }] },
    'word.json': {
      ...cake,
      parties: [{ ...party, exact: { weights: { ' 0': 'much' }, evaluations: party!.evaluations } }],
    },
    'sample.json': { ...cake, samples: [[7]] },
    'notes.txt': 'cake',
  });
  const broken = ['cut.json', 'shapeless.json', 'gap.json', 'word.json', 'sample.json', 'notes.txt', 'missing.json'];
  const { lines, errors, exitCode } = await runAnalyse('--samples', ...broken.map(place), place('cake.json'));
  expect(exitCode).toBe(1);
  expect(lines.map((line) => JSON.parse(line).name)).toEqual(['cake']);
  const named = errors.trim().split('\n');
  const expected = [
    ['cut.json', 'json-malformed'],
    ['shapeless.json', 'domain-malformed'],
    ['gap.json', 'domain-incomplete: Party "A", issue " 0" has nothing for "2000"'],
    ['word.json', 'domain-malformed: Party "A": "much" is not a decimal number'],
    ['sample.json', 'package-not-in-space'],
    ['notes.txt', 'format-unknown'],
    ['missing.json', 'file-unreadable'],
  ];
  expected.forEach(([file, code], at) => {
    expect(named[at]).toContain(`${place(file!)}: ${code}`);
  });
  expect(named).toHaveLength(expected.length);
});

test('given a scenario, when it is analysed, then it is measured between its signatories', async () => {
  const [north, south] = ['north', 'south'].map((party) => partyBrief(twoPartyScenario(), party));
  const place = await writeCases({ 'two.yaml': stringify(twoPartyScenario()) });
  const { lines, errors, exitCode } = await runAnalyse('--samples', place('two.yaml'));
  expect({ errors, exitCode }).toEqual({ errors: '', exitCode: 0 });
  const report = JSON.parse(lines[0]!);
  const { frontier, ranges, outcomes } = analyseSpace(createSpace(inputOf([north!, south!])));
  expect(report).toMatchObject({ name: twoPartyScenario().id, outcomes, ranges, samples: [] });
  expect(report.pareto).toMatchObject({ count: frontier.count, distinctPoints: frontier.distinctPoints });
  const packages = twoPartyScenario().issues.map((issue) => issue.options.length);
  expect(outcomes).toBe(packages.reduce((product, count) => product * count, 1));
});

test('given a broken scenario, when it is analysed, then its problems are named with their places', async () => {
  const place = await writeCases({ 'two.yaml': stringify({ ...twoPartyScenario(), issues: [] }) });
  const { errors, exitCode } = await runAnalyse(place('two.yaml'));
  expect(exitCode).toBe(1);
  expect(errors).toMatch(/two\.yaml: scenario-malformed: .*two\.yaml:\d+:\d+ /);
});

test('given no file, when the command runs, then it says how to use it', async () => {
  const { lines, errors, exitCode } = await runAnalyse();
  expect({ lines, exitCode }).toEqual({ lines: [], exitCode: 1 });
  expect(errors).toContain('Usage:');
});
