import type { PublicScenario } from '../scenario/public-scenario.ts';
import type { ScenarioIndicator } from '../scenario/schema.ts';
import type { IndicatorId } from '../scenario/vocabulary.ts';
import { type ForbiddenChoices, forbiddenChoices } from './lawful.ts';
import { NO_AGREEMENT, type Settlement } from './points.ts';
import { rangeOfSums } from './range-of-sums.ts';

/** One indicator in whole units of its last decimal (7.5 with one decimal is 75). */
export interface IndicatorScale {
  readonly id: IndicatorId;
  readonly weight: number;
  /** Units in 1: 10 to the power of the decimals. */
  readonly unitsPerOne: number;
  readonly baseline: number;
  /** Value without agreement. */
  readonly noAgreement: number;
  /** effects[issue][option] */
  readonly effects: readonly (readonly number[])[];
  /** The worst and best value over all packages that the constraints in force from the start allow; equal when no option changes the indicator. */
  readonly worst: number;
  readonly best: number;
}

/** Puts every indicator of a case on its scale of whole units; events change no scale, so that tables stay comparable. */
export function indicatorScales(scenario: PublicScenario): IndicatorScale[] {
  const forbidden = forbiddenChoices(scenario);
  return scenario.indicators.map((indicator) => scaleOf(scenario, indicator, forbidden));
}

function scaleOf(
  scenario: PublicScenario,
  indicator: ScenarioIndicator,
  forbidden: readonly ForbiddenChoices[],
): IndicatorScale {
  const unitsPerOne = 10 ** indicator.decimals;
  const toUnits = (value: number) => Math.round(value * unitsPerOne);
  const baseline = toUnits(indicator.baseline);
  const effects = scenario.issues.map((issue) =>
    issue.options.map((option) => toUnits(option.effects[indicator.id]?.value ?? 0)),
  );
  const sums = rangeOfSums(effects, [], forbidden);
  const [least, most] = [baseline + sums.worst, baseline + sums.best];
  const [worst, best] = indicator.better === 'higher' ? [least, most] : [most, least];
  const noAgreement = baseline + toUnits(indicator.noAgreement.value);
  return { id: indicator.id, weight: indicator.weight, unitsPerOne, baseline, noAgreement, effects, worst, best };
}

/** Value of the indicator after a settlement, in whole units. */
export function unitsAfter(scale: IndicatorScale, settlement: Settlement): number {
  if (settlement === NO_AGREEMENT) return scale.noAgreement;
  return settlement.reduce((sum, option, issue) => sum + (scale.effects[issue]?.[option] ?? 0), scale.baseline);
}

/**
 * How far a value has come from worst to best, as [steps, of], whole numbers with 0 ≤ steps ≤ of.
 * A value beyond the range of the packages (no agreement may be) counts as its end. Where no option changes the
 * indicator nothing better can be agreed: every package has the full score, no agreement too unless it is worse.
 */
export function progressOf(scale: IndicatorScale, units: number, better: 'higher' | 'lower'): [number, number] {
  const direction = better === 'higher' ? 1 : -1;
  const range = direction * (scale.best - scale.worst);
  const steps = direction * (units - scale.worst);
  if (range === 0) return [steps >= 0 ? 1 : 0, 1];
  return [Math.min(Math.max(steps, 0), range), range];
}
