import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  multiplyFractions,
  parseFraction,
  roundHalfUp,
  subtractFractions,
} from '../kernel/fraction.ts';
import { type CaseText, LANGUAGE_FACTS, languageOf } from '../kernel/languages.ts';

/** The values that an issue may be settled on: from the first to the last, one step apart. */
export interface NumberSteps {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** What holds at some values of a number issue, by the value as text; linear between them. */
type Corners = Readonly<Record<string, number>>;

/** More decimals than an author needs, and few enough to stay exact. */
const MOST_DECIMALS = 4;

/**
 * The values of a number issue, exact, as the ids of its options: `0`, `2.5`, `-3`. `undefined` when the steps do not lead
 * from the first to the last, or have more than four decimals.
 */
export function valuesOf({ from, to, step }: NumberSteps): readonly string[] | undefined {
  const scale = 10 ** MOST_DECIMALS;
  const [first, last, stride] = [from, to, step].map((one) => Math.round(one * scale)) as [number, number, number];
  const isExact = [from, to, step].every((one) => Number(one.toFixed(MOST_DECIMALS)) === one);
  if (!isExact || stride <= 0 || last <= first || (last - first) % stride !== 0) return undefined;
  const count = (last - first) / stride + 1;
  if (count > 100_000) return undefined;
  return Array.from({ length: count }, (_, i) => valueId((first + i * stride) / scale));
}

/** A value as the id of its option. */
export function valueId(value: number): string {
  return String(Number(value.toFixed(MOST_DECIMALS)));
}

/**
 * What a number issue is worth at a value: linear between the corners, rounded half up to so many decimals. Throws
 * `RangeError` outside the corners.
 */
export function atValue(corners: Corners, value: string, decimals = 0): number {
  const placed = Object.entries(corners)
    .map(([at, worth]) => ({ at: parseFraction(at), worth: parseFraction(worth) }))
    .sort((a, b) => compareFractions(a.at, b.at));
  const wanted = parseFraction(value);
  const above = placed.findIndex(({ at }) => compareFractions(at, wanted) >= 0);
  const [low, high] = [placed[above - 1], placed[above]];
  if (high === undefined) throw new RangeError(`No corner at or above ${value}`);
  if (compareFractions(high.at, wanted) === 0) return rounded(high.worth, decimals);
  if (low === undefined) throw new RangeError(`No corner at or below ${value}`);
  const share = divideFractions(subtractFractions(wanted, low.at), subtractFractions(high.at, low.at));
  const rise = multiplyFractions(share, subtractFractions(high.worth, low.worth));
  return rounded(addFractions(low.worth, rise), decimals);
}

/** A value in words: with the unit after it, or where the unit says `{value}`. In every language of the unit. */
export function nameOfValue(value: string, unit: CaseText): CaseText {
  return Object.fromEntries(
    Object.entries(unit).map(([language, words]) => {
      const shown = valueIn(value, language);
      return [language, words.includes('{value}') ? words.replaceAll('{value}', shown) : `${shown}\u00a0${words}`];
    }),
  );
}

/** A text with the value in the place of `{value}`. */
export function withValue(text: CaseText, value: string): CaseText {
  return Object.fromEntries(
    Object.entries(text).map(([language, words]) => [language, words.replaceAll('{value}', valueIn(value, language))]),
  );
}

function valueIn(value: string, language: string): string {
  const known = languageOf(language);
  const locale = known === undefined ? language : LANGUAGE_FACTS[known].locale;
  return new Intl.NumberFormat(locale, { maximumFractionDigits: MOST_DECIMALS }).format(Number(value));
}

function rounded(worth: Fraction, decimals: number): number {
  const scale = 10n ** BigInt(decimals);
  return roundHalfUp({ ...worth, numerator: worth.numerator * scale }) / Number(scale);
}
