import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDomain } from '../../server/cli/analyse/read-domain.ts';
import { reportCase } from '../../server/cli/analyse/report.ts';

/** Published domains with exact expected results; kept beside the project, not in it. */
const folder = resolve(import.meta.dirname, '../../../shared/conformance');
const isThere = existsSync(resolve(folder, 'domains')) && existsSync(resolve(folder, 'expected'));
const read = (place: string, file: string) => JSON.parse(readFileSync(resolve(folder, place, file), 'utf8'));
const files = isThere ? readdirSync(resolve(folder, 'domains')).toSorted() : [];

const WITHIN = 1e-9;

type Expected = number | boolean | string | null | readonly Expected[] | { readonly [name: string]: Expected };

/** Every figure of `actual` against the one of the same name: reals within 1e-9, everything else equal. */
function findDifferences(actual: unknown, expected: Expected | undefined, place: string): string[] {
  const wrong = [`${place}: ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`];
  if (typeof actual === 'number') {
    return typeof expected === 'number' && Math.abs(actual - expected) <= WITHIN ? [] : wrong;
  }
  if (typeof actual !== 'object' || actual === null) return actual === expected ? [] : wrong;
  if (typeof expected !== 'object' || expected === null) return wrong;
  if (Array.isArray(actual) && actual.length !== (expected as readonly Expected[]).length) return wrong;
  return Object.entries(actual).flatMap(([name, value]) =>
    findDifferences(value, (expected as Record<string, Expected>)[name], `${place}.${name}`),
  );
}

interface ExpectedSolution {
  readonly points: readonly { readonly utilities: readonly number[] }[];
}

/** Ties are compared as sets: each expected point is answered by ours that has the same utilities, in the file's order. */
function inExpectedOrder(actual: ReturnType<typeof reportCase>, expected: Record<string, ExpectedSolution | null>) {
  const solutions = Object.entries(actual.solutions).map(([name, solution]) => {
    const known = expected[name];
    if (!solution || !known || solution.points.length !== known.points.length) return [name, solution];
    const matched = known.points.map(({ utilities }) =>
      solution.points.find((point) => point.utilities.every((value, at) => Math.abs(value - utilities[at]!) <= WITHIN)),
    );
    return [name, { ...solution, points: matched }];
  });
  return Object.fromEntries(solutions);
}

describe.skipIf(!isThere)(isThere ? 'published domains' : `published domains: skipped, no ${folder}`, () => {
  test('given the folder, when it is listed, then all domains are there', () => {
    expect(files.length).toBeGreaterThanOrEqual(41);
  });

  test.each(files)('given %s, when it is reported with samples, then every figure is the expected one', (file) => {
    const expected = read('expected', file);
    const samples = expected.samples.map((sample: { outcome: number[] }) => sample.outcome);
    const actual = reportCase(readDomain({ ...read('domains', file), samples }), true);
    const solutions = inExpectedOrder(actual, expected.solutions);
    expect(findDifferences({ ...actual, solutions }, expected, file)).toEqual([]);
    expect(actual.samples).toHaveLength(samples.length);
  });
});
