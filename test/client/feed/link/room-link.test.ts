import type { Room } from '@colyseus/sdk';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NoSocket } from '../../../../client/feed/link/join-room.ts';
import { NoWayBack, openRoomLink, type RoomLink } from '../../../../client/feed/link/room-link.ts';

/** A room whose socket the test holds in its hand. */
function fakeRoom() {
  const leaving: (() => void)[] = [];
  let pinged: (() => void) | undefined;
  const events: { onmessage?: (event: unknown) => void } = {};
  let closed = 0;
  const room = {
    reconnection: { enabled: true },
    connection: {
      events,
      close: () => {
        closed += 1;
      },
    },
    request: () => new Promise(() => undefined),
    onLeave: (run: () => void) => void leaving.push(run),
    ping: (answered: () => void) => {
      pinged = answered;
    },
  };
  return {
    room: room as unknown as Room,
    drop: () => {
      for (const run of leaving) run();
    },
    hear: () => events.onmessage?.({}),
    answerPing: () => pinged?.(),
    wasPinged: () => pinged !== undefined,
    closed: () => closed,
    ownReconnection: () => room.reconnection.enabled,
  };
}

const wakers = new Map<string, () => void>();
let link: RoomLink | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  wakers.clear();
  const listen = (type: string, run: () => void) => void wakers.set(type, run);
  const forget = (type: string) => void wakers.delete(type);
  vi.stubGlobal('document', { visibilityState: 'visible', addEventListener: listen, removeEventListener: forget });
  vi.stubGlobal('addEventListener', listen);
  vi.stubGlobal('removeEventListener', forget);
});
afterEach(() => {
  link?.close();
  link = undefined;
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** How an attempt ends: in a room, which may be mute; with a fault; or not until it is given up. */
type Outcome = (ReturnType<typeof fakeRoom> & { mute?: true }) | Error | { given: AbortSignal | undefined };

/** A link whose attempts end as the list says; the last one stands for all later ones. */
function opened(...outcomes: readonly Outcome[]) {
  const states: string[] = [];
  let attempts = 0;
  let isMute = false;
  link = openRoomLink({
    join: async (signal) => {
      const outcome = outcomes[Math.min(attempts, outcomes.length - 1)];
      attempts += 1;
      if (outcome === undefined || outcome instanceof Error) throw outcome;
      if ('room' in outcome) {
        isMute = outcome.mute === true;
        return outcome.room;
      }
      outcome.given = signal;
      return new Promise(() => undefined);
    },
    ready: () => (isMute ? new Promise(() => undefined) : Promise.resolve()),
    state: (state) => void states.push(state),
  });
  return { states, attempts: () => attempts, link };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('a kept connection', () => {
  test('given a room, then it is connected and the own reconnection of the SDK is off', async () => {
    const room = fakeRoom();
    const { states } = opened(room);
    await pass(0);
    expect(states).toEqual(['connecting', 'connected']);
    expect(room.ownReconnection()).toBe(false);
  });

  test('given a server that is away, then it is tried again after a growing time until it is there', async () => {
    const room = fakeRoom();
    const { states, attempts } = opened(new Error('refused'), new Error('refused'), room);
    await pass(300);
    expect(attempts()).toBe(2);
    await pass(600);
    expect(attempts()).toBe(3);
    expect(states.at(-1)).toBe('connected');
  });

  test('given a connection that drops, then it comes back by itself', async () => {
    const [first, second] = [fakeRoom(), fakeRoom()];
    const { states, link: open } = opened(first, second);
    await pass(0);
    first.drop();
    expect(open.room()).toBeUndefined();
    await pass(300);
    expect(states).toEqual(['connecting', 'connected', 'disconnected', 'connected']);
    expect(open.room()).toBe(second.room);
  });

  test('given an old connection that ends late, then the new one is not touched', async () => {
    const [first, second] = [fakeRoom(), fakeRoom()];
    const { states, link: open } = opened(first, second);
    await pass(0);
    open.rejoin();
    await pass(0);
    first.drop();
    await pass(1000);
    expect(open.room()).toBe(second.room);
    expect(states.filter((state) => state === 'disconnected')).toHaveLength(1);
  });

  test('given 8 s of silence, then the server is asked, and let go when it does not answer', async () => {
    const [first, second] = [fakeRoom(), fakeRoom()];
    const { link: open } = opened(first, second);
    await pass(8000);
    expect(first.wasPinged()).toBe(false);
    await pass(2000);
    expect(first.wasPinged()).toBe(true);
    await pass(2500 + 300);
    expect(first.closed()).toBeGreaterThan(0);
    expect(open.room()).toBe(second.room);
  });

  test('given words or an answer from the server, then the connection stands', async () => {
    const room = fakeRoom();
    const { link: open } = opened(room);
    await pass(7000);
    room.hear();
    await pass(7000);
    expect(room.wasPinged()).toBe(false);
    await pass(4000);
    expect(room.wasPinged()).toBe(true);
    room.answerPing();
    await pass(3000);
    expect(open.room()).toBe(room.room);
  });

  test('given a request without an answer on a dead line, then it is noticed within 5 s and the way back begins', async () => {
    const [first, second] = [fakeRoom(), fakeRoom()];
    const { link: open, states } = opened(first, second);
    await pass(0);
    open.room()?.request('command', {});
    await pass(4500);
    expect(states).toEqual(['connecting', 'connected', 'disconnected']);
    await pass(300);
    expect(open.room()).toBe(second.room);
  });

  test('given a request without an answer while other words come, then the connection stands', async () => {
    const room = fakeRoom();
    const { link: open, states } = opened(room);
    await pass(0);
    open.room()?.request('command', {});
    await pass(3000);
    room.hear();
    await pass(3000);
    expect(states).toEqual(['connecting', 'connected']);
  });

  test('given a room whose first words do not come, then another one is joined, which is given twice the time', async () => {
    const rooms = Array.from({ length: 3 }, fakeRoom);
    const { attempts } = opened(...rooms.map((room) => ({ ...room, mute: true as const })));
    await pass(3000);
    expect(rooms[0]?.closed()).toBe(1);
    await pass(300);
    expect(attempts()).toBe(2);
    await pass(5500);
    expect(rooms[1]?.closed()).toBe(0);
    await pass(500);
    expect(rooms[1]?.closed()).toBe(1);
  });

  test('given a join that hangs, when the page wakes up, then it is given up and begun anew at once', async () => {
    const hung = { given: undefined as AbortSignal | undefined };
    const room = fakeRoom();
    const { attempts, states } = opened(hung, room);
    await pass(2000);
    wakers.get('visibilitychange')?.();
    expect(hung.given?.aborted).toBe(true);
    await pass(0);
    expect(attempts()).toBe(2);
    expect(states).toEqual(['connecting', 'connected']);
  });

  test('given several events of one waking, then one attempt is made', async () => {
    const { attempts } = opened({ given: undefined });
    await pass(2000);
    for (const type of ['visibilitychange', 'pageshow', 'online']) wakers.get(type)?.();
    await pass(0);
    expect(attempts()).toBe(2);
  });

  test('given a device that slept without telling the page, then its timers tell', async () => {
    const [first, second] = [fakeRoom(), fakeRoom()];
    const { link: open } = opened(first, second);
    await pass(0);
    vi.setSystemTime(Date.now() + 60_000);
    await pass(2000);
    expect(first.wasPinged()).toBe(true);
    await pass(2500 + 300);
    expect(open.room()).toBe(second.room);
  });

  test('given a server that is reached, and no socket opens, then that is said, and tried on', async () => {
    const room = fakeRoom();
    const { states } = opened(new NoSocket(), new NoSocket(), room);
    await pass(2000);
    expect(states).toEqual(['connecting', 'disconnected', 'no-socket', 'connected']);
  });

  test('given a page that wakes up between two attempts, then it does not wait for the next one', async () => {
    // More than can be tried until then, however chance cuts the waits.
    const { attempts } = opened(...Array.from({ length: 60 }, () => new Error('refused')));
    await pass(9500);
    const before = attempts();
    wakers.get('online')?.();
    await pass(0);
    expect(attempts()).toBe(before + 1);
  });

  test('given a page that wakes up on a dead socket, then that is noticed within seconds', async () => {
    const [first, second] = [fakeRoom(), fakeRoom()];
    const { link: open } = opened(first, second);
    await pass(0);
    wakers.get('visibilitychange')?.();
    await pass(2500 + 300);
    expect(open.room()).toBe(second.room);
  });

  test('given no way back, then it is not tried again and nothing listens any more', async () => {
    const { attempts, states } = opened(new NoWayBack('token-unknown'));
    await pass(60_000);
    expect(attempts()).toBe(1);
    expect(states).toEqual(['connecting']);
    expect(wakers.size).toBe(0);
  });

  test('given a closed link, then a join that answers late is let go', async () => {
    const room = fakeRoom();
    const { link: open, states } = opened(room);
    open.close();
    await pass(1000);
    expect(room.closed()).toBe(1);
    expect(states).toEqual(['connecting']);
  });
});
