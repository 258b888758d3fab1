import type { Server as HttpServer } from 'node:http';
import { WebSocketTransport } from '@colyseus/ws-transport';
import { WIRE_LIMITS } from '../../shared/wire/limits.ts';
import { watchWaiting } from './waiting-bytes.ts';

/** How long a socket that is being closed may take to agree (ms). */
const CLOSE_MS = 5000;

/** Path of a socket's request: `/<process>/<room>?sessionId=…`. */
const SOCKET_PATH = /^\/[\w-]+\/[\w-]+\?(.*&)?sessionId=[\w-]+(&|$)/;

const NOTHING_HERE = () => new Response('There is no socket here.', { status: 404 });

/** The framework's sockets, with an end to what one of them can keep: waiting bytes, half a goodbye, a dead line. */
export class BoundedTransport extends WebSocketTransport {
  /** @param refuse Answers a request for a socket that is not to be opened. */
  constructor(server: HttpServer, refuse: (request: Request) => Response | undefined) {
    super({
      server,
      // Commands are far smaller, and strict schemas cap every text.
      maxPayload: WIRE_LIMITS.frameBytes,
      pingInterval: WIRE_LIMITS.pingEveryMs,
      beforeUpgrade: (request) => {
        const { pathname, search } = new URL(request.url);
        // The framework would echo to anybody who names no room.
        return refuse(request) ?? (SOCKET_PATH.test(pathname + search) ? undefined : NOTHING_HERE());
      },
    });
    Object.assign(this.wss.options, { closeTimeout: CLOSE_MS });
    const stop = watchWaiting(this.wss.clients);
    server.once('close', stop);
  }
}
