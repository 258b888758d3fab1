import assert from 'node:assert/strict';
import { describe, expect, test } from 'vitest';
import { FILE_KINDS } from './files.ts';
import { tryDamaged } from './try-damaged.ts';

describe('[LO-13] a file that was damaged, or made to harm', () => {
  test.each(Object.entries(FILE_KINDS))('a whole %s opens', async (_, { samples, open }) => {
    for (const sample of samples()) {
      expect(await open(Buffer.from(sample))).toBe('opened');
    }
  });

  test.each(Object.entries(FILE_KINDS))(
    'a damaged %s is opened as far as it goes or refused by name',
    async (_, kind) => {
      const { reasons } = await tryDamaged(kind, 80);
      assert.ok(reasons.size >= 1);
    },
  );
});
