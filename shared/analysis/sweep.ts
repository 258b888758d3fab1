import type { Layer } from './layer.ts';
import type { Box } from './space-model.ts';

/** Counts pairs of one sum of each half of a two-party space. */
export interface Sweep {
  countInside(box: Box): number;
}

/** How many of the ascending `levels` stay below `bound` when `shift` is added. */
function countBelow(levels: Float64Array, bound: number, shift: number): number {
  let [low, high] = [0, levels.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (levels[middle]! + shift < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Prepares two halves, each in descending order. Every count sweeps over both once, with a Fenwick tree. */
export function createSweep(first: Layer, second: Layer): Sweep {
  const places = Float64Array.from({ length: first.size }, (_, vector) => first.coordinates[vector * 2 + 1]!);
  /** second places of `first`, ascending and distinct */
  const levels = places.toSorted().filter((value, at, all) => at === 0 || value !== all[at - 1]);
  /** for each vector of `first`: the rank of its second place, the highest first, from 1 */
  const ranks = Uint32Array.from(places, (value) => levels.length - countBelow(levels, value, 0));

  /** packages whose sums are at least `lowX` and `lowY` */
  const countAbove = (lowX: number, lowY: number): number => {
    if (lowX === Number.POSITIVE_INFINITY || lowY === Number.POSITIVE_INFINITY) return 0;
    const tree = new Float64Array(levels.length + 1);
    let entered = 0;
    let count = 0;
    for (let vector = second.size - 1; vector >= 0; vector--) {
      const [x, y] = [second.coordinates[vector * 2]!, second.coordinates[vector * 2 + 1]!];
      // `first` descends and `second` ascends here, so what has entered stays in
      while (entered < first.size && first.coordinates[entered * 2]! + x >= lowX) {
        for (let at = ranks[entered]!; at < tree.length; at += at & -at) tree[at]! += first.packages[entered]!;
        entered++;
      }
      let partners = 0;
      for (let at = levels.length - countBelow(levels, lowY, y); at > 0; at -= at & -at) partners += tree[at]!;
      count += partners * second.packages[vector]!;
    }
    return count;
  };

  return {
    countInside({ lower, upper }) {
      const [lowX, lowY] = [lower[0]!, lower[1]!];
      // bounds lie half a grid step off every sum, so "at least the upper bound" means "beyond it"
      const [highX, highY] = [upper[0]!, upper[1]!];
      return countAbove(lowX, lowY) - countAbove(highX, lowY) - countAbove(lowX, highY) + countAbove(highX, highY);
    },
  };
}
