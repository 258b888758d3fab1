import { parseArgs } from 'node:util';
import { runTests } from '../support/run-vitest.ts';
import { NO_SMALL_DISK } from '../support/small-disk.ts';

// npm run test:faults: a small disk filled again and again, a server killed again and again, floods. Ends with one line of totals.

const USAGE = `npm run test:faults [-- --long] [-- --only full-disk|kills|floods]

  --long   floods for ten minutes in place of one
  --only   one of the trials
`;

const { values } = parseArgs({ options: { long: { type: 'boolean', default: false }, only: { type: 'string' } } });
if (values.only !== undefined && !['full-disk', 'kills', 'floods'].includes(values.only)) {
  process.stderr.write(USAGE);
  process.exit(2);
}

if (NO_SMALL_DISK !== undefined) {
  process.stdout.write(`full-disk is skipped: no small file system can be mounted here (${NO_SMALL_DISK})\n`);
}
const FAULTS_FLOOD_SECONDS = process.env.FAULTS_FLOOD_SECONDS ?? (values.long ? '600' : '60');
const isGreen = runTests('faults', `run --project faults ${values.only ?? ''}`, { FAULTS_FLOOD_SECONDS });
process.exitCode = isGreen ? 0 : 1;
