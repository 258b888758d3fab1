import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readImage } from '../../shared/images/read-image.ts';
import { asciiBytes, joinBytes } from '../../shared/kernel/bytes.ts';
import { damagedBytes } from '../support/damaged-bytes.ts';
import { PICTURE_FILES, pictureFile } from '../support/picture-files.ts';
import { IS_LONG, runs } from '../support/runs.ts';

const whole = Object.values(PICTURE_FILES).map(pictureFile);

/** How the three kinds begin, so that chance reaches the readers. */
const beginnings = [
  Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  Uint8Array.of(0xff, 0xd8, 0xff),
  Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, 0, 40, ...asciiBytes('Exif\0\0II*\0')),
  joinBytes([asciiBytes('RIFF'), Uint8Array.of(60, 0, 0, 0), asciiBytes('WEBPVP8X'), Uint8Array.of(10, 0, 0, 0)]),
];

const random = fc
  .tuple(fc.constantFrom(...beginnings, new Uint8Array()), fc.uint8Array({ maxLength: 400 }))
  .map(joinBytes);

test('[IM-1] [IM-2] given random bytes and damaged pictures, when they are read, then each is refused by name or read to the same image again', () => {
  const answers = new Map<string, number>();
  let slowestMs = 0;
  fc.assert(
    fc.property(fc.oneof(random, damagedBytes(whole)), (file) => {
      const before = file.slice();
      const start = performance.now();
      const read = readImage(file);
      slowestMs = Math.max(slowestMs, performance.now() - start);
      expect(file).toEqual(before);
      const answer = 'fault' in read ? read.fault.code : 'read';
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
      if ('fault' in read) return;
      expect(read.image.bytes.length).toBeLessThanOrEqual(file.length + 40);
      expect(readImage(read.image.bytes)).toEqual(read);
    }),
    { numRuns: runs(8000), ...(IS_LONG ? {} : { seed: 10 }) },
  );
  expect([...answers.keys()]).toEqual(expect.arrayContaining(['read', 'image-damaged', 'image-cut-off']));
  expect(slowestMs).toBeLessThan(2000);
});
