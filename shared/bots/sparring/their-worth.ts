import type { Package } from '../../scenario/vocabulary.ts';

/**
 * What the other seems to get of a package, 0–1, by first appearance: an option is worth 1 − (first offer with it / offers),
 * an issue weighs 1 − the normalised entropy of its options, and never nothing. Badiron, ANL 2026.
 */
export function theirWorth(offers: readonly Package[]): (chosen: Package) => number {
  const issues = offers[0]?.map((_, issue) => issue) ?? [];
  const values = issues.map((issue) => {
    const first = new Map<number, number>();
    offers.forEach((one, at) => {
      const option = one[issue] ?? 0;
      if (!first.has(option)) first.set(option, 1 - at / offers.length);
    });
    return first;
  });
  const weights = issues.map((issue) => LEAST_WEIGHT + 1 - entropyOf(offers.map((one) => one[issue] ?? 0)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return (chosen) =>
    issues.reduce((sum, issue) => {
      const value = values[issue]?.get(chosen[issue] ?? 0) ?? 0;
      return sum + ((weights[issue] ?? 0) / total) * value;
    }, 0);
}

/** A flat model would tell nothing apart. */
const LEAST_WEIGHT = 0.05;

/** 0 when all are equal, 1 when those that occur occur equally often. */
function entropyOf(options: readonly number[]): number {
  const counts = [...new Set(options)].map((one) => options.filter((other) => other === one).length);
  if (counts.length < 2) return 0;
  const bits = counts.reduce((sum, count) => sum - (count / options.length) * Math.log(count / options.length), 0);
  return bits / Math.log(counts.length);
}
