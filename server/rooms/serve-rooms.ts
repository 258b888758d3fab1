import { createServer, type Server as HttpServer } from 'node:http';
import { createRouter, defineRoom, defineServer, matchMaker, type Server } from '@colyseus/core';
import type { Application } from 'express';
import { SESSION_ROOM, sessionRoomId, TABLE_ROOM } from '../../shared/wire/protocol.ts';
import type { DoorLines } from '../access/door-lines.ts';
import type { HostNames } from '../access/host-names.ts';
import type { KeyDoor } from '../access/key-door.ts';
import type { SeatHolders } from '../access/seat-holders.ts';
import type { HallWatches } from '../boards/hall-watches.ts';
import type { Presence } from '../boards/presence.ts';
import { logFault } from '../faults.ts';
import type { House } from '../hosting/house.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import type { TableHost } from '../hosting/table-host.ts';
import type { Allowances } from '../limits/allowances.ts';
import type { Results } from '../results/results.ts';
import { BoundedTransport } from './bounded-transport.ts';
import { frameworkLog } from './framework-log.ts';
import { forgetReserved } from './guard-frames.ts';
import { guardHosts } from './guard-hosts.ts';
import { guardRequests } from './guard-requests.ts';
import { sessionRoom } from './session-room.ts';
import { tableRoom } from './table-room.ts';

/** The server as its owner starts and stops it. */
export interface RunningServer {
  readonly port: number;
  close(): Promise<void>;
}

export interface ServeOptions {
  readonly house: House;
  readonly holders: SeatHolders;
  readonly keys: KeyDoor;
  readonly presence: Presence;
  readonly watches: HallWatches;
  readonly results: Results;
  readonly lines: DoorLines;
  readonly names: HostNames;
  readonly allowances: Allowances;
  readonly port: number;
  readonly host: string;
  /** Adds the pages and the HTTP interface. */
  readonly routes: (app: Application) => void | Promise<void>;
}

/** Opens the doors: HTTP, sockets, and one room for every table and session there is or will be. */
export async function serveRooms(options: ServeOptions): Promise<RunningServer> {
  const { house, names, port, host, routes } = options;
  // Nobody may open rooms or come back by Colyseus' own token: a seat's token is the one way in.
  matchMaker.controller.exposedMethods = ['joinById'];
  // Pages of other origins get nothing: the client is served from here.
  Object.assign(matchMaker.controller, { DEFAULT_CORS_HEADERS: {}, getCorsHeaders: () => ({}) });
  // How often half-sent requests are looked for (ms).
  const http = createServer({ connectionsCheckingInterval: 5000 });
  const server: Server = defineServer({
    transport: new BoundedTransport(http, (request) =>
      isOwnOrigin(request) ? undefined : new Response('This page is not of this server.', { status: 403 }),
    ),
    logger: frameworkLog,
    greet: false,
    gracefullyShutdown: false,
    rooms: { [TABLE_ROOM]: defineRoom(tableRoom(options)), [SESSION_ROOM]: defineRoom(sessionRoom(options)) },
    routes: createRouter({}, { onError: answerFault }),
    express: routes,
  });
  await listen(server, http, port, host);
  guardRequests(http);
  guardHosts(http, names);
  http.on('upgrade', ({ socket }) => house.addresses.noteCame(socket));
  house.onSession((session) => openRooms(session));
  house.onGone((session) => closeRooms(session));
  const address = http.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () => server.gracefullyShutdown(false),
  };
}

/** What the framework's own HTTP answers when it broke; a refusal is an answer, and who went away needs none. */
function answerFault(error: unknown): Response | undefined {
  if (error instanceof Error && error.name === 'APIError') return;
  if ((error as { code?: unknown }).code !== 'ECONNRESET') frameworkLog.error(error);
  return Response.json({ error: 'internal' }, { status: 500 });
}

/** Resolves when the port is open. Rejects with the fault of the port, which the framework only prints. */
async function listen(server: Server, http: HttpServer, port: number, host: string): Promise<void> {
  const printed = http.listeners('error');
  http.removeAllListeners('error');
  await new Promise<void>((done, failed) => {
    http.once('error', failed);
    server.listen(port, host).then(() => done(), failed);
  });
  http.removeAllListeners('error');
  for (const listener of printed) http.on('error', listener as (error: Error) => void);
}

/** A page may open a socket to the host that served it; tools without an Origin may, too. */
function isOwnOrigin(request: Request): boolean {
  const origin = request.headers.get('origin');
  if (origin === null) return true;
  try {
    return new URL(origin).host === request.headers.get('host');
  } catch {
    return false;
  }
}

function openRooms(session: SessionHost): void {
  const failed = (error: unknown) => logFault(`opening a room of session ${session.id}`, error);
  matchMaker.createRoom(SESSION_ROOM, { session: session.id }).catch(failed);
  session.onTable((table: TableHost) => {
    matchMaker.createRoom(TABLE_ROOM, { session: session.id, table: table.id }).catch(failed);
  });
}

/** Whoever is connected to a session that is gone is let go, and its rooms with them. */
function closeRooms(session: SessionHost): void {
  for (const room of [
    sessionRoomId(session.id),
    ...session.rounds.flatMap((round) => [...round.tables.values()]).map((table) => table.id),
  ]) {
    const found = matchMaker.getLocalRoomById(room);
    if (found === undefined) continue;
    forgetReserved(found);
    found.disconnect().catch((error: unknown) => logFault(`closing room ${room}`, error));
  }
}
