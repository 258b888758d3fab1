/** Straight-line distance between two points per party, in points (Euclidean; metrics.md §2.3, PD). */
export function distanceBetween(a: readonly number[], b: readonly number[]): number {
  return Math.sqrt(a.reduce((sum, value, party) => sum + (value - b[party]!) ** 2, 0));
}

/** Distance to the nearest of several points; undefined when there is none. Discrete points, not their hull. */
export function distanceToNearest(
  from: readonly number[],
  points: readonly { readonly utilities: readonly number[] }[] | undefined,
): number | undefined {
  let nearest: number | undefined;
  for (const { utilities } of points ?? []) {
    const distance = distanceBetween(from, utilities);
    if (nearest === undefined || distance < nearest) nearest = distance;
  }
  return nearest;
}
