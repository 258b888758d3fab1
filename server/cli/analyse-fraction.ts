/** A rational number with a positive denominator. */
export interface ExactFraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

function reduce(numerator: bigint, denominator: bigint): ExactFraction {
  if (denominator === 0n) throw new RangeError('A fraction has the denominator 0');
  const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** The number that a decimal text stands for, exactly: `0.25`, `-3`, `1e-05`, `1/3`. Throws `RangeError`. */
export function parseFraction(text: string | number): ExactFraction {
  const [top = '', bottom] = String(text).trim().split('/');
  if (bottom !== undefined) {
    const [a, b] = [parseFraction(top), parseFraction(bottom)];
    return reduce(a.numerator * b.denominator, a.denominator * b.numerator);
  }
  const match = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,4}))?$/.exec(top.trim());
  const [, sign, whole = '', decimals = '', exponent = '0'] = match ?? [];
  if (!match || whole + decimals === '') throw new RangeError(`"${text}" is not a decimal number`);
  const digits = BigInt(whole + decimals) * (sign === '-' ? -1n : 1n);
  const power = Number(exponent) - decimals.length;
  return power >= 0
    ? { numerator: digits * 10n ** BigInt(power), denominator: 1n }
    : reduce(digits, 10n ** BigInt(-power));
}

/** a · b */
export function multiplyFractions(a: ExactFraction, b: ExactFraction): ExactFraction {
  return reduce(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** The nearest float64, to about one unit in the last place. */
export function toNumber({ numerator, denominator }: ExactFraction): number {
  const spare = BigInt(Math.max(0, denominator.toString(2).length - 1000));
  return Number(numerator >> spare) / Number(denominator >> spare);
}

/** Sums of whole numbers up to here stay exact in float64 */
const LARGEST_SUM = 2n ** 50n;

/**
 * The fractions as whole multiples of 1 / scale, scale being their least common denominator; undefined when sums of
 * `terms` of them could exceed what a float64 holds exactly.
 */
export function onCommonScale(
  fractions: readonly ExactFraction[],
  terms: number,
): { readonly scale: number; readonly place: (fraction: ExactFraction) => number } | undefined {
  let scale = 1n;
  for (const { denominator } of fractions) {
    scale *= denominator / greatestCommonDivisor(scale, denominator);
    if (scale > LARGEST_SUM) return undefined;
  }
  const place = ({ numerator, denominator }: ExactFraction) => numerator * (scale / denominator);
  const largest = fractions.reduce((most, fraction) => {
    const size = place(fraction) < 0n ? -place(fraction) : place(fraction);
    return size > most ? size : most;
  }, 0n);
  if (largest * BigInt(terms + 1) > LARGEST_SUM) return undefined;
  return { scale: Number(scale), place: (fraction) => Number(place(fraction)) };
}
