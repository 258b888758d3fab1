import { randomBytes } from 'node:crypto';
import { rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// A deletion is what somebody does when the disk is full, and needs some room itself: this file keeps it.

/** A deletion of a hall's session, keys and codes included, writes about a quarter of this (bytes). */
const RESERVE_BYTES = 2 * 1024 * 1024;
/** So much must stay free for others when the reserve is made again (bytes). */
const ROOM_BESIDE = 4 * RESERVE_BYTES;

/** Path of the file; it holds nothing. */
export function reservePath(dataDir: string): string {
  return join(dataDir, 'reserve.bin');
}

/** Free room on the disk of a folder (bytes). */
export function freeBytes(dataDir: string): number {
  const { bavail, bsize } = statfsSync(dataDir);
  return bavail * bsize;
}

/** Makes the reserve where it is missing and there is room; whether it is there. */
export function keepReserve(dataDir: string): boolean {
  const path = reservePath(dataDir);
  if (statSync(path, { throwIfNoEntry: false })?.size === RESERVE_BYTES) return true;
  try {
    if (freeBytes(dataDir) < RESERVE_BYTES + ROOM_BESIDE) return false;
    // Noise: a file system that packs or leaves out zeros would keep no room for them.
    writeFileSync(path, randomBytes(RESERVE_BYTES));
    return true;
  } catch {
    rmSync(path, { force: true });
    return false;
  }
}

/** Gives the reserve up; whether there was one. */
export function releaseReserve(dataDir: string): boolean {
  const isThere = statSync(reservePath(dataDir), { throwIfNoEntry: false }) !== undefined;
  rmSync(reservePath(dataDir), { force: true });
  return isThere;
}
