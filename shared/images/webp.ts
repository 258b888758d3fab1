import { asciiBytes, asciiOf, joinBytes, viewOf } from '../kernel/bytes.ts';
import type { Picture, PictureFault } from './image.ts';

/** Size of the head before the first chunk, and of the head of each chunk. */
const [FILE_HEAD, CHUNK_HEAD] = [12, 8];
const [ALPHA_FLAG, ANIMATION_FLAG] = [0x10, 0x02];
const [LOSSY, LOSSLESS, EXTENDED, ALPHA] = ['VP8 ', 'VP8L', 'VP8X', 'ALPH'];
/** Chunks of animated files. */
const MOVING = ['ANIM', 'ANMF'];

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Whether a file begins as a WebP does. */
export function isWebp(file: Uint8Array): boolean {
  return asciiOf(file.subarray(0, 4)) === 'RIFF' && asciiOf(file.subarray(8, FILE_HEAD)) === 'WEBP';
}

/**
 * Reads a WebP to its end and writes it anew with its picture: the one chunk of it, with the chunk of its transparency
 * where that is one of its own. Metadata, profile and what follows the end is gone.
 */
export function readWebp(file: Uint8Array): Picture | PictureFault {
  const chunks = chunksOf(file);
  if (typeof chunks === 'string') return chunks;
  const [first] = chunks;
  const header = first?.type === EXTENDED ? first.data : undefined;
  if (header !== undefined && header.length !== 10) return 'image-damaged';
  const moves = chunks.some(({ type }) => MOVING.includes(type)) || ((header?.[0] ?? 0) & ANIMATION_FLAG) !== 0;
  if (moves) return 'image-moves';
  if (header === undefined && first?.type !== LOSSY && first?.type !== LOSSLESS) return 'image-damaged';
  const pictures = chunks.filter(({ type }) => type === LOSSY || type === LOSSLESS);
  const [picture] = pictures;
  const size = picture?.type === LOSSY ? lossySize(picture.data) : losslessSize(picture?.data ?? new Uint8Array());
  if (picture === undefined || pictures.length > 1 || size === undefined) return 'image-damaged';
  if (header === undefined) return { ...size, bytes: fileOf([picture]) };

  const canvas = canvasOf(header);
  if (canvas.width !== size.width || canvas.height !== size.height) return 'image-damaged';
  const alphas = chunks.filter(({ type }) => type === ALPHA);
  const [alpha] = alphas;
  if (alpha === undefined || picture.type === LOSSLESS) return { ...size, bytes: fileOf([picture]) };
  if (alphas.length > 1 || alpha.data.length < 1 || chunks.indexOf(alpha) > chunks.indexOf(picture)) {
    return 'image-damaged';
  }
  const extended = { type: EXTENDED, data: joinBytes([Uint8Array.of(ALPHA_FLAG, 0, 0, 0), header.subarray(4)]) };
  return { ...size, bytes: fileOf([extended, alpha, picture]) };
}

function chunksOf(file: Uint8Array): Chunk[] | PictureFault {
  const view = viewOf(file);
  const end = view.getUint32(4, true) + 8;
  if (end > file.length) return 'image-cut-off';
  const chunks: Chunk[] = [];
  let at = FILE_HEAD;
  while (at < end) {
    if (at + CHUNK_HEAD > end) return 'image-damaged';
    const length = view.getUint32(at + 4, true);
    if (at + CHUNK_HEAD + length > end) return 'image-damaged';
    const data = file.subarray(at + CHUNK_HEAD, at + CHUNK_HEAD + length);
    chunks.push({ type: asciiOf(file.subarray(at, at + 4)), data });
    at += CHUNK_HEAD + length + (length % 2);
  }
  return chunks;
}

/** The size that a lossy picture's first frame says; `undefined` where it is no whole key frame that is shown. */
function lossySize(data: Uint8Array): Size | undefined {
  const [a = 0, b = 0, c = 0] = data;
  const firstPart = (a | (b << 8) | (c << 16)) >> 5;
  const [isKey, isShown] = [(a & 1) === 0, (a & 0x10) !== 0];
  if (data.length < 10 || !isKey || !isShown || firstPart > data.length - 10) return undefined;
  if (data[3] !== 0x9d || data[4] !== 0x01 || data[5] !== 0x2a) return undefined;
  const view = viewOf(data);
  return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff };
}

function losslessSize(data: Uint8Array): Size | undefined {
  if (data.length < 6 || data[0] !== 0x2f) return undefined;
  const bits = viewOf(data).getUint32(1, true);
  const version = bits >>> 29;
  return version === 0 ? { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 } : undefined;
}

function canvasOf(header: Uint8Array): Size {
  const numberAt = (at: number) => (header[at] ?? 0) | ((header[at + 1] ?? 0) << 8) | ((header[at + 2] ?? 0) << 16);
  return { width: numberAt(4) + 1, height: numberAt(7) + 1 };
}

function fileOf(chunks: readonly Chunk[]): Uint8Array {
  const body = joinBytes(chunks.flatMap(({ type, data }) => [head(type, data), data, new Uint8Array(data.length % 2)]));
  const start = new Uint8Array(FILE_HEAD);
  start.set(asciiBytes('RIFF'));
  viewOf(start).setUint32(4, body.length + 4, true);
  start.set(asciiBytes('WEBP'), 8);
  return joinBytes([start, body]);
}

function head(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(CHUNK_HEAD);
  bytes.set(asciiBytes(type));
  viewOf(bytes).setUint32(4, data.length, true);
  return bytes;
}
