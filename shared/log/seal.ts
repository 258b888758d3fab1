import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Entry, Sha256 } from '../kernel/entry.ts';
import type { Scenario } from '../scenario/schema.ts';
import { caseHash, namedHeader } from './cases.ts';
import type { TableEntry, TableHeader, TableLog } from './table-log.ts';
import { LOG_FORMAT, RULES_VERSION } from './versions.ts';

/** A decision that is not chained yet. */
export type OpenEntry = Omit<TableEntry, 'prev' | 'hash'>;

/** Builds the sealed first line of a table's log that this build decides. */
export function sealTableHeader(
  fields: Omit<TableHeader, 'kind' | 'format' | 'rules' | 'hash' | 'scenarioHash'>,
  sha256: Sha256,
): TableHeader {
  return sealHeader({ kind: 'table', rules: RULES_VERSION, ...fields } as const, sha256);
}

/** Completes a header with the format, the hash of its case and that of its line. */
export function sealHeader<H extends { readonly scenario: Scenario }>(
  fields: H,
  sha256: Sha256,
): H & { readonly format: number; readonly scenarioHash: string; readonly hash: string } {
  const header = { ...fields, format: LOG_FORMAT, scenarioHash: caseHash(fields.scenario, sha256) };
  return { ...header, hash: sha256(canonicalJson(namedHeader(header))) };
}

/** Chains an entry to the line before it (`prev` is that line's hash). */
export function sealEntry<A, C, E>(entry: Omit<Entry<A, C, E>, 'hash'>, sha256: Sha256): Entry<A, C, E> {
  return { ...entry, hash: sha256(canonicalJson(entry)) };
}

/**
 * The same as the line that is written: the entry's canonical JSON, made once. Its keys are in order, so that the hash
 * stands between the events and the number.
 */
export function sealedLine<A, C, E>(entry: Omit<Entry<A, C, E>, 'hash'>, sha256: Sha256): string {
  const { n, prev, ...rest } = entry;
  const before = canonicalJson(rest).slice(0, -1);
  const after = `"n":${canonicalJson(n)},"prev":${canonicalJson(prev)}}`;
  return `${before},"hash":"${sha256(`${before},${after}`)}",${after}`;
}

/**
 * Whether a line is an entry as `sealedLine` wrote it, to the byte. `false` says nothing of an entry that was written with
 * other spaces or in another order of keys.
 */
export function isSealedLine(line: string, sha256: Sha256): boolean {
  const [end, hash, after] = SEALED_END.exec(line) ?? [];
  return end !== undefined && sha256(`${line.slice(0, -end.length)},${after}`) === hash;
}

/** No text of an entry can look so: its quotes would be escaped. */
const SEALED_END = /,"hash":"([0-9a-f]{64})",("n":\d+,"prev":"[0-9a-f]{64}"\})$/;

/** A whole log from its sealed header and its decisions in order: each is chained to the line before it. */
export function sealLog(header: TableHeader, entries: readonly OpenEntry[], sha256: Sha256): TableLog {
  let prev = header.hash;
  const sealed = entries.map((entry) => {
    const { n, at, by, commandId, command, events } = entry;
    const whole = sealEntry({ n, at, by, commandId, command, events, prev }, sha256);
    prev = whole.hash;
    return whole;
  });
  return { header, entries: sealed };
}
