import { KASUS_LIMITS } from '../kasus/kasus.ts';

/** What the server takes from one socket, request, person, key or address. `MESSAGES.md` says them; a test compares. */
export const WIRE_LIMITS = {
  /** Bytes of a request's body; of a facilitator's commands, rounds; of a case in one file; of an archive; of a list of people. */
  bodyBytes: 16 * 1024,
  hallBodyBytes: 1024 * 1024,
  caseBytes: KASUS_LIMITS.fileBytes,
  archiveBytes: 64 * 1024 * 1024,
  rosterBytes: 20 * 1024 * 1024,
  /** Time until a request's head is there, its body, a facilitator's large one (ms). */
  headMs: 30_000,
  bodyMs: 30_000,
  largeBodyMs: 300_000,
  /** Bytes of a frame that comes in, and how many of them a socket may send in a second. */
  frameBytes: 64 * 1024,
  framesPerSecond: 60,
  /** Bytes that may wait unread for a socket, beside one large answer. */
  waitingBytes: 1024 * 1024,
  /** Time between two pings of the server (ms); a socket that answers none of two is ended. */
  pingEveryMs: 10_000,
  /** Time in which a reserved place is to be taken, and in which a client says that it is in (ms). */
  reservationMs: 60_000,
  handshakeMs: 15_000,
  /** Reservations of one token, and of one key, that wait in a room. */
  reservations: 3,
  keyReservations: 64,
  /** What one person, and one key, may ask at once and more each second; what an answer of so many bytes costs more. */
  requestsAtOnce: 40,
  requestsPerSecond: 4,
  keyRequestsAtOnce: 400,
  keyRequestsPerSecond: 40,
  bytesPerRequest: 64 * 1024,
  /** What a frame that cannot be read costs. */
  unreadableCost: 10,
  /** Wrong keys of one address in a minute. */
  wrongKeysPerMinute: 30,
} as const;
