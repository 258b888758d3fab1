import type { Room } from '@colyseus/sdk';
import type { Connection } from './feed.ts';

/** Asks for an answer (ms of silence, then ms of patience): a socket may be dead without having been closed. */
const SILENCE_MS = 25_000;
const PATIENCE_MS = 6000;
const WAKING_PATIENCE_MS = 2500;
const CHECK_EVERY_MS = 5000;

/** The shortest and the longest wait between two attempts (ms). */
const FIRST_MS = 300;
const LONGEST_MS = 8000;

/** Refusals after which trying again would not help: page and server are of different versions. */
export const VERSIONS_DIFFER: readonly string[] = ['client-too-old', 'server-too-old'];

/** Thrown by `join` or `ready`: trying again would not help. */
export class NoWayBack extends Error {}

export interface RoomLinkOptions {
  /** Finds out where to go and joins there. Rejects when that failed: it is tried again, unless with `NoWayBack`. */
  join(): Promise<Room>;
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
  /** Rises with every connection that is given up: what an older one still does is nobody's business. */
  let generation = 0;
  let failures = 0;
  let closed = false;
  let trying = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let heardAt = Date.now();
  let patience: ReturnType<typeof setTimeout> | undefined;

  async function attempt(): Promise<void> {
    if (closed || trying || isUp) return;
    clearTimeout(timer);
    trying = true;
    generation += 1;
    const own = generation;
    let room: Room | undefined;
    try {
      room = await join();
      if (closed || own !== generation) {
        room.connection?.close();
        return;
      }
      watch(room, own);
      current = room;
      await ready(room);
      if (own !== generation) return;
      isUp = true;
      failures = 0;
      state('connected');
    } catch (error) {
      if (own !== generation) return;
      room?.connection?.close();
      if (error instanceof NoWayBack) close();
      else retry();
    } finally {
      if (own === generation) trying = false;
    }
  }

  function watch(room: Room, own: number): void {
    room.reconnection.enabled = false;
    heardAt = Date.now();
    const { events } = room.connection;
    const handle = events.onmessage;
    events.onmessage = (event) => {
      heardAt = Date.now();
      handle?.(event);
    };
    room.onLeave(() => lost(own));
  }

  function lost(own: number): void {
    if (own !== generation || closed) return;
    letGo();
    retry();
  }

  function letGo(): void {
    generation += 1;
    trying = false;
    isUp = false;
    clearTimeout(patience);
    patience = undefined;
    const room = current;
    current = undefined;
    room?.connection?.close();
  }

  function retry(): void {
    if (closed) return;
    trying = false;
    current = undefined;
    state('disconnected');
    clearTimeout(timer);
    timer = setTimeout(() => void attempt(), backoffMs(failures, Math.random()));
    failures += 1;
  }

  function checkAlive(within: number): void {
    if (!isUp || current === undefined || patience !== undefined) return;
    const own = generation;
    patience = setTimeout(() => {
      patience = undefined;
      lost(own);
    }, within);
    current.ping(() => {
      clearTimeout(patience);
      patience = undefined;
    });
  }

  const everySoOften = setInterval(() => {
    if (Date.now() - heardAt > SILENCE_MS) checkAlive(PATIENCE_MS);
  }, CHECK_EVERY_MS);

  function wake(): void {
    if (closed || document.visibilityState === 'hidden') return;
    if (isUp) checkAlive(WAKING_PATIENCE_MS);
    else {
      failures = 0;
      void attempt();
    }
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
 * How long to wait (ms) before the next attempt to connect: doubles from 0.3 s to 8 s, and a random half of it is cut
 * off, so that a hall of phones does not come back at the same moment.
 * @param attempt attempts that failed before, from 0
 * @param chance at least 0, below 1
 */
export function backoffMs(attempt: number, chance: number): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10));
  return Math.round(whole * (0.5 + chance / 2));
}
