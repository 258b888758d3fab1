import { quantileOf } from '../debrief/session-summary.ts';
import { createDice } from '../kernel/dice.ts';

/** How a measure differs between two sets of tables, by their medians. */
export interface Compared {
  /** Median of the second over that of the first. */
  readonly difference: number;
  /** Where the difference lies in 95 of 100 sets drawn anew from these. */
  readonly from: number;
  readonly to: number;
  /** The whole range is on one side of 0: more than ordinary spread. */
  readonly isClear: boolean;
}

/** With fewer values on either side nothing is said. */
export const LEAST_COMPARED = 5;
const DRAWS = 400;

/**
 * Compares two sets by their medians and how much these move when the sets are drawn anew (percentile bootstrap, Efron 1979),
 * the same way every time. `undefined` where one has fewer than `LEAST_COMPARED` values.
 */
export function compareSets(first: readonly number[], second: readonly number[]): Compared | undefined {
  if (first.length < LEAST_COMPARED || second.length < LEAST_COMPARED) return undefined;
  const dice = createDice(first.length * 1000 + second.length);
  const drawn = (values: readonly number[]) => values.map(() => values[dice.roll(values.length)] ?? 0);
  const median = (values: readonly number[]) => quantileOf(values, 0.5) ?? 0;
  const differences = Array.from({ length: DRAWS }, () => median(drawn(second)) - median(drawn(first)));
  const [from = 0, to = 0] = [quantileOf(differences, 0.025), quantileOf(differences, 0.975)];
  return { difference: median(second) - median(first), from, to, isClear: from > 0 || to < 0 };
}
