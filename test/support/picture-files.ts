import { readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import { asciiBytes, joinBytes } from '../../shared/kernel/bytes.ts';

/** Stands in what cameras and programs write beside a picture, in files of `test/images/files`. */
export const METADATA_CANARY = 'KANARI-RAHASIA';

/** Pictures of 24 by 16 pixels, written by common programs; those named so hold the canary in every way that fits. */
export const PICTURE_FILES = {
  baseline: 'baseline.jpg',
  progressive: 'progressive.jpg',
  grey: 'grey.jpg',
  /** Lies on its side; EXIF says so, with place, author and thumbnail. */
  turned: 'turned.jpg',
  clear: 'clear.png',
  lossy: 'lossy.webp',
  lossless: 'lossless.webp',
  alpha: 'alpha.webp',
} as const;

/** The bytes of a file of `test/images/files`. */
export function pictureFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../images/files/${name}`, import.meta.url)));
}

/** A chunk of a PNG. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const named = joinBytes([asciiBytes(type), data]);
  return joinBytes([fourBytes(data.length), named, fourBytes(crc32(named))]);
}

export interface PngWish {
  readonly width?: number;
  readonly height?: number;
  /** Chunks before the picture, and after it. */
  readonly before?: readonly Uint8Array[];
  readonly after?: readonly Uint8Array[];
  /** Grey of each pixel, 0 to 255. */
  readonly grey?: (x: number, y: number) => number;
}

/** A grey PNG; for `grey` noise, which cannot be made smaller, its file is as large as its pixels are many. */
export function greyPng({
  width = 8,
  height = 8,
  before = [],
  after = [],
  grey = () => 128,
}: PngWish = {}): Uint8Array {
  const rows = new Uint8Array(height * (width + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = grey(x, y);
  }
  return joinBytes([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    pngChunk('IHDR', joinBytes([fourBytes(width), fourBytes(height), Uint8Array.of(8, 0, 0, 0, 0)])),
    ...before,
    pngChunk('IDAT', deflateSync(rows)),
    ...after,
    pngChunk('IEND', new Uint8Array()),
  ]);
}

function fourBytes(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}
