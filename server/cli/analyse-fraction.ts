import { divideFractions, type Fraction, fractionOf } from '../../shared/analysis/fraction.ts';

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
