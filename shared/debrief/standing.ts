import { analyseSpace } from '../analysis/analyse.ts';
import { inputOf } from '../analysis/party-points.ts';
import { createSpace } from '../analysis/space.ts';
import { SpaceError } from '../analysis/space-error.ts';
import { partiesWithRole, type Table } from '../negotiation/table.ts';
import { type PartyBrief, partyBrief, publicScenario } from '../scenario/public-scenario.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { ConditionId, Package } from '../scenario/vocabulary.ts';
import { compileImpact } from '../scoring/impact.ts';
import type { ForbiddenChoices } from '../scoring/lawful.ts';
import { openOptions, withOpenOptions } from '../scoring/open-options.ts';
import { withPointChanges } from '../scoring/point-changes.ts';
import { pointsOf } from '../scoring/points.ts';
import { mutualBenefit, roundIndex } from '../scoring/quadrant.ts';
import { forbiddenIn, isSignatory } from '../scoring/revealed-case.ts';

/** What stands at a table now: its agreement, else the newest open offer to all signatories. */
export interface Standing {
  readonly kind: 'offer' | 'agreement';
  /** Mutual benefit 0–100, as the scorecard would say. */
  readonly benefit: number;
  /** Local impact 0–100 after the caps; absent for a case without indicators. */
  readonly impact?: number;
  /** Do-no-harm conditions that the package breaches. */
  readonly breached: readonly ConditionId[];
}

/** Packages of a case beyond which its best package is not looked for while tables play. */
const MOST_PACKAGES = 2_000_000;

/** The package that stands at a table, if any. */
export function standingPackage(
  table: Table,
): { readonly kind: Standing['kind']; readonly package: Package } | undefined {
  if (table.agreement !== undefined) return { kind: 'agreement', package: table.agreement.package };
  const signatories = partiesWithRole(table.scenario, 'signatory');
  const newest = Object.values(table.offers).findLast(
    ({ state, author, to }) => state === 'open' && signatories.every((party) => party === author || to.includes(party)),
  );
  return newest === undefined ? undefined : { kind: 'offer', package: newest.package };
}

/**
 * Makes a case ready to say what stands at its tables, made of everybody's points: for facilitators only. What is found
 * out about a state of the case (closed options, changed points) is kept, so that a table costs next to nothing.
 */
export function compileStanding(scenario: Scenario): (table: Table) => Standing | undefined {
  const shown = publicScenario(scenario);
  const briefs = scenario.parties.map(({ id }) => partyBrief(scenario, id)).filter((one) => isSignatory(shown, one));
  const impact = compileImpact(shown);
  const bests = new Map<string, number | undefined>();
  return (table) => {
    const found = standingPackage(table);
    if (found === undefined) return undefined;
    const open = openOptions(shown, table.closedOptions, found.package);
    const ground = { public: shown, enteredConstraints: table.enteredConstraints };
    const forbidden = forbiddenIn(ground, open, found.package);
    const key = JSON.stringify([open, forbidden, table.pointChanges]);
    const signing = briefs.map((brief) => withPointChanges(brief, table.pointChanges[brief.party] ?? []));
    if (!bests.has(key))
      bests.set(
        key,
        bestProduct(
          signing.map((brief) => withOpenOptions(brief, open)),
          forbidden,
        ),
      );
    const best = bests.get(key);
    if (best === undefined) return undefined;
    const settled = impact?.impactOf(found.package);
    return {
      kind: found.kind,
      benefit: roundIndex(mutualBenefit(productOf(signing, found.package) / best, signing.length)),
      ...(settled === undefined ? {} : { impact: settled.index }),
      breached: settled?.breached ?? [],
    };
  };
}

/** Product of the gains over the reservation values; 0 when somebody does not gain. */
function productOf(signing: readonly PartyBrief[], chosen: Package): number {
  const gains = signing.map((brief) => pointsOf(brief, chosen) - brief.reservation);
  return gains.every((gain) => gain > 0) ? gains.reduce((product, gain) => product * gain, 1) : 0;
}

/** The largest product of gains of any package; 1 when nobody can gain together; `undefined` for too large a case. */
function bestProduct(signing: readonly PartyBrief[], forbidden: readonly ForbiddenChoices[]): number | undefined {
  const [first] = signing;
  const packages = first?.points.reduce((product, options) => product * options.length, 1) ?? 0;
  if (packages > MOST_PACKAGES) return undefined;
  try {
    return analyseSpace(createSpace(inputOf(signing, forbidden))).solutions.nash?.objective || 1;
  } catch (error) {
    if (error instanceof SpaceError) return undefined;
    throw error;
  }
}
