import { WIRE_LIMITS } from '../../shared/wire/limits.ts';

/** How many tokens a bucket holds, and how many come back each second. */
export interface AllowanceSize {
  readonly burst: number;
  readonly perSecond: number;
}

/** Far above what thumbs do: one person's phone. */
export const SEAT_ALLOWANCE: AllowanceSize = {
  burst: WIRE_LIMITS.requestsAtOnce,
  perSecond: WIRE_LIMITS.requestsPerSecond,
};
/** One key, which a whole team of facilitators or a class of observers may share. */
export const KEY_ALLOWANCE: AllowanceSize = {
  burst: WIRE_LIMITS.keyRequestsAtOnce,
  perSecond: WIRE_LIMITS.keyRequestsPerSecond,
};

/** Buckets that are remembered at most; beyond that those that are full again are forgotten. */
const MOST_KEPT = 5000;

/** How much somebody may ask for. */
export interface Allowance {
  /**
   * Whether there is room for one more request now; if so, it is taken. What costs more than everything (`cost`) is
   * given when nothing was asked for a while.
   */
  take(cost?: number): boolean;
  /** Takes for something that was done already, also what is not there: it must come back first. */
  charge(cost: number): void;
  /** Whether it is as full as it gets. */
  readonly isFull: boolean;
}

/** A bucket that fills up with time (`now` in ms). It keeps one phone from filling the log, and the line, for all others. */
export function createAllowance(
  { burst, perSecond }: AllowanceSize = SEAT_ALLOWANCE,
  now: () => number = Date.now,
): Allowance {
  let left = burst;
  let countedAt = now();
  function fill(): void {
    const at = now();
    left = Math.min(burst, left + (Math.max(0, at - countedAt) * perSecond) / 1000);
    countedAt = at;
  }
  return {
    take(cost = 1) {
      fill();
      if (left < Math.min(cost, burst)) return false;
      left -= Math.min(cost, burst);
      return true;
    },
    charge(cost) {
      fill();
      left = Math.max(-burst, left - cost);
    },
    get isFull() {
      fill();
      return left >= burst;
    },
  };
}

/** What a request costs whose answer has this many bytes. */
export function costOf(bytes: number): number {
  return 1 + Math.floor(bytes / WIRE_LIMITS.bytesPerRequest);
}

/**
 * The allowances of everybody, at all doors together: sockets and downloads draw on one, and neither another table nor
 * coming back gives a new one.
 */
export class Allowances {
  readonly #now: () => number;
  readonly #kept = new Map<string, Allowance>();

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Of a person of a session. */
  ofPerson(session: string, person: string): Allowance {
    return this.#of(`person ${session} ${person}`, SEAT_ALLOWANCE);
  }

  /** Of a key, by its id; the host's has none. */
  ofKey(id = ''): Allowance {
    return this.#of(`key ${id}`, KEY_ALLOWANCE);
  }

  #of(who: string, size: AllowanceSize): Allowance {
    const known = this.#kept.get(who);
    if (known !== undefined) return known;
    if (this.#kept.size >= MOST_KEPT) this.#forgetFull();
    const allowance = createAllowance(size, this.#now);
    this.#kept.set(who, allowance);
    return allowance;
  }

  /** A full bucket is as good as a new one. */
  #forgetFull(): void {
    for (const [who, allowance] of this.#kept) if (allowance.isFull) this.#kept.delete(who);
  }
}
