const FIRST_MS = 300;
const LONGEST_MS = 8000;

/**
 * How long to wait (ms) before the next attempt to connect: doubles from 0.3 s to 8 s, and a random half of it is cut
 * off, so that a hall of phones does not come back at the same moment.
 * @param attempt attempts that failed before, from 0
 * @param chance at least 0, below 1
 */
export function backoffMs(attempt: number, chance: number): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10));
  return Math.round(whole * (0.5 + chance / 2));
}
