import { createCover } from './covers.ts';
import type { Cover } from './dominance-tree.ts';

/** Sums of some blocks: distinct vectors in descending order, each with its number of packages. */
export interface Layer {
  readonly size: number;
  /** coordinates[vector * parties + party] */
  readonly coordinates: Float64Array;
  /** how many combinations of the blocks have this sum */
  readonly packages: Float64Array;
}

/** Takes candidates in descending order; equal ones become one with their packages added. */
export interface LayerBuilder {
  offer(vector: Float64Array, packages: number): void;
  finish(): Layer;
}

/**
 * A builder that keeps the non-dominated vectors. One coordinate per party; `slack` is half a grid step per party.
 */
export function createLayerBuilder(slack: Float64Array): LayerBuilder {
  return createBuilder(slack, createCover(slack));
}

/** A builder that keeps every distinct vector, dominated or not. */
export function createSumsBuilder(slack: Float64Array): LayerBuilder {
  return createBuilder(slack, { covers: () => false, add: () => {} });
}

function createBuilder(slack: Float64Array, cover: Cover): LayerBuilder {
  const parties = slack.length;
  let capacity = 64;
  let coordinates = new Float64Array(capacity * parties);
  let packages = new Float64Array(capacity);
  let size = 0;

  const grow = (): void => {
    capacity *= 2;
    const [oldCoordinates, oldPackages] = [coordinates, packages];
    coordinates = new Float64Array(capacity * parties);
    packages = new Float64Array(capacity);
    coordinates.set(oldCoordinates);
    packages.set(oldPackages);
  };

  const equalsLast = (vector: Float64Array): boolean => {
    const start = (size - 1) * parties;
    for (let party = 0; party < parties; party++) {
      const difference = coordinates[start + party]! - vector[party]!;
      if (difference > slack[party]! || difference < -slack[party]!) return false;
    }
    return true;
  };

  return {
    offer(vector, count) {
      if (size > 0 && equalsLast(vector)) {
        packages[size - 1]! += count;
        return;
      }
      if (cover.covers(vector)) return;
      cover.add(vector);
      if (size === capacity) grow();
      for (let party = 0; party < parties; party++) coordinates[size * parties + party] = vector[party]!;
      packages[size] = count;
      size++;
    },
    finish: () => ({
      size,
      coordinates: coordinates.slice(0, size * parties),
      packages: packages.slice(0, size),
    }),
  };
}

/** Compares two vectors, descending: negative when `a` comes first, 0 when they are equal on the grid. */
export function compareDescending(
  slack: Float64Array,
  a: Float64Array,
  startA: number,
  b: Float64Array,
  startB: number,
): number {
  for (let party = 0; party < slack.length; party++) {
    const difference = b[startB + party]! - a[startA + party]!;
    if (difference > slack[party]! || difference < -slack[party]!) return difference;
  }
  return 0;
}

/** The place of a vector in a layer, or -1. */
export function findInLayer(slack: Float64Array, layer: Layer, vector: Float64Array): number {
  let [low, high] = [0, layer.size - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const order = compareDescending(slack, layer.coordinates, middle * slack.length, vector, 0);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
