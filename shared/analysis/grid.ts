import { type Fraction, leastCommonMultiple, recogniseFraction, toNumber } from '../kernel/fraction.ts';
import type { Interaction } from './blocks.ts';
import type { OutcomeSpaceInput } from './space-input.ts';

/**
 * How one party's points are compared.
 *
 * A coordinate is the number that sums and comparisons work on; `points = coordinate / scale`. Two sums are equal when
 * they differ by at most `slack`, half a step of the grid.
 */
export interface Grid {
  readonly scale: number;
  readonly slack: number;
  /**
   * Undefined when coordinates are whole numbers, so that every sum is exact. Else the same points as whole multiples
   * of 1 / denominator, for what is compared without rounding.
   */
  readonly steps: Steps | undefined;
}

export interface Steps {
  readonly denominator: bigint;
  /** points[issue][option] */
  readonly points: readonly (readonly bigint[])[];
  /** points of the party's interactions, in their order */
  readonly interactions: readonly bigint[];
  readonly reservation: bigint;
}

/** One party's values on their grid. */
export interface PlacedParty {
  readonly grid: Grid;
  /** coordinates[issue][option] */
  readonly coordinates: readonly (readonly number[])[];
  /** the party's interactions, their points as coordinates */
  readonly interactions: readonly Interaction[];
  readonly reservation: number;
}

/** sums up to here stay exact in float64, with room for half a step */
const LARGEST_EXACT_SUM = 2 ** 51;
/** half of the grid of 1e-12 on which sums that are not whole numbers of steps are compared */
const LEAST_SLACK = 0.5e-12;

/** A bound on the absolute value of any sum of one value per list. */
function boundSums(lists: readonly (readonly number[])[]): number {
  return lists.reduce((sum, list) => sum + list.reduce((most, value) => Math.max(most, Math.abs(value)), 0), 0);
}

/** The values of a party as lists: one per issue, one per interaction, and the reservation value. */
function listValues(input: OutcomeSpaceInput, party: number, interactions: readonly Interaction[]): Fraction[][] {
  const exact = input.exact?.[party];
  return [
    ...(exact?.points ?? input.points[party]!.map((options) => options.map(recogniseFraction))).map((one) => [...one]),
    ...interactions.map(({ points }) => [recogniseFraction(points)]),
    [exact?.reservation ?? recogniseFraction(input.reservation[party]!)],
  ];
}

/**
 * Puts one party's values on a grid, once, before anything is compared.
 *
 * In: a checked case. If a common denominator of all its values leaves every sum exact in float64, coordinates are
 * whole numbers. Else they are the unrounded values and sums are compared with a slack of half of 1e-12; rounding each
 * value first would break ties that hold between sums, as 1/3 + 1/3 + 1/3 = 1.
 */
export function placeParty(input: OutcomeSpaceInput, party: number): PlacedParty {
  const interactions = (input.interactions ?? []).filter((one) => one.party === party);
  const points = input.points[party]!;
  const raw = [...points, ...interactions.map((one) => [one.points]), [input.reservation[party]!]];
  const build = (lists: readonly (readonly number[])[], grid: Grid): PlacedParty => ({
    grid,
    coordinates: lists.slice(0, points.length),
    interactions: interactions.map((one, at) => ({ ...one, points: lists[points.length + at]![0]! })),
    reservation: lists.at(-1)![0]!,
  });
  const isWhole = !input.exact?.[party] && raw.every((list) => list.every(Number.isInteger));
  if (isWhole && boundSums(raw) <= LARGEST_EXACT_SUM) return build(raw, { scale: 1, slack: 0.5, steps: undefined });

  const fractions = listValues(input, party, interactions);
  const denominator = leastCommonMultiple(fractions.flat().map((fraction) => fraction.denominator));
  const steps = fractions.map((list) => list.map((one) => one.numerator * (denominator / one.denominator)));
  const whole = steps.map((list) => list.map(Number));
  const scale = Number(denominator);
  if (scale <= LARGEST_EXACT_SUM && boundSums(whole) <= LARGEST_EXACT_SUM) {
    return build(whole, { scale, slack: 0.5, steps: undefined });
  }
  const unrounded = fractions.map((list) => list.map(toNumber));
  return build(unrounded, {
    scale: 1,
    slack: Math.max(LEAST_SLACK, boundSums(unrounded) * 2 ** -48),
    steps: {
      denominator,
      points: steps.slice(0, points.length),
      interactions: steps.slice(points.length, -1).map((list) => list[0]!),
      reservation: steps.at(-1)![0]!,
    },
  });
}
