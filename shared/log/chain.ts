import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Entry, Sha256 } from '../kernel/entry.ts';
import { isSealedLine } from './seal.ts';

/** An entry of any log. */
export type AnyEntry = Entry<unknown, unknown, unknown>;

/** A first line, sealed: of a table's log or of a session's. */
interface SealedHeader {
  readonly scenario: unknown;
  readonly scenarioHash: string;
  readonly hash: string;
}

type HeaderFault = 'header-hash' | 'scenario-hash';
type EntryFault = 'chain' | 'hash' | 'time';

/** The first line that the chain does not hold. `line` 1 is the header. */
export interface ChainFault<What extends string = never> {
  readonly line: number;
  readonly what: HeaderFault | EntryFault | What;
}

/** What of a header is not as it was written. */
function headerFault(header: SealedHeader, sha256: Sha256): HeaderFault | undefined {
  const { hash, ...rest } = header;
  if (sha256(canonicalJson(header.scenario)) !== header.scenarioHash) return 'scenario-hash';
  return sha256(canonicalJson(rest)) === hash ? undefined : 'header-hash';
}

/** What of an entry is not as it was written after the line before it. `at` of a header is the log's beginning. */
function entryFault(
  entry: AnyEntry,
  line: string | undefined,
  before: { readonly hash: string; readonly at: number },
  sha256: Sha256,
): EntryFault | undefined {
  if (entry.prev !== before.hash) return 'chain';
  const isWhole = (line !== undefined && isSealedLine(line, sha256)) || isSealed(entry, sha256);
  if (!isWhole) return 'hash';
  return entry.at < before.at ? 'time' : undefined;
}

/** The same of an entry that has no line, or one with other spaces or another order of keys. */
function isSealed({ hash, ...rest }: AnyEntry, sha256: Sha256): boolean {
  return sha256(canonicalJson(rest)) === hash;
}

/** A log to be checked. */
export interface SealedLog<Header, E> {
  readonly header: Header;
  readonly entries: readonly E[];
  /** What header and entries were read from: where a line is as the sealer writes it, its text alone is checked. */
  readonly lines?: readonly string[] | undefined;
}

/**
 * Checks the chain of a log from its header on.
 *
 * @param alsoFault what else is wrong with an entry that the chain holds; asked entry by entry, in order
 */
export function chainFault<E extends AnyEntry, What extends string = never>(
  { header, entries, lines = [] }: SealedLog<SealedHeader & { readonly createdAt: number }, E>,
  sha256: Sha256,
  alsoFault: (entry: E) => What | undefined = () => undefined,
): ChainFault<What> | undefined {
  const fault = headerFault(header, sha256);
  if (fault !== undefined) return { line: 1, what: fault };
  let before: { readonly hash: string; readonly at: number } = { hash: header.hash, at: header.createdAt };
  for (const [index, entry] of entries.entries()) {
    const what = entryFault(entry, lines[index + 1], before, sha256) ?? alsoFault(entry);
    if (what !== undefined) return { line: index + 2, what };
    before = entry;
  }
  return undefined;
}
