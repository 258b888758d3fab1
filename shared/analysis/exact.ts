import { toSteps } from './grid.ts';
import type { OutcomeSpace } from './space-model.ts';

/** A fraction of whole numbers with a positive denominator. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

/** Negative, 0 or positive as `a` is less than, equal to or more than `b`. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * Per party, what turns its grid steps into a unit common to all parties, so that points of parties with different
 * grids can be added and compared exactly.
 */
export function commonFactors(space: OutcomeSpace): bigint[] {
  const steps = space.grids.map((grid) => BigInt(grid.stepsPerPoint));
  const common = steps.reduce((least, one) => (least / greatestCommonDivisor(least, one)) * one, 1n);
  return steps.map((one) => common / one);
}

/** What a coordinate exceeds the reservation value by, in the party's grid steps: a whole number. */
export function gainSteps(space: OutcomeSpace, party: number, coordinate: number): number {
  const grid = space.grids[party]!;
  return toSteps(grid, coordinate) - toSteps(grid, space.reservation[party]!);
}
