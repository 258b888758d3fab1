/** The server's clock, as far as this device has heard of it. */
export interface ServerClock {
  /** Server time now, ms since the epoch; the device's own until something was heard. */
  now(): number;
  /**
   * Takes the server's time from an answer: it was written about half way between asking and hearing.
   *
   * @param askedAt when it was asked for, by the device's clock
   */
  answered(serverTime: number, askedAt: number): void;
  /** Takes it from a message that nobody asked for: it was under way as long as the last answer. */
  told(serverTime: number): void;
}

/** @param here the device's clock, ms since the epoch */
export function createServerClock(here: () => number = Date.now): ServerClock {
  let offsetMs = 0;
  let underWayMs = 0;
  const told = (serverTime: number) => {
    offsetMs = serverTime + underWayMs - here();
  };
  return {
    now: () => here() + offsetMs,
    answered(serverTime, askedAt) {
      underWayMs = (here() - askedAt) / 2;
      told(serverTime);
    },
    told,
  };
}
