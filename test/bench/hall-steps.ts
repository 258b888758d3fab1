import { setTimeout as wait } from 'node:timers/promises';
import { backoffMs } from '../../client/feed/link/room-link.ts';
import type { Order } from '../../shared/session/commands.ts';
import type { Board } from '../../shared/wire/hall-messages.ts';
import type { CommandAnswer } from '../../shared/wire/messages.ts';
import { sessionRoomId } from '../../shared/wire/protocol.ts';
import type { OpenSessionRequest } from '../../shared/wire/requests.ts';
import type { SessionListing } from '../../shared/wire/session-listing.ts';
import { namedForAll } from '../support/named-orders.ts';
import type { BenchServer } from './hall-child.ts';
import { addressOf, callJson, frameLength, freshId, openRoom, type Phone, phoneOf, takeSeat } from './hall-phone.ts';

/** Whoever is not back by then counts as lost. */
const LONGEST_RETURN_MS = 30_000;

/** The facilitator's page: orders for all tables, and what it is sent. */
export interface Desk {
  order(order: Order): Promise<void>;
  bytes(): number;
}

/** Opens a session of the real case without bots. */
export async function openSession({ port, hostKey }: BenchServer, tables: number): Promise<SessionListing> {
  const body: OpenSessionRequest = { scenario: 'ntb-canada', tables, bots: false };
  const path = '/api/host/sessions';
  const answer = await callJson<{ session?: SessionListing; code?: string }>(port, path, { body, key: hostKey });
  if (answer.session === undefined) throw new Error(`The session did not open: ${answer.code}`);
  return answer.session;
}

/** Opens the facilitator's socket; the board comes to it from then on. */
export async function openDesk({ port, hostKey }: BenchServer, session: string): Promise<Desk> {
  let bytes = 0;
  const room = await openRoom(port, sessionRoomId(session), { key: hostKey }, (frame) => {
    bytes += frameLength(frame.length);
  });
  return {
    bytes: () => bytes,
    async order(order) {
      const { lines } = await room.ask<Board>('board', {});
      const command = namedForAll(order, lines);
      const answer = await room.ask<CommandAnswer>('command', { commandId: freshId(), command });
      if (!answer.ok) throw new Error(`The order "${order.kind}" was refused: ${answer.code}`);
    },
  };
}

export interface JoinResult {
  readonly phones: readonly Phone[];
  /** Until the last one had its table's entries. */
  readonly allMs: number;
  readonly p50Ms: number;
  readonly failures: readonly string[];
  readonly scenarioHash: string;
}

/**
 * Everybody joins at the same moment: seat over HTTP, socket, sync. Nobody tries twice.
 *
 * @param before how many joined this session already: a second person of one name would wait for the facilitator
 */
export async function joinAll(
  { port }: BenchServer,
  code: string,
  clients: number,
  hear: (frame: Buffer) => void,
  before = 0,
): Promise<JoinResult> {
  const start = performance.now();
  const times: number[] = [];
  let scenarioHash = '';
  const joins = Array.from({ length: clients }, async (_, index) => {
    const number = before + index + 1;
    const joined = await takeSeat(port, code, `Praja ${number}`, addressOf(number));
    if (!joined.ok) throw new Error(joined.code);
    if (joined.seat === undefined) throw new Error('waits for a seat');
    const phone = phoneOf(port, joined.token, joined.seat, hear);
    ({ scenarioHash } = await phone.enter());
    times.push(performance.now() - start);
    return phone;
  });
  const settled = await Promise.allSettled(joins);
  return {
    phones: settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    allMs: performance.now() - start,
    p50Ms: times[times.length >> 1] ?? Number.NaN,
    failures: settled.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : [])),
    scenarioHash,
  };
}

export interface OneAddressResult {
  /** How many got no seat. */
  readonly refused: number;
  /** Until the last one sat. */
  readonly allMs: number;
}

/** Everybody asks for a seat at the same moment through one router that hides their addresses, and waits in line there. */
export async function joinBehindOneAddress(
  server: BenchServer,
  clients: number,
  tables: number,
): Promise<OneAddressResult> {
  const { code } = await openSession(server, tables);
  const start = performance.now();
  const asked = Array.from({ length: clients }, (_, index) => takeSeat(server.port, code, `Tamu ${index}`, undefined));
  const answers = await Promise.all(asked);
  return { refused: answers.filter(({ ok }) => !ok).length, allMs: performance.now() - start };
}

export interface ReturnResult {
  /** Until the last one had what was announced meanwhile. */
  readonly allMs: number;
  readonly p50Ms: number;
  /** Attempts that failed before one was let in. */
  readonly failedAttempts: number;
  /** Phones that did not come back, or whose entries were not those they had and the announcement. */
  readonly incomplete: number;
}

/** All connections break at once; the facilitator announces something; everybody comes back as the client does. */
export async function dropAll(phones: readonly Phone[], desk: Desk): Promise<ReturnResult> {
  for (const phone of phones) phone.drop();
  const start = performance.now();
  const announced = desk.order({ kind: 'announce', text: 'Wi-Fi kembali. Silakan lanjutkan.' });
  const times: number[] = [];
  let [failedAttempts, incomplete] = [0, 0];
  await Promise.all(
    phones.map(async (phone) => {
      const had = phone.count();
      for (let attempt = 0; ; attempt += 1) {
        if (performance.now() - start > LONGEST_RETURN_MS) {
          incomplete += 1;
          return;
        }
        await wait(backoffMs(attempt, Math.random()));
        try {
          const { from } = await phone.enter();
          await announced;
          const waitUntil = performance.now() + 1000;
          while (phone.count() === had && performance.now() < waitUntil) await wait(5);
          if (from !== had || phone.count() !== had + 1 || phone.gaps() > 0) incomplete += 1;
          times.push(performance.now() - start);
          return;
        } catch {
          failedAttempts += 1;
        }
      }
    }),
  );
  return {
    allMs: performance.now() - start,
    p50Ms: times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN,
    failedAttempts,
    incomplete,
  };
}
