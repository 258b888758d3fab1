export interface AttemptLimits {
  /** Attempts that a key has within a window. */
  readonly perKey: number;
  /** Length of the window, from the key's first attempt on. */
  readonly windowMs: number;
  /** The current time in ms. */
  readonly now: () => number;
  /** Keys remembered at most; beyond that the oldest are forgotten. */
  readonly maxKeys?: number;
}

export type Attempt = { readonly allowed: true } | { readonly allowed: false; readonly retryAfterMs: number };

/** Slows down guessing. In memory only: a restart forgives everybody. */
export interface AttemptLimiter {
  /** Counts an attempt, before it is looked at, so that many at once count as many. A refused one does not prolong the wait. */
  attempt(key: string): Attempt;
  /** Gives an attempt back that turned out right: a hall behind one router shares its address. */
  forgive(key: string): void;
  /** Number of keys remembered. */
  size(): number;
}

const DEFAULT_MAX_KEYS = 10_000;

/** A limiter that counts attempts per key (an address, a session) in windows. */
export function createAttemptLimiter({
  perKey,
  windowMs,
  now,
  maxKeys = DEFAULT_MAX_KEYS,
}: AttemptLimits): AttemptLimiter {
  // In order of their start, so that whoever is to be forgotten stands in front.
  const windows = new Map<string, { readonly startedAt: number; used: number }>();

  function forgetOld(at: number): void {
    for (const [key, window] of windows) {
      if (at - window.startedAt < windowMs && windows.size < maxKeys) return;
      windows.delete(key);
    }
  }

  return {
    attempt(key) {
      const at = now();
      const known = windows.get(key);
      const isOver = known !== undefined && at - known.startedAt >= windowMs;
      if (known && !isOver) {
        if (known.used >= perKey) return { allowed: false, retryAfterMs: known.startedAt + windowMs - at };
        known.used++;
        return { allowed: true };
      }
      windows.delete(key);
      forgetOld(at);
      windows.set(key, { startedAt: at, used: 1 });
      return { allowed: true };
    },
    forgive(key) {
      const window = windows.get(key);
      if (window && window.used > 0) window.used--;
    },
    size: () => windows.size,
  };
}
