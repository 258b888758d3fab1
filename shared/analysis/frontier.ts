import { type Block, optionsOf } from './blocks.ts';
import { findInLayer, type Layer } from './layer.ts';
import { mergeLayers } from './merge.ts';
import { packageAt, utilitiesOf } from './space.ts';
import { SpaceError } from './space-error.ts';
import type { OutcomeSpace } from './space-model.ts';

const LONGEST_SORTED_LISTING = 20_000_000;

const knownLayers = new WeakMap<OutcomeSpace, Layer[]>();

/** The merged layers of a space (see `mergeLayers`), computed once per space. */
export function layersOf(space: OutcomeSpace): readonly Layer[] {
  let layers = knownLayers.get(space);
  if (!layers) {
    layers = mergeLayers(space);
    knownLayers.set(space, layers);
  }
  return layers;
}

/** Where each frontier sum of a block and the blocks after it leads when the block takes a given combination. */
interface Links {
  /** combinations that occur on the frontier, ascending */
  readonly combinations: Uint32Array;
  /** next[vector * combinations.length + i]: the vector of the next layer, or -1 */
  readonly next: Int32Array;
}

/** Looks up, for one vector of layer `k`, which vector of layer `k + 1` remains after a combination of block `k`. */
function followCombination(
  space: OutcomeSpace,
  block: Block,
  combination: number,
  from: Layer,
  vector: number,
  to: Layer,
) {
  const rest = new Float64Array(space.parties);
  for (let party = 0; party < space.parties; party++) {
    const sum = from.coordinates[vector * space.parties + party]!;
    rest[party] = sum - block.coordinates[combination * space.parties + party]!;
  }
  return findInLayer(space.slack, to, rest);
}

function linkLayers(space: OutcomeSpace, block: Block, from: Layer, to: Layer): Links {
  const rows: Int32Array[] = [];
  const combinations: number[] = [];
  for (let combination = 0; combination < block.size; combination++) {
    const row = new Int32Array(from.size);
    let used = false;
    for (let vector = 0; vector < from.size; vector++) {
      row[vector] = followCombination(space, block, combination, from, vector, to);
      used ||= row[vector]! >= 0;
    }
    if (!used) continue;
    rows.push(row);
    combinations.push(combination);
  }
  const next = new Int32Array(from.size * rows.length);
  rows.forEach((row, i) => {
    row.forEach((vector, at) => {
      next[at * rows.length + i] = vector;
    });
  });
  return { combinations: Uint32Array.from(combinations), next };
}

/** Depth-first through the links from a set of frontier vectors; yields outcome indices, lexicographic by block. */
function* walk(space: OutcomeSpace, start: readonly number[]): Generator<number, void> {
  const layers = layersOf(space);
  const links = space.blocks.map((block, k) => linkLayers(space, block, layers[k]!, layers[k + 1]!));
  const last = space.blocks.length;
  const vectors: number[][] = [[...start]];
  const tried = new Int32Array(last);
  const indices = new Float64Array(last + 1);
  let depth = 0;
  while (depth >= 0) {
    const { combinations, next } = links[depth]!;
    const i = tried[depth]!;
    if (i === combinations.length) {
      depth--;
      continue;
    }
    tried[depth] = i + 1;
    const reached: number[] = [];
    for (const vector of vectors[depth]!) {
      const to = next[vector * combinations.length + i]!;
      if (to >= 0) reached.push(to);
    }
    if (reached.length === 0) continue;
    const index = indices[depth]! + space.blocks[depth]!.indexOffsets[combinations[i]!]!;
    if (depth + 1 === last) {
      yield index;
      continue;
    }
    depth++;
    indices[depth] = index;
    vectors[depth] = reached;
    tried[depth] = 0;
  }
}

function isInIssueOrder(space: OutcomeSpace): boolean {
  return space.blocks.flatMap((block) => block.issues).every((issue, at) => issue === at);
}

/**
 * All outcome indices on the Pareto frontier, ascending, packages with equal points each for itself
 * (conformance/README.md, `pareto.sha256`). Lazy: nothing is held but the merged layers, unless joined issues lie apart
 * in the issue order; then the list is sorted first, and `listing-too-long` is thrown above 20 million packages.
 */
export function* frontierIndices(space: OutcomeSpace): Generator<number, void> {
  const [frontier] = layersOf(space);
  const start = Array.from({ length: frontier!.size }, (_, vector) => vector);
  if (isInIssueOrder(space)) {
    yield* walk(space, start);
    return;
  }
  const count = frontier!.packages.reduce((sum, packages) => sum + packages, 0);
  if (count > LONGEST_SORTED_LISTING) {
    throw new SpaceError('listing-too-long', `${count} packages on the frontier cannot be sorted here`);
  }
  const indices = new Float64Array(count);
  let at = 0;
  for (const index of walk(space, start)) indices[at++] = index;
  yield* indices.sort();
}

export interface FrontierPackage {
  readonly package: readonly number[];
  /** points per party */
  readonly utilities: readonly number[];
}

/** At most `limit` packages of the frontier with their points, in ascending outcome index. */
export function listFrontierPackages(space: OutcomeSpace, limit: number): FrontierPackage[] {
  const listed: FrontierPackage[] = [];
  if (limit <= 0) return listed;
  for (const index of frontierIndices(space)) {
    const chosen = packageAt(space, index);
    listed.push({ package: chosen, utilities: utilitiesOf(space, chosen) });
    if (listed.length >= limit) break;
  }
  return listed;
}

/** One package of a frontier vector: the first combination of each block that leads there. */
export function tracePackage(space: OutcomeSpace, vector: number): number[] {
  const layers = layersOf(space);
  const chosen = new Array<number>(space.optionCounts.length).fill(0);
  let at = vector;
  space.blocks.forEach((block, k) => {
    for (let combination = 0; combination < block.size; combination++) {
      const next = followCombination(space, block, combination, layers[k]!, at, layers[k + 1]!);
      if (next < 0) continue;
      const options = optionsOf(block, combination);
      block.issues.forEach((issue, place) => {
        chosen[issue] = options[place]!;
      });
      at = next;
      return;
    }
  });
  return chosen;
}
