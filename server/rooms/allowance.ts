/** Requests that one person may make at once, and how many more each second: far above what thumbs do. */
const BURST = 40;
const PER_SECOND = 4;

/** How much one person may ask for. */
export interface Allowance {
  /** Whether there is room for one more request now; if so, it is taken. */
  take(): boolean;
}

/** A bucket that fills up with time (`now` in ms). It keeps one phone from filling the log, and the line, for all others. */
export function createAllowance(now: () => number = Date.now): Allowance {
  let left = BURST;
  let countedAt = now();
  return {
    take() {
      const at = now();
      left = Math.min(BURST, left + (Math.max(0, at - countedAt) * PER_SECOND) / 1000);
      countedAt = at;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
