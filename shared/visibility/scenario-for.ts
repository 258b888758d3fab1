import { ownValue } from '../kernel/own-value.ts';
import {
  given,
  type PartyBrief,
  type PublicScenario,
  partyBrief,
  publicScenario,
} from '../scenario/public-scenario.ts';
import type { Scenario, ScenarioPhase } from '../scenario/schema.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import { briefInWords } from '../scoring/brief-in-words.ts';
import { type PointChange, withPointChanges } from '../scoring/point-changes.ts';
import type { Viewer } from './viewer.ts';

/** A case as one viewer may read it, built up field by field. */
export interface ViewerScenario {
  readonly public: PublicScenario;
  /** The own brief; all of them after the reveal and for facilitators. */
  readonly briefs: readonly PartyBrief[];
  /** For facilitators: what to say in each phase, what may be injected, how to teach the case, and what its authors say of it. */
  readonly facilitation?: {
    readonly words: readonly ScenarioPhase['words'][];
    readonly injections: Scenario['injections'];
    readonly teachingNote: Scenario['teachingNote'];
    readonly prerequisites?: Scenario['prerequisites'];
    readonly expected?: Scenario['expected'];
    readonly silenced?: Scenario['silenced'];
    readonly changes?: Scenario['changes'];
  };
}

/** The secret half of `ViewerScenario`; the public half is the same file for all. */
export type ViewerSecrets = Omit<ViewerScenario, 'public'>;

/** Builds up what a viewer may read of a case. */
export function scenarioFor(scenario: Scenario, viewer: Viewer, revealed: boolean): ViewerScenario {
  return { public: publicScenario(scenario), ...secretsFor(scenario, viewer, revealed) };
}

/**
 * Builds up what a viewer may read of a case beyond what everybody may.
 *
 * @param withheld while points are withheld: the changes of points that events brought so far, by party
 */
export function secretsFor(
  scenario: Scenario,
  viewer: Viewer,
  revealed: boolean,
  withheld?: Readonly<Record<PartyId, readonly PointChange[]>>,
): ViewerSecrets {
  const everyBrief = () => scenario.parties.map((party) => partyBrief(scenario, party.id));
  if (viewer.kind === 'facilitator' || viewer.kind === 'instructor') {
    const words = scenario.phases.map((phase) => phase.words);
    const { injections, teachingNote, prerequisites, expected, silenced, changes } = scenario;
    const said = given({ prerequisites, expected, silenced, changes });
    return { briefs: everyBrief(), facilitation: { words, injections, teachingNote, ...said } };
  }
  if (viewer.kind === 'spectator') return { briefs: [] };
  if (revealed) return { briefs: everyBrief() };
  const own = partyBrief(scenario, viewer.party);
  if (withheld === undefined) return { briefs: [own] };
  return { briefs: [briefInWords(withPointChanges(own, ownValue(withheld, viewer.party) ?? []))] };
}
