import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Entry, Sha256 } from '../kernel/entry.ts';

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
  before: { readonly hash: string; readonly at: number },
  sha256: Sha256,
): EntryFault | undefined {
  const { hash, ...rest } = entry;
  if (entry.prev !== before.hash) return 'chain';
  if (sha256(canonicalJson(rest)) !== hash) return 'hash';
  return entry.at < before.at ? 'time' : undefined;
}

/**
 * Checks the chain of a log from its header on.
 *
 * @param alsoFault what else is wrong with an entry that the chain holds; asked entry by entry, in order
 */
export function chainFault<E extends AnyEntry, What extends string = never>(
  header: SealedHeader & { readonly createdAt: number },
  entries: readonly E[],
  sha256: Sha256,
  alsoFault: (entry: E) => What | undefined = () => undefined,
): ChainFault<What> | undefined {
  const fault = headerFault(header, sha256);
  if (fault !== undefined) return { line: 1, what: fault };
  let before: { readonly hash: string; readonly at: number } = { hash: header.hash, at: header.createdAt };
  for (const [index, entry] of entries.entries()) {
    const what = entryFault(entry, before, sha256) ?? alsoFault(entry);
    if (what !== undefined) return { line: index + 2, what };
    before = entry;
  }
  return undefined;
}
