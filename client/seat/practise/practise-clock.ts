/** A phone that looks at its clock later than this slept: what went by does not count (ms). */
const MOST_GAP_MS = 4000;

/** How fast the clock of a practise runs: it stands, as clocks do, or hurries. */
export const SPEEDS = { paused: 0, plain: 1, hurried: 12 } as const;
export type Speed = keyof typeof SPEEDS;

/** The clock of a practise: it has its own time, which somebody pauses and hurries. */
export class PractiseClock {
  readonly #here: () => number;
  #anchor: number;
  #since: number;
  #speed: Speed;

  /**
   * @param now where it stands, ms since the epoch
   * @param here the device's clock, ms since the epoch
   */
  constructor(now: number, speed: Speed, here: () => number = Date.now) {
    this.#here = here;
    this.#anchor = now;
    this.#since = here();
    this.#speed = speed;
  }

  /** ms since the epoch, in the practise's time. Has to be asked every few seconds: longer gaps are sleep. */
  now(): number {
    const here = this.#here();
    const gone = here - this.#since;
    // Nor does a clock that was set back.
    if (gone >= 0 && gone <= MOST_GAP_MS) this.#anchor += gone * SPEEDS[this.#speed];
    this.#since = here;
    return this.#anchor;
  }

  /** Puts it to another time, ms since the epoch. */
  set(now: number): void {
    this.now();
    this.#anchor = now;
  }

  turn(speed: Speed): void {
    this.now();
    this.#speed = speed;
  }
}
