import { quantileOf } from '../debrief/session-summary.ts';
import type { Package } from '../scenario/vocabulary.ts';

/** The value that a share of some figures lies below, to `decimals` places; `null` of none. */
export function quantile(values: readonly number[], share: number, decimals = 1): number | null {
  const found = quantileOf(values, share);
  return found === undefined ? null : rounded(found, decimals);
}

/** Rounded half up. */
export function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.floor(value * scale + 0.5) / scale;
}

/** Packages with how often each came, the most frequent first, then in the order of issues and options. */
export function countPackages(packages: readonly Package[]): { readonly package: Package; readonly count: number }[] {
  const counts = new Map<string, { readonly package: Package; readonly count: number }>();
  for (const chosen of packages) {
    const count = (counts.get(chosen.join())?.count ?? 0) + 1;
    counts.set(chosen.join(), { package: chosen, count });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || inOrder(a.package, b.package));
}

function inOrder(a: Package, b: Package): number {
  const place = a.findIndex((option, issue) => option !== b[issue]);
  return (a[place] ?? 0) - (b[place] ?? 0);
}

/**
 * How many kinds of packages there are: a package is of its own kind when it differs in two issues (in the only one, where
 * there is only one) from every kind before it. `packages` the most frequent first.
 */
export function countKinds(packages: readonly Package[]): number {
  const kinds: Package[] = [];
  for (const chosen of packages) {
    const least = Math.min(2, chosen.length);
    const isNew = kinds.every((kind) => kind.filter((option, issue) => option !== chosen[issue]).length >= least);
    if (isNew) kinds.push(chosen);
  }
  return kinds.length;
}

/** How undecided an issue is over packages, in bits: 0 when all have the same option. */
export function entropyOf(packages: readonly Package[], issue: number): number {
  const counts = new Map<number, number>();
  for (const chosen of packages) {
    const option = chosen[issue] ?? 0;
    counts.set(option, (counts.get(option) ?? 0) + 1);
  }
  return [...counts.values()].reduce((bits, count) => {
    const share = count / packages.length;
    return bits - share * Math.log2(share);
  }, 0);
}
