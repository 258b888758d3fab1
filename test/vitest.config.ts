import { defineConfig } from 'vitest/config';

/** Three projects: pure and store tests, the architecture checks that `npm run check` also runs, and real browsers. */
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
          exclude: ['e2e/**', 'architecture/**', 'node_modules/**'],
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
    ],
  },
});
