import type { Block } from './blocks.ts';
import type { Layer } from './layer.ts';
import { addLayers, emptyLayer, layerOfBlock } from './merge.ts';
import type { OutcomeSpace } from './space-model.ts';

/** The space cut in two: every package is one sum of each half. */
interface Halves {
  readonly first: Layer;
  readonly second: Layer;
  /** second places of `first`, ascending and distinct */
  readonly levels: Float64Array;
  /** level[vector of first]: 1 + place in `levels`, counted from the highest */
  readonly level: Uint32Array;
}

const LARGEST_HALF = 2_000_000;

const known = new WeakMap<OutcomeSpace, Halves | undefined>();

function splitBlocks(blocks: readonly Block[]): [Block[], Block[]] {
  const halves: [Block[], Block[]] = [[], []];
  const sizes = [1, 1];
  for (const block of blocks.toSorted((a, b) => b.size - a.size)) {
    const smaller = sizes[0]! <= sizes[1]! ? 0 : 1;
    halves[smaller].push(block);
    sizes[smaller]! *= block.size;
  }
  return halves;
}

/** All distinct sums of some blocks, with how often each occurs; undefined when there are too many to hold. */
function sumBlocks(space: OutcomeSpace, blocks: readonly Block[]): Layer | undefined {
  let layer = emptyLayer(space.parties);
  for (const block of blocks) {
    if (layer.size * block.size > LARGEST_HALF) return undefined;
    layer = addLayers(space.slack, layer, layerOfBlock(space, block, 'all'), 'all');
  }
  return layer;
}

function prepareHalves(space: OutcomeSpace): Halves | undefined {
  const [blocks, others] = splitBlocks(space.blocks);
  const first = sumBlocks(space, blocks);
  const second = first && sumBlocks(space, others);
  if (!first || !second) return undefined;
  const places = Float64Array.from({ length: first.size }, (_, vector) => first.coordinates[vector * 2 + 1]!);
  const levels = places.toSorted().filter((value, at, all) => at === 0 || value !== all[at - 1]);
  const level = Uint32Array.from(places, (value) => levels.length - countBelow(levels, value, 0));
  return { first, second, levels, level };
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

/** Packages whose sums are at least `lower[0]` and `lower[1]`: a sweep over both halves with a Fenwick tree. */
function countAbove({ first, second, levels, level }: Halves, lower: readonly [number, number]): number {
  const tree = new Float64Array(levels.length + 1);
  let entered = 0;
  let count = 0;
  for (let vector = second.size - 1; vector >= 0; vector--) {
    const [x, y] = [second.coordinates[vector * 2]!, second.coordinates[vector * 2 + 1]!];
    // `first` descends and `second` ascends here, so what has entered stays in
    while (entered < first.size && first.coordinates[entered * 2]! + x >= lower[0]) {
      for (let at = level[entered]!; at < tree.length; at += at & -at) tree[at]! += first.packages[entered]!;
      entered++;
    }
    let partners = 0;
    for (let at = levels.length - countBelow(levels, lower[1], y); at > 0; at -= at & -at) partners += tree[at]!;
    count += partners * second.packages[vector]!;
  }
  return count;
}

/**
 * Exact number of packages of a two-party space with lower ≤ sum ≤ upper for both, by meeting in the middle: cost
 * follows the square root of the number of packages. Undefined when a half has more than 2 million sums.
 */
export function countByHalves(space: OutcomeSpace, lower: Float64Array, upper: Float64Array): number | undefined {
  if (!known.has(space)) known.set(space, prepareHalves(space));
  const halves = known.get(space);
  if (!halves) return undefined;
  const above = (x: number, y: number) =>
    x === Number.POSITIVE_INFINITY || y === Number.POSITIVE_INFINITY ? 0 : countAbove(halves, [x, y]);
  const [lowX, lowY] = [lower[0]!, lower[1]!];
  // bounds lie half a grid step off every sum, so "at least the upper bound" means "beyond it"
  const [highX, highY] = [upper[0]!, upper[1]!];
  return above(lowX, lowY) - above(highX, lowY) - above(lowX, highY) + above(highX, highY);
}
