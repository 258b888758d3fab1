import { createDice } from '../kernel/dice.ts';
import type { Package } from './vocabulary.ts';

/** How many packages a case with these numbers of options has. */
export function countPackages(optionCounts: readonly number[]): number {
  return optionCounts.reduce((product, count) => product * count, 1);
}

/** All packages, the last issue changing fastest. Each is a new array. */
export function* allPackages(optionCounts: readonly number[]): Generator<Package> {
  const chosen = optionCounts.map(() => 0);
  if (countPackages(optionCounts) === 0) return;
  for (;;) {
    yield [...chosen];
    let issue = chosen.length - 1;
    while (issue >= 0 && chosen[issue] === (optionCounts[issue] ?? 0) - 1) chosen[issue--] = 0;
    if (issue < 0) return;
    chosen[issue] = (chosen[issue] ?? 0) + 1;
  }
}

/**
 * All packages when there are at most `most`, else `most` of them drawn with the seed (a package may come twice):
 * the same ones on every machine.
 */
export function* samplePackages(optionCounts: readonly number[], most: number, seed: number): Generator<Package> {
  if (countPackages(optionCounts) <= most) {
    yield* allPackages(optionCounts);
    return;
  }
  const dice = createDice(seed);
  for (let drawn = 0; drawn < most; drawn++) yield optionCounts.map((count) => dice.roll(count));
}
