import { asciiOf, joinBytes, viewOf } from '../kernel/bytes.ts';
import { crc32 } from '../kernel/crc32.ts';
import type { Picture, PictureFault } from './image.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Chunks that are the picture, with how many bytes each may have; every other one is dropped. */
const KEPT: Readonly<Record<string, number>> = {
  IHDR: 13,
  PLTE: 768,
  tRNS: 256,
  gAMA: 4,
  cHRM: 32,
  sRGB: 1,
  IDAT: Number.POSITIVE_INFINITY,
  IEND: 0,
};
/** Chunks of animated PNG. */
const MOVING = ['acTL', 'fcTL', 'fdAT'];

/** Bits a sample may have, by kind of colour. */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
const INDEXED = 3;

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** With length, type and checksum. */
  readonly whole: Uint8Array;
}

/** Whether a file begins as a PNG does. */
export function isPng(file: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => file[at] === byte);
}

/** Reads a PNG to its end, each chunk held against its checksum, and keeps the chunks that are the picture. */
export function readPng(file: Uint8Array): Picture | PictureFault {
  const chunks = chunksOf(file);
  if (typeof chunks === 'string') return chunks;
  const types = chunks.map(({ type }) => type);
  if (types.some((type) => MOVING.includes(type))) return 'image-moves';
  const kept = chunks.filter(({ type }) => KEPT[type] !== undefined);
  const header = chunks[0];
  if (header?.type !== 'IHDR' || header.data.length !== 13) return 'image-damaged';
  if (kept.some(({ type, data }) => data.length > (KEPT[type] ?? 0))) return 'image-damaged';
  // Whoever does not know a chunk whose name begins with a capital letter cannot draw the picture.
  if (types.some((type) => KEPT[type] === undefined && /^[A-Z]/.test(type))) return 'image-damaged';
  const [bits = 0, colour = 0, packing, filter, rows = 2] = header.data.subarray(8);
  if (!DEPTHS[colour]?.includes(bits) || packing !== 0 || filter !== 0 || rows > 1) return 'image-damaged';
  if (!areInOrder(types, colour)) return 'image-damaged';
  const view = viewOf(header.data);
  const bytes = joinBytes([file.subarray(0, SIGNATURE.length), ...kept.map(({ whole }) => whole)]);
  return { width: view.getUint32(0), height: view.getUint32(4), bytes };
}

/** One chunk of each kind but IDAT, whose chunks follow one another, after the palette that an indexed picture needs. */
function areInOrder(types: readonly string[], colour: number): boolean {
  const first = types.indexOf('IDAT');
  const last = types.lastIndexOf('IDAT');
  if (first < 0 || types.slice(first, last + 1).some((type) => type !== 'IDAT')) return false;
  const isOnce = (type: string) => type === 'IDAT' || types.indexOf(type) === types.lastIndexOf(type);
  if (!Object.keys(KEPT).every(isOnce)) return false;
  const palette = types.indexOf('PLTE');
  return palette < first && (colour !== INDEXED || palette > 0);
}

/** The chunks of a file up to its end mark. */
function chunksOf(file: Uint8Array): Chunk[] | PictureFault {
  const view = viewOf(file);
  const chunks: Chunk[] = [];
  let at = SIGNATURE.length;
  for (;;) {
    if (at + 12 > file.length) return 'image-cut-off';
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > file.length) return 'image-cut-off';
    const type = asciiOf(file.subarray(at + 4, at + 8));
    if (!/^[A-Za-z]{4}$/.test(type)) return 'image-damaged';
    if (crc32(file.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return 'image-damaged';
    chunks.push({ type, data: file.subarray(at + 8, end - 4), whole: file.subarray(at, end) });
    if (type === 'IEND') return chunks;
    at = end;
  }
}
