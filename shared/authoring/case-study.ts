import { analyseSpace, type SpaceAnalysis } from '../analysis/analyse.ts';
import { sharesOf } from '../analysis/case.ts';
import { inputOf } from '../analysis/party-points.ts';
import { createSpace, type OutcomeSpace } from '../analysis/space.ts';
import { seedOf } from '../kernel/dice.ts';
import { countPackages, samplePackages } from '../scenario/packages.ts';
import { type PartyBrief, type PublicScenario, partyBrief, publicScenario } from '../scenario/public-scenario.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { ConditionId, Package } from '../scenario/vocabulary.ts';
import { compileConditions, isBreached } from '../scoring/breaches.ts';
import { compileImpact } from '../scoring/impact.ts';
import { brokenConstraints, compileConstraints, forbiddenChoices } from '../scoring/lawful.ts';
import { pointsOf } from '../scoring/points.ts';
import { mutualBenefit, roundIndex } from '../scoring/quadrant.ts';

/** One package as the checks look at it. */
export interface StudiedPackage {
  readonly package: Package;
  /** No signatory is below its reservation value. */
  readonly isRational: boolean;
  /** The same for signatories and ratifiers together. */
  readonly isRatifiable: boolean;
  /** The signatories' points over no agreement, in the case's order. */
  readonly gains: readonly number[];
  /** Product of the gains; 0 when one of them is not above 0. */
  readonly product: number;
  /** 0–100, rounded, over the signatories. */
  readonly mutualBenefit: number;
  /** Sum of the signatories' shares of their best gains. */
  readonly jointShare: number;
  /** 0–100; `undefined` for a case without indicators. */
  readonly localImpact: number | undefined;
  readonly breached: readonly ConditionId[];
}

/** What the checks look at, computed once per case. */
export interface CaseStudy {
  readonly scenario: Scenario;
  readonly public: PublicScenario;
  /** One per party, in the case's order. */
  readonly briefs: readonly PartyBrief[];
  /** Outcome space of the signatories, in the case's order. */
  readonly space: OutcomeSpace;
  readonly analysis: SpaceAnalysis;
  /** Packages that no constraint in force from the start forbids. */
  readonly packageCount: number;
  /** All packages, or a fixed sample of `MOST_STUDIED` where there are more; without those that a constraint forbids. */
  readonly packages: readonly StudiedPackage[];
  readonly isSampled: boolean;
}

/** Up to here every package is looked at. */
const MOST_STUDIED = 100_000;

/**
 * Computes what the checks of a sound scenario look at. Throws `SpaceError` or `RangeError` for a case too large to
 * analyse.
 */
export function studyCase(scenario: Scenario): CaseStudy {
  const briefs = scenario.parties.map((party) => partyBrief(scenario, party.id));
  const open = publicScenario(scenario);
  const signing = briefs.filter((_, i) => scenario.parties[i]?.role === 'signatory');
  const space = createSpace(inputOf(signing, forbiddenChoices(open)));
  const optionCounts = scenario.issues.map((issue) => issue.options.length);
  const constraints = compileConstraints(open);
  const study = { scenario, public: open, briefs, space, analysis: analyseSpace(space) };
  const drawn = [...samplePackages(optionCounts, MOST_STUDIED, seedOf(scenario.id))];
  return {
    ...study,
    packageCount: space.allowed,
    packages: studyPackages(
      study,
      drawn.filter((chosen) => brokenConstraints(constraints, chosen).length === 0),
    ),
    isSampled: countPackages(optionCounts) > MOST_STUDIED,
  };
}

function studyPackages(
  study: Pick<CaseStudy, 'scenario' | 'public' | 'briefs' | 'analysis'>,
  packages: Iterable<Package>,
): StudiedPackage[] {
  const roleOf = (brief: PartyBrief) => study.scenario.parties.find((party) => party.id === brief.party)?.role;
  const signing = study.briefs.filter((brief) => roleOf(brief) === 'signatory');
  const ratifying = study.briefs.filter((brief) => roleOf(brief) === 'ratifier');
  const bestProduct = study.analysis.solutions.nash?.objective ?? 0;
  const impact = compileImpact(study.public);
  const conditions = compileConditions(study.public);
  return Array.from(packages, (chosen) => {
    const points = signing.map((brief) => pointsOf(brief, chosen));
    const gains = points.map((value, i) => value - (signing[i]?.reservation ?? 0));
    const isRational = gains.every((gain) => gain >= 0);
    const product = gains.every((gain) => gain > 0) ? gains.reduce((all, gain) => all * gain, 1) : 0;
    return {
      package: chosen,
      isRational,
      gains,
      product,
      isRatifiable: isRational && ratifying.every((brief) => pointsOf(brief, chosen) >= brief.reservation),
      mutualBenefit: product === 0 ? 0 : roundIndex(mutualBenefit(product / bestProduct, signing.length)),
      jointShare: sharesOf(study.analysis, points).reduce((sum, share) => sum + share, 0),
      localImpact: impact?.indexOf(chosen),
      breached: conditions.filter((condition) => isBreached(condition, chosen)).map((condition) => condition.id),
    };
  });
}
