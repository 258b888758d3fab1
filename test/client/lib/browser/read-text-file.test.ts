import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readTextFile } from '../../../../client/lib/browser/read-text-file.ts';

test('[LO-6] a packed archive and a plain log read the same', async () => {
  const text = '{"kind":"archive"}\n{"n":1}\n';
  expect(await readTextFile(new Blob([text]))).toBe(text);
  expect(await readTextFile(new Blob([new Uint8Array(gzipSync(text))]))).toBe(text);
});

test('a file that only begins like a packed one cannot be read', async () => {
  await expect(readTextFile(new Blob([new Uint8Array([0x1f, 0x8b, 1, 2])]))).rejects.toThrow();
});
