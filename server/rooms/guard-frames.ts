import { type Client, ClientState, CloseCode, Protocol, Room } from '@colyseus/core';
import { WIRE_LIMITS } from '../../shared/wire/limits.ts';
import { logFoul } from '../faults.ts';
import { countFaults } from './framework-log.ts';
import { isOverfull } from './waiting-bytes.ts';

/** What a room adds to what its framework does with frames and reservations. */
export interface GuardedRoom {
  /** Takes for what a client did that nobody may do for nothing. */
  charge(client: Client, cost: number): void;
  /** Whose reservation it is, from what `onAuth` found: a name for a token's bearer, or for a key. */
  bearerOf(shown: unknown): { readonly name: string; readonly isKey: boolean };
}

/** The parts of the framework's room that stand between a socket and a handler. */
interface Framework {
  _onMessage(client: Client, frame: Buffer): void;
  _reserveSeat(id: string, options: unknown, shown: unknown, ...more: unknown[]): Promise<boolean>;
}

/** What a room keeps of seats that were asked for over HTTP and whose socket has not come yet. */
interface Reservations {
  readonly _reservedSeats: Record<string, readonly unknown[]>;
  readonly _reservedSeatTimeouts: Record<string, NodeJS.Timeout>;
}

const framework = Room.prototype as unknown as Framework;

/**
 * Stands before the framework's own handling in every room of this class: it prints what it cannot decode and keeps the
 * socket, takes requests of clients that are not in yet and keeps the answers for ever, and reserves without an end.
 */
export function guardFrames(room: new () => Room & GuardedRoom): void {
  Object.assign(room.prototype, {
    _onMessage(this: Room & GuardedRoom, client: Client, frame: Buffer): void {
      if (isOverfull(client)) {
        putOut(client);
        return;
      }
      const before = countFaults();
      if (isExpected(client, frame)) {
        framework._onMessage.call(this, client, frame);
        if (countFaults() === before) return;
      } else logFoul(`room ${this.roomName}, a frame that cannot be read`);
      this.charge(client, WIRE_LIMITS.unreadableCost);
      // Until the other end agrees to the close it may go on talking, for nobody.
      client.ref.removeAllListeners('message');
      client.leave(CloseCode.WITH_ERROR);
    },
    _reserveSeat(this: Room & GuardedRoom, id: string, options: unknown, shown: unknown, ...more: unknown[]) {
      const { name, isKey } = this.bearerOf(shown);
      const { _reservedSeats: seats } = this as unknown as Reservations;
      const own = Object.keys(seats).filter((one) => this.bearerOf(seats[one]?.[1]).name === name);
      // Beyond that the oldest is given back.
      const most = isKey ? WIRE_LIMITS.keyReservations : WIRE_LIMITS.reservations;
      for (const oldest of own.slice(0, Math.max(0, own.length - most + 1))) forgetReserved(this, oldest);
      return framework._reserveSeat.call(this, id, options, shown, ...more);
    },
  });
}

/** The kinds of frame that this server's rooms speak: everything is a request, but for coming, going and pings. */
function isExpected({ state }: Client, frame: Buffer): boolean {
  switch (frame[0]) {
    case Protocol.JOIN_ROOM:
      return state === ClientState.JOINING;
    case Protocol.ROOM_REQUEST:
      return state === ClientState.JOINED;
    case Protocol.PING:
    case Protocol.LEAVE_ROOM:
      return true;
    default:
      return state === ClientState.LEAVING;
  }
}

/** Ends a socket that never says that it is in. */
export function expectHandshake(client: Client): void {
  setTimeout(() => {
    if (client.state === ClientState.JOINING) putOut(client);
  }, WIRE_LIMITS.handshakeMs).unref();
}

/** Ends a socket without waiting for its other end, which may never read the goodbye. */
export function putOut(client: Client): void {
  (client.ref as unknown as { terminate(): void }).terminate();
}

/** Gives back a seat that was asked for and not taken; all of them when none is named. */
export function forgetReserved(room: Room, id?: string): void {
  const { _reservedSeats, _reservedSeatTimeouts } = room as unknown as Reservations;
  for (const seat of id === undefined ? Object.keys(_reservedSeats) : [id]) {
    clearTimeout(_reservedSeatTimeouts[seat]);
    delete _reservedSeats[seat];
    delete _reservedSeatTimeouts[seat];
  }
}
