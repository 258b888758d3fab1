import { createServer, type Server as HttpServer } from 'node:http';
import { defineRoom, defineServer, matchMaker, type Server } from '@colyseus/core';
import { WebSocketTransport } from '@colyseus/ws-transport';
import type { Application } from 'express';
import { SESSION_ROOM, TABLE_ROOM } from '../../shared/wire/protocol.ts';
import type { HostNames } from '../access/host-names.ts';
import type { KeyDoor } from '../access/key-door.ts';
import { logFault } from '../hosting/faults.ts';
import type { House } from '../hosting/house.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import type { TableHost } from '../hosting/table-host.ts';
import { guardHosts } from './guard-hosts.ts';
import { guardRequests } from './guard-requests.ts';
import { QuietRoom } from './quiet-room.ts';
import { sessionRoom } from './session-room.ts';
import { tableRoom } from './table-room.ts';

/** Largest message that a phone may send (bytes); commands are far smaller, and strict schemas cap every text. */
const MAX_PAYLOAD = 64 * 1024;

/** The server as its owner starts and stops it. */
export interface RunningServer {
  readonly port: number;
  close(): Promise<void>;
}

export interface ServeOptions {
  readonly house: House;
  readonly keys: KeyDoor;
  readonly names: HostNames;
  readonly port: number;
  readonly host: string;
  /** Adds the pages and the HTTP interface. */
  readonly routes: (app: Application) => void | Promise<void>;
}

/** Opens the doors: HTTP, sockets, and one room for every table and session there is or will be. */
export async function serveRooms({ house, keys, names, port, host, routes }: ServeOptions): Promise<RunningServer> {
  // Nobody may open rooms or come back by Colyseus' own token: a seat's token is the one way in.
  matchMaker.controller.exposedMethods = ['joinById'];
  // Pages of other origins get nothing: the client is served from here.
  Object.assign(matchMaker.controller, { DEFAULT_CORS_HEADERS: {}, getCorsHeaders: () => ({}) });
  const http = createServer();
  const server: Server = defineServer({
    transport: new WebSocketTransport({
      server: http,
      maxPayload: MAX_PAYLOAD,
      pingInterval: 10_000,
      beforeUpgrade: (request) =>
        isOwnOrigin(request) ? undefined : new Response('This page is not of this server.', { status: 403 }),
    }),
    greet: false,
    gracefullyShutdown: false,
    rooms: { [TABLE_ROOM]: defineRoom(tableRoom(house, keys)), [SESSION_ROOM]: defineRoom(sessionRoom(house, keys)) },
    express: routes,
  });
  await listen(server, http, port, host);
  guardRequests(http);
  guardHosts(http, names);
  house.onSession((session) => openRooms(session));
  house.onGone((session) => closeRooms(session));
  const address = http.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () => server.gracefullyShutdown(false),
  };
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
    `session-${session.id}`,
    ...session.rounds.flatMap((round) => [...round.tables.values()]).map((table) => table.id),
  ]) {
    const found = matchMaker.getLocalRoomById(room);
    if (found instanceof QuietRoom) found.forgetReserved();
    found?.disconnect().catch((error: unknown) => logFault(`closing room ${room}`, error));
  }
}
