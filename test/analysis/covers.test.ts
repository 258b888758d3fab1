import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCover } from '../../shared/analysis/covers.ts';

const sortedVectors = fc
  .record({ parties: fc.integer({ min: 1, max: 6 }), most: fc.integer({ min: 1, max: 12 }) })
  .chain(({ parties, most }) =>
    fc.array(fc.array(fc.nat(most), { minLength: parties, maxLength: parties }), { minLength: 1, maxLength: 250 }),
  )
  .map((vectors) =>
    vectors.sort((a, b) => {
      const place = a.findIndex((value, at) => value !== b[at]);
      return place < 0 ? 0 : b[place]! - a[place]!;
    }),
  );

test('given vectors in descending order, when each is shown, then it is covered exactly if an earlier one is as good', () => {
  fc.assert(
    fc.property(sortedVectors, (vectors) => {
      const cover = createCover(new Float64Array(vectors[0]!.length).fill(0.5));
      const kept: number[][] = [];
      for (const vector of vectors) {
        const isCovered = kept.some((other) => other.every((value, place) => value >= vector[place]!));
        expect(cover.covers(Float64Array.from(vector))).toBe(isCovered);
        if (isCovered) continue;
        cover.add(Float64Array.from(vector));
        kept.push(vector);
      }
    }),
    { numRuns: 300 },
  );
});

test('given a widest place at which nearly all vectors are equal, when they are added, then they are still told apart', () => {
  const cover = createCover(new Float64Array(4).fill(0.5));
  // the second place is the widest and mostly at its best
  for (let at = 0; at < 200; at++) {
    const vector = Float64Array.of(1000 - at, at < 3 ? 0 : 1_000_000, at, 200 - at);
    expect(cover.covers(vector)).toBe(false);
    cover.add(vector);
    expect(cover.covers(vector)).toBe(true);
  }
});
