import { analyseSpace, type Frontier, type SpaceAnalysis } from './analyse.ts';
import { distanceBetween } from './distance.ts';
import type { OutcomeSpace } from './space-model.ts';

export interface CaseDescription {
  /** whether some package leaves nobody below the reservation value; if not, walking away is the right answer */
  readonly hasZone: boolean;
  /**
   * How far the parties' ideals are apart: the least distance, over rational packages, to everyone having their best
   * points, each as a share of the best (metrics.md §2.5, opposition). 0: one package is ideal for all; about 0.71 for
   * two parties on a zero-sum line. Undefined without a rational package or when somebody's best is not positive.
   */
  readonly opposition: number | undefined;
  /**
   * What there is to create: the largest sum of advantages of a rational package, minus 1 (metrics.md §2.5). 0 or less:
   * purely distributive. Counts only parties that can gain; undefined without a rational package.
   */
  readonly integrativePotential: number | undefined;
  /** parties whose best package is no better than no agreement: a fault of the case */
  readonly cannotGain: readonly number[];
  /** every package is worth the same to every party */
  readonly isFlat: boolean;
}

/** The parties whose best package beats no agreement. */
export function whoCanGain({ ranges, reservation }: SpaceAnalysis): number[] {
  return ranges.flatMap(([, most], party) => (most > reservation[party]! ? [party] : []));
}

/**
 * Each party's advantage at given points: (u − r) / (M − r), M its best over all packages; 0 when M ≤ r (metrics.md
 * §2.5 and §2.11).
 */
export function sharesOf({ ranges, reservation }: SpaceAnalysis, utilities: readonly number[]): number[] {
  return utilities.map((points, party) => {
    const bestGain = ranges[party]![1] - reservation[party]!;
    return bestGain > 0 ? (points - reservation[party]!) / bestGain : 0;
  });
}

/** The largest sum of the given parties' advantages among frontier points; undefined when there is none. */
export function bestTotalShare(
  analysis: SpaceAnalysis,
  { points }: Frontier,
  parties: readonly number[],
): number | undefined {
  let best: number | undefined;
  for (const { utilities } of points) {
    const shares = sharesOf(analysis, utilities);
    const total = parties.reduce((sum, party) => sum + shares[party]!, 0);
    if (best === undefined || total > best) best = total;
  }
  return best;
}

/** What kind of case this is, before anybody negotiates. */
export function describeCase(space: OutcomeSpace): CaseDescription {
  const analysis = analyseSpace(space);
  const { ranges, rationalFrontier } = analysis;
  const gainers = whoCanGain(analysis);
  const best = ranges.map(([, most]) => most);
  const ideal = best.map(() => 1);
  const isComparable = best.every((most) => most > 0);
  const hasZone = rationalFrontier.count > 0;
  const total = bestTotalShare(analysis, rationalFrontier, gainers);
  return {
    hasZone,
    // a dominated package is never nearer to the ideal, so the frontier suffices
    opposition:
      hasZone && isComparable
        ? rationalFrontier.points.reduce((least, { utilities }) => {
            const shares = utilities.map((points, party) => points / best[party]!);
            return Math.min(least, distanceBetween(shares, ideal));
          }, Number.POSITIVE_INFINITY)
        : undefined,
    integrativePotential: total === undefined ? undefined : total - 1,
    cannotGain: ranges.flatMap((_, party) => (gainers.includes(party) ? [] : [party])),
    isFlat: ranges.every(([least, most]) => least === most),
  };
}
