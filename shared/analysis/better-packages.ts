import { optionsOf } from './blocks.ts';
import { layersOf, tracePackage } from './frontier.ts';
import type { OutcomeSpace, Position } from './space-model.ts';

/** Packages that are strictly better for every party than no agreement. */
export interface Improvements {
  readonly packages: readonly Position[];
  /** `frontier`: there are too many packages to look at all, so only those that nothing dominates. */
  readonly among: 'all' | 'frontier';
}

/** combinations looked at, and packages held, before only the frontier is listed */
const LONGEST_PASS = 5_000_000;
const MOST_HELD = 200_000;

/**
 * All packages strictly better for every party than its reservation value, in the case's order; in a space too large for
 * that, one package for each such point of the frontier.
 */
export function listBetterThanNone(space: OutcomeSpace): Improvements {
  const all = passOver(space);
  if (all !== undefined) return { packages: all, among: 'all' };
  const frontier = layersOf(space)[0];
  const packages: Position[] = [];
  for (let vector = 0; vector < (frontier?.size ?? 0); vector++) {
    const isBetter = space.reservation.every((least, party) => {
      const value = frontier?.coordinates[vector * space.parties + party] ?? 0;
      return value > least + (space.slack[party] ?? 0);
    });
    if (isBetter) packages.push(tracePackage(space, vector));
  }
  return { packages, among: 'frontier' };
}

/** The most that the blocks from one on can add, per party. */
function reachOf({ blocks, parties }: OutcomeSpace, first: number): Float64Array {
  const most = new Float64Array(parties);
  for (const { coordinates, size } of blocks.slice(first)) {
    for (let party = 0; party < parties; party++) {
      let best = Number.NEGATIVE_INFINITY;
      for (let at = 0; at < size; at++) best = Math.max(best, coordinates[at * parties + party] ?? 0);
      most[party] = (most[party] ?? 0) + best;
    }
  }
  return most;
}

/** Depth-first over the blocks; a beginning from which somebody can no longer be better off is left. */
function passOver(space: OutcomeSpace): Position[] | undefined {
  const { blocks, parties, slack, reservation } = space;
  const reaches = Array.from({ length: blocks.length + 1 }, (_, block) => reachOf(space, block));
  const sums = Array.from({ length: blocks.length + 1 }, () => new Float64Array(parties));
  const chosen = new Array<number>(space.optionCounts.length).fill(0);
  const found: Position[] = [];
  let steps = 0;

  const canBeBetter = (sum: Float64Array, reach: Float64Array) => {
    for (let party = 0; party < parties; party++) {
      const most = (sum[party] ?? 0) + (reach[party] ?? 0);
      if (most <= (reservation[party] ?? 0) + (slack[party] ?? 0)) return false;
    }
    return true;
  };

  const visit = (depth: number): boolean => {
    const [sum, reach, block] = [sums[depth], reaches[depth], blocks[depth]];
    if (sum === undefined || reach === undefined || !canBeBetter(sum, reach)) return true;
    if (block === undefined) {
      found.push([...chosen]);
      return found.length <= MOST_HELD;
    }
    steps += block.size;
    const next = sums[depth + 1];
    if (steps > LONGEST_PASS || next === undefined) return false;
    for (let combination = 0; combination < block.size; combination++) {
      for (let party = 0; party < parties; party++) {
        next[party] = (sum[party] ?? 0) + (block.coordinates[combination * parties + party] ?? 0);
      }
      for (const [place, option] of optionsOf(block, combination).entries()) chosen[block.issues[place] ?? 0] = option;
      if (!visit(depth + 1)) return false;
    }
    return true;
  };

  return visit(0) ? found : undefined;
}
