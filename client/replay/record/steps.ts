/** Speeds that can be chosen, as multiples of the time at the table. */
export const SPEEDS = [1, 4, 16, 60] as const;
export type Speed = (typeof SPEEDS)[number];

/** Nobody waits longer than this for the next step (ms): silence is skipped, its length is on the clock. */
const LONGEST_WAIT = 5000;
/** What happened in the same second is still shown one after the other (ms). */
const SHORTEST_WAIT = 120;

/** How long to show a step before the next one, in ms; `gapMs` is the time that passed at the table. */
export function waitMs(gapMs: number, speed: Speed): number {
  return Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, gapMs / speed));
}

/** The number of stops at or before a position: "step 84 of 131". `stops` rise. */
export function stepAt(stops: readonly number[], position: number): number {
  let [low, high] = [0, stops.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stops[middle] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The position of a step; step 0 is the beginning, one outside counts as the nearest. */
export function positionOf(stops: readonly number[], step: number): number {
  if (step <= 0) return 0;
  return stops[Math.min(stops.length, Math.floor(step)) - 1] ?? 0;
}
