/** One timer that can be set again and again; what it was set to before is forgotten. */
export interface Alarm {
  /** Rings at this moment (ms since the epoch), at once when it has passed; `undefined` clears it. */
  set(at: number | undefined): void;
  clear(): void;
}

/** Longest wait that a timer takes; longer ones are set again on the way. */
const LONGEST_MS = 2_000_000_000;
/** A clock that lags behind its timer would ring again at once. */
const SHORTEST_MS = 5;

/** An alarm on the server's clock. It does not keep the process alive. */
export function createAlarm(now: () => number, ring: () => void): Alarm {
  let timer: NodeJS.Timeout | undefined;
  const clear = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const set = (at: number | undefined) => {
    clear();
    if (at === undefined) return;
    const wait = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, at - now()));
    timer = setTimeout(() => (now() < at ? set(at) : ring()), wait);
    timer.unref();
  };
  return { set, clear };
}
