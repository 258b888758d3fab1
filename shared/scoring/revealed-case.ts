import { type PartyBrief, type PublicScenario, partyBrief, publicScenario } from '../scenario/public-scenario.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { ClosedOption } from './open-options.ts';

/** A case with every party's secrets, as a table reads it after the reveal. */
export interface RevealedCase {
  readonly public: PublicScenario;
  /** One per party; with the points that injected events changed. */
  readonly briefs: readonly PartyBrief[];
  /** Options that injected events closed: no longer among the possible packages. */
  readonly closedOptions?: readonly ClosedOption[];
}

/** The whole case as authored. */
export function revealedCase(scenario: Scenario): RevealedCase {
  return {
    public: publicScenario(scenario),
    briefs: scenario.parties.map((party) => partyBrief(scenario, party.id)),
  };
}

/** Whether a party signs: mutual benefit is that of the parties that do. */
export function isSignatory(scenario: PublicScenario, brief: PartyBrief): boolean {
  return scenario.parties.some((party) => party.id === brief.party && party.role === 'signatory');
}
