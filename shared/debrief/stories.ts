import type { PublicScenario } from '../scenario/public-scenario.ts';
import type { ConditionId, PartyId } from '../scenario/vocabulary.ts';
import { type Story, summarise } from './session-summary.ts';
import type { TableResult } from './table-result.ts';

/** Why a table is told about. `breach`: much for the signatories, with a do-no-harm condition breached. */
export type StoryKind = Story['kind'] | 'breach';

/** A table that is worth telling about, with the facts of one sentence. */
export interface StoryFacts {
  readonly kind: StoryKind;
  readonly round: number;
  readonly table: number;
  /** Mutual benefit and local impact, 0–100; no impact for a case without indicators. */
  readonly benefit: number;
  readonly impact: number | undefined;
  /** Conditions that its package breaches, in the case's order. */
  readonly breached: readonly ConditionId[];
  /** Play time from the start of the negotiation to the agreement (ms). */
  readonly agreedAfterMs: number | undefined;
  readonly offers: number;
  /** Offered packages that were better for every signatory than what came out. */
  readonly missed: number;
  readonly leftBy: PartyId | undefined;
}

/**
 * Up to three tables of a round chosen by contrast: the most mutual benefit, another one with the best local impact, and
 * the most surprising impasse (see `summarise`). Where no table failed to agree although it could have, the agreement
 * with most mutual benefit among those that breach a condition takes the third place, if it is none of the two.
 */
export function contrastingStories(scenario: PublicScenario, results: readonly TableResult[]): StoryFacts[] {
  const chosen: { kind: StoryKind; table: number }[] = [...summarise(results).stories];
  if (!chosen.some(({ kind }) => kind === 'impasse')) {
    const told = new Set(chosen.map(({ table }) => table));
    const breach = mostBenefit(
      results.filter((one) => !told.has(one.table) && one.package !== undefined && breachedBy(one).length > 0),
    );
    if (breach !== undefined) chosen.push({ kind: 'breach', table: breach.table });
  }
  return chosen.flatMap(({ kind, table }) => {
    const result = results.find((one) => one.table === table);
    return result === undefined ? [] : [factsOf(kind, scenario, result)];
  });
}

function breachedBy({ measures }: TableResult): readonly ConditionId[] {
  return measures?.breached ?? [];
}

function mostBenefit(results: readonly TableResult[]): TableResult | undefined {
  const benefitOf = ({ measures }: TableResult) => measures?.mutualBenefit ?? 0;
  return results.reduce<TableResult | undefined>(
    (best, one) => (best === undefined || benefitOf(one) > benefitOf(best) ? one : best),
    undefined,
  );
}

function factsOf(kind: StoryKind, scenario: PublicScenario, result: TableResult): StoryFacts {
  const { round, table, measures, offers, missedOffers } = result;
  const breached = result.package === undefined ? [] : breachedBy(result);
  return {
    kind,
    round,
    table,
    benefit: measures?.mutualBenefit ?? 0,
    impact: measures?.localImpact,
    breached: scenario.conditions.map(({ id }) => id).filter((id) => breached.includes(id)),
    agreedAfterMs: result.timeToAgreementMs,
    offers,
    missed: missedOffers,
    leftBy: result.leftBy,
  };
}
