import type { z } from 'zod';
import type { OrReason } from '../kernel/or-reason.ts';
import { isSameJson } from '../kernel/same-json.ts';
import { cutShort } from '../kernel/text.ts';
import { type Cases, NO_CASES } from './cases.ts';
import { type IsOver, LOG_LIMITS, type LogLimit, oddityIn, reached } from './limits.ts';
import { type UpgradeStep, upgradeLine } from './upgrades.ts';

/** Why reading stopped: the line (1 is the header) and what is wrong with it. */
export interface LogStop {
  readonly line: number;
  readonly reason: string;
  /** Set where nothing is wrong with the line but that a limit is reached there. */
  readonly limit?: LogLimit | undefined;
}

type Stop = Omit<LogStop, 'line'>;

/** A value, or why reading stops. */
type OrStop<T> = { readonly value: T; readonly reason?: undefined } | ({ readonly value?: undefined } & Stop);

/** One kind of log: what its first line and its entries are, and how those of older formats become the present ones. */
export interface LogFormat<Header, Entry> {
  /** What the header says it begins. */
  readonly kind: string;
  /** What a stop calls the whole and its first line, as in "the log" and "a log header". */
  readonly called: { readonly whole: string; readonly head: string };
  /** The format that this build writes, the newest that it reads. */
  readonly format: number;
  /** In rising order, one step for each format after the first. */
  readonly upgrades: readonly UpgradeStep[];
  readonly header: z.ZodType<Header>;
  readonly entry: z.ZodType<Entry>;
  /** The number that an entry gives itself; the first has 1. */
  readonly numberOf: (entry: Entry) => number;
  /** What else is wrong with an entry that is one, in a log with this header. */
  readonly misfit?: ((entry: Entry, header: Header) => string | undefined) | undefined;
  /** Where lines name cases: the line with them in the places of their names. */
  readonly withCases?: { readonly header: PutCases; readonly entry?: PutCases } | undefined;
}

type PutCases = (line: object, cases: Cases) => OrReason<object>;

export type ReadLines<Header, Entry> =
  | {
      readonly header: Header;
      readonly entries: readonly Entry[];
      /** What the header and the entries were read from. */
      readonly lines: readonly string[];
      readonly stopped?: LogStop;
    }
  | { readonly header?: undefined; readonly entries?: undefined; readonly stopped: LogStop };

/**
 * Reads a log of any kind from its lines. A damaged or newer log gives what could be read and says where and why it
 * stopped; a header that cannot be read gives nothing but the reason.
 *
 * @param cases those that lines may name
 * @param isOver when the time for this log is over; the log's own lines are bounded as `LOG_LIMITS` says
 */
export function readLines<Header, Entry>(
  log: LogFormat<Header, Entry>,
  lines: readonly string[],
  cases = NO_CASES,
  isOver: IsOver = () => false,
): ReadLines<Header, Entry> {
  const head = readHeader(log, lines[0], cases);
  if (head.reason !== undefined) return { stopped: stopAt(1, head) };
  const { header, from, isAsWritten } = head.value;
  const entries: Entry[] = [];
  const stop = (line: number, why: Stop) => ({
    ...{ header, entries, lines: lines.slice(0, entries.length + 1) },
    stopped: stopAt(line, why),
  });
  for (const line of lines.slice(1)) {
    const expected = entries.length + 1;
    if (expected > LOG_LIMITS.entries) return stop(expected + 1, reached('entries'));
    if (isOver()) return stop(expected + 1, reached('logMs'));
    const entry = readEntry(log, line, { from, expected, cases });
    if (entry.reason !== undefined) return stop(expected + 1, entry);
    const misfit = log.misfit?.(entry.value, header);
    if (misfit !== undefined) return stop(expected + 1, { reason: misfit });
    entries.push(entry.value);
  }
  return isAsWritten ? { header, entries, lines } : stop(1, { reason: 'the header is not as it was written' });
}

/** A damaged line may be as long as a log: of what it says a reader is told no more than they read. */
const LONGEST_REASON = 400;

/** Why reading stopped, with the line. */
export function stopAt(line: number, { reason, limit }: Stop): LogStop {
  return { line, reason: cutShort(reason, LONGEST_REASON), ...(limit === undefined ? {} : { limit }) };
}

/** A header, the format in which the log was written, and whether reading took nothing away (schemas trim texts). */
interface Head<Header> {
  readonly header: Header;
  readonly from: number;
  readonly isAsWritten: boolean;
}

/** Reads a first line alone. */
export function readHeader<Header>(
  log: Omit<LogFormat<Header, never>, 'entry' | 'numberOf' | 'misfit'>,
  line: string | undefined,
  cases = NO_CASES,
): OrStop<Head<Header>> {
  const { called, format: present, upgrades } = log;
  const parsed = parseLine(line);
  if (parsed.reason !== undefined && parsed.limit !== undefined) return parsed;
  const raw = parsed.value;
  if (raw?.kind !== log.kind) return { reason: `the first line is not ${called.head}` };
  const from = typeof raw.format === 'number' ? raw.format : present;
  if (from > present) {
    return { reason: `${called.whole} has format ${from}; this build reads up to ${present}: use a newer Runding` };
  }
  const { value: written, reason } = withCases(log.withCases?.header, upgradeLine(raw, from, upgrades), cases);
  if (reason !== undefined) return { reason };
  const read = log.header.safeParse(written);
  if (!read.success) return { reason: `the first line is not ${called.head}: ${faultsOf(read.error)}` };
  return { value: { header: read.data, from, isAsWritten: isSameJson(read.data, written) } };
}

function readEntry<Entry>(
  {
    upgrades,
    entry,
    numberOf,
    withCases: put,
  }: Pick<LogFormat<unknown, Entry>, 'upgrades' | 'entry' | 'numberOf' | 'withCases'>,
  line: string,
  { from, expected, cases }: { readonly from: number; readonly expected: number; readonly cases: Cases },
): OrStop<Entry> {
  const parsed = parseLine(line);
  if (parsed.reason !== undefined) return parsed;
  const raw = parsed.value;
  const whole = withCases(put?.entry, upgradeLine(raw, from, upgrades), cases);
  if (whole.reason !== undefined) return whole;
  const read = entry.safeParse(whole.value);
  if (!read.success) return { reason: faultsOf(read.error) };
  const number = numberOf(read.data);
  if (number !== expected) return { reason: `entry ${number} stands where entry ${expected} belongs` };
  return { value: read.data };
}

function withCases(put: PutCases | undefined, line: object, cases: Cases): OrReason<object> {
  return put === undefined ? { value: line } : put(line, cases);
}

/** The record that a line holds. */
function parseLine(line = ''): OrStop<RawLine> {
  if (line.length > LOG_LIMITS.lineLength) return reached('lineLength');
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null) return NOT_JSON;
    const oddity = oddityIn(value);
    if (oddity === 'depth') return reached('depth');
    return oddity === undefined ? { value: value as RawLine } : { reason: 'the line holds a number that is too large' };
  } catch {
    return NOT_JSON;
  }
}

type RawLine = Readonly<Record<string, unknown>>;
const NOT_JSON = { reason: 'the line is not JSON' };

function faultsOf({ issues }: z.ZodError): string {
  return issues.map((issue) => `${issue.path.map(String).join('.') || 'line'}: ${issue.message}`).join('; ');
}
