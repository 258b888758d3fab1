import type { Count } from '../analysis/counting.ts';
import type { ConditionId, Package, PartyId } from '../scenario/vocabulary.ts';
import { compileImpact, type ImpactModel } from '../scoring/impact.ts';
import { openOptions, withOpenOptions } from '../scoring/open-options.ts';
import { NO_AGREEMENT, pointsOf, pointsRange, type Settlement } from '../scoring/points.ts';
import { forbiddenIn, isSignatory, type RevealedCase } from '../scoring/revealed-case.ts';
import { countAdvisable, listAdvisable } from './advice.ts';

/** What comes first among packages better for everybody. */
export const BETTER_ORDERS = ['even', 'near', 'impact'] as const;
export type BetterOrder = (typeof BETTER_ORDERS)[number];

/** A package that may be put forward, and what it would change. */
export interface BetterPackage {
  readonly package: Package;
  /** Points more than now, every party in the case's order; positive for a signatory, anything for the others. */
  readonly changes: readonly { readonly party: PartyId; readonly points: number }[];
  /** The smallest rise of a signatory, as a share of its best possible gain. */
  readonly leastShare: number;
  /** Issues with another option than now; none where there is no agreement now. */
  readonly issues: readonly number[];
  /** `undefined` for a case without indicators. */
  readonly impact: ImpactChange | undefined;
}

/** What a package does to the province, against what it is compared with. */
export interface ImpactChange {
  /** Local impact 0–100, capped and rounded, with the package and its difference from now. */
  readonly index: number;
  readonly change: number;
  /** Conditions that the package breaches, as what it is compared with does. */
  readonly breached: readonly ConditionId[];
}

/** Packages that may be put forward from here. */
export interface BetterPackages {
  /** How many may be put forward; exact, or absent with the reason. */
  readonly count: Count;
  /** The first of them in the order asked for. */
  readonly packages: readonly BetterPackage[];
  /** `frontier` where the case is too large to look at all packages: then only those that nothing dominates. */
  readonly among: 'all' | 'frontier';
}

/**
 * Packages that may be put forward as better than a package, or than no agreement (see `advice.ts`). Orders: `even` puts
 * the largest least share first, so that nobody is left with a crumb; `near` the fewest changed issues; `impact` the
 * highest local impact. What is equal goes on by the others: least share, local impact, changed issues, then the case's
 * order. Throws `RangeError` for a package that is not of this case, `SpaceError` for a case too large to analyse.
 */
export function betterFrom(
  revealed: RevealedCase,
  from: Settlement,
  limit: number,
  order: BetterOrder = 'even',
): BetterPackages {
  const { packages, among } = listAdvisable(revealed, from);
  const impact = compileImpact(revealed.public);
  const describe = candidates(revealed, from);
  const first = sortCandidates(packages.map(describe), order, impact).slice(0, limit);
  const before = impact?.impactOf(from).index ?? 0;
  return {
    count: countAdvisable(revealed, from),
    packages: first.map(({ package: chosen, leastShare, issues }) => ({
      package: chosen,
      changes: revealed.briefs.map((brief) => ({
        party: brief.party,
        points: pointsOf(brief, chosen) - pointsOf(brief, from),
      })),
      leastShare,
      issues,
      impact: impact && changeOf(impact, chosen, before),
    })),
    among,
  };
}

type Candidate = Pick<BetterPackage, 'package' | 'leastShare' | 'issues'>;

/** Shares of a party that cannot gain count its points as they are. */
function candidates(revealed: RevealedCase, from: Settlement): (chosen: Package) => Candidate {
  const open = openOptions(revealed.public, revealed.closedOptions ?? [], from);
  const forbidden = forbiddenIn(revealed, open, from);
  const signing = revealed.briefs
    .filter((brief) => isSignatory(revealed.public, brief))
    .map((brief) => {
      const most = pointsRange(withOpenOptions(brief, open), forbidden).best - brief.reservation;
      return { brief, before: pointsOf(brief, from), unit: most > 0 ? most : 1 };
    });
  return (chosen) => ({
    package: chosen,
    leastShare: Math.min(...signing.map(({ brief, before, unit }) => (pointsOf(brief, chosen) - before) / unit)),
    issues: from === NO_AGREEMENT ? [] : chosen.flatMap((option, issue) => (option === from[issue] ? [] : [issue])),
  });
}

function sortCandidates(found: Candidate[], order: BetterOrder, impact: ImpactModel | undefined): Candidate[] {
  const known = new Map<Candidate, number>();
  const indexOf = (one: Candidate) => {
    const index = known.get(one) ?? impact?.indexOf(one.package) ?? 0;
    known.set(one, index);
    return index;
  };
  const rules = {
    even: (a: Candidate, b: Candidate) => b.leastShare - a.leastShare,
    impact: (a: Candidate, b: Candidate) => indexOf(b) - indexOf(a),
    near: (a: Candidate, b: Candidate) => a.issues.length - b.issues.length,
  };
  return found.sort(
    (a, b) =>
      rules[order](a, b) ||
      rules.even(a, b) ||
      rules.impact(a, b) ||
      rules.near(a, b) ||
      inCaseOrder(a.package, b.package),
  );
}

function inCaseOrder(a: Package, b: Package): number {
  const issue = a.findIndex((option, at) => option !== b[at]);
  return issue < 0 ? 0 : (a[issue] ?? 0) - (b[issue] ?? 0);
}

function changeOf(impact: ImpactModel, chosen: Package, before: number): ImpactChange {
  const { index, breached } = impact.impactOf(chosen);
  return { index, change: index - before, breached };
}
