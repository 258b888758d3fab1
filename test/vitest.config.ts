import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { RunOrder } from './support/run-order.ts';

/** Only in `npm run test:long`. */
const LONG = '**/*.long.test.ts';

/** Tests of the rules, by the folders of `shared` that they mirror. */
const RULES = ['property', ...readdirSync(join(import.meta.dirname, '../shared'))]
  .filter((name) => !name.includes('.'))
  .map((name) => `${name}/**/*.test.ts`);

/**
          exclude: ['client/**', 'e2e/**', 'engines/**', 'faults/**', 'architecture/**', 'node_modules/**', ...RULES, LONG],
 */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    root: import.meta.dirname,
    // Not what a test may take, but when it is given up: on a busy machine everything takes long.
    testTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
    hookTimeout: 240_000,
    // Two more than processors, as long as those wait that begin first; afterwards the more only take turns.
    maxWorkers: Math.max(2, availableParallelism()) + 2,
    sequence: { sequencer: RunOrder },
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          // They keep nothing between two calls, and most of what they take is to be loaded: once for many files.
          isolate: false,
          setupFiles: ['support/leave-logs.ts'],
          include: RULES,
          exclude: [LONG],
        },
      },
      {
        extends: true,
        test: {
          name: 'client',
          // As with the rules; what they share is the language that is spoken.
          isolate: false,
          setupFiles: ['support/leave-logs.ts', 'support/first-language.ts', 'support/own-device.ts'],
          include: ['client/**/*.test.{ts,tsx}'],
          exclude: [LONG],
        },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          // To load the server takes longer than most of what is tried on it.
          isolate: false,
          setupFiles: ['support/leave-logs.ts'],
          include: ['**/*.test.{ts,tsx}'],
          exclude: [
            'client/**',
            'e2e/**',
            'engines/**',
            'faults/**',
            'architecture/**',
            'node_modules/**',
            ...RULES,
            LONG,
          ],
        },
      },
      { extends: true, test: { name: 'architecture', include: ['architecture/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'e2e',
          // A process keeps its browser and what it loaded for the next file.
          isolate: false,
          globalSetup: ['support/parts-page.ts'],
          include: ['e2e/**/*.test.ts'],
          exclude: [LONG],
        },
      },
      { extends: true, test: { name: 'engines', include: ['engines/**/*.test.ts'] } },
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
