import { SpaceError } from './space-error.ts';

/**
 * How one party's points are compared.
 *
 * A coordinate is the number that sums and comparisons work on; `points = coordinate / scale`. Two sums are equal when
 * they differ by at most `slack`, half a step of the grid.
 */
export interface Grid {
  readonly scale: number;
  /** half a grid step, in coordinates */
  readonly slack: number;
  /** grid steps per point: the factor that turns points into whole numbers for exact products */
  readonly stepsPerPoint: number;
  /** coordinates are whole numbers, so that every sum is exact */
  readonly whole: boolean;
}

const FINEST_DECIMALS = 12;
/** sums stay whole numbers of a float64 with room for the half step */
const LARGEST_EXACT_SUM = 2 ** 51;
/** a decimal read as float64 and multiplied once is off by at most about two units in the last place */
const DECIMAL_NOISE = 2 ** -51;

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) <= Math.abs(value) * DECIMAL_NOISE;
}

/**
 * Chooses the grid on which one party's utilities are compared (convention: conformance/README.md, "Findings": rounding
 * every utility to a grid before comparing gives the exact frontier, plain float64 does not).
 *
 * In: all point values of the party (options, interactions, reservation value) and `largestSum`, a bound on the
 * absolute points of any package. Out: whole coordinates if every value is a decimal of at most 12 places, which makes
 * all sums exact; else the values as they are with a slack of half of 1e-12. Values such as 1/3 are not rounded one by
 * one, because that would break ties that hold between sums.
 */
export function chooseGrid(values: readonly number[], largestSum: number): Grid {
  for (let decimals = 0; decimals <= FINEST_DECIMALS; decimals++) {
    const scale = 10 ** decimals;
    if (largestSum * scale > LARGEST_EXACT_SUM) break;
    if (values.every((value) => isWhole(value * scale)))
      return { scale, slack: 0.5, stepsPerPoint: scale, whole: true };
  }
  const noise = largestSum * 2 ** -48;
  return { scale: 1, slack: Math.max(0.5e-12, noise), stepsPerPoint: 10 ** FINEST_DECIMALS, whole: false };
}

/**
 * The grid for points that come as whole multiples of `1 / scale`: exact for every rational utility whose common
 * denominator is known. Throws `scale-not-a-positive-integer`, `points-not-integers-of-their-scale` or
 * `points-too-large`.
 */
export function givenGrid(scale: number, values: readonly number[], largestSum: number): Grid {
  if (!Number.isSafeInteger(scale) || scale <= 0) {
    throw new SpaceError('scale-not-a-positive-integer', `A scale is a positive whole number, not ${scale}`);
  }
  const fraction = values.find((value) => !Number.isInteger(value));
  if (fraction !== undefined) {
    throw new SpaceError(
      'points-not-integers-of-their-scale',
      `With a scale, points are whole numbers, not ${fraction}`,
    );
  }
  if (largestSum > LARGEST_EXACT_SUM) {
    throw new SpaceError('points-too-large', `Sums of up to ${largestSum} cannot be exact in float64`);
  }
  return { scale, slack: 0.5, stepsPerPoint: scale, whole: true };
}

/** A value in points as a coordinate of the grid. */
export function toCoordinate(grid: Grid, value: number, isScaled: boolean): number {
  if (!grid.whole) return value;
  return isScaled ? value : Math.round(value * grid.scale);
}

/** A coordinate as a whole number of grid steps, for exact arithmetic. */
export function toSteps(grid: Grid, coordinate: number): number {
  return grid.whole ? coordinate : Math.round(coordinate * grid.stepsPerPoint);
}
