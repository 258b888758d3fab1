import { runTests } from '../support/run-vitest.ts';
import { findEngines } from './find-engines.ts';

// npm run test:engines: phones in Firefox ESR and WebKitGTK, from the door to the vote, and a laptop's pages in Firefox. Ends with one line of totals.

try {
  findEngines();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
process.exitCode = runTests('engines', 'run --project engines') ? 0 : 1;
