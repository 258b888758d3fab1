import { globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildClient } from '../../server/cli/built-client.ts';
import { prepareChromium } from './browser.ts';
import { runTests } from './run-vitest.ts';

// npm run test:long: every test that asks runs.ts how much to do, in full, and those that are only for here.

await prepareChromium();
await buildClient();
const TESTS = resolve(import.meta.dirname, '..');
const asked = [join(import.meta.dirname, 'runs.ts'), ...globSync(join(TESTS, '**/*.long.test.ts'))];
const related = `related ${asked.map((path) => `"${path}"`).join(' ')} --run`;
const isGreen = runTests(
  'long',
  `${related} --project rules --project client --project unit --project e2e --project long --testTimeout=900000`,
  {
    TESTS: 'long',
  },
);
process.exitCode = isGreen ? 0 : 1;
