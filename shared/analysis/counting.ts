import type { Block } from './blocks.ts';
import { countByHalves } from './halves.ts';
import { coordinatesOf } from './space.ts';
import type { Box, OutcomeSpace, Position } from './space-model.ts';

/** A count, or why it is absent; never an estimate. */
export type Count =
  | { readonly known: true; readonly count: number }
  | { readonly known: false; readonly reason: 'too-many-packages' };

/** combinations looked at before a pass over the space gives up; never reached up to 10 million packages */
const LONGEST_PASS = 20_000_000;
/** packages from which a meet in the middle is tried first */
const WORTH_HALVING = 100_000;

interface Reach {
  /** least and most that the blocks from here on can add, per party */
  readonly least: Float64Array;
  readonly most: Float64Array;
  readonly packages: number;
}

function reachesOf(blocks: readonly Block[], parties: number): Reach[] {
  let reach: Reach = { least: new Float64Array(parties), most: new Float64Array(parties), packages: 1 };
  const reaches = [reach];
  for (const block of blocks.toReversed()) {
    const least = new Float64Array(parties).fill(Number.POSITIVE_INFINITY);
    const most = new Float64Array(parties).fill(Number.NEGATIVE_INFINITY);
    block.coordinates.forEach((value, at) => {
      least[at % parties] = Math.min(least[at % parties]!, value);
      most[at % parties] = Math.max(most[at % parties]!, value);
    });
    for (let party = 0; party < parties; party++) {
      least[party]! += reach.least[party]!;
      most[party]! += reach.most[party]!;
    }
    reach = { least, most, packages: reach.packages * block.size };
    reaches.unshift(reach);
  }
  return reaches;
}

/**
 * Packages inside a box, by a pass that holds one partial package at a time. A part of the space that lies wholly
 * outside is skipped, one wholly inside is counted at once. Undefined when it would take too long.
 */
function countByPass(space: OutcomeSpace, { lower, upper }: Box): number | undefined {
  const { parties } = space;
  const blocks = space.blocks.toSorted((a, b) => a.size - b.size);
  const reaches = reachesOf(blocks, parties);
  const sums = Array.from({ length: blocks.length }, () => new Float64Array(parties));
  const deepest = blocks.length - 1;
  let steps = 0;

  const countLast = (sum: Float64Array): number => {
    const { coordinates } = blocks[deepest]!;
    let count = 0;
    for (let at = 0; at < coordinates.length; at += parties) {
      let inside = true;
      for (let party = 0; party < parties && inside; party++) {
        const total = sum[party]! + coordinates[at + party]!;
        inside = total >= lower[party]! && total <= upper[party]!;
      }
      if (inside) count++;
    }
    return count;
  };

  const visit = (depth: number): number => {
    const { least, most, packages } = reaches[depth]!;
    const sum = sums[depth]!;
    let inside = true;
    for (let party = 0; party < parties; party++) {
      const [low, high] = [sum[party]! + least[party]!, sum[party]! + most[party]!];
      if (high < lower[party]! || low > upper[party]!) return 0;
      inside &&= low >= lower[party]! && high <= upper[party]!;
    }
    if (inside) return packages;
    const { coordinates, size } = blocks[depth]!;
    steps += size;
    if (steps > LONGEST_PASS) return 0;
    if (depth === deepest) return countLast(sum);
    const next = sums[depth + 1]!;
    let count = 0;
    for (let at = 0; at < size * parties; at += parties) {
      for (let party = 0; party < parties; party++) next[party] = sum[party]! + coordinates[at + party]!;
      count += visit(depth + 1);
    }
    return count;
  };

  const count = visit(0);
  return steps > LONGEST_PASS ? undefined : count;
}

/**
 * Exact number of packages inside a box. Up to 10 million packages there is always an answer. Beyond, a meet in the
 * middle reaches some 10^12 packages of two parties and 10^8 of three (see `halves.ts`); failing that, a pass may still be short because of what it skips. Otherwise the count is absent with the reason.
 */
function countInside(space: OutcomeSpace, box: Box): Count {
  const met = space.outcomes > WORTH_HALVING ? countByHalves(space, box) : undefined;
  const count = met ?? countByPass(space, box);
  return count === undefined ? { known: false, reason: 'too-many-packages' } : { known: true, count };
}

const unbounded = (parties: number, sign: 1 | -1) => new Float64Array(parties).fill(sign * Number.POSITIVE_INFINITY);

function minus(a: Count, b: Count): Count {
  return a.known && b.known ? { known: true, count: a.count - b.count } : a.known ? b : a;
}

/** How many packages leave nobody below the reservation value (u ≥ r, not strict; conformance/README.md, `rationalOutcomes`). */
export function countRational(space: OutcomeSpace): Count {
  return countInside(space, {
    lower: space.reservation.map((points, party) => points - space.slack[party]!),
    upper: unbounded(space.parties, 1),
  });
}

/** How many packages are strictly better than no agreement for every party. */
export function countBetterThanNoAgreement(space: OutcomeSpace): Count {
  return countInside(space, {
    lower: space.reservation.map((points, party) => points + space.slack[party]!),
    upper: unbounded(space.parties, 1),
  });
}

/**
 * How many packages dominate a given one: at least as good for all and better for one (conformance/README.md,
 * `dominators`). Throws `package-not-in-space`.
 */
export function countDominators(space: OutcomeSpace, chosen: Position): Count {
  const sums = coordinatesOf(space, chosen);
  const lower = sums.map((sum, party) => sum - space.slack[party]!);
  const upper = sums.map((sum, party) => sum + space.slack[party]!);
  const atLeastAsGood = countInside(space, { lower, upper: unbounded(space.parties, 1) });
  return atLeastAsGood.known ? minus(atLeastAsGood, countInside(space, { lower, upper })) : atLeastAsGood;
}

/** How many packages are strictly better for every party than a given one. Throws `package-not-in-space`. */
export function countBetterForAll(space: OutcomeSpace, chosen: Position): Count {
  const lower = coordinatesOf(space, chosen).map((sum, party) => sum + space.slack[party]!);
  return countInside(space, { lower, upper: unbounded(space.parties, 1) });
}

/** How many packages a given one dominates. Throws `package-not-in-space`. */
export function countDominated(space: OutcomeSpace, chosen: Position): Count {
  const sums = coordinatesOf(space, chosen);
  const lower = sums.map((sum, party) => sum - space.slack[party]!);
  const upper = sums.map((sum, party) => sum + space.slack[party]!);
  const atMostAsGood = countInside(space, { lower: unbounded(space.parties, -1), upper });
  return atMostAsGood.known ? minus(atMostAsGood, countInside(space, { lower, upper })) : atMostAsGood;
}
