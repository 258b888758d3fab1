import { type Cover, createDominanceTree } from './dominance-tree.ts';

/** For one party: whatever follows the first vector is at most as good. */
function createSinglePartyCover(): Cover {
  let any = false;
  return {
    covers: () => any,
    add: () => {
      any = true;
    },
  };
}

/** For two parties: the best second place so far decides. */
function createTwoPartyCover(slack: Float64Array): Cover {
  const step = slack[1]!;
  let best = Number.NEGATIVE_INFINITY;
  return {
    covers: (vector) => vector[1]! <= best + step,
    add: (vector) => {
      best = vector[1]!;
    },
  };
}

function grow(values: Float64Array): Float64Array {
  const grown = new Float64Array(values.length * 2);
  grown.set(values);
  return grown;
}

/** For three parties: a staircase of the second and third places, second descending, third ascending. */
function createStaircase(slack: Float64Array): Cover {
  const [stepY, stepZ] = [slack[1]!, slack[2]!];
  let ys: Float64Array = new Float64Array(64);
  let zs: Float64Array = new Float64Array(64);
  let size = 0;

  /** how many stairs have a second place of at least `y` */
  const stairsFrom = (y: number): number => {
    let [low, high] = [0, size];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (ys[middle]! >= y - stepY) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    covers: (vector) => {
      const count = stairsFrom(vector[1]!);
      return count > 0 && zs[count - 1]! >= vector[2]! - stepZ;
    },
    add: (vector) => {
      const [y, z] = [vector[1]!, vector[2]!];
      const end = stairsFrom(y);
      let start = end;
      while (start > 0 && ys[start - 1]! <= y + stepY) start--;
      let rest = end;
      while (rest < size && zs[rest]! <= z + stepZ) rest++;
      // the new stair replaces those from `start` to `rest`, which it covers
      if (start === rest && size === ys.length) [ys, zs] = [grow(ys), grow(zs)];
      ys.copyWithin(start + 1, rest, size);
      zs.copyWithin(start + 1, rest, size);
      size += start + 1 - rest;
      ys[start] = y;
      zs[start] = z;
    },
  };
}

/**
 * The cheapest cover for as many parties as `slack` has places. Vectors are shown to it in descending order (first
 * place, then second, …), so that only the places after the first need comparing.
 */
export function createCover(slack: Float64Array): Cover {
  if (slack.length === 1) return createSinglePartyCover();
  if (slack.length === 2) return createTwoPartyCover(slack);
  if (slack.length === 3) return createStaircase(slack);
  return createDominanceTree(slack);
}
