/**
 * Kendall's tau-b (Kendall 1945): agreement of two orders of the same things, 1 the same order, −1 the opposite one, with
 * ties counted out of either. In: one value per thing, twice. `undefined` where an order has nothing but ties or there
 * are fewer than two things.
 */
export function kendallTauB(a: readonly number[], b: readonly number[]): number | undefined {
  let [concordance, untiedInA, untiedInB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < i; j++) {
      const first = Math.sign((a[i] ?? 0) - (a[j] ?? 0));
      const second = Math.sign((b[i] ?? 0) - (b[j] ?? 0));
      concordance += first * second;
      untiedInA += Math.abs(first);
      untiedInB += Math.abs(second);
    }
  }
  const pairs = Math.sqrt(untiedInA * untiedInB);
  return pairs === 0 ? undefined : concordance / pairs;
}
