import type { CaseRef } from '../../shared/log/cases.ts';
import { linesOfText } from '../../shared/log/file-lines.ts';
import type { TableLog } from '../../shared/log/table-log.ts';
import type { VisibleHeader } from '../../shared/log/visible-log.ts';
import type { TableEvent } from '../../shared/negotiation/events.ts';
import { evolve } from '../../shared/negotiation/evolve.ts';
import { initialTable, type Table } from '../../shared/negotiation/table.ts';
import { type PublicScenario, publicScenario } from '../../shared/scenario/public-scenario.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';

/** A table's record as the own server handed it out, folded to its end. */
export interface TableRecord {
  readonly session: string;
  readonly table: number;
  readonly scenario: PublicScenario;
  readonly end: Table;
  /** Moment of the first entry, ms since the epoch. */
  readonly startedAt: number;
  /** The whole log; absent for a participant's own. */
  readonly log?: TableLog;
}

type Line = { readonly at: number; readonly events: readonly TableEvent[] };

function withCase(head: TableLog['header'] & { readonly case: CaseRef }, scenario: Scenario): TableLog['header'] {
  const { case: ref, ...header } = head;
  return { ...header, scenario, scenarioHash: ref.hash };
}

/**
 * Reads the lines of a table's whole log or of a participant's own. For what this page's own server sent: nothing is
 * checked against the schemas, which would weigh more than the page. `undefined` for anything that is no such record.
 */
export function readTableRecord(text: string): TableRecord | undefined {
  try {
    const all = linesOfText(text).lines.map((line) => JSON.parse(line));
    // A table's log of today names its case, which stands before it.
    const named: Scenario | undefined = all[0]?.case;
    const [head, ...entries] = named === undefined ? all : all.slice(1);
    const header: TableLog['header'] | VisibleHeader = named === undefined ? head : withCase(head, named);
    if (header.kind !== 'table' && header.kind !== 'visible') return undefined;
    const isWhole = header.kind === 'table';
    const scenario = isWhole ? publicScenario(header.scenario) : header.scenario;
    const lines: readonly Line[] = entries;
    return {
      session: header.session,
      table: header.table,
      scenario,
      end: lines.flatMap(({ events }) => events).reduce(evolve, initialTable(scenario)),
      startedAt:
        lines.find(({ events }) => events.some(({ type }) => type === 'TableStarted'))?.at ?? lines[0]?.at ?? 0,
      ...(isWhole ? { log: { header, entries } } : {}),
    };
  } catch {
    return undefined;
  }
}
