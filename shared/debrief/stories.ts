import type { PublicScenario } from '../scenario/public-scenario.ts';
import type { ConditionId, PartyId } from '../scenario/vocabulary.ts';
import type { TableResult } from './table-result.ts';

/**
 * Why a table is told about. `best-both`: most mutual benefit, and no agreement has a better local impact; `breach`: much
 * for the signatories, with a do-no-harm condition breached.
 */
export type StoryKind = 'best-both' | 'best-benefit' | 'best-impact' | 'impasse' | 'breach';

/** A table that is worth telling about, with the facts of one sentence. */
export interface StoryFacts {
  readonly kind: StoryKind;
  readonly round: number;
  readonly table: number;
  /** Mutual benefit and local impact, 0–100; no benefit without agreement, no impact for a case without indicators. */
  readonly benefit: number | undefined;
  readonly impact: number | undefined;
  /** A signatory ended below its limit, so that mutual benefit is 0 by definition. */
  readonly isLopsided: boolean;
  /** Conditions that its package breaches, in the case's order. */
  readonly breached: readonly ConditionId[];
  /** Play time from the table's start to the agreement (ms). */
  readonly agreedAfterMs: number | undefined;
  readonly offers: number;
  /** Offered packages that were better for every signatory than what came out. */
  readonly missed: number;
  readonly leftBy: PartyId | undefined;
}

/**
 * Up to three tables of a round chosen by contrast: the most mutual benefit, the best local impact (one table may be
 * both), the most surprising impasse: of the tables without agreement where one was possible, the one at which most offered
 * packages would have been better for every signatory, then the one with most offers; where a place is left, the agreement
 * with most mutual benefit among those that breach a condition.
 */
export function contrastingStories(scenario: PublicScenario, results: readonly TableResult[]): StoryFacts[] {
  const agreed = results.filter((one) => one.package !== undefined && one.measures !== undefined);
  const benefit = best(agreed, benefitOf, impactOf);
  const impact = best(agreed, impactOf, benefitOf);
  const hasImpact = scenario.indicators.length > 0;
  const hasBenefit = agreed.some(({ measures }) => measures?.mutualBenefit !== undefined);
  const isBoth = hasBenefit && benefit !== undefined && impact !== undefined && impactOf(benefit) >= impactOf(impact);
  const failed = results.filter((one) => one.package === undefined && one.measures?.isRightImpasse === false);
  const impasse = best(failed, missedOf, offersOf);
  const told: readonly (readonly [StoryKind, TableResult | undefined])[] = [
    [isBoth && hasImpact ? 'best-both' : 'best-benefit', hasBenefit ? benefit : undefined],
    ['best-impact', isBoth || !hasImpact ? undefined : impact],
    ['impasse', impasse],
  ];
  const chosen = told.flatMap(([kind, one]) => (one === undefined ? [] : [factsOf(kind, scenario, one)]));
  const others = agreed.filter((one) => breachedBy(one).length > 0 && !chosen.some(({ table }) => table === one.table));
  const breach = best(others, benefitOf, impactOf);
  const isFull = chosen.length >= MOST_STORIES || breach === undefined;
  return isFull ? chosen : [...chosen, factsOf('breach', scenario, breach)];
}

const MOST_STORIES = 3;

function benefitOf({ measures }: TableResult): number {
  return measures?.mutualBenefit ?? 0;
}

function impactOf({ measures }: TableResult): number {
  return measures?.localImpact ?? 0;
}

const missedOf = ({ missedOffers }: TableResult): number => missedOffers;
const offersOf = ({ offers }: TableResult): number => offers;

/** The result with most of the first measure, then of the second; ties go to the lower number. */
function best(
  results: readonly TableResult[],
  first: (one: TableResult) => number,
  second: (one: TableResult) => number,
): TableResult | undefined {
  return results.toSorted((a, b) => first(b) - first(a) || second(b) - second(a) || a.table - b.table)[0];
}

function breachedBy({ measures }: TableResult): readonly ConditionId[] {
  return measures?.breached ?? [];
}

function factsOf(kind: StoryKind, scenario: PublicScenario, result: TableResult): StoryFacts {
  const { round, table, measures, offers, missedOffers } = result;
  const breached = result.package === undefined ? [] : breachedBy(result);
  return {
    kind,
    round,
    table,
    benefit: measures?.mutualBenefit,
    impact: measures?.localImpact,
    isLopsided: measures?.word === 'lopsided',
    breached: scenario.conditions.map(({ id }) => id).filter((id) => breached.includes(id)),
    agreedAfterMs: result.timeToAgreementMs,
    offers,
    missed: missedOffers,
    leftBy: result.leftBy,
  };
}
