/**
 * Spreads `total` over places as evenly as what they hold already allows: every place keeps its minimum, none gets more
 * than `most`, and the smallest grows first. Of places that are equally small, the one with the smaller `rank` grows
 * first, then the earlier one. What does not fit is left over: the sum is the smaller of `total` (or the sum of the
 * minima) and all the room there is.
 * @param rank asked anew for every one that is added, with the sizes so far
 */
export function spreadEvenly(
  total: number,
  minima: readonly number[],
  most: number,
  rank: (place: number, sizes: readonly number[]) => number = () => 0,
): number[] {
  const sizes = [...minima];
  for (let left = total - sizes.reduce((sum, size) => sum + size, 0); left > 0; left--) {
    const best = smallestOf(sizes, most, rank);
    if (best === undefined) break;
    sizes[best] = (sizes[best] ?? 0) + 1;
  }
  return sizes;
}

function smallestOf(
  sizes: readonly number[],
  most: number,
  rank: (place: number, sizes: readonly number[]) => number,
): number | undefined {
  let best: { place: number; size: number; rank: number } | undefined;
  for (const [place, size] of sizes.entries()) {
    if (size >= most || (best !== undefined && size > best.size)) continue;
    const own = rank(place, sizes);
    if (best === undefined || size < best.size || own < best.rank) best = { place, size, rank: own };
  }
  return best?.place;
}
