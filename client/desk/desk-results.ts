import { type Measure, measureOf, roundSpread } from '../../shared/debrief/session-summary.ts';
import type { TableResult } from '../../shared/debrief/table-result.ts';
import type { Note } from '../../shared/notes/notes.ts';
import { notesOn } from '../lib/notes/notes-on.ts';
import { type Filter, isSameTable, type SortKey, type TableRef } from './desk-address.ts';

/** Outcomes from the best to the worst, for sorting; a table that still plays comes last. */
const OUTCOME_ORDER = ['agreement', 'not-ratified', 'impasse', 'walked-away', 'cancelled', undefined] as const;

/** The tables that pass a filter, in the wished order; tables without the measure come last either way. */
export function arrangeResults(
  results: readonly TableResult[],
  wish: { readonly sort: SortKey; readonly descending: boolean; readonly filter: Filter },
  notes: readonly Note[] = [],
): TableResult[] {
  const shown = results.filter((one) => passes(one, wish.filter, notes));
  const sign = wish.descending ? -1 : 1;
  return shown.toSorted((a, b) => {
    const [first, second] = [keyOf(a, wish.sort), keyOf(b, wish.sort)];
    if (first === undefined || second === undefined) {
      if (first !== second) return first === undefined ? 1 : -1;
    } else if (first !== second) return sign * (first - second);
    return a.round - b.round || a.table - b.table;
  });
}

function keyOf(result: TableResult, sort: SortKey): number | undefined {
  if (sort === 'table') return result.round * 1000 + result.table;
  if (sort === 'outcome') return OUTCOME_ORDER.indexOf(result.outcome);
  return measureOf(result, sort);
}

function passes(result: TableResult, filter: Filter, notes: readonly Note[]): boolean {
  const { measures } = result;
  switch (filter) {
    case 'all':
      return true;
    case 'agreed':
      return result.package !== undefined;
    case 'failed':
      return measures !== undefined && result.package === undefined;
    case 'breached':
      return result.package !== undefined && (measures?.breached.length ?? 0) > 0;
    case 'noted':
      return notesOn(notes, result).length > 0;
    default:
      return measures?.word === filter;
  }
}

/** The result of a table; `undefined` when it is not among them. */
export function resultOf(results: readonly TableResult[], at: TableRef | undefined): TableResult | undefined {
  return results.find((one) => isSameTable(one, at));
}

/** How a measure is written: its number in the digits of the page, and what stands behind it. */
export type MeasureKind = 'index' | 'share' | 'minutes' | 'count';

export const MEASURE_KINDS: Readonly<Record<Measure, MeasureKind>> = {
  mutualBenefit: 'index',
  localImpact: 'index',
  surplusEfficiency: 'share',
  balance: 'share',
  timeToAgreementMs: 'minutes',
  offers: 'count',
  talk: 'count',
  breached: 'count',
  betterForEveryone: 'count',
};

/** The value of a measure as it is shown: shares in percent, times in minutes; one decimal where it has one. */
export function shownValue(measure: Measure, value: number): number {
  switch (MEASURE_KINDS[measure]) {
    case 'share':
      return Math.round(value * 100);
    case 'minutes':
      return roundSpread(value / 60_000);
    case 'index':
    case 'count':
      return roundSpread(value);
  }
}

/** What is counted of the facilitator's acts in a whole session: how often, and at how many tables. */
export function countInterventions(results: readonly TableResult[]) {
  const counts = new Map<string, { act: keyof TableResult['interventions']; times: number; tables: number }>();
  for (const { interventions } of results) {
    for (const [act, times] of Object.entries(interventions)) {
      const known = counts.get(act) ?? { act: act as keyof TableResult['interventions'], times: 0, tables: 0 };
      counts.set(act, { ...known, times: known.times + times, tables: known.tables + 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.times - a.times);
}
