import { crc32, deflateRawSync } from 'node:zlib';
import { joinBytes } from '../../shared/kernel/bytes.ts';

/** A file of a zip, and what its two heads say otherwise than they should. */
export interface ZipWish {
  readonly name: string | Uint8Array;
  readonly bytes?: Uint8Array | string;
  readonly deflated?: boolean;
  readonly attributes?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly size?: number;
  readonly packedSize?: number;
  readonly crc?: number;
  readonly start?: number;
  readonly localName?: string;
  readonly localSize?: number;
  readonly localFlags?: number;
  readonly extra?: Uint8Array;
  /** What stands after the data, before the next file. */
  readonly after?: Uint8Array;
  /** Data as packed, whatever the heads say. */
  readonly packed?: Uint8Array;
}

export interface EndWish {
  readonly count?: number;
  readonly listStart?: number;
  readonly comment?: string;
  readonly disk?: number;
  readonly before?: Uint8Array;
}

const text = new TextEncoder();
export const bytesOf = (value: Uint8Array | string): Uint8Array =>
  typeof value === 'string' ? text.encode(value) : value;

/** Writes a zip, honest but for what is wished. */
export function zipOf(wishes: readonly ZipWish[], end: EndWish = {}): Uint8Array {
  const before = end.before ?? new Uint8Array();
  const locals: Uint8Array[] = [before];
  const lines: Uint8Array[] = [];
  let at = before.length;
  for (const wish of wishes) {
    const name = bytesOf(wish.name);
    const bytes = bytesOf(wish.bytes ?? '');
    const packed = wish.packed ?? (wish.deflated ? deflateRawSync(bytes) : bytes);
    const method = wish.method ?? (wish.deflated ? 8 : 0);
    const flags = wish.flags ?? 0;
    const crc = wish.crc ?? crc32(bytes);
    const [packedSize, size] = [wish.packedSize ?? packed.length, wish.size ?? bytes.length];
    const extra = wish.extra ?? new Uint8Array();
    const localName = bytesOf(wish.localName ?? name);
    const sizesAfter = (flags & 8) !== 0;
    const local = joinBytes([
      numbers([4, 0x04034b50], [2, 20], [2, wish.localFlags ?? flags], [2, method], [4, 33 << 16]),
      sizesAfter ? numbers([4, 0], [4, 0], [4, 0]) : numbers([4, crc], [4, packedSize], [4, wish.localSize ?? size]),
      numbers([2, localName.length], [2, 0]),
      localName,
      packed,
      wish.after ?? (sizesAfter ? numbers([4, 0x08074b50], [4, crc], [4, packedSize], [4, size]) : new Uint8Array()),
    ]);
    lines.push(
      joinBytes([
        numbers([4, 0x02014b50], [2, 0x0314], [2, 20], [2, flags], [2, method], [4, 33 << 16]),
        numbers([4, crc], [4, packedSize], [4, size], [2, name.length], [2, extra.length], [2, 0], [2, 0], [2, 0]),
        numbers([4, wish.attributes ?? 0o100644 << 16], [4, wish.start ?? at]),
        name,
        extra,
      ]),
    );
    locals.push(local);
    at += local.length;
  }
  const list = joinBytes(lines);
  const [count, comment, disk] = [end.count ?? wishes.length, bytesOf(end.comment ?? ''), end.disk ?? 0];
  return joinBytes([
    ...locals,
    list,
    numbers([4, 0x06054b50], [2, disk], [2, disk], [2, count], [2, count], [4, list.length]),
    numbers([4, end.listStart ?? at], [2, comment.length]),
    comment,
  ]);
}

/** Numbers as a zip writes them, the least byte first, each with how many bytes it takes. */
export function numbers(...pairs: readonly (readonly [size: 2 | 4, value: number])[]): Uint8Array {
  return joinBytes(
    pairs.map(([size, value]) => Uint8Array.from({ length: size }, (_, i) => (value >>> (8 * i)) & 0xff)),
  );
}
