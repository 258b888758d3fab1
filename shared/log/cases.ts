import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Sha256 } from '../kernel/entry.ts';
import type { OrReason } from '../kernel/or-reason.ts';
import type { Scenario } from '../scenario/schema.ts';
import { LOG_LIMITS, oddityIn } from './limits.ts';

/** How a line of a log names a case; the case itself is stored once. */
export interface CaseRef {
  readonly id: string;
  readonly version: string;
  /** Of the case's canonical JSON. */
  readonly hash: string;
}

/** Cases by their hash, as they were written. */
export type Cases = ReadonlyMap<string, unknown>;

export const NO_CASES: Cases = new Map();

/** Hash of a case: of its canonical JSON. */
export function caseHash(scenario: unknown, sha256: Sha256): string {
  return sha256(canonicalJson(scenario));
}

/** The first line of a log that is written: a header of format 1 holds its case, later ones name it. */
export function headerLine(header: CaseHeader): string {
  return canonicalJson(header.format < 2 ? header : namedHeader(header));
}

/** A header as it is sealed: without its case and without a second copy of the hash. */
export function namedHeader<H extends Omit<CaseHeader, 'hash'>>({ scenarioHash, ...header }: H) {
  return nameCase(header, scenarioHash);
}

interface CaseHeader {
  readonly format: number;
  readonly scenario: Scenario;
  readonly scenarioHash: string;
  readonly hash: string;
}

/** A case as it travels with logs that name it: a line of its own, outside their chains. */
export function caseLine(scenario: unknown): string {
  return canonicalJson({ case: scenario });
}

/** The case of such a line; `undefined` for any other line. */
export function readCaseLine(line: string): unknown {
  if (!line.startsWith('{"case":') || line.length > LOG_LIMITS.lineLength) return undefined;
  try {
    const { case: scenario, ...more } = JSON.parse(line) as { readonly case?: unknown };
    const isCase = typeof scenario === 'object' && scenario !== null && !Array.isArray(scenario);
    return isCase && Object.keys(more).length === 0 && oddityIn(scenario) === undefined ? scenario : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a line is of the case with a hash. */
export function isCaseLine(line: string, hash: string, sha256: Sha256): boolean {
  const scenario = readCaseLine(line);
  return scenario !== undefined && caseHash(scenario, sha256) === hash;
}

/** A file's lines: the cases that stand before its log, and the log. */
export interface CasesAndLog {
  readonly cases: Cases;
  readonly lines: readonly string[];
  /** Number of lines that stand before the log. */
  readonly before: number;
}

/** Takes the cases off the beginning of a file. */
export function splitCases(lines: readonly string[], sha256: Sha256): CasesAndLog {
  const cases = new Map<string, unknown>();
  let before = 0;
  for (const line of lines) {
    const scenario = readCaseLine(line);
    if (scenario === undefined) break;
    cases.set(caseHash(scenario, sha256), scenario);
    before++;
  }
  return { cases, lines: lines.slice(before), before };
}

/** A record that names a case, with the case in the place of its name; or why that cannot be. Others stay as they are. */
export function putCase(record: object, cases: Cases): OrReason<object> {
  if (!('case' in record)) return { value: record };
  const { case: named, ...rest } = record;
  const { id, version, hash } = (named ?? {}) as Partial<CaseRef>;
  const scenario = cases.get(String(hash)) as Partial<Scenario> | undefined;
  if (scenario === undefined) return { reason: `the case "${id}" ${version} that it names is not there (${hash})` };
  if (scenario.id !== id || scenario.version !== version) {
    return { reason: `the case that it names is "${scenario.id}" ${scenario.version}, not "${id}" ${version}` };
  }
  return { value: { ...rest, scenario } };
}

/** The same of a header, which keeps the hash. */
export function putHeaderCase(header: object, cases: Cases): OrReason<object> {
  const put = putCase(header, cases);
  if (put.reason !== undefined || !('case' in header)) return put;
  return { value: { ...put.value, scenarioHash: (header.case as CaseRef).hash } };
}

/** A record that holds a case, with the name of the case in its place. */
export function nameCase<T extends { readonly scenario: Scenario }>(
  { scenario, ...rest }: T,
  hash: string,
): Omit<T, 'scenario'> & { readonly case: CaseRef } {
  const { id, version } = scenario;
  return { ...rest, case: { id, version, hash } };
}
