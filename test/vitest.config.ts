import { defineConfig } from 'vitest/config';

/**
 * Four projects: pure and store tests, the architecture checks that `npm run check` also runs, real browsers, and (by
 * `npm run test:faults`) what a day can do to a server.
 */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    root: import.meta.dirname,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: ['e2e/**', 'faults/**', 'architecture/**', 'node_modules/**'],
        },
      },
      { extends: true, test: { name: 'architecture', include: ['architecture/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          testTimeout: 180_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        // One after the other: each wants the machine for itself, and states its own time.
        test: { name: 'faults', include: ['faults/**/*.test.ts'], fileParallelism: false, testTimeout: 900_000 },
      },
    ],
  },
});
