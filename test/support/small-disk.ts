import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// A file system of a few megabytes, so that "the disk is full" is the real thing. It needs the right to mount.

/** A small disk of its own, with a folder for data and a file that takes up room. */
export interface SmallDisk {
  readonly dataDir: string;
  /** Takes all room but this (bytes), to the last byte when 0. */
  fill(leaving?: number): void;
  /** Gives back what `fill` took. */
  clear(): void;
  /** Free room (bytes). */
  free(): number;
  /** Takes the disk away; whatever was open on it is to be closed before. */
  remove(): void;
}

/** Why no small disk can be had here; `undefined` where one can. */
export const NO_SMALL_DISK: string | undefined = tryMount();

/** Mounts a disk of that many bytes. Throws where `NO_SMALL_DISK` says why. */
export function openSmallDisk(bytes: number): SmallDisk {
  const root = mkdtempSync(join(tmpdir(), 'runding-small-'));
  const fault = mount(root, bytes);
  if (fault !== undefined) {
    rmSync(root, { recursive: true, force: true });
    throw new Error(`No small disk: ${fault}`);
  }
  const dataDir = join(root, 'data');
  const filler = join(root, 'filler');
  mkdirSync(dataDir);
  const free = () => {
    const { bavail, bsize } = statfsSync(root);
    return bavail * bsize;
  };
  return {
    dataDir,
    free,
    fill(leaving = 0) {
      const file = openSync(filler, 'a');
      try {
        const block = Buffer.alloc(4096, 0x5a);
        while (free() > leaving) if (writeSync(file, block) < block.length) break;
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
      } finally {
        closeSync(file);
      }
    },
    clear: () => rmSync(filler, { force: true }),
    remove() {
      spawnSync('umount', ['-l', root]);
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function mount(folder: string, bytes: number): string | undefined {
  if (process.platform !== 'linux') return 'small file systems are mounted on Linux only';
  const { status, stderr, error } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder]);
  if (error !== undefined) return error.message;
  return status === 0 ? undefined : String(stderr).trim();
}

function tryMount(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'runding-mount-'));
  try {
    const fault = mount(folder, 1_048_576);
    if (fault === undefined) spawnSync('umount', [folder]);
    return fault;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
