import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { NO_SMALL_DISK } from '../support/small-disk.ts';

// npm run test:faults: a small disk filled again and again, a server killed again and again, floods. Ends with one line of totals.

const USAGE = `npm run test:faults [-- --long] [-- --only full-disk|kills|floods]

  --long   floods for ten minutes in place of one
  --only   one of the trials
`;

const ROOT = resolve(import.meta.dirname, '../..');
const REPORT = join(ROOT, '.test-output', 'faults.json');

const { values } = parseArgs({ options: { long: { type: 'boolean', default: false }, only: { type: 'string' } } });
if (values.only !== undefined && !['full-disk', 'kills', 'floods'].includes(values.only)) {
  process.stderr.write(USAGE);
  process.exit(2);
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

rmSync(REPORT, { force: true });
mkdirSync(join(ROOT, '.test-output'), { recursive: true });
if (NO_SMALL_DISK !== undefined) {
  process.stdout.write(`full-disk is skipped: no small file system can be mounted here (${NO_SMALL_DISK})\n`);
}
const floodSeconds = values.long ? 600 : 60;
const { status } = spawnSync(
  `vitest run --config test/vitest.config.ts --project faults ${values.only ?? ''} --reporter=default --reporter=json --outputFile.json="${REPORT}"`,
  { cwd: ROOT, shell: true, stdio: 'inherit', env: { FAULTS_FLOOD_SECONDS: String(floodSeconds), ...process.env } },
);
const {
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: skipped,
}: Report = JSON.parse(readFileSync(REPORT, 'utf8'));
process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
process.exitCode = status === 0 && failed === 0 && passed > 0 ? 0 : 1;
