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

/** For three parties: a staircase of the second and third places, second descending, third ascending. */
function createStaircase(slack: Float64Array): Cover {
  const [, stepY, stepZ] = slack as unknown as [number, number, number];
  let ys = new Float64Array(64);
  let zs = new Float64Array(64);
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
      let from = stairsFrom(y);
      while (from > 0 && ys[from - 1]! <= y + stepY && zs[from - 1]! <= z + stepZ) from--;
      let to = from;
      while (to < size && zs[to]! <= z + stepZ) to++;
      if (to === from && size === ys.length) {
        [ys, zs] = [ys, zs].map((old) => {
          const grown = new Float64Array(size * 2);
          grown.set(old);
          return grown;
        }) as [Float64Array<ArrayBuffer>, Float64Array<ArrayBuffer>];
      }
      if (to !== from + 1) {
        ys.copyWithin(from + 1, to, size);
        zs.copyWithin(from + 1, to, size);
        size += from + 1 - to;
      }
      ys[from] = y;
      zs[from] = z;
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
