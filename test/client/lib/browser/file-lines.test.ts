import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { linesOfFile } from '../../../../client/lib/browser/file-lines.ts';
import { linesOfBytes } from '../../../../server/file-lines.ts';
import { LOG_LIMITS } from '../../../../shared/log/limits.ts';

const MEGABYTE = 1024 * 1024;

/** The same file by the browser's way and by the server's. */
const readers = [
  ['a browser', (bytes: Uint8Array<ArrayBuffer>) => linesOfFile(new Blob([bytes]))],
  ['the server', linesOfBytes],
] as const;

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));
const packed = (text: string) => new Uint8Array(gzipSync(text));

/** Small on the way, large when unpacked. */
const bomb = (megabytes: number, content: string) =>
  new Uint8Array(gzipSync(Buffer.alloc(megabytes * MEGABYTE, content)));

describe.each(readers)('[LO-13] a file as %s reads it', (_who, read) => {
  test('packed and plain, with breaks of any system, it has the same lines', async () => {
    const lines = ['{"kind":"archive"}', '{"n":1,"text":"é 漢"}'];
    for (const text of [lines.join('\n'), `${lines.join('\r\n')}\r\n\n \n`]) {
      expect(await read(bytesOf(text))).toEqual({ lines });
      expect(await read(packed(text))).toEqual({ lines });
    }
    expect(await read(new Uint8Array())).toEqual({ lines: [] });
  });

  test('a letter that stands across two pieces is read whole', async () => {
    const text = `${'x'.repeat(MEGABYTE - 1)}é`;
    expect((await read(bytesOf(text))).lines).toEqual([text]);
  });

  test('given a packed file that was cut, the whole lines before the cut are given, and that it was', async () => {
    const text = Array.from({ length: 4000 }, (_, n) => `{"n":${n},"text":"${Math.sin(n)}"}`).join('\n');
    const whole = packed(text);
    const { lines, stopped } = await read(whole.subarray(0, whole.length / 2) as Uint8Array<ArrayBuffer>);
    expect(lines.length).toBeGreaterThan(500);
    expect(lines).toEqual(text.split('\n').slice(0, lines.length));
    expect(stopped).toMatchObject({ line: lines.length + 1, reason: expect.stringMatching(/^the file was cut/) });
    expect(await read(new Uint8Array([0x1f, 0x8b, 1, 2]))).toMatchObject({ lines: [], stopped: { line: 1 } });
  });

  test('given a file that grows when it is unpacked, it is stopped at the first limit, by name, and nothing is kept', async () => {
    const seen: [Uint8Array<ArrayBuffer>, string][] = [
      [bomb(64, '{'), 'lineLength'],
      [bomb(8, '\n'), 'fileLines'],
    ];
    for (const [file, limit] of seen) {
      expect(file.length).toBeLessThan(MEGABYTE);
      expect(await read(file)).toMatchObject({ lines: [], stopped: { limit } });
    }
  });
});

test('a file as a browser reads it: how much of it is read is told, to the last byte, packed or plain', async () => {
  const text = Array.from({ length: 120_000 }, (_, n) => `{"n":${n},"text":"${Math.sin(n)}"}`).join('\n');
  for (const bytes of [bytesOf(text), packed(text)]) {
    const told: number[] = [];
    await linesOfFile(new Blob([bytes]), (read) => told.push(read));
    expect(told.length).toBe(Math.ceil(bytes.length / MEGABYTE));
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(bytes.length);
  }
});

// What unpacks in a browser is Node's own there, too; once is enough for half a gigabyte.
test('[LO-13] a file as the server reads it: more bytes than a hall can have are not unpacked', async () => {
  const member = bomb(1, `${'x'.repeat(MEGABYTE - 1)}\n`);
  const members = new Array(LOG_LIMITS.fileBytes / MEGABYTE + 1).fill(member);
  const { lines, stopped } = await linesOfBytes(new Uint8Array(Buffer.concat(members)));
  expect([lines, stopped?.limit]).toEqual([[], 'fileBytes']);
});
