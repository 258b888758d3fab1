import { asciiOf, viewOf } from '../kernel/bytes.ts';
import { isFlatName, KASUS_LIMITS, type KasusFault } from './kasus.ts';

/** A file inside a zip, as both of its heads say it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly packed: Uint8Array;
  /** What the zip says: bytes once unpacked, and their checksum. Not to be believed. */
  readonly size: number;
  readonly crc: number;
}

// Signatures and sizes of a zip's records; offsets below are those of the format's description (PKWARE, APPNOTE 6.3).
const [LOCAL, CENTRAL, END, DESCRIPTOR] = [0x04034b50, 0x02014b50, 0x06054b50, 0x08074b50];
const [LOCAL_BYTES, CENTRAL_BYTES, END_BYTES] = [30, 46, 22];

/** Encrypted; sizes after the data; encrypted strongly, and its names, too. */
const [ENCRYPTED, SIZES_AFTER, STRONG, MASKED] = [0x0001, 0x0008, 0x0040, 0x2000];
/** How hard the packer tried, and names in UTF-8: nothing that matters here. */
const HARMLESS = 0x0002 | 0x0004 | 0x0800;

const METHODS: Readonly<Record<number, ZipEntry['method']>> = { 0: 'stored', 8: 'deflated' };

/** Bits of a file's attributes: a folder under DOS; the kind of file under Unix, and a plain one. */
const [FOLDER, KIND, PLAIN] = [0x10, 0xf000, 0x8000];

/** What a zip for more than 4 GB (zip64) has instead of a number. */
const [ELSEWHERE_2, ELSEWHERE_4] = [0xffff, 0xffffffff];

interface Listed {
  readonly name: string;
  readonly flags: number;
  readonly method: ZipEntry['method'];
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly start: number;
}

/**
 * Reads which files a zip holds. The zip says everything once: its list and the files agree, lie one after the other, and
 * leave no byte over, so that every program unpacks the same from it.
 */
export function readZipEntries(zip: Uint8Array): ZipEntry[] | KasusFault {
  const end = zip.length - END_BYTES;
  const view = viewOf(zip);
  if (end < 0 || view.getUint32(end, true) !== END) return { code: 'kasus-no-zip' };
  const [disk, listDisk, here, count] = [4, 6, 8, 10].map((at) => view.getUint16(end + at, true));
  const [listBytes = 0, listStart = 0] = [12, 16].map((at) => view.getUint32(end + at, true));
  if (count === ELSEWHERE_2 || listStart === ELSEWHERE_4) return { code: 'kasus-zip64' };
  if (disk !== 0 || listDisk !== 0 || here !== count || count === undefined) return { code: 'kasus-damaged' };
  if (count > KASUS_LIMITS.entries) return { code: 'kasus-too-many-files' };
  if (view.getUint16(end + 20, true) !== 0 || listStart + listBytes !== end) return { code: 'kasus-damaged' };

  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = listStart;
  let next = 0;
  for (let i = 0; i < count; i++) {
    const listed = readListed(zip, at, end);
    if ('code' in listed) return listed;
    const { name } = listed.listed;
    if (names.has(name.toLowerCase())) return { code: 'kasus-name-twice', name };
    names.add(name.toLowerCase());
    if (listed.listed.start < next) return { code: 'kasus-overlapping', name };
    if (listed.listed.start > next) return { code: 'kasus-damaged', name };
    const file = readFile(zip, listed.listed, listStart);
    if ('code' in file) return file;
    entries.push(file.entry);
    at = listed.end;
    next = file.end;
  }
  return at === end && next === listStart ? entries : { code: 'kasus-damaged' };
}

/** One line of the list, and where the next begins. */
function readListed(zip: Uint8Array, at: number, end: number): { listed: Listed; end: number } | KasusFault {
  const view = viewOf(zip);
  if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL) return { code: 'kasus-damaged' };
  const two = (offset: number) => view.getUint16(at + offset, true);
  const four = (offset: number) => view.getUint32(at + offset, true);
  const nameEnd = at + CENTRAL_BYTES + two(28);
  const lineEnd = nameEnd + two(30) + two(32);
  if (lineEnd > end) return { code: 'kasus-damaged' };
  const name = asciiOf(zip.subarray(at + CENTRAL_BYTES, nameEnd));
  if (!isFlatName(name)) return { code: name.endsWith('/') ? 'kasus-not-a-file' : 'kasus-name-unsafe', name };
  const flags = two(8);
  if ((flags & (ENCRYPTED | STRONG | MASKED)) !== 0) return { code: 'kasus-encrypted', name };
  const [packedSize, size, start] = [four(20), four(24), four(42)];
  if ([packedSize, size, start].includes(ELSEWHERE_4)) return { code: 'kasus-zip64', name };
  const method = METHODS[two(10)];
  if (method === undefined) return { code: 'kasus-method-unknown', name };
  if ((flags & ~(SIZES_AFTER | HARMLESS)) !== 0 || two(34) !== 0) return { code: 'kasus-damaged', name };
  const attributes = four(38);
  const kind = (attributes >>> 16) & KIND;
  if ((kind !== 0 && kind !== PLAIN) || (attributes & FOLDER) !== 0) return { code: 'kasus-not-a-file', name };
  return { listed: { name, flags, method, crc: four(16), packedSize, size, start }, end: lineEnd };
}

/** The file that a line of the list means, and where the next begins. @param most where the list begins */
function readFile(zip: Uint8Array, listed: Listed, most: number): { entry: ZipEntry; end: number } | KasusFault {
  const { name, start, flags, method, crc, packedSize, size } = listed;
  const damaged: KasusFault = { code: 'kasus-damaged', name };
  const view = viewOf(zip);
  if (start + LOCAL_BYTES > most || view.getUint32(start, true) !== LOCAL) return damaged;
  const two = (offset: number) => view.getUint16(start + offset, true);
  const nameEnd = start + LOCAL_BYTES + two(26);
  const dataStart = nameEnd + two(28);
  const dataEnd = dataStart + packedSize;
  if (dataEnd > most) return { code: dataStart > most ? 'kasus-damaged' : 'kasus-overlapping', name };
  if (asciiOf(zip.subarray(start + LOCAL_BYTES, nameEnd)) !== name) return damaged;
  if (two(6) !== flags || METHODS[two(8)] !== method) return damaged;
  const said = [crc, packedSize, size];
  const here = numbersAt(view, start + 14);
  const sizesAfter = (flags & SIZES_AFTER) !== 0;
  const agrees = said.every((one, i) => here[i] === one || (sizesAfter && here[i] === 0));
  if (!agrees || (method === 'stored' && packedSize !== size)) return damaged;
  const end = sizesAfter ? endOfDescriptor(view, dataEnd, most, said) : dataEnd;
  if (end === undefined) return damaged;
  return { entry: { name, method, packed: zip.subarray(dataStart, dataEnd), size, crc }, end };
}

/** Where the record that repeats checksum and sizes after the data ends; it may begin with a signature. */
function endOfDescriptor(view: DataView, at: number, most: number, said: readonly number[]): number | undefined {
  const signed = at + 16 <= most && view.getUint32(at, true) === DESCRIPTOR;
  const starts = signed ? [at + 4, at] : [at];
  const start = starts.find((one) => one + 12 <= most && numbersAt(view, one).every((each, i) => each === said[i]));
  return start === undefined ? undefined : start + 12;
}

/** Checksum, bytes as packed, bytes unpacked. */
function numbersAt(view: DataView, at: number): number[] {
  return [0, 4, 8].map((offset) => view.getUint32(at + offset, true));
}
