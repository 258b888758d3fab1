import { cpSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

/** A data folder as a killed server leaves it, while the store of the first one is open. */
export function copyOf(folder: string): string {
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** Cuts commits off the end of the journal, as a disk does that said "written" too early. */
export function cutCommits(folder: string, count = 1): void {
  const wal = join(folder, 'runding.sqlite-wal');
  const bytes = readFileSync(wal);
  const pageBytes = bytes.readUInt32BE(8);
  const salt = bytes.subarray(16, 24);
  const commits: number[] = [];
  for (let at = 32; at + 24 + pageBytes <= bytes.length; at += 24 + pageBytes) {
    if (!bytes.subarray(at + 8, at + 16).equals(salt)) break;
    if (bytes.readUInt32BE(at + 4) > 0) commits.push(at + 24 + pageBytes);
  }
  truncateSync(wal, commits.at(-1 - count) ?? 32);
}
