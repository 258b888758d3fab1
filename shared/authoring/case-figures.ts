import { describeCase } from '../analysis/case.ts';
import { countRational } from '../analysis/counting.ts';
import { compatibleIssues, logrollingPairs } from '../analysis/trades.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import { QUADRANTS, type Quadrant, quadrantOf } from '../scoring/quadrant.ts';
import type { CaseStudy, StudiedPackage } from './case-study.ts';
import { readingMinutes } from './check-texts.ts';

/** What an author wants to know of a case in numbers; gains and frontier are the signatories'. */
export interface CaseFigures {
  readonly packages: number;
  /** Packages that leave no signatory below its reservation value; `undefined` where they are too many to count. */
  readonly rationalPackages: number | undefined;
  /** Of the packages looked at, those that ratifiers would accept too. */
  readonly ratifiablePackages: number;
  readonly frontierPackages: number;
  /** Largest sum of shares minus 1; 0 or less is purely distributive; `undefined` without a zone. */
  readonly integrativePotential: number | undefined;
  /** Distance to everybody's ideal, 0 none to about 0.71 zero-sum (two parties); `undefined` without a zone. */
  readonly opposition: number | undefined;
  readonly compatibleIssues: readonly string[];
  /** Pairs of issues that some two signatories can trade. */
  readonly logrollingPairs: readonly (readonly [string, string])[];
  /** Rational packages by quadrant; `undefined` for a case without indicators. */
  readonly quadrants: Readonly<Record<Quadrant, number>> | undefined;
  /** Pearson correlation of joint gain and local impact over rational packages, −1 to 1; `undefined` where one is constant. */
  readonly correlation: number | undefined;
  /** Minutes to read brief and BATNA, in the slower language. */
  readonly readingMinutes: Readonly<Record<PartyId, number>>;
  readonly phaseMinutes: number;
}

/** The figures of a studied case. */
export function caseFigures(study: CaseStudy): CaseFigures {
  const { scenario, space, analysis, packages } = study;
  const { integrativePotential, opposition } = describeCase(space);
  const issueId = (issue: number) => scenario.issues[issue]?.id ?? '';
  const rational = packages.filter((one) => one.isRational);
  const count = countRational(space);
  const pairs = logrollingPairs(space).map(({ issues }) => [issueId(issues[0]), issueId(issues[1])] as const);
  return {
    packages: study.packageCount,
    rationalPackages: count.known ? count.count : undefined,
    ratifiablePackages: packages.filter((one) => one.isRatifiable).length,
    frontierPackages: analysis.frontier.count,
    integrativePotential,
    opposition,
    compatibleIssues: compatibleIssues(space).map(({ issue }) => issueId(issue)),
    logrollingPairs: [...new Map(pairs.map((pair) => [pair.join('/'), pair])).values()],
    quadrants: countQuadrants(rational),
    correlation: correlationOf(rational),
    readingMinutes: Object.fromEntries(scenario.parties.map((party) => [party.id, readingMinutes(party)])),
    phaseMinutes: scenario.phases.reduce((sum, phase) => sum + phase.minutes, 0),
  };
}

function countQuadrants(rational: readonly StudiedPackage[]): Record<Quadrant, number> | undefined {
  if (rational.some((one) => one.localImpact === undefined)) return undefined;
  const found = rational.map((one) => quadrantOf(one.mutualBenefit, one.localImpact ?? 0));
  const countOf = (quadrant: Quadrant) => found.filter((one) => one === quadrant).length;
  const [partnership, extraction, aid, ceremony] = QUADRANTS.map(countOf);
  return { partnership: partnership ?? 0, extraction: extraction ?? 0, aid: aid ?? 0, ceremony: ceremony ?? 0 };
}

function correlationOf(rational: readonly StudiedPackage[]): number | undefined {
  const pairs = rational.flatMap(({ jointShare, localImpact }) =>
    localImpact === undefined ? [] : [[jointShare, localImpact] as const],
  );
  const meanOf = (at: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length;
  const [meanShare, meanImpact] = [meanOf(0), meanOf(1)];
  let [together, shares, impacts] = [0, 0, 0];
  for (const [share, impact] of pairs) {
    together += (share - meanShare) * (impact - meanImpact);
    shares += (share - meanShare) ** 2;
    impacts += (impact - meanImpact) ** 2;
  }
  // Far below any difference that whole points and impacts can make.
  return shares > 1e-12 && impacts > 1e-12 ? together / Math.sqrt(shares * impacts) : undefined;
}
