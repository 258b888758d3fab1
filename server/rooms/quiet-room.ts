import { type Client, CloseCode, Room, type RoomException, ServerError } from '@colyseus/core';
import type { z } from 'zod';
import { WIRE_LIMITS } from '../../shared/wire/limits.ts';
import { logFault } from '../faults.ts';
import { forgetReserved, type GuardedRoom, guardFrames } from './guard-frames.ts';

/** HTTP status with which Colyseus passes a refusal at the door on; the message is the refusal's code. */
export function doorError(code: string): ServerError {
  return new ServerError(403, code);
}

/** The socket's own address, as the framework hands it to `onAuth`: headers that name another one never reach it. */
export function addressOf(context: unknown): string {
  const ip = typeof context === 'object' && context !== null && 'ip' in context ? context.ip : undefined;
  return typeof ip === 'string' ? ip : '';
}

/** How often the framework's clock of a room ticks (ms): it counts the messages of a second by it. */
const TICK_MS = 250;

/** A room that outlives its last client, contains every throw, and says nothing that it was not asked or told to say. */
export abstract class QuietRoom extends Room implements GuardedRoom {
  override autoDispose = false;
  // Far above what one person may ask for (`allowance.ts`): the clock's tick makes this second a long one.
  override maxMessagesPerSecond = WIRE_LIMITS.framesPerSecond;
  override seatReservationTimeout = WIRE_LIMITS.reservationMs / 1000;
  // Nothing is synchronised. Saying so (`null`) would let a clock tick 60 times a second in every room.
  override patchRate: number | null = TICK_MS;

  override onUncaughtException(error: RoomException, methodName: string): void {
    // A refusal at the door is an answer, not a fault.
    if (error.cause instanceof ServerError) return;
    logFault(`room ${this.roomName} ${this.roomId}, ${methodName}`, error.cause ?? error);
  }

  override onBeforeShutdown(): void {
    // Seats that were asked for and never taken would keep the room, and the stop of the server, for a minute.
    forgetReserved(this);
    void this.disconnect(CloseCode.SERVER_SHUTDOWN);
  }

  abstract charge(client: Client, cost: number): void;

  abstract bearerOf(shown: unknown): ReturnType<GuardedRoom['bearerOf']>;
}

guardFrames(QuietRoom as unknown as new () => QuietRoom);

/**
 * Wraps the handler of a request: the payload is parsed strictly, what does not fit is refused with a code, and nothing
 * that goes wrong inside reaches the framework or the client.
 */
export function answering<S extends z.ZodType, C, A>(
  schema: S,
  handle: (client: C, payload: z.infer<S>) => Promise<A> | A,
): (client: C, payload: unknown) => Promise<A | { ok: false; code: 'message-malformed' | 'internal' }> {
  return async (client, payload) => {
    const parsed = schema.safeParse(payload);
    if (!parsed.success) return { ok: false, code: 'message-malformed' };
    try {
      return await handle(client, parsed.data);
    } catch (error) {
      logFault('request', error);
      return { ok: false, code: 'internal' };
    }
  };
}
