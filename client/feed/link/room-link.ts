import type { Room } from '@colyseus/sdk';
import { NoSocket } from './join-room.ts';
import { watchLine } from './line-watch.ts';

const CHECK_EVERY_MS = 2000;
/** Since the last look so much later, this device slept (ms). */
const SLEPT_MS = 3 * CHECK_EVERY_MS;

/** An attempt younger than this (ms) is not begun anew when the page wakes: several events tell of one waking. */
const JUST_BEGUN_MS = 500;

/** The shortest and the longest wait between two attempts (ms). */
const FIRST_MS = 300;
const LONGEST_MS = 4000;

/** After so many joins in a row without a socket, it is said that none opens. */
const SOCKETLESS = 2;

/** Refusals after which trying again would not help: page and server are of different versions. */
export const VERSIONS_DIFFER: readonly string[] = ['client-too-old', 'server-too-old'];

/** Thrown by `join` or `ready`: trying again would not help. */
export class NoWayBack extends Error {}

/** `no-socket`: the server answers, but something on the way lets no socket through. It is tried on. */
export type Connection = 'connecting' | 'connected' | 'disconnected' | 'no-socket';

export interface RoomLinkOptions {
  /**
   * Finds out where to go and joins there, until `signal` gives the attempt up. Rejects when that failed: it is tried
   * again, unless with `NoWayBack`. Every step of it is to have an end of its own.
   */
  join(signal: AbortSignal): Promise<Room>;
  /** Handles what the room says and brings the page up to date; `connected` follows when it resolves. */
  ready(room: Room): Promise<void>;
  state(state: Connection): void;
}

/** One connection that comes back by itself. */
export interface RoomLink {
  /** The room while connected. */
  room(): Room | undefined;
  /** Lets the connection go and joins anew at once. */
  rejoin(): void;
  close(): void;
}

/**
 * Keeps a room joined: tries again after a growing time, at once when the page wakes up or the network is back, and lets
 * a socket go that answers nothing. The SDK's own reconnection stays off; a seat's token is the one way back in.
 */
export function openRoomLink({ join, ready, state }: RoomLinkOptions): RoomLink {
  let current: Room | undefined;
  let isUp = false;
  /** Given up with an attempt and the connection that it led to: what an older one still does is nobody's business. */
  let own = new AbortController();
  let failures = 0;
  let socketless = 0;
  let closed = false;
  let triedAt: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const line = watchLine(lost);

  async function attempt(): Promise<void> {
    if (closed || triedAt !== undefined || isUp) return;
    clearTimeout(timer);
    triedAt = Date.now();
    own = new AbortController();
    const { signal } = own;
    let room: Room | undefined;
    try {
      room = await join(signal);
      if (signal.aborted) {
        room.connection?.close();
        return;
      }
      room.reconnection.enabled = false;
      line.follow(room, signal);
      room.onLeave(() => lost(signal));
      current = room;
      await line.firstWords(ready(room));
      if (signal.aborted) return;
      triedAt = undefined;
      isUp = true;
      failures = 0;
      socketless = 0;
      state('connected');
    } catch (error) {
      if (signal.aborted) return;
      socketless = error instanceof NoSocket ? socketless + 1 : 0;
      if (error instanceof NoWayBack) close();
      else retry();
    }
  }

  function lost(signal: AbortSignal): void {
    if (!signal.aborted && !closed) retry();
  }

  function letGo(): void {
    own.abort();
    triedAt = undefined;
    isUp = false;
    const room = current;
    current = undefined;
    room?.connection?.close();
  }

  function retry(): void {
    letGo();
    state(socketless >= SOCKETLESS ? 'no-socket' : 'disconnected');
    clearTimeout(timer);
    timer = setTimeout(() => void attempt(), backoffMs(failures, Math.random()));
    failures += 1;
  }

  let lookedAt = Date.now();
  const everySoOften = setInterval(() => {
    const now = Date.now();
    const slept = now - lookedAt > SLEPT_MS;
    lookedAt = now;
    if (slept) wake();
    else line.checkSilence();
  }, CHECK_EVERY_MS);

  /** Somebody looks again, or the network is back: what hangs is begun anew, what stands is asked whether it lives. */
  function wake(): void {
    if (closed || document.visibilityState === 'hidden') return;
    const hasJustBegun = triedAt !== undefined && Date.now() - triedAt < JUST_BEGUN_MS;
    if (isUp) line.check();
    if (isUp || hasJustBegun) return;
    letGo();
    failures = 0;
    void attempt();
  }

  function close(): void {
    if (closed) return;
    closed = true;
    letGo();
    clearTimeout(timer);
    clearInterval(everySoOften);
    document.removeEventListener('visibilitychange', wake);
    removeEventListener('pageshow', wake);
    removeEventListener('online', wake);
  }

  document.addEventListener('visibilitychange', wake);
  addEventListener('pageshow', wake);
  addEventListener('online', wake);
  state('connecting');
  void attempt();
  return {
    room: () => (isUp ? current : undefined),
    rejoin() {
      if (closed) return;
      letGo();
      state('disconnected');
      void attempt();
    },
    close,
  };
}

/**
 * How long to wait (ms) before the next attempt to connect: doubles from 0.3 s to 4 s, and a random half of it is cut
 * off, so that a hall of phones does not come back at the same moment.
 * @param attempt attempts that failed before, from 0
 * @param chance at least 0, below 1
 */
export function backoffMs(attempt: number, chance: number): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10));
  return Math.round(whole * (0.5 + chance / 2));
}
