import type { Block } from './blocks.ts';
import { compareDescending, createLayerBuilder, createSumsBuilder, type Layer, type LayerBuilder } from './layer.ts';
import type { OutcomeSpace } from './space-model.ts';

/** What a layer keeps: the vectors that no other dominates, or all distinct ones. */
type Keep = 'non-dominated' | 'all';

function createBuilder(slack: Float64Array, keep: Keep): LayerBuilder {
  return keep === 'all' ? createSumsBuilder(slack) : createLayerBuilder(slack);
}

/** The empty sum. */
export function emptyLayer(parties: number): Layer {
  return { size: 1, coordinates: new Float64Array(parties), packages: Float64Array.of(1) };
}

/** The combinations of one block as a layer. */
export function layerOfBlock(space: OutcomeSpace, block: Block, keep: Keep): Layer {
  const { parties, slack } = space;
  const { coordinates } = block;
  const order = Uint32Array.from({ length: block.size }, (_, combination) => combination);
  order.sort((a, b) => compareDescending(slack, coordinates, a * parties, coordinates, b * parties));
  const builder = createBuilder(slack, keep);
  for (const combination of order) {
    builder.offer(coordinates.subarray(combination * parties, (combination + 1) * parties), 1);
  }
  return builder.finish();
}

/**
 * Adds two layers: all sums of a vector of each, of which the non-dominated ones or all are kept.
 *
 * Each vector of `added` shifts the whole of `tail`, which stays in descending order; a heap merges the shifted lists,
 * so that candidates arrive in descending order without being sorted or stored.
 */
export function addLayers(slack: Float64Array, tail: Layer, added: Layer, keep: Keep): Layer {
  const parties = slack.length;
  const step = slack[0]!;
  const lists = added.size;
  const shifts = added.coordinates;
  const sums = tail.coordinates;
  const builder = createBuilder(slack, keep);
  const position = new Uint32Array(lists);
  const firstPlace = new Float64Array(lists);
  const heap = new Uint32Array(lists);
  let heapSize = lists;

  const comesFirst = (a: number, b: number): boolean => {
    const difference = firstPlace[a]! - firstPlace[b]!;
    if (difference > step) return true;
    if (difference < -step) return false;
    const [sumA, sumB, shiftA, shiftB] = [position[a]! * parties, position[b]! * parties, a * parties, b * parties];
    for (let party = 1; party < parties; party++) {
      const gap = sums[sumA + party]! + shifts[shiftA + party]! - (sums[sumB + party]! + shifts[shiftB + party]!);
      if (gap > slack[party]!) return true;
      if (gap < -slack[party]!) return false;
    }
    return false;
  };

  const sink = (start: number): void => {
    const list = heap[start]!;
    let hole = start;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= heapSize) break;
      if (child + 1 < heapSize && comesFirst(heap[child + 1]!, heap[child]!)) child++;
      if (!comesFirst(heap[child]!, list)) break;
      heap[hole] = heap[child]!;
      hole = child;
    }
    heap[hole] = list;
  };

  for (let list = 0; list < lists; list++) {
    heap[list] = list;
    firstPlace[list] = sums[0]! + shifts[list * parties]!;
  }
  for (let start = (lists >> 1) - 1; start >= 0; start--) sink(start);

  const candidate = new Float64Array(parties);
  while (heapSize > 0) {
    const list = heap[0]!;
    const at = position[list]!;
    for (let party = 0; party < parties; party++) {
      candidate[party] = sums[at * parties + party]! + shifts[list * parties + party]!;
    }
    builder.offer(candidate, tail.packages[at]! * added.packages[list]!);
    if (at + 1 < tail.size) {
      position[list] = at + 1;
      firstPlace[list] = sums[(at + 1) * parties]! + shifts[list * parties]!;
    } else {
      heapSize--;
      heap[0] = heap[heapSize]!;
    }
    if (heapSize > 0) sink(0);
  }
  return builder.finish();
}

/**
 * The Pareto frontier, block by block: `layers[k]` holds the non-dominated sums of the blocks from `k` on, so
 * `layers[0]` is the frontier of the whole space and the last layer is the empty sum.
 *
 * A dominated partial sum only ever leads to dominated totals, so it is dropped at once; cost follows the frontiers and
 * not the product of options. Dominated: another package is at least as good for all and better for one
 * (conformance/README.md, `pareto`); packages with equal points all count.
 */
export function mergeLayers(space: OutcomeSpace): Layer[] {
  const layers: Layer[] = [emptyLayer(space.parties)];
  for (const block of space.blocks.toReversed()) {
    const added = layerOfBlock(space, block, 'non-dominated');
    layers.unshift(addLayers(space.slack, layers[0]!, added, 'non-dominated'));
  }
  return layers;
}
