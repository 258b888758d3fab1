import { type Fraction, leastCommonMultiple, roundHalfUp } from '../kernel/fraction.ts';
import type { PublicScenario } from '../scenario/public-scenario.ts';
import type { ConditionId, IndicatorId, Package } from '../scenario/vocabulary.ts';
import { type CompiledCondition, compileConditions, isBreached } from './breaches.ts';
import { type IndicatorScale, indicatorScales, progressOf, unitsAfter } from './indicator-scale.ts';
import { NO_AGREEMENT, type Settlement } from './points.ts';

/** What a settlement does to the people of the province. */
export interface Impact {
  /** Local impact 0–100 after the caps, rounded half up. */
  readonly index: number;
  /** Local impact 0–100 before the caps, rounded half up. */
  readonly uncapped: number;
  /** Local impact before the caps, not rounded. */
  readonly exact: Fraction;
  /** Do-no-harm conditions that the package breaches. */
  readonly breached: readonly ConditionId[];
  /** The lowest cap among them. */
  readonly cap?: number;
  readonly indicators: readonly IndicatorImpact[];
}

/** One indicator after a settlement, in its own unit. */
export interface IndicatorImpact {
  readonly id: IndicatorId;
  readonly value: number;
  readonly baseline: number;
  /** Over all packages of the case. */
  readonly worst: number;
  readonly best: number;
  /** Share of the way from worst to best, 0–1. */
  readonly score: number;
}

/** The rubric of a case made ready for many packages. */
export interface ImpactModel {
  /** Everything about one settlement. Throws `RangeError` for a package that is not of this case. */
  impactOf(settlement: Settlement): Impact;
  /** Only the capped and rounded index 0–100; for drawing all packages. */
  indexOf(chosen: Package): number;
}

interface Rubric {
  readonly scenario: PublicScenario;
  readonly scales: readonly IndicatorScale[];
  readonly conditions: readonly CompiledCondition[];
  /** Common denominator of all scores. */
  readonly denominator: bigint;
}

/**
 * Makes the rubric of a case ready: local impact is the weighted sum of the indicators' way from worst to best over all
 * packages, exact over a common denominator, capped by breached conditions and rounded once, half up.
 * `undefined` for a case without indicators, which has no local impact.
 */
export function compileImpact(scenario: PublicScenario): ImpactModel | undefined {
  if (scenario.indicators.length === 0) return undefined;
  const scales = indicatorScales(scenario);
  const ranges = scales.map((scale) => BigInt(Math.abs(scale.best - scale.worst))).filter((range) => range > 0n);
  const denominator = leastCommonMultiple(ranges);
  const rubric: Rubric = { scenario, scales, conditions: compileConditions(scenario), denominator };
  const table = contributions(rubric);
  return {
    impactOf: (settlement) => impactIn(rubric, settlement),
    indexOf: (chosen) => {
      checkPackage(scenario, chosen);
      const numerator = chosen.reduce((sum, option, issue) => sum + (table.options[issue]?.[option] ?? 0n), table.base);
      return Math.min(roundHalfUp({ numerator, denominator }), capOf(rubric, chosen) ?? 100);
    },
  };
}

/** Local impact of one settlement; see `compileImpact`, which is faster for many. */
export function impactOf(scenario: PublicScenario, settlement: Settlement): Impact | undefined {
  return compileImpact(scenario)?.impactOf(settlement);
}

function impactIn({ scenario, scales, conditions, denominator }: Rubric, settlement: Settlement): Impact {
  if (settlement !== NO_AGREEMENT) checkPackage(scenario, settlement);
  let numerator = 0n;
  const indicators = scales.map((scale, i): IndicatorImpact => {
    const units = unitsAfter(scale, settlement);
    const [steps, range] = progressOf(scale, units, scenario.indicators[i]?.better ?? 'higher');
    numerator += (BigInt(scale.weight * steps) * denominator) / BigInt(range);
    const inUnit = (value: number) => value / scale.unitsPerOne;
    return {
      id: scale.id,
      value: inUnit(units),
      baseline: inUnit(scale.baseline),
      worst: inUnit(scale.worst),
      best: inUnit(scale.best),
      score: steps / range,
    };
  });
  const breached = settlement === NO_AGREEMENT ? [] : conditions.filter((one) => isBreached(one, settlement));
  const exact = { numerator, denominator };
  const uncapped = roundHalfUp(exact);
  const ids = breached.map((condition) => condition.id);
  if (breached.length === 0) return { index: uncapped, uncapped, exact, breached: ids, indicators };
  const cap = Math.min(...breached.map((condition) => condition.cap));
  return { index: Math.min(uncapped, cap), uncapped, exact, breached: ids, cap, indicators };
}

/** The index is additive over issues: what each option adds to its numerator, and where the sum starts. */
function contributions({ scenario, scales, denominator }: Rubric) {
  const options = scenario.issues.map((issue) => issue.options.map(() => 0n));
  let base = 0n;
  for (const scale of scales) {
    const range = BigInt(scale.best - scale.worst);
    if (range === 0n) {
      base += BigInt(scale.weight) * denominator;
      continue;
    }
    // Both the range and the distance from the worst value are negative where lower is better.
    const perUnit = (BigInt(scale.weight) * denominator) / range;
    base += perUnit * BigInt(scale.baseline - scale.worst);
    scale.effects.forEach((byOption, issue) => {
      byOption.forEach((effect, option) => {
        const row = options[issue];
        if (row !== undefined) row[option] = (row[option] ?? 0n) + perUnit * BigInt(effect);
      });
    });
  }
  return { base, options };
}

function capOf({ conditions }: Rubric, chosen: Package): number | undefined {
  let cap: number | undefined;
  for (const condition of conditions) {
    if (isBreached(condition, chosen)) cap = Math.min(cap ?? condition.cap, condition.cap);
  }
  return cap;
}

function checkPackage(scenario: PublicScenario, chosen: Package): void {
  const fits =
    chosen.length === scenario.issues.length &&
    chosen.every((option, issue) => scenario.issues[issue]?.options[option] !== undefined);
  if (!fits) throw new RangeError(`[${chosen.join(', ')}] is not one option for every issue of "${scenario.id}"`);
}
