import type { PublicScenario } from '../../../shared/scenario/public-scenario.ts';
import type { ScenarioCondition, ScenarioIndicator } from '../../../shared/scenario/schema.ts';
import type { ScenePart } from '../../../shared/scenario/vocabulary.ts';
import { compileImpact, type ImpactModel, type IndicatorImpact } from '../../../shared/scoring/impact.ts';
import { NO_AGREEMENT, type Settlement } from '../../../shared/scoring/points.ts';
import { type LandscapeBinding, type LandscapeElement, type LandscapeView, landscapeOf } from '../land/landscape.ts';

/** One measured effect: where it starts, where the package takes it, and whether that is for the better. */
export interface EffectRow {
  readonly indicator: ScenarioIndicator;
  readonly baseline: number;
  readonly value: number;
  readonly direction: 'up' | 'down' | 'same';
  readonly change: 'better' | 'worse' | 'same';
}

/** What a package does to the province; today's state when no package is in view. */
export interface Effects {
  readonly rows: readonly EffectRow[];
  /** The heaviest three of the rubric, in the case's order: the same three for every package. */
  readonly named: readonly EffectRow[];
  /** Every condition of the case, and whether this package breaches it. */
  readonly conditions: readonly { readonly condition: ScenarioCondition; readonly breached: boolean }[];
  /** Local impact 0–100; absent for today's state and for a case without indicators. */
  readonly index?: number;
  /** The same before the caps, and the lowest cap, where a condition is breached. */
  readonly capped?: { readonly cap: number; readonly uncapped: number };
  readonly landscape: LandscapeView;
}

/** Elements of the panorama that a part of the scene moves. */
const ELEMENTS: { readonly [P in ScenePart]: readonly LandscapeElement[] } = {
  'clean-power': ['wind', 'solar'],
  emissions: ['haze'],
  jobs: ['jobs'],
  msme: ['stalls'],
  training: ['school'],
  women: ['cloths'],
  mining: ['mining'],
  processing: ['processing'],
  consent: ['consent'],
  nature: ['coast'],
  resilience: ['terraces'],
  debt: ['debt'],
  'open-data': ['lighthouse'],
};

const NAMED = 3;

const models = new WeakMap<PublicScenario, ImpactModel | undefined>();

/** The rubric of a case, made ready once. */
function modelOf(scenario: PublicScenario): ImpactModel | undefined {
  if (!models.has(scenario)) models.set(scenario, compileImpact(scenario));
  return models.get(scenario);
}

/**
 * What a package or no agreement does, indicator by indicator; with `undefined` the state of today. Throws
 * `RangeError` for a package that is not of this case.
 */
export function effectsOf(scenario: PublicScenario, settlement: Settlement | undefined): Effects {
  const impact = modelOf(scenario)?.impactOf(settlement ?? NO_AGREEMENT);
  const today = settlement === undefined;
  const values = impact?.indicators ?? [];
  const rows = scenario.indicators.flatMap((indicator) => {
    const row = values.find((one) => one.id === indicator.id);
    return row === undefined ? [] : [rowOf(indicator, today ? { ...row, value: row.baseline } : row)];
  });
  const breached = new Set(today ? [] : (impact?.breached ?? []));
  const conditions = scenario.conditions.map((condition) => ({ condition, breached: breached.has(condition.id) }));
  return {
    rows,
    named: heaviest(rows),
    conditions,
    ...(impact === undefined || today ? {} : { index: impact.index }),
    ...(impact?.cap === undefined || today ? {} : { capped: { cap: impact.cap, uncapped: impact.uncapped } }),
    landscape: landscapeOf(
      bindings(rows, values),
      conditions.map((one) => one.breached),
    ),
  };
}

function rowOf(indicator: ScenarioIndicator, { baseline, value }: IndicatorImpact): EffectRow {
  const direction = value > baseline ? 'up' : value < baseline ? 'down' : 'same';
  const good = indicator.better === 'higher' ? 'up' : 'down';
  const change = direction === 'same' ? 'same' : direction === good ? 'better' : 'worse';
  return { indicator, baseline, value, direction, change };
}

function heaviest(rows: readonly EffectRow[]): EffectRow[] {
  const byWeight = rows.toSorted((a, b) => b.indicator.weight - a.indicator.weight).slice(0, NAMED);
  return rows.filter((row) => byWeight.includes(row));
}

function bindings(rows: readonly EffectRow[], values: readonly IndicatorImpact[]): LandscapeBinding[] {
  return rows.flatMap(({ indicator, value }) => {
    const range = values.find((one) => one.id === indicator.id);
    if (indicator.scene === undefined || range === undefined) return [];
    return ELEMENTS[indicator.scene].map((element) => ({ element, worst: range.worst, best: range.best, value }));
  });
}
