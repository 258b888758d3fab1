import type { Block } from './blocks.ts';
import { type CountingTree, createCountingTree } from './counting-tree.ts';
import type { Layer } from './layer.ts';
import { addLayers, emptyLayer, layerOfBlock } from './merge.ts';
import type { Box, OutcomeSpace } from './space-model.ts';
import { createSweep, type Sweep } from './sweep.ts';

/** Two parties: sums that a half may have, for a sweep over both halves. */
const MOST_SUMS_TO_SWEEP = 2_000_000;
/** Other numbers of parties: sums of a half that may be looked up in the tree of the other. */
const MOST_SUMS_TO_LOOK_UP = 100_000;
/** Boxes of the tree that may be visited for one count. */
const MOST_VISITS = 20_000_000;

/** The space cut in two: every package is one sum of each half. */
type Halves =
  | { readonly kind: 'sweep'; readonly sweep: Sweep }
  | { readonly kind: 'tree'; readonly tree: CountingTree; readonly others: Layer };

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
function sumBlocks(space: OutcomeSpace, blocks: readonly Block[], most: number): Layer | undefined {
  let layer = emptyLayer(space.parties);
  for (const block of blocks) {
    if (layer.size * block.size > most) return undefined;
    layer = addLayers(space.slack, layer, layerOfBlock(space, block, 'all'), 'all');
  }
  return layer;
}

function prepareHalves(space: OutcomeSpace): Halves | undefined {
  const isSwept = space.parties === 2;
  const most = isSwept ? MOST_SUMS_TO_SWEEP : MOST_SUMS_TO_LOOK_UP;
  const [blocks, otherBlocks] = splitBlocks(space.blocks);
  const first = sumBlocks(space, blocks, most);
  const others = first && sumBlocks(space, otherBlocks, most);
  if (!first || !others) return undefined;
  return isSwept
    ? { kind: 'sweep', sweep: createSweep(first, others) }
    : { kind: 'tree', tree: createCountingTree(first, space.parties), others };
}

/**
 * Exact number of packages inside a box by meeting in the middle: cost follows the number of distinct sums of half the
 * issues, not the number of packages. Undefined when the halves are too large.
 */
export function countByHalves(space: OutcomeSpace, box: Box): number | undefined {
  if (!known.has(space)) known.set(space, prepareHalves(space));
  const halves = known.get(space);
  if (!halves) return undefined;
  if (halves.kind === 'sweep') return halves.sweep.countInside(box);
  const { tree, others } = halves;
  return tree.countInside(box, others, MOST_VISITS);
}
