import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Sha256 } from '../kernel/entry.ts';
import { type ArchiveLog, casesOf } from './archive.ts';
import { caseHash, caseLine } from './cases.ts';
import { blankEntry, FREE_TEXT, type RawRecord, textsIn } from './erase-entry.ts';
import { type ErasureRefusal, type PersonToErase, personIn, REMOVED } from './erase-person.ts';
import { caseLogId, parseLogId } from './log-names.ts';
import { sealedLine } from './seal.ts';
import { LOG_FORMAT } from './versions.ts';

/** What somebody else wrote in which the name stands, for the facilitator to look at. */
export interface Mention {
  readonly log: string;
  /** Number of the entry. */
  readonly n: number;
  readonly text: string;
}

export interface Erased {
  readonly logs: readonly ArchiveLog[];
  readonly mentions: readonly Mention[];
}

export interface ErasureOptions {
  readonly sha256: Sha256;
  /** New chance for every erasure: with it in the header nobody can try a name against a hash that they kept. */
  readonly salt: string;
  /** Moment of it, ms since the epoch. */
  readonly at: number;
}

/**
 * Erases one person from the logs of a closed session: what they wrote and wherever their name stands becomes
 * `(removed)`, every log is sealed anew with a new salt, and its header says when and of how many. Logs of format 1 become
 * format 2. Variations among the logs are pointed at the new hashes.
 */
export function erasePerson(
  session: string,
  logs: readonly ArchiveLog[],
  person: string,
  options: ErasureOptions,
): Erased | ErasureRefusal {
  const own = logs.find(({ id }) => id === session);
  const who = personIn(own?.lines ?? [], casesOf(logs), person);
  if (typeof who === 'string') return who;
  const cases = new Map<string, ArchiveLog>();
  /** New hashes of headers and entries by their old ones. */
  const moved = new Map<string, string>();
  const mentions: Mention[] = [];
  const order = logs.toSorted((a, b) => Number(isBranch(a)) - Number(isBranch(b)));
  const erased = order.map((log): ArchiveLog => {
    mentions.push(...mentionsIn(log, session, who));
    if (log.kind === 'case' || log.kind === 'notes') return log;
    const read = readRaw(log, session, cases, options.sha256);
    return { ...log, lines: sealAnew(read, { who, moved, log: log.id, session, ...options }) };
  });
  const known = new Set(logs.map(({ id }) => id));
  const added = [...cases.values()].filter(({ id }) => !known.has(id));
  return { logs: [...added, ...erased], mentions: [...new Map(mentions.map((one) => [one.text, one])).values()] };
}

interface RawLog {
  readonly header: RawRecord;
  readonly entries: readonly RawRecord[];
}

function isBranch({ kind, lines }: ArchiveLog): boolean {
  return kind === 'table' && /"branchOf":/.test(lines[0] ?? '');
}

/** Lines as records of the present format: a case inside one is kept beside and named. */
function readRaw(log: ArchiveLog, session: string, cases: Map<string, ArchiveLog>, sha256: Sha256): RawLog {
  const named = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(named);
    if (typeof value !== 'object' || value === null) return value;
    const { scenario, scenarioHash: _, ...rest } = value as RawRecord;
    if (scenario === undefined) return Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, named(one)]));
    const { id, version } = scenario as { readonly id: string; readonly version: string };
    const hash = caseHash(scenario, sha256);
    const name = caseLogId(session, hash);
    cases.set(hash, { id: name, kind: 'case', lines: [caseLine(scenario)] });
    return { ...rest, case: { id, version, hash } };
  };
  const [header, ...entries] = log.lines.map((line) => named(JSON.parse(line)) as RawRecord);
  return { header: header ?? {}, entries };
}

interface Sealing extends ErasureOptions {
  readonly who: PersonToErase;
  readonly moved: Map<string, string>;
  readonly log: string;
  readonly session: string;
}

function sealAnew({ header, entries }: RawLog, { who, moved, log, session, sha256, salt, at }: Sealing): string[] {
  const { hash: oldHead, branchOf, ...fields } = header;
  const erasures = [...((fields.erasures as unknown[] | undefined) ?? []), { at, people: 1 }];
  const whole = { ...fields, ...pointed(branchOf, moved), format: LOG_FORMAT, salt, erasures };
  let prev = sha256(canonicalJson(whole));
  moved.set(String(oldHead), prev);
  const blank = blankEntry(who, parseLogId(log, session), entries);
  const lines = entries.map((entry) => {
    const { hash: old, ...rest } = entry;
    const line = sealedLine({ ...blank(rest), prev } as never, sha256);
    prev = (JSON.parse(line) as { readonly hash: string }).hash;
    moved.set(String(old), prev);
    return line;
  });
  return [canonicalJson({ ...whole, hash: moved.get(String(oldHead)) }), ...lines];
}

function pointed(branchOf: unknown, moved: ReadonlyMap<string, string>): object {
  if (typeof branchOf !== 'object' || branchOf === null) return {};
  const { hash } = branchOf as { readonly hash?: unknown };
  return { branchOf: { ...branchOf, hash: moved.get(String(hash)) ?? REMOVED } };
}

/** Free text of others in which a name of the person stands. */
function mentionsIn({ id, kind, lines }: ArchiveLog, session: string, who: PersonToErase): Mention[] {
  if (kind === 'case') return [];
  const entries = lines.slice(1).map((line) => JSON.parse(line) as RawRecord);
  const blank = blankEntry(who, parseLogId(id, session), entries);
  return entries.flatMap((entry) => {
    const texts = new Set(textsIn(blank(entry), FREE_TEXT));
    return [...texts].filter(who.isNamedIn).map((text) => ({ log: id, n: Number(entry.n), text }));
  });
}
