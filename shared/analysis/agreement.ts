import { analyseSpace, type SpaceAnalysis } from './analyse.ts';
import { bestTotalShare, sharesOf, whoCanGain } from './case.ts';
import { type Count, countBetterForAll, countDominated, countDominators } from './counting.ts';
import { distanceToNearest } from './distance.ts';
import { gainOf } from './exact.ts';
import { layersOf } from './frontier.ts';
import { findInLayer } from './layer.ts';
import { coordinatesOf, pointsAt } from './space.ts';
import type { OutcomeSpace, Position } from './space-model.ts';

/** Euclidean distances in points; undefined where there is no such point. Ties: to the nearest. */
export interface Distances {
  /** to the frontier over all packages (metrics.md §2.3, PD) */
  readonly pareto: number | undefined;
  readonly paretoRational: number | undefined;
  readonly nash: number | undefined;
  readonly egalitarian: number | undefined;
  readonly kalaiSmorodinsky: number | undefined;
  readonly maxWelfare: number | undefined;
}

export interface AgreementMeasures {
  /** points per party */
  readonly utilities: readonly number[];
  /** points above the reservation value, per party; negative below it */
  readonly gains: readonly number[];
  /** gain as a share of the party's best imaginable gain (metrics.md §2.5); 0 for a party that cannot gain */
  readonly advantages: readonly number[];
  /** nobody is below the reservation value (u ≥ r) */
  readonly rational: boolean;
  /** the parties below their reservation value */
  readonly worseOff: readonly number[];
  readonly paretoOptimal: boolean;
  /**
   * Sum of gains over the best sum on the frontier (metrics.md §2.5, gains from trade); may be negative; undefined
   * when no package has a positive sum. Adds points across parties: use `shareEfficiency` where scales differ.
   */
  readonly surplusEfficiency: number | undefined;
  /** sum of advantages over the best sum on the frontier; undefined when that is not positive */
  readonly shareEfficiency: number | undefined;
  /** product of gains over that of the Nash point (metrics.md §2.5); 0 when a gain is not positive */
  readonly nashProductRatio: number;
  /** its n-th root, comparable between numbers of parties */
  readonly nashProductRoot: number;
  /** largest minus smallest advantage: 0 is even (metrics.md §2.5, advantage gap) */
  readonly balance: number;
  /**
   * How far beyond splitting a fixed pie: (sum of advantages − 1) over the same at its best rational package
   * (metrics.md §2.5); negative is worse than a lottery between the extremes. Undefined for a purely distributive
   * case. Counts only parties that can gain.
   */
  readonly integrativeIndex: number | undefined;
  readonly distance: Distances;
  /** max(0, 1 − distance / diagonal of the ranges) (metrics.md §2.3, PO); 1 in a flat case */
  readonly optimality: { readonly pareto: number; readonly nash: number | undefined };
}

export interface AgreementAnalysis extends AgreementMeasures {
  /** packages at least as good for all and better for one */
  readonly dominators: Count;
  /** packages strictly better for everyone */
  readonly betterForAll: Count;
  /** packages that this one dominates */
  readonly dominated: Count;
  /**
   * 1 − S / (S + I), S packages dominating this one, I dominated by it (Tripp & Sondak 1992; metrics.md §2.3); 1 when
   * both are 0; undefined when a count is absent.
   */
  readonly trippSondak: number | undefined;
}

const LEAST_POTENTIAL = 1e-9;

function ratio(value: number, best: number | undefined, least = 0): number | undefined {
  return best !== undefined && best > least ? value / best : undefined;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function measureDistances(analysis: SpaceAnalysis, utilities: readonly number[]): Distances {
  const { frontier, rationalFrontier, solutions } = analysis;
  return {
    pareto: distanceToNearest(utilities, frontier.points),
    paretoRational: distanceToNearest(utilities, rationalFrontier.points),
    nash: distanceToNearest(utilities, solutions.nash?.points),
    egalitarian: distanceToNearest(utilities, solutions.egalitarian?.points),
    kalaiSmorodinsky: distanceToNearest(utilities, solutions.kalaiSmorodinsky?.points),
    maxWelfare: distanceToNearest(utilities, solutions.maxWelfare?.points),
  };
}

/**
 * Measures of an agreement that need no pass over the space. In: a package of the space (restrict the space to the
 * signatories first). Conventions are said at each field. Throws `package-not-in-space`.
 */
export function measureAgreement(space: OutcomeSpace, chosen: Position): AgreementMeasures {
  const analysis = analyseSpace(space);
  const { reservation, ranges, frontier, solutions } = analysis;
  const coordinates = coordinatesOf(space, chosen);
  const utilities = pointsAt(space, coordinates);
  const gains = utilities.map((_, party) => gainOf(space, party, coordinates[party]!));
  const advantages = sharesOf(analysis, utilities);
  const worseOff = gains.flatMap((gain, party) => (gain < 0 ? [party] : []));
  const bestWelfare = solutions.maxWelfare!.objective - sum(reservation);
  const isGainForAll = gains.every((gain) => gain > 0);
  const product = gains.reduce((all, gain) => all * gain, 1);
  const nashProductRatio = isGainForAll ? product / solutions.nash!.objective : 0;
  const everyone = utilities.map((_, party) => party);
  const gainers = whoCanGain(analysis);
  const potential = bestTotalShare(analysis, analysis.rationalFrontier, gainers);
  const distance = measureDistances(analysis, utilities);
  const diagonal = Math.hypot(...ranges.map(([least, most]) => most - least));
  const closeness = (far: number) => (diagonal === 0 ? 1 : Math.max(0, 1 - far / diagonal));
  return {
    utilities,
    gains,
    advantages,
    rational: worseOff.length === 0,
    worseOff,
    paretoOptimal: findInLayer(space.slack, layersOf(space)[0]!, coordinates) >= 0,
    surplusEfficiency: ratio(sum(gains), bestWelfare),
    shareEfficiency: ratio(sum(advantages), bestTotalShare(analysis, frontier, everyone)),
    nashProductRatio,
    nashProductRoot: nashProductRatio ** (1 / space.parties),
    balance: Math.max(...advantages) - Math.min(...advantages),
    integrativeIndex: ratio(
      sum(gainers.map((party) => advantages[party]!)) - 1,
      potential === undefined ? undefined : potential - 1,
      LEAST_POTENTIAL,
    ),
    distance,
    optimality: {
      pareto: closeness(distance.pareto!),
      nash: distance.nash === undefined ? undefined : closeness(distance.nash),
    },
  };
}

/**
 * Everything about one agreement: `measureAgreement` and the counts of better and worse packages, which take a pass
 * over the space (see `counting.ts` for their reach). Throws `package-not-in-space`.
 */
export function analyseAgreement(space: OutcomeSpace, chosen: Position): AgreementAnalysis {
  const [dominators, dominated] = [countDominators(space, chosen), countDominated(space, chosen)];
  const isCounted = dominators.known && dominated.known;
  const compared = isCounted ? dominators.count + dominated.count : 0;
  return {
    ...measureAgreement(space, chosen),
    dominators,
    betterForAll: countBetterForAll(space, chosen),
    dominated,
    trippSondak: !isCounted ? undefined : compared === 0 ? 1 : 1 - dominators.count / compared,
  };
}
