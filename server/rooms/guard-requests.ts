import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { WIRE_LIMITS } from '../../shared/wire/limits.ts';
import type { DoorRefusal } from '../../shared/wire/protocol.ts';
import type { Route } from '../../shared/wire/route.ts';
import { ROUTES } from '../../shared/wire/routes.ts';
import { patternOf } from '../access/route-patterns.ts';

/** Requests whose bodies may be large: what carries a whole hall, and archives. */
const LARGE = Object.values<Route>(ROUTES).flatMap(({ method, path, most }) =>
  most === undefined ? [] : [{ method, pattern: patternOf(path), bytes: WIRE_LIMITS[most] }],
);

/** What proxies write and anybody can. */
const FORWARDED = ['x-forwarded-proto', 'x-forwarded-for', 'x-real-ip', 'x-client-ip'];

/** A socket over which nothing moves for so long is ended (ms): its answer waits unread. A WebSocket has its pings. */
const IDLE_MS = 120_000;

/** The one thing that is asked of the framework by HTTP. */
const RESERVATION = /^\/matchmake\/joinById\/[\w-]+$/;
/** Where the framework answers by itself. */
const OF_THE_FRAMEWORK = /^\/(matchmake(\/|$)|__)/;

/** How long a connection is kept for another request (ms): on one that died in silence the next request would hang. */
const KEPT_MS = 1000;
/** The way back to a seat: each request has a connection of its own, which ends with its answer. */
const WAY_BACK = /^\/(matchmake\/|api\/seat$)/;

/** What every answer says to browsers; the pages say more of their own. */
const HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': "frame-ancestors 'none'",
};

/**
 * Stands before the framework's own handler: a body that it would read whole, however large, one that never ends, an
 * address that it could not parse (and would never answer) and what it would answer by itself are refused here.
 */
export function guardRequests(http: Server): void {
  http.headersTimeout = WIRE_LIMITS.headMs;
  http.requestTimeout = WIRE_LIMITS.largeBodyMs;
  http.timeout = IDLE_MS;
  http.keepAliveTimeout = KEPT_MS;
  const handlers = http.listeners('request');
  http.removeAllListeners('request');
  http.on('request', (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    // Read by the framework without a check: an address is the socket's own, handed on under the name that it looks for.
    for (const header of FORWARDED) delete request.headers[header];
    request.headers['x-real-ip'] = request.socket.remoteAddress ?? '';
    const refused = refusalOf(request);
    if (refused === undefined) {
      if (WAY_BACK.test(pathOf(request.url ?? ''))) response.setHeader('Connection', 'close');
      endHalfSent(request);
      for (const handle of handlers) handle.call(http, request, response);
      return;
    }
    const [status, code] = refused;
    response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', Connection: 'close' });
    response.end(JSON.stringify({ ok: false, code }));
  });
}

function refusalOf({ headers, method, url = '/' }: IncomingMessage): readonly [number, DoorRefusal] | undefined {
  if (!URL.canParse(url, 'http://server')) return [400, 'message-malformed'];
  const path = pathOf(url);
  const isFramework = OF_THE_FRAMEWORK.test(path);
  if (isFramework && (method !== 'POST' || !RESERVATION.test(path))) return [404, 'message-malformed'];
  // What does not say its length is read in pieces; only the pages' own interface stops counting at its limit.
  const isCounted = headers['transfer-encoding'] === undefined || url.startsWith('/api/');
  if (!isCounted || Number(headers['content-length'] ?? 0) > mostOf(method, path)) return [413, 'message-too-large'];
  const isJson = headers['content-type']?.startsWith('application/json') === true;
  return isFramework && !isJson ? [400, 'message-malformed'] : undefined;
}

/** Bytes that the body of a request may have. */
function mostOf(method: string | undefined, path: string): number {
  const large = LARGE.find((one) => one.method === method && one.pattern.test(path));
  return large?.bytes ?? WIRE_LIMITS.bodyBytes;
}

function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? '';
}

/** Ends a request whose small body does not come: half of it would be kept for as long as somebody likes. */
function endHalfSent(request: IncomingMessage): void {
  const { headers, method, url = '/' } = request;
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  if (!hasBody || mostOf(method, pathOf(url)) > WIRE_LIMITS.bodyBytes) return;
  const timer = setTimeout(() => {
    if (!request.complete) request.socket.destroy();
  }, WIRE_LIMITS.bodyMs);
  request.once('close', () => clearTimeout(timer));
}
