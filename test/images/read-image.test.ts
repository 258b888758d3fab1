import { describe, expect, test } from 'vitest';
import type { Image, ImageFault } from '../../shared/images/image.ts';
import { readImage } from '../../shared/images/read-image.ts';
import { asciiBytes, joinBytes } from '../../shared/kernel/bytes.ts';
import { greyPng, METADATA_CANARY, PICTURE_FILES, pictureFile, pngChunk } from '../support/picture-files.ts';

function imageOf(file: Uint8Array): Image {
  const read = readImage(file);
  if ('fault' in read) throw new Error(JSON.stringify(read.fault));
  return read.image;
}

function faultOf(file: Uint8Array): ImageFault['code'] {
  const read = readImage(file);
  return 'fault' in read ? read.fault.code : (expect.unreachable('it was read') as never);
}

const holds = (bytes: Uint8Array, text: string) => Buffer.from(bytes).includes(text);
const empty = new Uint8Array();

describe('[IM-1] an image is known by its bytes', () => {
  test.each([
    ['baseline', 'image/jpeg'],
    ['progressive', 'image/jpeg'],
    ['grey', 'image/jpeg'],
    ['clear', 'image/png'],
    ['lossy', 'image/webp'],
    ['lossless', 'image/webp'],
    ['alpha', 'image/webp'],
  ] as const)('given %s, then it is %s of 24 by 16 pixels', (name, type) => {
    expect(imageOf(pictureFile(PICTURE_FILES[name]))).toMatchObject({ type, width: 24, height: 16 });
  });

  test.each([
    ['nothing', empty],
    ['a text', asciiBytes('no picture')],
    ['a drawing in XML', asciiBytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a GIF', asciiBytes('GIF89a\x01\0\x01\0')],
    ['a PNG without its first byte', greyPng().subarray(1)],
  ])('given %s, then it is none', (_, file) => {
    expect(faultOf(file)).toBe('image-unknown');
  });

  test.each(Object.values(PICTURE_FILES))('given %s cut off anywhere, then that is said', (name) => {
    const { bytes } = imageOf(pictureFile(name));
    const said = Array.from({ length: bytes.length - 12 }, (_, at) => faultOf(bytes.subarray(0, at + 12)));
    expect(new Set(said)).toEqual(new Set(['image-cut-off']));
  });

  test('given a PNG with any one byte changed, then it is refused', () => {
    const file = greyPng();
    for (let at = 8; at < file.length; at++) {
      const changed = file.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x20;
      expect(['image-damaged', 'image-cut-off', 'image-too-wide']).toContain(faultOf(changed));
    }
  });

  test.each([
    ['animated PNG', 'image-moves', greyPng({ before: [pngChunk('acTL', new Uint8Array(8))] })],
    ['animated WebP', 'image-moves', pictureFile('animated.webp')],
    ['an unknown chunk without which nobody can draw', 'image-damaged', greyPng({ before: [pngChunk('HARD', empty)] })],
    ['two palettes', 'image-damaged', greyPng({ before: [1, 2].map(() => pngChunk('PLTE', new Uint8Array(3))) })],
    [
      'a picture in two places',
      'image-damaged',
      greyPng({ after: [pngChunk('tEXt', empty), pngChunk('IDAT', empty)] }),
    ],
    ['lossless JPEG', 'image-unsupported', marked(pictureFile('baseline.jpg'), 0xc3)],
    ['arithmetic JPEG', 'image-unsupported', marked(pictureFile('baseline.jpg'), 0xc9)],
    ['a JPEG of a hundred passes', 'image-unsupported', manyScans(pictureFile('baseline.jpg'), 100)],
  ] as const)('given %s, then it is refused as %s', (_, code, file) => {
    expect(faultOf(file)).toBe(code);
  });
});

describe('[IM-2] of an image the picture is kept and nothing else', () => {
  test.each(['turned', 'clear', 'lossy', 'lossless', 'alpha'] as const)(
    'given %s with metadata, then none is left',
    (name) => {
      const file = pictureFile(PICTURE_FILES[name]);
      const { bytes } = imageOf(file);
      expect(holds(file, METADATA_CANARY)).toBe(true);
      for (const secret of [METADATA_CANARY, 'GPS', 'xmp', 'XMP', 'tEXt', 'Photoshop', 'ICC']) {
        expect(holds(bytes, secret), secret).toBe(false);
      }
      expect(bytes.length).toBeLessThan(file.length - 400);
    },
  );

  test.each(Object.values(PICTURE_FILES))(
    'given %s with bytes after its end, then they are gone, and reading again changes nothing',
    (name) => {
      const { bytes } = imageOf(joinBytes([pictureFile(name), asciiBytes(METADATA_CANARY)]));
      expect(holds(bytes, METADATA_CANARY)).toBe(false);
      expect(imageOf(bytes).bytes).toEqual(bytes);
    },
  );

  test('given a photograph on its side, then it has the size at which it is shown, and still says which side is up', () => {
    const image = imageOf(pictureFile(PICTURE_FILES.turned));
    expect(image).toMatchObject({ width: 16, height: 24 });
    expect(imageOf(image.bytes)).toEqual(image);
    // The start mark, how colours are meant, then EXIF with one entry: orientation 6.
    const exif = Buffer.from(image.bytes).indexOf('Exif\0\0');
    expect([...image.bytes.subarray(exif + 14, exif + 28)]).toEqual([0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0]);
  });

  test('given every chunk of text, time and colour profile in a PNG, then it is the PNG without them', () => {
    const noise = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'iCCP', 'pHYs', 'prVt'].map((type) =>
      pngChunk(type, asciiBytes(METADATA_CANARY)),
    );
    expect(imageOf(greyPng({ before: noise, after: noise })).bytes).toEqual(greyPng());
  });
});

describe('[IM-3] an image has at most 1,600 pixels each way and 80 KB', () => {
  const noise = () => Math.floor(Math.random() * 256);

  test.each([
    [{ width: 1600, height: 1 }, 'it is read'],
    [{ width: 1, height: 1600 }, 'it is read'],
    [
      { width: 1601, height: 1 },
      { code: 'image-too-wide', width: 1601, height: 1 },
    ],
    [
      { width: 1, height: 1601 },
      { code: 'image-too-wide', width: 1, height: 1601 },
    ],
    [{ width: 250, height: 250, grey: noise }, 'it is read'],
    [
      { width: 320, height: 320, grey: noise },
      { code: 'image-too-heavy', most: 80 * 1024 },
    ],
  ])('given %o, then %o', (wish, fault) => {
    const read = readImage(greyPng(wish));
    if (typeof fault === 'string') expect(read).toHaveProperty('image');
    else expect(read).toMatchObject({ fault });
  });

  test('given a small picture with a large profile, then what is kept counts', () => {
    const profile = pngChunk('iCCP', new Uint8Array(500_000));
    expect(imageOf(greyPng({ before: [profile] })).bytes.length).toBeLessThan(1000);
  });

  test('given a file beyond 10 MB, then it is not read at all', () => {
    expect(faultOf(joinBytes([greyPng(), new Uint8Array(10 * 1024 * 1024)]))).toBe('image-too-heavy');
  });

  test('given a picture of no pixels, then it is refused', () => {
    expect(faultOf(greyPng({ width: 0, height: 8 }))).toBe('image-damaged');
  });
});

/** The file with another mark for its frame. */
function marked(file: Uint8Array, mark: number): Uint8Array {
  const changed = file.slice();
  changed[Buffer.from(file).indexOf(Uint8Array.of(0xff, 0xc0)) + 1] = mark;
  return changed;
}

/** The file with its last scan so many times. */
function manyScans(file: Uint8Array, times: number): Uint8Array {
  const start = Buffer.from(file).lastIndexOf(Uint8Array.of(0xff, 0xda));
  const scan = file.subarray(start, -2);
  return joinBytes([file.subarray(0, start), ...Array.from({ length: times }, () => scan), file.subarray(-2)]);
}
