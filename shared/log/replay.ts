import type { Sha256 } from '../kernel/entry.ts';
import { isSameJson } from '../kernel/same-json.ts';
import { decide } from '../negotiation/decide.ts';
import type { TableEvent } from '../negotiation/events.ts';
import { evolve } from '../negotiation/evolve.ts';
import { initialTable, type Table } from '../negotiation/table.ts';
import { type PublicScenario, publicScenario } from '../scenario/public-scenario.ts';
import { type ReadableEntry, withReaders } from '../visibility/visible.ts';
import { type ChainFault, chainFault, type SealedLog } from './chain.ts';
import { type IsOver, reached } from './limits.ts';
import type { LogStop } from './read-lines.ts';
import type { TableEntry, TableHeader, TableLog } from './table-log.ts';
import { RULES_VERSION } from './versions.ts';

/** Folds events onto a table: the one way from a log to a table, for the server, every phone and every replay. */
export function fold(table: Table, events: readonly TableEvent[]): Table {
  return events.reduce(evolve, table);
}

/** The table that a viewer's entries (or a whole log's) make. */
export function foldEntries(scenario: PublicScenario, entries: readonly { readonly events: readonly TableEvent[] }[]) {
  return entries.reduce((table, entry) => fold(table, entry.events), initialTable(scenario));
}

/** A log with the readers of each event fixed, and the table at its end; as far as the time for it goes. */
export function readersOfLog(
  log: TableLog,
  isOver: IsOver = () => false,
): { readonly entries: ReadableEntry[]; readonly table: Table; readonly stopped?: LogStop | undefined } {
  let table = initialTable(publicScenario(log.header.scenario));
  const entries: ReadableEntry[] = [];
  for (const { at, events } of log.entries) {
    if (isOver()) return { entries, table, stopped: { line: entries.length + 2, ...reached('logMs') } };
    entries.push(withReaders(table, at, events));
    table = fold(table, events);
  }
  return { entries, table };
}

/** The first line that is not what the rules and the chain make of it. `line` 1 is the header. */
export type LogFault = ChainFault<'decision' | 'unfinished'>;

/**
 * Whether verification decides a log's entries again: only under the rules that decided them. Of other rules it says that
 * the chain is whole, and their number. Nor where somebody was erased: what they wrote is not there to be decided.
 */
export function isDecidedAgain({ rules, erasures }: Pick<TableHeader, 'rules' | 'erasures'>): boolean {
  return rules === RULES_VERSION && erasures === undefined;
}

/**
 * Checks the chain of a log, and, where it was decided by the present rules, decides every entry again. `undefined` when
 * nothing differs from what was written; `unfinished` at the entry at which the time for it was over.
 */
export function verifyLog(
  log: SealedLog<TableHeader, TableEntry>,
  sha256: Sha256,
  isOver: IsOver = () => false,
): LogFault | undefined {
  const decideAgain = decidingAgain(log.header);
  return chainFault(log, sha256, (entry) => (isOver() ? ('unfinished' as const) : decideAgain(entry)));
}

/** Decides entry after entry as the table stood, where that is done; a fault where the rules come to other events. */
export function decidingAgain(header: TableHeader): (entry: TableEntry) => 'decision' | undefined {
  if (!isDecidedAgain(header)) return () => undefined;
  const { scenario } = header;
  let table = initialTable(publicScenario(scenario));
  return (entry) => {
    const decision = decide(table, entry.command, { actor: entry.by, at: entry.at, scenario });
    const same = decision.kind === 'decided' && isSameJson(decision.events, entry.events);
    table = fold(table, entry.events);
    return same ? undefined : 'decision';
  };
}
