import { scorecard } from '../../../shared/debrief/scorecard.ts';
import type { TableLog } from '../../../shared/log/table-log.ts';
import type { Table } from '../../../shared/negotiation/table.ts';
import type { Outcome } from '../../../shared/negotiation/vocabulary.ts';
import type { Scenario } from '../../../shared/scenario/schema.ts';
import type { PartyId } from '../../../shared/scenario/vocabulary.ts';
import { withPointChanges } from '../../../shared/scoring/point-changes.ts';
import type { Settlement } from '../../../shared/scoring/points.ts';
import { type RevealedCase, revealedCase } from '../../../shared/scoring/revealed-case.ts';
import { settlementOf } from '../../lib/table/settlement.ts';
import { type Branch, runOf } from './branch.ts';

/** The case with everybody's points as they are at a table. */
export function revealedAt(
  scenario: Scenario,
  { pointChanges, closedOptions, enteredConstraints }: Table,
): RevealedCase {
  const authored = revealedCase(scenario);
  return {
    ...authored,
    briefs: authored.briefs.map((brief) => withPointChanges(brief, pointChanges[brief.party] ?? [])),
    closedOptions,
    enteredConstraints,
  };
}

/** How a line of play ended, in the measures that variations are compared by. */
export interface LineResult {
  readonly outcome: Outcome;
  /** `undefined` for a table that was called off. */
  readonly settlement: Settlement | undefined;
  readonly points: readonly { readonly party: PartyId; readonly points: number }[];
  /** 0–100. */
  readonly mutualBenefit: number | undefined;
  /** 0–100; `undefined` for a case without indicators. */
  readonly impact: number | undefined;
  /** Do-no-harm conditions that the agreement breaches. */
  readonly breached: number;
  /** Times that ratifiers sent an agreement back. */
  readonly returns: number;
}

/** Scores a closed table; `undefined` for one that goes on. Throws as `scorecard` does. */
export function resultOf(scenario: Scenario, table: Table): LineResult | undefined {
  if (table.stage.kind !== 'closed') return undefined;
  const { outcome } = table.stage;
  const { returns } = table;
  const settlement = settlementOf(table);
  if (settlement === undefined) {
    return { outcome, settlement, points: [], mutualBenefit: undefined, impact: undefined, breached: 0, returns };
  }
  const card = scorecard(revealedAt(scenario, table), settlement);
  return {
    outcome,
    settlement,
    points: card.parties.map(({ party, points }) => ({ party, points })),
    mutualBenefit: card.mutualBenefit,
    impact: card.impact?.index,
    breached: card.impact?.breached.length ?? 0,
    returns,
  };
}

/** Results of the main line and of each variation, in their order. */
export function resultsOf(log: TableLog, branches: readonly Branch[]): (LineResult | undefined)[] {
  const { scenario } = log.header;
  const main = { step: log.entries.length, acts: [] };
  return [main, ...branches].map((line) => resultOf(scenario, runOf(log, line).table));
}
