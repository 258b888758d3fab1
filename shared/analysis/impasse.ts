import { analyseSpace } from './analyse.ts';
import { type Count, countBetterThanNoAgreement } from './counting.ts';
import type { OutcomeSpace } from './space-model.ts';

export interface ImpasseMeasures {
  /** points per party: the reservation values */
  readonly utilities: readonly number[];
  /** no package left nobody below the reservation value, so walking away was the right answer */
  readonly isRight: boolean;
  /** packages that were strictly better than no agreement for everyone */
  readonly betterForAll: Count;
  /** 0; undefined when there was nothing to gain together (metrics.md §2.11, no agreement) */
  readonly surplusEfficiency: number | undefined;
  /** 0, as for every agreement without a gain for all */
  readonly nashProductRatio: number;
}

/** What ending without an agreement meant; gains are 0, distances to any point do not apply (metrics.md §2.11). */
export function measureImpasse(space: OutcomeSpace): ImpasseMeasures {
  const { reservation, rationalFrontier, solutions } = analyseSpace(space);
  const worthOfNothing = reservation.reduce((sum, points) => sum + points, 0);
  return {
    utilities: reservation,
    isRight: rationalFrontier.count === 0,
    betterForAll: countBetterThanNoAgreement(space),
    surplusEfficiency: solutions.maxWelfare!.objective > worthOfNothing ? 0 : undefined,
    nashProductRatio: 0,
  };
}
