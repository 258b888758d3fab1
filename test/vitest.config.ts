import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { WaitingFirst } from './support/waiting-first.ts';

/** Only in `npm run test:long`. */
const LONG = '**/*.long.test.ts';

/**
 * Projects: pure and store tests, the architecture checks that `npm run check` also runs, real browsers, what only
 * `npm run test:long` tries, and (by `npm run test:faults`) what a day can do to a server.
 */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    root: import.meta.dirname,
    // Not what a test may take, but when it is given up: on a busy machine everything takes long.
    testTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
    hookTimeout: 120_000,
    // Two more than processors, as long as those wait that begin first; afterwards the more only take turns.
    maxWorkers: Math.max(2, availableParallelism()) + 2,
    sequence: { sequencer: WaitingFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          setupFiles: ['support/leave-logs.ts'],
          include: ['**/*.test.{ts,tsx}'],
          exclude: ['e2e/**', 'faults/**', 'architecture/**', 'node_modules/**', LONG],
        },
      },
      { extends: true, test: { name: 'architecture', include: ['architecture/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'e2e',
          globalSetup: ['support/parts-page.ts'],
          include: ['e2e/**/*.test.ts'],
          exclude: [LONG],
        },
      },
      {
        extends: true,
        test: { name: 'long', include: [LONG] },
      },
      {
        extends: true,
        // One after the other: each wants the machine for itself, and states its own time.
        test: { name: 'faults', include: ['faults/**/*.test.ts'], fileParallelism: false, testTimeout: 1_800_000 },
      },
    ],
  },
});
