import { LONGEST_LINE } from '../kernel/longest-line.ts';

/**
 * What a file, a log and a line of it may have at most, so that nothing that somebody hands over holds its reader up or
 * fills its memory. A hall of 200 tables with 2,000 entries each has 400,000 lines in 240 MB.
 */
export const LOG_LIMITS = {
  /** Bytes of a file once it is unpacked, counted while unpacking. */
  fileBytes: 512 * 1024 * 1024,
  /** Lines of a file. */
  fileLines: 600_000,
  /** Logs of an archive: 200 tables in 25 rounds. */
  archiveLogs: 5000,
  /** Entries of one log. */
  entries: 100_000,
  lineLength: LONGEST_LINE,
  /** Lists and records inside each other in a line; the deepest case has 12. */
  depth: 32,
  /** Time for one log to be read and folded, for all logs of an archive to be verified (ms). */
  logMs: 20_000,
  archiveMs: 300_000,
} as const;

export type LogLimit = Exclude<keyof typeof LOG_LIMITS, 'archiveMs'>;

/** Which limit a reader came to, and that in words. */
export interface LimitReached {
  readonly limit: LogLimit;
  readonly reason: string;
}

const MEGABYTE = 1024 * 1024;

const WORDS: Readonly<Record<LogLimit, string>> = {
  fileBytes: `the file is too large: it has more than ${LOG_LIMITS.fileBytes / MEGABYTE} MB`,
  fileLines: `the file has too many lines, more than ${LOG_LIMITS.fileLines}`,
  archiveLogs: `the archive has too many logs, more than ${LOG_LIMITS.archiveLogs}`,
  entries: `the log has too many entries, more than ${LOG_LIMITS.entries}`,
  lineLength: `the line is longer than ${LOG_LIMITS.lineLength / MEGABYTE} million characters`,
  depth: `the line has more than ${LOG_LIMITS.depth} lists and records inside each other`,
  logMs: 'it takes too long to read, and was stopped',
};

/** The limit that was reached, in the words of the readers. */
export function reached(limit: LogLimit): LimitReached {
  return { limit, reason: WORDS[limit] };
}

/**
 * What of a value that JSON gave cannot be worked with: more lists and records inside each other than a line may have, or a
 * number that is too large to be one.
 */
export function oddityIn(value: unknown, left: number = LOG_LIMITS.depth): 'depth' | 'number' | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'number';
  if (typeof value !== 'object' || value === null) return undefined;
  if (left === 0) return 'depth';
  for (const one of Array.isArray(value) ? value : Object.values(value)) {
    const oddity = oddityIn(one, left - 1);
    if (oddity !== undefined) return oddity;
  }
  return undefined;
}

/** Tells whether the time for something is over; without one nothing is timed. */
export type IsOver = () => boolean;

/** @param now ms, of a clock that never runs backwards */
export function timeFor(ms: number, now: () => number): IsOver {
  const end = now() + ms;
  return () => now() > end;
}
