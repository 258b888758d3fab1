import type { Scenario } from '../../shared/scenario/schema.ts';
import { loadScenarios } from '../scenarios.ts';

/** A case that is asked for, and the minutes of its phases where the facilitator planned others. */
export interface CaseWish {
  readonly scenario: string;
  readonly phaseMinutes?: readonly number[] | undefined;
}

/** Loads a case as it is to be played. */
export async function findCase(
  directory: string,
  { scenario: name, phaseMinutes }: CaseWish,
): Promise<
  | { readonly scenario: Scenario }
  | { readonly code: 'scenario-unknown' | 'scenario-broken' | 'message-malformed'; readonly scenario?: undefined }
> {
  const found = (await loadScenarios(directory)).find((one) => one.name === name);
  if (found === undefined) return { code: 'scenario-unknown' };
  if (!('scenario' in found.result)) return { code: 'scenario-broken' };
  const { scenario } = found.result;
  if (phaseMinutes === undefined) return { scenario };
  if (phaseMinutes.length !== scenario.phases.length) return { code: 'message-malformed' };
  return { scenario: withPhaseMinutes(scenario, phaseMinutes) };
}

/** The case with these minutes for its phases, in its order; one number per phase. */
function withPhaseMinutes(scenario: Scenario, minutes: readonly number[]): Scenario {
  const phases = scenario.phases.map((phase, i) => ({ ...phase, minutes: minutes[i] ?? phase.minutes }));
  return { ...scenario, phases };
}
