import type { PartyBrief } from '../scenario/public-scenario.ts';
import type { Package } from '../scenario/vocabulary.ts';
import { type ForbiddenChoices, type PointsRange, rangeOfSums } from './range-of-sums.ts';

export type { PointsRange } from './range-of-sums.ts';

/** No agreement, where a package could stand. */
export const NO_AGREEMENT = 'no-agreement';

/** What a negotiation ended with, as far as points and impact go. */
export type Settlement = Package | typeof NO_AGREEMENT;

/** Whether anything is worth something to the party: in a case that is only talked about, nothing is, and no screen says 0. */
export function countsPoints({ points, reservation, interactions }: PartyBrief): boolean {
  return reservation !== 0 || points.flat().some((one) => one !== 0) || interactions.some((one) => one.points !== 0);
}

/** Points of one option for the party, interactions left out. Throws `RangeError` for an option that is not there. */
export function optionPoints(brief: PartyBrief, issue: number, option: number): number {
  const points = brief.points[issue]?.[option];
  if (points === undefined) throw new RangeError(`No option ${option} in issue ${issue}`);
  return points;
}

/**
 * What a package is worth to the party, in points: the sum over its options and the interactions that it meets; no
 * agreement is worth the reservation value. Throws `RangeError` unless there is one option for every issue.
 */
export function pointsOf(brief: PartyBrief, settlement: Settlement): number {
  if (settlement === NO_AGREEMENT) return brief.reservation;
  if (settlement.length !== brief.points.length) {
    throw new RangeError(`A package of ${settlement.length} options for ${brief.points.length} issues`);
  }
  return pointsSoFar(brief, settlement);
}

/**
 * What a package that is still being put together is worth to the party so far, in points: an issue without an option counts
 * nothing, an interaction once all that it joins is chosen. Throws `RangeError` for an option that is not there.
 */
export function pointsSoFar(brief: PartyBrief, chosen: readonly (number | undefined)[]): number {
  const options = chosen.reduce<number>(
    (sum, option, issue) => (option === undefined ? sum : sum + optionPoints(brief, issue, option)),
    0,
  );
  return brief.interactions.reduce((sum, one) => {
    const met = one.issues.every((issue, at) => chosen[issue] === one.options[at]);
    return met ? sum + one.points : sum;
  }, options);
}

/**
 * The party's range of points over all packages that are allowed: issues add up, except that issues joined by interactions
 * or by what is forbidden are tried out together. Throws `RangeError` when joined issues have more than a million
 * combinations.
 */
export function pointsRange(brief: PartyBrief, forbidden: readonly ForbiddenChoices[] = []): PointsRange {
  return rangeOfSums(brief.points, brief.interactions, forbidden);
}
