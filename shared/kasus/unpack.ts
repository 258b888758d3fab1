import { Inflate } from 'fflate';
import { crc32 } from '../kernel/crc32.ts';
import { type CaseFile, KASUS_LIMITS, type KasusFault, SCENARIO_NAME } from './kasus.ts';
import { readZipEntries, type ZipEntry } from './zip-entries.ts';

/** Packed bytes that are unpacked at once: what comes of them, a thousandfold at most, is counted before the next. */
const SLICE_BYTES = 2048;

/**
 * Unpacks a case from one file, in the order in which it holds them. What it says of sizes is checked, not believed: no more
 * is unpacked than there may be. Never throws.
 */
export function unpackCase(zip: Uint8Array): { readonly files: readonly CaseFile[] } | { readonly fault: KasusFault } {
  if (zip.length > KASUS_LIMITS.fileBytes) return { fault: { code: 'kasus-too-large' } };
  const entries = readZipEntries(zip);
  if ('code' in entries) return { fault: entries };
  if (!entries.some(({ name }) => name === SCENARIO_NAME)) return { fault: { code: 'kasus-without-case' } };
  const files: CaseFile[] = [];
  let room: number = KASUS_LIMITS.bytes;
  for (const entry of entries) {
    const { name, size, crc } = entry;
    if (size > room) return { fault: { code: 'kasus-too-large', name } };
    const bytes = entry.method === 'stored' ? entry.packed : inflate(entry);
    if (bytes === undefined || bytes.length !== size || crc32(bytes) !== crc) {
      return { fault: { code: 'kasus-damaged', name } };
    }
    files.push({ name, bytes });
    room -= bytes.length;
  }
  return { files };
}

/** The bytes of a packed file; `undefined` where they cannot be read, or are more than was said. */
function inflate({ packed, size }: ZipEntry): Uint8Array | undefined {
  const bytes = new Uint8Array(size);
  let filled = 0;
  let isOver = false;
  const inflater = new Inflate((part) => {
    isOver ||= filled + part.length > size;
    if (!isOver) bytes.set(part, filled);
    filled += part.length;
  });
  try {
    for (let at = 0; at < packed.length && !isOver; at += SLICE_BYTES) {
      inflater.push(packed.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= packed.length);
    }
  } catch {
    return undefined;
  }
  return isOver ? undefined : bytes.subarray(0, filled);
}
