import type { Scenario } from '../../shared/scenario/schema.ts';
import { partiesToldPoints } from '../../shared/scenario/told-points.ts';
import type { CaseShelf } from '../cases/case-shelf.ts';

/** A case that is asked for by its key, whole or one of its variants, and the minutes of its phases where others are planned. */
export interface CaseWish {
  readonly scenario: string;
  readonly variant?: string | undefined;
  readonly phaseMinutes?: readonly number[] | undefined;
  readonly withholdsPoints?: true | undefined;
}

type WishFault = 'scenario-unknown' | 'scenario-broken' | 'case-names-points' | 'message-malformed';

/** Loads a case as it is to be played. */
export async function findCase(
  shelf: CaseShelf,
  { scenario: name, variant, phaseMinutes, withholdsPoints }: CaseWish,
): Promise<{ readonly scenario: Scenario } | { readonly code: WishFault; readonly scenario?: undefined }> {
  const found = await shelf.find(name);
  if (found === undefined) return { code: 'scenario-unknown' };
  if (found.length === 0) return { code: 'scenario-broken' };
  const scenario = found.find((one) => one.variant?.id === variant);
  if (scenario === undefined) return { code: 'scenario-unknown' };
  if (withholdsPoints && partiesToldPoints(scenario).length > 0) return { code: 'case-names-points' };
  if (phaseMinutes === undefined) return { scenario };
  if (phaseMinutes.length !== scenario.phases.length) return { code: 'message-malformed' };
  return { scenario: withPhaseMinutes(scenario, phaseMinutes) };
}

/** The case with these minutes for its phases, in its order; one number per phase. */
function withPhaseMinutes(scenario: Scenario, minutes: readonly number[]): Scenario {
  const phases = scenario.phases.map((phase, i) => ({ ...phase, minutes: minutes[i] ?? phase.minutes }));
  return { ...scenario, phases };
}
