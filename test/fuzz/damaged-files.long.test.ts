import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { FILE_KINDS } from './files.ts';
import { tryDamaged } from './try-damaged.ts';

/** Of each kind. Damaged `.kasus` files, as many: `test/kasus/damaged-kasus.test.ts`. */
const FILES = 100_000;

describe('[LO-13] a hundred thousand files of each kind that were damaged, or made to harm', () => {
  test.each(Object.entries(FILE_KINDS))(
    'every damaged %s is opened as far as it goes or refused by name',
    { timeout: 7_200_000 },
    async (name, kind) => {
      const { opened, reasons, growth, slowestMs, cpuMs } = await tryDamaged(kind, FILES, 7);
      process.stdout.write(
        `${FILES} of ${name}: ${opened} opened, ${reasons.size} reasons, ${Math.round(cpuMs / 1000)} s of CPU, ` +
          `slowest ${Math.round(slowestMs)} ms, ${(growth / 1e6).toFixed(1)} MB kept\n`,
      );
      assert.ok(opened > 0 && reasons.size > 3, [...reasons].join('; '));
    },
  );
});
