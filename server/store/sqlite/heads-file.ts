import { closeSync, fdatasyncSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { LogKind } from '../../../shared/log/log-names.ts';
import type { LogHead } from '../event-store.ts';

// How long each log is, and the hash of all its lines, in a file of its own: whatever the database loses at its end, this
// file does not lose with it. It is written after each commit and before anybody is answered.
//
// The file is two areas of one size, all of it written to once and so never in want of room. A line is a checksum and JSON;
// the first line of an area holds every head, those after it what changed. When an area is full, all heads go into the other
// one, under the next number: until that line is whole, the old area stands.

/** Bytes of an area, at least. */
const AREA_BYTES = 256 * 1024;

export interface KeptHead extends LogHead {
  readonly kind: LogKind;
}

/** What changed: the new head of a log, or nothing for one that was deleted. */
export type HeadChanges = ReadonlyMap<string, KeptHead | undefined>;

type Row = readonly [id: string, kind: LogKind, count: number, hash: string] | readonly [id: string];

interface HeadLine {
  readonly number: number;
  readonly isWhole: boolean;
  readonly rows: readonly Row[];
  readonly start: number;
  readonly end: number;
}

/** Path of the file. */
export function headsPath(dataDir: string): string {
  return join(dataDir, 'heads.log');
}

/** The heads of all logs, in memory and on disk. */
export class HeadsFile {
  readonly #path: string;
  readonly #heads: Map<string, KeptHead>;
  #file: number;
  #area: number;
  #number: number;
  /** Where the present area begins, and where the next line goes. */
  #start: number;
  #at: number;

  private constructor(path: string, heads: Map<string, KeptHead>) {
    this.#path = path;
    this.#heads = heads;
    this.#file = -1;
    this.#area = 0;
    this.#number = 0;
    this.#start = 0;
    this.#at = 0;
  }

  /** Opens the file of a data folder, made where it is missing or cannot be read. Throws when the disk is full. */
  static open(dataDir: string): HeadsFile {
    const path = headsPath(dataDir);
    const found = readHeads(path);
    const file = new HeadsFile(path, found?.heads ?? new Map());
    if (found === undefined || found.bytes % 2 !== 0) {
      file.#number = found?.number ?? 0;
      file.#rewrite(0);
      return file;
    }
    file.#file = openSync(path, 'r+');
    file.#area = found.bytes / 2;
    file.#number = found.number;
    file.#start = found.start;
    file.#at = found.end;
    return file;
  }

  get heads(): ReadonlyMap<string, KeptHead> {
    return this.#heads;
  }

  /** Sees to it that these changes can be written, before they are committed. Throws when the disk is full. */
  makeRoom(changes: HeadChanges): void {
    const bytes = encode(this.#number, rowsOf(changes), false).length;
    if (this.#at + bytes <= this.#start + this.#area) return;
    const whole = encode(this.#number + 1, rowsOf(this.#heads), true);
    if (whole.length + 2 * bytes > this.#area) this.#rewrite(bytes);
    else this.#turnOver(whole);
  }

  /** Overwrites what older lines said, the names of deleted logs among it. */
  wipe(): void {
    this.#turnOver(encode(this.#number + 1, rowsOf(this.#heads), true));
    writeAll(this.#file, Buffer.alloc(this.#start + this.#area - this.#at), this.#at);
    writeAll(this.#file, Buffer.alloc(this.#area), this.#area - this.#start);
    fdatasyncSync(this.#file);
  }

  /** Writes changes for which room was made; they are on disk when it returns. */
  write(changes: HeadChanges): void {
    this.#put(encode(this.#number, rowsOf(changes), false));
    for (const [id, head] of changes) {
      if (head === undefined) this.#heads.delete(id);
      else this.#heads.set(id, head);
    }
  }

  close(): void {
    if (this.#file >= 0) closeSync(this.#file);
    this.#file = -1;
  }

  /** Goes on in the other area. @param whole all heads under the next number; an area has room for it */
  #turnOver(whole: Buffer): void {
    this.#start = this.#area - this.#start;
    this.#number++;
    this.#at = this.#start;
    this.#put(whole);
  }

  #put(line: Buffer): void {
    writeAll(this.#file, line, this.#at);
    fdatasyncSync(this.#file);
    this.#at += line.length;
  }

  /** A new file, large enough for four times what there is, in place of the old one. */
  #rewrite(more: number): void {
    const whole = encode(this.#number + 1, rowsOf(this.#heads), true);
    const area = Math.max(AREA_BYTES, 2 ** Math.ceil(Math.log2(4 * (whole.length + more))));
    const fresh = `${this.#path}.new`;
    const file = openSync(fresh, 'w+');
    try {
      writeAll(file, Buffer.alloc(2 * area), 0);
      writeAll(file, whole, 0);
      fsyncSync(file);
      renameSync(fresh, this.#path);
      syncFolder(dirname(this.#path));
    } catch (error) {
      closeSync(file);
      rmSync(fresh, { force: true });
      throw error;
    }
    this.close();
    this.#file = file;
    this.#area = area;
    this.#number++;
    this.#start = 0;
    this.#at = whole.length;
  }
}

/** What a heads file says: of the highest number the line with all heads, and every change after it. */
export function readHeads(path: string) {
  const bytes = readIfThere(path);
  if (bytes === undefined) return undefined;
  // Each area by itself: what a kill cut at the end of one is no beginning of the other.
  const half = Math.ceil(bytes.length / 2);
  const lines = [...decode(bytes.subarray(0, half), 0), ...decode(bytes.subarray(half), half)];
  const first = lines.filter(({ isWhole }) => isWhole).sort((a, b) => b.number - a.number)[0];
  if (first === undefined) return undefined;
  const heads = new Map<string, KeptHead>();
  let end = first.start;
  for (const line of lines) {
    if (line.number !== first.number || line.start < first.start) continue;
    for (const [id, kind, count, hash] of line.rows) {
      if (kind === undefined || count === undefined || hash === undefined) heads.delete(id);
      else heads.set(id, { kind, count, hash });
    }
    end = line.end;
  }
  return { heads, number: first.number, start: first.start, end, bytes: bytes.length };
}

function rowsOf(changes: HeadChanges): Row[] {
  return [...changes].map(([id, head]) => (head === undefined ? [id] : [id, head.kind, head.count, head.hash]));
}

function encode(number: number, rows: readonly Row[], isWhole: boolean): Buffer {
  const json = JSON.stringify(isWhole ? { number, whole: true, rows } : { number, rows });
  return Buffer.from(`${checksum(json)} ${json}\n`);
}

/** The lines that are as they were written; others are left over from before, or were cut by a kill. */
function decode(bytes: Buffer, offset: number): HeadLine[] {
  const lines: HeadLine[] = [];
  for (let start = 0, end = bytes.indexOf(10); end >= 0; start = end + 1, end = bytes.indexOf(10, start)) {
    const text = bytes.toString('utf8', start, end);
    const json = text.slice(9);
    if (text.slice(0, 9) !== `${checksum(json)} `) continue;
    const { number, whole = false, rows } = JSON.parse(json);
    lines.push({ number, isWhole: whole, rows, start: offset + start, end: offset + end + 1 });
  }
  return lines;
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function writeAll(file: number, bytes: Buffer, at: number): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, at + done);
}

/** So that the new name survives a power cut. Some systems cannot open a folder, and need not. */
function syncFolder(path: string): void {
  try {
    const folder = openSync(path, 'r');
    fsyncSync(folder);
    closeSync(folder);
  } catch (error) {
    if (process.platform !== 'win32') throw error;
  }
}
