import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
/** What test runs leave to be looked at; never part of the repository. */
export const OUTPUT = join(ROOT, '.test-output');
const SLOWEST = 10;
/** Compiled sources, so that the hundreds of servers that tests start do not each compile them. */
const COMPILED = { NODE_COMPILE_CACHE: join(OUTPUT, 'compiled') };

interface TestFile {
  readonly name: string;
  readonly assertionResults: readonly { readonly fullName: string; readonly duration?: number | null }[];
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly success: boolean;
  readonly testResults: readonly TestFile[];
}

/** Runs a command of the repository on this terminal, under a title; true when it ended well. */
export function step(title: string, command: string, env: Readonly<Record<string, string>> = {}): boolean {
  process.stdout.write(`\n— ${title}\n`);
  return spawnSync(command, { cwd: ROOT, shell: true, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
}

/**
 * Runs tests and ends with those that took longest and one line of totals.
 *
 * @param name Of this kind of run, and of the report that it leaves.
 * @param asked What to run: a command of Vitest and its options.
 * @returns True when something passed and nothing failed.
 */
export function runTests(name: string, asked: string, env: Readonly<Record<string, string>> = {}): boolean {
  const path = join(OUTPUT, `${name}.json`);
  mkdirSync(OUTPUT, { recursive: true });
  rmSync(path, { force: true });
  const vitest = `vitest ${asked} --config test/vitest.config.ts --reporter=default --reporter=json`;
  const isGreen = step(name, `${vitest} --outputFile.json="${path}"`, { ...COMPILED, ...env });
  const report: Report = JSON.parse(readFileSync(path, 'utf8'));
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = report;
  process.stdout.write(`\nThe ${SLOWEST} tests that took longest:\n${slowestOf(report).join('\n')}\n`);
  process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
  return isGreen && report.success && passed > 0;
}

function slowestOf({ testResults }: Report): string[] {
  const all = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, duration }) => ({
      file: name.replace(`${ROOT}/`, ''),
      fullName,
      ms: duration ?? 0,
    })),
  );
  const slowest = all.sort((one, other) => other.ms - one.ms).slice(0, SLOWEST);
  return slowest.map(({ file, fullName, ms }) => `${(ms / 1000).toFixed(1).padStart(6)} s  ${file}  ${fullName}`);
}
