import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Entry, Sha256 } from '../kernel/entry.ts';
import { caseHash } from './cases.ts';
import { isSealedLine } from './seal.ts';

/** An entry of any log. */
export type AnyEntry = Entry<unknown, unknown, unknown>;

type HeaderFault = 'header-hash' | 'scenario-hash';
type EntryFault = 'chain' | 'hash' | 'time';

/** The first line that the chain does not hold. `line` 1 is the header. */
export interface ChainFault<What extends string = never> {
  readonly line: number;
  readonly what: HeaderFault | EntryFault | What;
}

/** What of a first line is not as it was written. That a case has the hash by which it is named was seen when it was found. */
function headerFault(line: string | undefined, sha256: Sha256): HeaderFault | undefined {
  const { hash, ...rest } = JSON.parse(line ?? '{}') as { readonly hash?: string; readonly [field: string]: unknown };
  if ('scenario' in rest && caseHash(rest.scenario, sha256) !== rest.scenarioHash) return 'scenario-hash';
  return sha256(canonicalJson(rest)) === hash ? undefined : 'header-hash';
}

/** What of an entry is not as it was written after the line before it. `at` of a header is the log's beginning. */
function entryFault(
  entry: AnyEntry,
  line: string,
  before: { readonly hash: string; readonly at: number },
  sha256: Sha256,
): EntryFault | undefined {
  if (entry.prev !== before.hash) return 'chain';
  if (!isSealedLine(line, sha256) && !isSealedLoosely(line, sha256)) return 'hash';
  return entry.at < before.at ? 'time' : undefined;
}

/** Whether a line with other spaces, or its keys in another order, holds what was sealed. */
function isSealedLoosely(line: string, sha256: Sha256): boolean {
  const { hash, ...rest } = JSON.parse(line) as AnyEntry;
  return sha256(canonicalJson(rest)) === hash;
}

/** A log to be checked, as it was read. */
export interface SealedLog<Header, E> {
  readonly header: Header;
  readonly entries: readonly E[];
  /** What header and entries were read from; nothing else is checked. */
  readonly lines: readonly string[];
}

/**
 * Checks the chain of a log from its header on.
 *
 * @param alsoFault what else is wrong with an entry that the chain holds; asked entry by entry, in order
 */
export function chainFault<E extends AnyEntry, What extends string = never>(
  { header, entries, lines }: SealedLog<{ readonly hash: string; readonly createdAt: number }, E>,
  sha256: Sha256,
  alsoFault: (entry: E) => What | undefined = () => undefined,
): ChainFault<What> | undefined {
  const fault = headerFault(lines[0], sha256);
  if (fault !== undefined) return { line: 1, what: fault };
  let before: { readonly hash: string; readonly at: number } = { hash: header.hash, at: header.createdAt };
  for (const [index, entry] of entries.entries()) {
    const what = entryFault(entry, lines[index + 1] ?? '', before, sha256) ?? alsoFault(entry);
    if (what !== undefined) return { line: index + 2, what };
    before = entry;
  }
  return undefined;
}
