import type { OutcomeSpace } from '../../shared/analysis/space.ts';

/** Coordinates of every package, one array per party, built issue by issue without a loop over issues per package. */
function enumerateCoordinates(space: OutcomeSpace): Float64Array[] {
  return space.grids.map((_, party) => {
    let sums = Float64Array.of(0);
    for (const block of space.blocks) {
      const next = new Float64Array(sums.length * block.size);
      let at = 0;
      for (const sum of sums) {
        for (let option = 0; option < block.size; option++) {
          next[at++] = sum + block.coordinates[option * space.parties + party]!;
        }
      }
      sums = next;
    }
    return sums;
  });
}

/**
 * The number of packages on the frontier by trying them all: a fair yardstick. Utilities lie in typed arrays on the
 * same grid as the merge; packages that one of a few good ones dominates are dropped in a first pass, the rest is
 * sorted by the first party and swept against the frontier so far. Blocks must be single issues.
 */
export function enumerateFrontier(space: OutcomeSpace): number {
  const { parties, slack } = space;
  const utilities = enumerateCoordinates(space);
  const order = keepPromising(space, utilities);
  const [first] = utilities;
  order.sort((a, b) => {
    for (let party = 0; party < parties; party++) {
      const gap = utilities[party]![b]! - utilities[party]![a]!;
      if (Math.abs(gap) > slack[party]!) return gap;
    }
    return 0;
  });
  const kept: number[] = [];
  let count = 0;
  let best = Number.NEGATIVE_INFINITY;
  let last = -1;
  const isEqual = (a: number, b: number) =>
    utilities.every((values, party) => Math.abs(values[a]! - values[b]!) <= slack[party]!);
  for (const index of order) {
    if (last >= 0 && first![last]! - first![index]! <= slack[0]! && isEqual(last, index)) {
      count++;
      continue;
    }
    if (parties === 2) {
      if (utilities[1]![index]! <= best + slack[1]!) continue;
      best = utilities[1]![index]!;
    } else {
      if (isCovered(space, utilities, kept, index)) continue;
      kept.push(index);
    }
    count++;
    last = index;
  }
  return count;
}

function isCovered(
  { parties, slack }: OutcomeSpace,
  utilities: readonly Float64Array[],
  kept: readonly number[],
  index: number,
): boolean {
  for (const other of kept) {
    let party = 0;
    while (party < parties && utilities[party]![other]! >= utilities[party]![index]! - slack[party]!) party++;
    if (party === parties) return true;
  }
  return false;
}

/** Indices that none of some packages with a high total dominates. */
function keepPromising({ parties, slack }: OutcomeSpace, utilities: readonly Float64Array[]): Uint32Array {
  const outcomes = utilities[0]!.length;
  const strong: number[] = [];
  for (let weighted = 0; weighted <= parties; weighted++) {
    let [best, highest] = [0, Number.NEGATIVE_INFINITY];
    for (let index = 0; index < outcomes; index++) {
      let total = 0;
      for (let party = 0; party < parties; party++) total += utilities[party]![index]! * (party === weighted ? 2 : 1);
      if (total > highest) [best, highest] = [index, total];
    }
    strong.push(best);
  }
  const promising = new Uint32Array(outcomes);
  let size = 0;
  for (let index = 0; index < outcomes; index++) {
    const isBeaten = strong.some((one) => {
      for (let party = 0; party < parties; party++) {
        if (utilities[party]![one]! <= utilities[party]![index]! + slack[party]!) return false;
      }
      return true;
    });
    if (!isBeaten) promising[size++] = index;
  }
  return promising.slice(0, size);
}
