import { setTimeout as sleep } from 'node:timers/promises';
import type { Queued } from '../../shared/wire/messages.ts';

export interface LineLimits {
  /** How many pass at once where nobody came for a while. */
  readonly atOnce: number;
  /** How many more pass each second. */
  readonly perSecond: number;
  /** Places that one queue keeps. */
  readonly mostWaiting?: number | undefined;
  /** The current time in ms. */
  readonly now?: (() => number) | undefined;
  /** Waits so many ms. */
  readonly wait?: ((ms: number) => Promise<unknown>) | undefined;
}

/** One queue: who waits, and whose turn has come. */
interface Queue {
  /** Turns that can be given now. */
  left: number;
  countedAt: number;
  /** Tickets in the order in which they came, by where they came from. The first of these is served next. */
  readonly waiting: Map<string, string[]>;
  /** Tickets whose turn has come and who have not asked since, with the moment. */
  readonly called: Map<string, number>;
  /** Answers that are held back because their turn is near, so that who asks twice is asked for once. */
  readonly held: Map<string, Promise<'go' | Queued>>;
}

/** An answer is held back this long at most (ms); who has to wait longer is told when to ask again, and keeps no socket. */
const HOLD_MS = 3000;
/** A turn that has come is kept this long for a phone that slept. */
const TURN_KEPT_MS = 120_000;
const LONGEST_UNTIL_ASKED_MS = 5000;
const MOST_WAITING = 5000;
const MOST_QUEUES = 10_000;

/**
 * Lines in which nobody is refused: so many pass at once, then so many a second, in the order in which they came; from
 * several origins, one of each in turn, so that who sends thousands waits for themselves. Turns come by time, whether they
 * are taken or not: nobody waits for somebody who has gone. Kept in memory and bounded: beyond `mostWaiting` the last ones
 * of the origin with most of them have no place yet, and ask again like the others. Nothing is kept open for who waits long.
 */
export class WaitingLines {
  readonly #atOnce: number;
  readonly #perSecond: number;
  readonly #mostWaiting: number;
  readonly #now: () => number;
  readonly #wait: (ms: number) => Promise<unknown>;
  readonly #queues = new Map<string, Queue>();

  constructor({ atOnce, perSecond, mostWaiting = MOST_WAITING, now = Date.now, wait = sleep }: LineLimits) {
    this.#atOnce = atOnce;
    this.#perSecond = perSecond;
    this.#mostWaiting = mostWaiting;
    this.#now = now;
    this.#wait = wait;
  }

  /** Lets a ticket through a queue, at once or after a moment; else says at which place it stands and when to ask again. */
  pass(name: string, ticket: string, origin = ''): Promise<'go' | Queued> {
    const queue = this.#queueOf(name);
    const known = queue.held.get(ticket);
    if (known !== undefined) return known;
    const answer = this.#hold(queue, ticket, origin).finally(() => queue.held.delete(ticket));
    queue.held.set(ticket, answer);
    return answer;
  }

  /** Gives back the turn of somebody for whom nothing came of it. */
  giveBack(name: string): void {
    const queue = this.#queueOf(name);
    queue.left = Math.min(this.#atOnce, queue.left + 1);
  }

  /** How many wait in the lines of these names. */
  waiting(isMeant: (name: string) => boolean): number {
    let count = 0;
    for (const [name, queue] of this.#queues) {
      if (!isMeant(name)) continue;
      this.#call(queue);
      count += sizeOf(queue);
    }
    return count;
  }

  /** Ends these lines: what people waited for is not to be had any more. */
  clear(isMeant: (name: string) => boolean): void {
    for (const [name, { waiting }] of this.#queues) if (isMeant(name)) waiting.clear();
  }

  async #hold(queue: Queue, ticket: string, origin: string): Promise<'go' | Queued> {
    const until = this.#now() + HOLD_MS;
    for (;;) {
      // First what came of the time until now: nobody has a turn from a time in which the queue was empty.
      this.#call(queue);
      this.#stand(queue, ticket, origin);
      this.#call(queue);
      if (queue.called.delete(ticket)) return 'go';
      const ahead = aheadOf(queue, ticket, origin);
      const waitMs = ((ahead + 1 - queue.left) * 1000) / this.#perSecond;
      if (this.#now() + waitMs > until) return queued(ahead, waitMs);
      await this.#wait(Math.max(1, Math.ceil(waitMs)));
    }
  }

  /** Puts a ticket at the end of its origin's part of the queue, unless it has a place or its turn has come. */
  #stand(queue: Queue, ticket: string, origin: string): void {
    const own = queue.waiting.get(origin) ?? [];
    if (queue.called.has(ticket) || own.includes(ticket)) return;
    if (sizeOf(queue) >= this.#mostWaiting) {
      const [longest] = [...queue.waiting.values()].sort((a, b) => b.length - a.length);
      if (longest === undefined || longest.length <= own.length) return;
      longest.pop();
    }
    queue.waiting.set(origin, own);
    own.push(ticket);
  }

  /** Calls everybody whose turn has come by now, one origin after the other. */
  #call(queue: Queue): void {
    const at = this.#now();
    let turns = queue.left + (Math.max(0, at - queue.countedAt) * this.#perSecond) / 1000;
    queue.countedAt = at;
    for (; turns >= 1; turns -= 1) {
      const [first] = queue.waiting;
      if (first === undefined) break;
      const [origin, tickets] = first;
      const [ticket, ...others] = tickets;
      queue.waiting.delete(origin);
      if (others.length > 0) queue.waiting.set(origin, others);
      if (ticket !== undefined) queue.called.set(ticket, at);
    }
    queue.left = Math.min(this.#atOnce, turns);
    for (const [ticket, calledAt] of queue.called) {
      if (at - calledAt <= TURN_KEPT_MS) break;
      queue.called.delete(ticket);
    }
  }

  #queueOf(name: string): Queue {
    const known = this.#queues.get(name);
    if (known !== undefined) return known;
    if (this.#queues.size >= MOST_QUEUES) this.#forgetIdle();
    const queue: Queue = {
      left: this.#atOnce,
      countedAt: this.#now(),
      waiting: new Map(),
      called: new Map(),
      held: new Map(),
    };
    this.#queues.set(name, queue);
    return queue;
  }

  /** Forgets lines in which nobody stands; where all are busy, the oldest one. */
  #forgetIdle(): void {
    for (const [name, { waiting, held }] of this.#queues) {
      if (waiting.size === 0 && held.size === 0) this.#queues.delete(name);
    }
    const [oldest] = this.#queues.keys();
    if (this.#queues.size >= MOST_QUEUES && oldest !== undefined) this.#queues.delete(oldest);
  }
}

function sizeOf({ waiting }: Queue): number {
  let size = 0;
  for (const tickets of waiting.values()) size += tickets.length;
  return size;
}

/** How many turns come before that of a ticket; one that has no place stands behind all of its origin. */
function aheadOf({ waiting }: Queue, ticket: string, origin: string): number {
  const own = waiting.get(origin) ?? [];
  const at = own.indexOf(ticket);
  const place = at < 0 ? own.length : at;
  let ahead = place;
  // Origins that are served before the own one in each round have had one turn more.
  let isBefore = own.length > 0;
  for (const [other, tickets] of waiting) {
    if (other === origin) isBefore = false;
    else ahead += Math.min(tickets.length, place + (isBefore || own.length === 0 ? 1 : 0));
  }
  return ahead;
}

function queued(ahead: number, waitMs: number): Queued {
  const askAgainMs = Math.round(Math.min(LONGEST_UNTIL_ASKED_MS, waitMs - HOLD_MS / 2));
  return { ok: false, code: 'queued', position: ahead + 1, askAgainMs };
}
