import { type TakenLines, takeLines } from '../../../shared/log/file-lines.ts';

/** Bytes that are read at once; a file that is stopped is read no further. */
const PIECE = 1024 * 1024;

/**
 * The lines of a file, unpacked where it is packed with gzip, as session archives are; bounded as `LOG_LIMITS` says. Rejects
 * when it cannot be read at all, or is packed and the browser cannot unpack.
 *
 * @param onRead told how many of the file's bytes are read
 */
export async function linesOfFile(file: Blob, onRead?: (bytes: number) => void): Promise<TakenLines> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const decoder = new TextDecoder();
  const decode = (piece?: Uint8Array) => decoder.decode(piece, { stream: piece !== undefined });
  const isPacked = first === 0x1f && second === 0x8b;
  // Asked for here: a browser that lacks it cannot read the file, which is not damaged.
  const pieces = piecesOf(file, onRead);
  return takeLines(isPacked ? unpacked(pieces, new DecompressionStream('gzip')) : pieces, decode);
}

async function* unpacked(
  pieces: AsyncIterable<Uint8Array<ArrayBuffer>>,
  { readable, writable }: DecompressionStream,
): AsyncGenerator<Uint8Array> {
  const writer = writable.getWriter();
  const write = async () => {
    for await (const piece of pieces) await writer.write(piece);
    await writer.close();
  };
  // What cannot be unpacked, or is read no further, is told to whoever reads.
  write().catch(() => undefined);
  const reader: ReadableStreamDefaultReader<Uint8Array> = readable.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

async function* piecesOf(file: Blob, onRead?: (bytes: number) => void): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let from = 0; from < file.size; from += PIECE) {
    yield new Uint8Array(await file.slice(from, from + PIECE).arrayBuffer());
    onRead?.(Math.min(file.size, from + PIECE));
  }
}
