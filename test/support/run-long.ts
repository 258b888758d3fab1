import { join } from 'node:path';
import { buildClient } from '../../server/cli/built-client.ts';
import { findChromium } from './browser.ts';
import { runTests } from './run-vitest.ts';

// npm run test:long: every test that asks runs.ts how much to do, in full, and those that are only for here.

await findChromium();
await buildClient();
const asking = `related "${join(import.meta.dirname, 'runs.ts')}" --run`;
const isGreen = runTests('long', `${asking} --project unit --project e2e --project long --testTimeout=900000`, {
  TESTS: 'long',
});
process.exitCode = isGreen ? 0 : 1;
