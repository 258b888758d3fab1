/** An exact number; the denominator is positive. Not JSON: for computing only. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The nearest whole number of a fraction that is not negative, half up. */
export function roundHalfUp({ numerator, denominator }: Fraction): number {
  return Number((2n * numerator + denominator) / (2n * denominator));
}

/** The least common multiple of positive whole numbers; 1 of none. */
export function leastCommonMultiple(numbers: readonly bigint[]): bigint {
  return numbers.reduce((multiple, number) => (multiple / greatestCommonDivisor(multiple, number)) * number, 1n);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
