import { onTestFinished, vi } from 'vitest';

// Time for tests of servers in this process. What a test waits for is a fact; what must pass is passed by hand.

/** A clock that goes by itself, and further when it is told. */
export interface MovedClock {
  /** Lets this much time pass at once (ms): whatever was due in it has been called. */
  pass(ms: number): Promise<void>;
}

/** Timers and dates go by a clock that can be moved on, until the test has finished. To be called before a server starts. */
export function moveClock(): MovedClock {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
    shouldAdvanceTime: true,
  });
  onTestFinished(() => void vi.useRealTimers());
  return {
    async pass(ms) {
      await vi.advanceTimersByTimeAsync(ms);
    },
  };
}

/** The date stands still until it is moved on, until the test has finished; timers go on. To be called before a server starts. */
export function stopDate(): { pass(ms: number): void } {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  return { pass: (ms) => void vi.setSystemTime(Date.now() + ms) };
}
