import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type TakenLines, takeLines } from '../shared/log/file-lines.ts';

/** Bytes that are read at once; a log that is stopped reads no further. */
const PIECE = 1024 * 1024;

/** The lines of a file that is there as bytes, unpacked where it is packed with gzip; bounded as `LOG_LIMITS` says. */
export function linesOfBytes(bytes: Uint8Array): Promise<TakenLines> {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const decoder = new TextDecoder();
  const decode = (piece?: Uint8Array) => decoder.decode(piece, { stream: piece !== undefined });
  return takeLines(isPacked ? unpacked(bytes) : piecesOf(bytes), decode);
}

async function* unpacked(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const packed = Readable.from(piecesOf(bytes));
  const plain = createGunzip();
  packed.on('error', (error) => plain.destroy(error)).pipe(plain);
  try {
    yield* plain as AsyncIterable<Buffer>;
  } finally {
    packed.destroy();
    plain.destroy();
  }
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += PIECE) yield bytes.subarray(from, from + PIECE);
}
