import { countAdvisable } from '../advice/advice.ts';
import { type AgreementAnalysis, analyseAgreement } from '../analysis/agreement.ts';
import { describeCase } from '../analysis/case.ts';
import { type Count, countRational } from '../analysis/counting.ts';
import { measureImpasse } from '../analysis/impasse.ts';
import { inputOf } from '../analysis/party-points.ts';
import { createSpace, createSpaceIfAny } from '../analysis/space.ts';
import { partiesWithRole } from '../negotiation/table.ts';
import type { PartyBrief, PublicScenario } from '../scenario/public-scenario.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import { type Impact, impactOf } from '../scoring/impact.ts';
import type { ForbiddenChoices } from '../scoring/lawful.ts';
import { amongOpenOptions, openOptions, withOpenOptions } from '../scoring/open-options.ts';
import { type PartyScore, partyScore } from '../scoring/party-score.ts';
import { NO_AGREEMENT, type Settlement } from '../scoring/points.ts';
import { type AgreementWord, agreementWord, mutualBenefit, roundIndex } from '../scoring/quadrant.ts';
import { forbiddenIn, isSignatory, type RevealedCase } from '../scoring/revealed-case.ts';

/** What came out of a table, in a few named measures; made of everybody's points, so only for a revealed table. */
export interface Scorecard {
  readonly settlement: Settlement;
  /** Every party, also those that do not sign. */
  readonly parties: readonly PartyScore[];
  readonly signatories: readonly PartyId[];
  /** 0–100, rounded half up: see `mutualBenefit`. */
  readonly mutualBenefit: number;
  /** Product of the signatories' gains over that of the Nash point; 0 without agreement or when somebody gains nothing. */
  readonly nashProductRatio: number;
  /**
   * Sum of the signatories' shares over the best such sum on the frontier; negative for an agreement that costs more
   * than it brings; `undefined` when no package has a positive sum.
   */
  readonly surplusEfficiency: number | undefined;
  /** Largest minus smallest share among the signatories: 0 is even; without agreement there is nothing to divide. */
  readonly balance: number | undefined;
  /** Signatories below their reservation value. */
  readonly worseOff: readonly PartyId[];
  /** Packages that may be put forward as better than what came out: see `advice.ts`. */
  readonly betterForEveryone: Count;
  /** `undefined` for a case without indicators. */
  readonly impact: Omit<Impact, 'exact'> | undefined;
  /** The word for the agreement; `undefined` without one, and where a case without indicators has no word for it. */
  readonly word: AgreementWord | undefined;
  /** Whether some package leaves no signatory below its reservation value. */
  readonly hasZone: boolean;
  /** No agreement where no package keeps every signatory and every ratifier at its reservation value: the right answer. */
  readonly isRightImpasse: boolean;
  /** Every package is worth the same to every signatory: nothing to negotiate. */
  readonly isFlat: boolean;
  /** Everything else about an agreement, the signatories being its parties in order; `undefined` without agreement. */
  readonly agreement: AgreementAnalysis | undefined;
}

/**
 * Scores what a table settled on, against the packages that were open. Conventions for degenerate cases: metrics.md
 * §2.11. Throws `RangeError` for a package that is not of this case, `SpaceError` for a case too large to analyse.
 */
export function scorecard(revealed: RevealedCase, settlement: Settlement): Scorecard {
  const impact = impactOf(revealed.public, settlement);
  const open = openOptions(revealed.public, revealed.closedOptions ?? [], settlement);
  const briefs = revealed.briefs.map((brief) => withOpenOptions(brief, open));
  const forbidden = forbiddenIn(revealed, open, settlement);
  const settled = settlement === NO_AGREEMENT ? NO_AGREEMENT : amongOpenOptions(settlement, open);
  const signing = briefs.filter((brief) => isSignatory(revealed.public, brief));
  const parties = briefs.map((brief) => partyScore(brief, settled, forbidden));
  const signatories = signing.map((brief) => partyScore(brief, settled, forbidden));
  const space = createSpaceIfAny(inputOf(signing, forbidden));
  const agreement = settled === NO_AGREEMENT || space === undefined ? undefined : analyseAgreement(space, settled);
  const surplusEfficiency =
    agreement === undefined ? space && measureImpasse(space).surplusEfficiency : agreement.shareEfficiency;
  const nashProductRatio = agreement?.nashProductRatio ?? 0;
  const benefit = roundIndex(mutualBenefit(nashProductRatio, signing.length));
  const shares = signatories.map((party) => party.share);
  const worseOff = signatories.filter((party) => party.gain < 0).map((party) => party.party);
  // Where events left nothing that is allowed, nothing could be agreed.
  const { hasZone, isFlat } = space === undefined ? { hasZone: false, isFlat: false } : describeCase(space);
  return {
    settlement,
    parties,
    signatories: signing.map((brief) => brief.party),
    mutualBenefit: benefit,
    nashProductRatio,
    surplusEfficiency,
    balance: agreement === undefined ? undefined : Math.max(...shares) - Math.min(...shares),
    worseOff,
    betterForEveryone: countAdvisable(revealed, settlement),
    impact: impact && withoutFraction(impact),
    word: agreement && agreementWord(worseOff, benefit, impact?.index),
    hasZone,
    isRightImpasse: agreement === undefined && !(hasZone && isPossible(revealed.public, briefs, forbidden)),
    isFlat,
    agreement,
  };
}

/** Whether some package leaves nobody who signs or ratifies below the reservation value; a space too large counts as one. */
function isPossible(
  scenario: PublicScenario,
  briefs: readonly PartyBrief[],
  forbidden: readonly ForbiddenChoices[],
): boolean {
  const deciding = partiesWithRole(scenario, 'signatory').concat(partiesWithRole(scenario, 'ratifier'));
  const asked = briefs.filter(({ party }) => deciding.includes(party));
  const possible = countRational(createSpace(inputOf(asked, forbidden)));
  return !possible.known || possible.count > 0;
}

function withoutFraction({ exact: _, ...impact }: Impact): Omit<Impact, 'exact'> {
  return impact;
}
