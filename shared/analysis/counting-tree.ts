import type { Layer } from './layer.ts';
import type { Box } from './space-model.ts';

/** The sums of one half of a space, arranged for counting those that fall into a box. */
export interface CountingTree {
  /**
   * Packages made of one sum of the tree and one of `others` that lie inside the box; undefined after `mostVisits`
   * steps.
   */
  countInside(box: Box, others: Layer, mostVisits: number): number | undefined;
}

const LEAF_CAPACITY = 8;

interface Node {
  /** smallest and largest sum per party */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly packages: number;
  /** the node's vectors: a stretch of the order */
  readonly start: number;
  readonly end: number;
  readonly halves: readonly [Node, Node] | undefined;
}

/** Builds a tree of boxes over a layer, each split at the median of its widest party. */
export function createCountingTree(layer: Layer, parties: number): CountingTree {
  const { coordinates } = layer;
  const order = Uint32Array.from({ length: layer.size }, (_, vector) => vector);

  const build = (start: number, end: number): Node => {
    const lower = new Float64Array(parties).fill(Number.POSITIVE_INFINITY);
    const upper = new Float64Array(parties).fill(Number.NEGATIVE_INFINITY);
    let packages = 0;
    for (const vector of order.subarray(start, end)) {
      packages += layer.packages[vector]!;
      for (let party = 0; party < parties; party++) {
        const value = coordinates[vector * parties + party]!;
        if (value < lower[party]!) lower[party] = value;
        if (value > upper[party]!) upper[party] = value;
      }
    }
    if (end - start <= LEAF_CAPACITY) return { lower, upper, packages, start, end, halves: undefined };
    let widest = 0;
    for (let party = 1; party < parties; party++) {
      if (upper[party]! - lower[party]! > upper[widest]! - lower[widest]!) widest = party;
    }
    order.subarray(start, end).sort((a, b) => coordinates[a * parties + widest]! - coordinates[b * parties + widest]!);
    const middle = (start + end) >>> 1;
    return { lower, upper, packages, start, end, halves: [build(start, middle), build(middle, end)] };
  };

  const root = build(0, layer.size);
  const low = new Float64Array(parties);
  const high = new Float64Array(parties);
  let visits = 0;

  const count = (node: Node): number => {
    visits++;
    let inside = true;
    for (let party = 0; party < parties; party++) {
      if (node.upper[party]! < low[party]! || node.lower[party]! > high[party]!) return 0;
      inside &&= node.lower[party]! >= low[party]! && node.upper[party]! <= high[party]!;
    }
    if (inside) return node.packages;
    if (node.halves) return count(node.halves[0]) + count(node.halves[1]);
    let packages = 0;
    for (let at = node.start; at < node.end; at++) {
      const start = order[at]! * parties;
      let party = 0;
      while (
        party < parties &&
        coordinates[start + party]! >= low[party]! &&
        coordinates[start + party]! <= high[party]!
      ) {
        party++;
      }
      if (party === parties) packages += layer.packages[order[at]!]!;
    }
    return packages;
  };

  return {
    countInside({ lower, upper }, others, mostVisits) {
      visits = 0;
      let total = 0;
      for (let vector = 0; vector < others.size; vector++) {
        for (let party = 0; party < parties; party++) {
          low[party] = lower[party]! - others.coordinates[vector * parties + party]!;
          high[party] = upper[party]! - others.coordinates[vector * parties + party]!;
        }
        total += count(root) * others.packages[vector]!;
        if (visits > mostVisits) return undefined;
      }
      return total;
    },
  };
}
