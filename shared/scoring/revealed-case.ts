import { type PartyBrief, type PublicScenario, partyBrief, publicScenario } from '../scenario/public-scenario.ts';
import type { Scenario, ScenarioConstraint } from '../scenario/schema.ts';
import { type ForbiddenChoices, forbiddenChoices } from './lawful.ts';
import type { ClosedOption, OpenOptions } from './open-options.ts';
import type { Settlement } from './points.ts';

/** A case with every party's secrets, as a table reads it after the reveal. */
export interface RevealedCase {
  readonly public: PublicScenario;
  /** One per party; with the points that injected events changed. */
  readonly briefs: readonly PartyBrief[];
  /** Options that injected events closed: no longer among the possible packages. */
  readonly closedOptions?: readonly ClosedOption[];
  /** Constraints that injected events brought: packages that break them are no longer possible. */
  readonly enteredConstraints?: readonly ScenarioConstraint[] | undefined;
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

/** What the constraints in force forbid among the open options of a case; see `forbiddenChoices`. */
export function forbiddenIn(
  { public: scenario, enteredConstraints: entered }: Pick<RevealedCase, 'public' | 'enteredConstraints'>,
  open: OpenOptions,
  settled?: Settlement,
): ForbiddenChoices[] {
  return forbiddenChoices(scenario, { entered, open, ...(settled === undefined ? {} : { settled }) });
}
