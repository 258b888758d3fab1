import type { PublicScenario } from '../scenario/public-scenario.ts';
import type { ConditionId, Package } from '../scenario/vocabulary.ts';

/** A do-no-harm condition in the indices of packages. */
export interface CompiledCondition {
  readonly id: ConditionId;
  readonly cap: number;
  /** Breached when every issue of one entry has one of its options: entries of [issue, options]. */
  readonly breachedBy: readonly (readonly (readonly [number, ReadonlySet<number>])[])[];
}

/** Translates the conditions of a case from ids to indices. */
export function compileConditions(scenario: PublicScenario): CompiledCondition[] {
  return scenario.conditions.map(({ id, cap, breachedBy }) => ({
    id,
    cap,
    breachedBy: breachedBy.map((entry) =>
      Object.entries(entry).map(([issueId, optionIds]) => {
        const issue = scenario.issues.findIndex((candidate) => candidate.id === issueId);
        const options = scenario.issues[issue]?.options ?? [];
        return [issue, new Set(optionIds.map((one) => options.findIndex((option) => option.id === one)))] as const;
      }),
    ),
  }));
}

/** Whether a package breaches the condition. */
export function isBreached(condition: CompiledCondition, chosen: Package): boolean {
  return condition.breachedBy.some((entry) => entry.every(([issue, options]) => options.has(chosen[issue] ?? -1)));
}
