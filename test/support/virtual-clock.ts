/** A clock that goes on only when it is told to, with those who wait for it. */
export interface VirtualClock {
  now(): number;
  wait(ms: number): Promise<void>;
  /** Lets so much time pass: whoever waited wakes at their moment, one after the other. */
  pass(ms: number): Promise<void>;
}

export function createVirtualClock(): VirtualClock {
  let at = 1_000_000;
  const sleepers: { readonly until: number; readonly wake: () => void }[] = [];
  const settle = () => new Promise((done) => setImmediate(done));
  return {
    now: () => at,
    wait: (ms) => new Promise((wake) => void sleepers.push({ until: at + ms, wake })),
    async pass(ms) {
      const end = at + ms;
      await settle();
      for (;;) {
        sleepers.sort((a, b) => a.until - b.until);
        const [next] = sleepers;
        if (next === undefined || next.until > end) break;
        sleepers.shift();
        at = Math.max(at, next.until);
        next.wake();
        await settle();
      }
      at = end;
      await settle();
    },
  };
}
