import type { DatabaseSync } from 'node:sqlite';
import type { DeletedLogs } from './deleted-logs.ts';
import { databaseBytes, eraseTraces, isErasePending } from './erase-traces.ts';
import type { HeadKeeper } from './head-keeper.ts';
import { freeBytes, keepReserve } from './reserve-file.ts';
import { isFinalFault } from './sqlite-faults.ts';

/** Between two slices of overwriting (ms): others have most of the time. */
const SLICE_EVERY_MS = 25;
/** Until it is looked again whether it is quiet enough, or there is room. */
const LOOK_AGAIN_MS = 1000;
const TRY_AGAIN_MS = 5000;
/** Rewriting the whole file takes about so long; it holds up every commit. */
const REWRITTEN_BYTES_PER_MS = 50_000;
/** It is done when nobody wrote for ten times as long, a second at least. */
const QUIET_TIMES = 10;
const QUIET_AT_LEAST_MS = 1000;

/** Overwrites what was deleted, between commits, and keeps the reserve. */
export interface Scrubber {
  /** Something was deleted. */
  start(): void;
  /** Somebody wrote something: whoever writes again soon is not to wait. */
  noteWrite(): void;
  stop(): void;
}

/** @param tell hears whether traces of something deleted may be left on disk, whenever that changes */
export function createScrubber(
  database: DatabaseSync,
  deleted: DeletedLogs,
  heads: Pick<HeadKeeper, 'wipe'>,
  dataDir: string,
  tell: (tracesLeft: boolean) => void,
): Scrubber {
  let timer: NodeJS.Timeout | undefined;
  let wroteAt = Number.NEGATIVE_INFINITY;
  let isLeft = isErasePending(database);

  function later(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(step, ms).unref();
  }

  /** A transaction that ends in an ordinary fault (no room, above all) is tried again; any other ends the store. */
  function step(): void {
    try {
      later(work());
    } catch (error) {
      if (isFinalFault(error) || database.isTransaction) throw error;
      later(TRY_AGAIN_MS);
    }
  }

  /** Does one thing; how long (ms) until the next. */
  function work(): number {
    if (isLeft && deleted.removeSome()) return SLICE_EVERY_MS;
    const hasReserve = keepReserve(dataDir);
    if (!isLeft) return hasReserve ? 60_000 : TRY_AGAIN_MS;
    const bytes = databaseBytes(database);
    const quietMs = Math.max(QUIET_AT_LEAST_MS, (QUIET_TIMES * bytes) / REWRITTEN_BYTES_PER_MS);
    if (performance.now() - wroteAt < quietMs) return LOOK_AGAIN_MS;
    if (freeBytes(dataDir) < 2 * bytes) return TRY_AGAIN_MS;
    heads.wipe();
    eraseTraces(database);
    isLeft = false;
    tell(false);
    return TRY_AGAIN_MS;
  }

  if (isLeft) tell(true);
  later(0);
  return {
    start() {
      if (!isLeft) tell(true);
      isLeft = true;
      later(SLICE_EVERY_MS);
    },
    noteWrite() {
      wroteAt = performance.now();
    },
    stop: () => clearTimeout(timer),
  };
}
