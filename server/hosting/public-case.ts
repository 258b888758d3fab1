import { type PublicScenario, publicScenario } from '../../shared/scenario/public-scenario.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';

const known = new WeakMap<Scenario, PublicScenario>();

/** The public part of a case: one object for all tables of a round, which share their case. */
export function publicCase(scenario: Scenario): PublicScenario {
  const shown = known.get(scenario) ?? publicScenario(scenario);
  known.set(scenario, shown);
  return shown;
}
