/** Remembers vectors and answers whether one of them is at least as good as a candidate in every place. */
export interface Cover {
  /** whether a remembered vector is at least `vector` in every place but the first */
  covers(vector: Float64Array): boolean;
  /** remembers a vector that is not covered */
  add(vector: Float64Array): void;
}

const LEAF_CAPACITY = 16;

interface Node {
  /** largest and smallest value per place among the node's vectors */
  readonly upper: Float64Array;
  readonly lower: Float64Array;
  size: number;
  /** a leaf's vectors, one after the other */
  vectors: Float64Array;
  /** undefined in a leaf */
  branches: Branches | undefined;
}

/** Vectors whose value at `place` is above `value` lie in `high`, the others in `low`. */
interface Branches {
  readonly place: number;
  readonly value: number;
  readonly high: Node;
  readonly low: Node;
}

const NO_VECTORS = new Float64Array(0);

function createLeaf(width: number): Node {
  return {
    upper: new Float64Array(width).fill(Number.NEGATIVE_INFINITY),
    lower: new Float64Array(width).fill(Number.POSITIVE_INFINITY),
    size: 0,
    vectors: new Float64Array(width * LEAF_CAPACITY),
    branches: undefined,
  };
}

/**
 * A cover for vectors of any length: a tree of boxes, split at the median of the widest place. A box whose upper corner
 * fails is skipped, one whose lower corner suffices answers for all that is in it. `slack[place]` is half a grid step.
 */
export function createDominanceTree(slack: Float64Array): Cover {
  const width = slack.length - 1;
  const root = createLeaf(width);

  const reaches = (values: Float64Array, at: number, vector: Float64Array): boolean => {
    for (let place = 0; place < width; place++) {
      if (values[at + place]! < vector[place + 1]! - slack[place + 1]!) return false;
    }
    return true;
  };

  const covers = (node: Node, vector: Float64Array): boolean => {
    if (node.size === 0 || !reaches(node.upper, 0, vector)) return false;
    if (reaches(node.lower, 0, vector)) return true;
    if (node.branches) return covers(node.branches.high, vector) || covers(node.branches.low, vector);
    for (let at = 0; at < node.size * width; at += width) {
      if (reaches(node.vectors, at, vector)) return true;
    }
    return false;
  };

  const widestPlace = (node: Node): number => {
    let widest = 0;
    for (let place = 1; place < width; place++) {
      if (node.upper[place]! - node.lower[place]! > node.upper[widest]! - node.lower[widest]!) widest = place;
    }
    return widest;
  };

  const insert = (start: Node, values: Float64Array, at: number): void => {
    let node = start;
    for (;;) {
      node.size++;
      for (let place = 0; place < width; place++) {
        node.upper[place] = Math.max(node.upper[place]!, values[at + place]!);
        node.lower[place] = Math.min(node.lower[place]!, values[at + place]!);
      }
      if (!node.branches) break;
      const { place, value, high, low } = node.branches;
      node = values[at + place]! > value ? high : low;
    }
    node.vectors.set(values.subarray(at, at + width), (node.size - 1) * width);
    if (node.size === LEAF_CAPACITY) split(node);
  };

  const split = (node: Node): void => {
    const place = widestPlace(node);
    const vectors = node.vectors;
    const sorted = Float64Array.from({ length: node.size }, (_, at) => vectors[at * width + place]!).sort();
    // some vector must lie above the value; not all are equal here, or one would have covered the others
    let middle = (node.size >> 1) - 1;
    while (middle > 0 && sorted[middle]! >= sorted.at(-1)!) middle--;
    const value = sorted[middle]!;
    const [high, low] = [createLeaf(width), createLeaf(width)];
    node.vectors = NO_VECTORS;
    node.branches = { place, value, high, low };
    for (let at = 0; at < node.size * width; at += width) {
      insert(vectors[at + place]! > value ? high : low, vectors, at);
    }
  };

  return {
    covers: (vector) => covers(root, vector),
    add: (vector) => insert(root, vector, 1),
  };
}
