import { type TakenLines, takeLines } from '../../../shared/log/file-lines.ts';

/** Bytes that are read at once; a file that is stopped is read no further. */
const PIECE = 1024 * 1024;

/**
 * The lines of a file, unpacked where it is packed with gzip, as session archives are; bounded as `LOG_LIMITS` says. Rejects
 * when it cannot be read at all, or is packed and the browser cannot unpack.
 */
export async function linesOfFile(file: Blob): Promise<TakenLines> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const decoder = new TextDecoder();
  const decode = (piece?: Uint8Array) => decoder.decode(piece, { stream: piece !== undefined });
  const isPacked = first === 0x1f && second === 0x8b;
  // Asked for here: a browser that lacks it cannot read the file, which is not damaged.
  return takeLines(
    isPacked ? unpacked(file.stream().pipeThrough(new DecompressionStream('gzip'))) : plain(file),
    decode,
  );
}

async function* unpacked(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

async function* plain(file: Blob): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < file.size; from += PIECE) {
    yield new Uint8Array(await file.slice(from, from + PIECE).arrayBuffer());
  }
}
