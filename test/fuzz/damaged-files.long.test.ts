import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { FILE_KINDS } from './files.ts';
import { tryDamaged } from './try-damaged.ts';

/** Over all kinds. */
const FILES = 100_000;

describe('[LO-13] a hundred thousand files that were damaged, or made to harm', () => {
  const kinds = Object.entries(FILE_KINDS);
  test.each(kinds)(
    'every damaged %s is opened as far as it goes or refused by name',
    { timeout: 3_600_000 },
    async (_, kind) => {
      const { opened, reasons } = await tryDamaged(kind, Math.ceil(FILES / kinds.length), 7);
      assert.ok(opened > 0 && reasons.size > 3, [...reasons].join('; '));
    },
  );
});
