/** An exact number: whole numbers, denominator positive. Not JSON: for computing only. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

/** The fraction in lowest terms with a positive denominator. Throws `RangeError` for the denominator 0. */
export function fractionOf(numerator: bigint, denominator: bigint): Fraction {
  if (denominator === 0n) throw new RangeError('A fraction cannot have the denominator 0');
  const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** a + b, in lowest terms */
export function addFractions(a: Fraction, b: Fraction): Fraction {
  return fractionOf(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/** a - b, in lowest terms */
export function subtractFractions(a: Fraction, b: Fraction): Fraction {
  return addFractions(a, { ...b, numerator: -b.numerator });
}

/** a · b, in lowest terms */
export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  return fractionOf(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** a / b, in lowest terms. Throws `RangeError` when b is 0. */
export function divideFractions(a: Fraction, b: Fraction): Fraction {
  return fractionOf(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Negative, 0 or positive as `a` is less than, equal to or more than `b`. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Least common multiple of positive whole numbers; 1 for none. */
export function leastCommonMultiple(numbers: readonly bigint[]): bigint {
  return numbers.reduce((least, one) => (least / greatestCommonDivisor(least, one)) * one, 1n);
}

/** The nearest float64, to about one unit in the last place. */
export function toNumber({ numerator, denominator }: Fraction): number {
  const spare = BigInt(Math.max(0, denominator.toString(2).length - 1000));
  return Number(numerator >> spare) / Number(denominator >> spare);
}

/** The nearest whole number of a fraction, half up: 2.5 is 3, -2.5 is -2. */
export function roundHalfUp({ numerator, denominator }: Fraction): number {
  const [top, bottom] = [2n * numerator + denominator, 2n * denominator];
  const down = top / bottom;
  return Number(top < 0n && down * bottom !== top ? down - 1n : down);
}

/** The number that a decimal text stands for, exactly: `0.25`, `-3`, `1e-05`, `1/3`. Throws `RangeError`. */
export function parseFraction(text: string | number): Fraction {
  const [top = '', bottom] = String(text).trim().split('/');
  if (bottom !== undefined) return divideFractions(parseFraction(top), parseFraction(bottom));
  const match = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,3}))?$/.exec(top.trim());
  const [, sign, whole = '', decimals = '', exponent = '0'] = match ?? [];
  if (!match || whole + decimals === '') throw new RangeError(`"${text}" is not a decimal number`);
  const digits = BigInt(whole + decimals) * (sign === '-' ? -1n : 1n);
  const power = Number(exponent) - decimals.length;
  return power >= 0
    ? { numerator: digits * 10n ** BigInt(power), denominator: 1n }
    : fractionOf(digits, 10n ** BigInt(-power));
}

const FINEST_DECIMALS = 12;
const LARGEST_DENOMINATOR = 2 ** 20;
/** a number read or divided as float64 and multiplied once is off by about two units in the last place */
const READING_NOISE = 2 ** -51;

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) <= Math.abs(value) * READING_NOISE;
}

/** A fraction with a small denominator that rounds to `value`, from its continued fraction. */
function findSimpleFraction(value: number): Fraction | undefined {
  let [rest, low, high] = [Math.abs(value), 0, 1];
  for (let denominator = high; denominator <= LARGEST_DENOMINATOR; ) {
    if (isWhole(value * denominator)) return fractionOf(BigInt(Math.round(value * denominator)), BigInt(denominator));
    rest = 1 / (rest - Math.floor(rest));
    if (!Number.isFinite(rest)) return undefined;
    [low, high] = [high, Math.floor(rest) * high + low];
    denominator = high;
  }
  return undefined;
}

/**
 * The number that an author meant by a float64: a decimal of up to 12 places, else a fraction with a denominator up to
 * about a million (1/3, 5/7), else the value rounded to a grid of 1e-12 (conformance/README.md, "Findings": comparing
 * on a grid finds the exact frontier where plain float64 does not). Finite values only.
 */
export function recogniseFraction(value: number): Fraction {
  if (Number.isInteger(value)) return { numerator: BigInt(value), denominator: 1n };
  for (let decimals = 1; decimals <= FINEST_DECIMALS; decimals++) {
    const scale = 10 ** decimals;
    if (isWhole(value * scale)) return fractionOf(BigInt(Math.round(value * scale)), BigInt(scale));
  }
  const finest = 10 ** FINEST_DECIMALS;
  return findSimpleFraction(value) ?? fractionOf(BigInt(Math.round(value * finest)), BigInt(finest));
}
