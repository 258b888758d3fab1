import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Sha256 } from '../kernel/entry.ts';
import { decide } from '../negotiation/decide.ts';
import type { TableEvent } from '../negotiation/events.ts';
import { evolve } from '../negotiation/evolve.ts';
import { initialTable, type Table } from '../negotiation/table.ts';
import { type PublicScenario, publicScenario } from '../scenario/public-scenario.ts';
import { type ReadableEntry, withReaders } from '../visibility/visible.ts';
import type { TableEntry, TableHeader, TableLog } from './table-log.ts';

/** Folds events onto a table: the one way from a log to a table, for the server, every phone and every replay. */
export function fold(table: Table, events: readonly TableEvent[]): Table {
  return events.reduce(evolve, table);
}

/** The table that a viewer's entries (or a whole log's) make. */
export function foldEntries(scenario: PublicScenario, entries: readonly { readonly events: readonly TableEvent[] }[]) {
  return entries.reduce((table, entry) => fold(table, entry.events), initialTable(scenario));
}

/** A log with the readers of each event fixed, and the table at its end. */
export function readersOfLog(log: TableLog): { readonly entries: ReadableEntry[]; readonly table: Table } {
  let table = initialTable(publicScenario(log.header.scenario));
  const entries = log.entries.map((entry) => {
    const readable = withReaders(table, entry.at, entry.events);
    table = fold(table, entry.events);
    return readable;
  });
  return { entries, table };
}

/** The first line that is not what the rules and the chain make of it. `line` 1 is the header. */
export interface LogFault {
  readonly line: number;
  readonly what: 'header-hash' | 'scenario-hash' | 'chain' | 'hash' | 'time' | 'decision';
}

/** Checks the chain and decides every entry again; `undefined` when the log is whole and the rules still say the same. */
export function verifyLog(log: TableLog, sha256: Sha256): LogFault | undefined {
  const fault = headerFault(log.header, sha256);
  if (fault !== undefined) return { line: 1, what: fault };
  let table = initialTable(publicScenario(log.header.scenario));
  let prev = log.header.hash;
  let lastAt = log.header.createdAt;
  for (const [index, entry] of log.entries.entries()) {
    const what = entryFault(entry, { prev, lastAt, table, header: log.header, sha256 });
    if (what !== undefined) return { line: index + 2, what };
    table = fold(table, entry.events);
    prev = entry.hash;
    lastAt = entry.at;
  }
  return undefined;
}

function headerFault(header: TableHeader, sha256: Sha256): 'header-hash' | 'scenario-hash' | undefined {
  const { hash, ...rest } = header;
  if (sha256(canonicalJson(header.scenario)) !== header.scenarioHash) return 'scenario-hash';
  return sha256(canonicalJson(rest)) === hash ? undefined : 'header-hash';
}

interface Before {
  readonly prev: string;
  readonly lastAt: number;
  readonly table: Table;
  readonly header: TableHeader;
  readonly sha256: Sha256;
}

function entryFault(entry: TableEntry, before: Before): LogFault['what'] | undefined {
  const { hash, ...rest } = entry;
  if (entry.prev !== before.prev) return 'chain';
  if (before.sha256(canonicalJson(rest)) !== hash) return 'hash';
  if (entry.at < before.lastAt) return 'time';
  const context = { actor: entry.by, at: entry.at, scenario: before.header.scenario };
  const decision = decide(before.table, entry.command, context);
  const same = decision.kind === 'decided' && canonicalJson(decision.events) === canonicalJson(entry.events);
  return same ? undefined : 'decision';
}
