import { rmSync } from 'node:fs';
import { buildClient } from '../../server/cli/built-client.ts';
import { prepareChromium } from './browser.ts';
import { OUTPUT, runTests, step } from './run-vitest.ts';

// npm test: types, lint and boundaries; a browser; the pages; then every test. Ends with one line of totals.

rmSync(OUTPUT, { recursive: true, force: true });
const isSound = step('types, lint, boundaries', 'npm run --silent check');
process.stdout.write('\n— a browser for the screens\n');
const chromium = await prepareChromium();
process.stdout.write(`${chromium === '' ? "Playwright's own" : chromium}\n`);
process.stdout.write('\n— the pages\n');
await buildClient();
const isGreen = runTests('tests', 'run --project rules --project client --project unit --project e2e');
if (!isSound) process.stdout.write('Types, lint or boundaries failed: see above.\n');
process.exitCode = isSound && isGreen ? 0 : 1;
