import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildClient } from '../../server/cli/built-client.ts';
import { findChromium } from './browser.ts';

// npm test: types, lint and boundaries; a browser; the pages; then every test. Ends with one line of totals.

const ROOT = resolve(import.meta.dirname, '../..');
const OUTPUT = join(ROOT, '.test-output');
const REPORT = join(OUTPUT, 'vitest.json');

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly success: boolean;
}

function step(title: string, command: string): boolean {
  process.stdout.write(`\n— ${title}\n`);
  return spawnSync(command, { cwd: ROOT, shell: true, stdio: 'inherit' }).status === 0;
}

rmSync(OUTPUT, { recursive: true, force: true });
mkdirSync(OUTPUT, { recursive: true });
const isSound = step('types, lint, boundaries', 'npm run --silent check');
process.stdout.write('\n— a browser for the screens\n');
const chromium = await findChromium();
process.stdout.write(`${chromium === '' ? "Playwright's own" : chromium}\n`);
process.stdout.write('\n— the pages\n');
await buildClient();
const isGreen = step(
  'tests',
  `vitest run --config test/vitest.config.ts --project unit --project e2e --reporter=default --reporter=json --outputFile.json="${REPORT}"`,
);
const report: Report = JSON.parse(readFileSync(REPORT, 'utf8'));
const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = report;
process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
if (!isSound) process.stdout.write('Types, lint or boundaries failed: see above.\n');
process.exitCode = isSound && isGreen && report.success && passed > 0 ? 0 : 1;
