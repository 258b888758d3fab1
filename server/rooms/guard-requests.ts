import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { DoorRefusal } from '../../shared/wire/protocol.ts';

/** Largest body of any request (bytes), and of those of the facilitators that carry a whole hall. */
const MAX_BODY = 16 * 1024;
const MAX_HALL_BODY = 1024 * 1024;
const HALL_PATH = /^\/api\/host\/sessions\/[\w-]+\/(commands|rounds)(\?|$)/;
const MAX_ARCHIVE = 64 * 1024 * 1024;
const ARCHIVE_PATH = /^\/api\/host\/archives(\?|$)/;

/** What proxies write and anybody can. */
const FORWARDED = ['x-forwarded-proto', 'x-forwarded-for', 'x-real-ip', 'x-client-ip'];

/**
 * Stands before the framework's own handler: a body that it would read whole, however large, and an address that it
 * could not parse (and would never answer) are refused here.
 */
export function guardRequests(http: Server): void {
  const handlers = http.listeners('request');
  http.removeAllListeners('request');
  http.on('request', (request: IncomingMessage, response: ServerResponse) => {
    // Read by the framework without a check: an address is the socket's own, handed on under the name that it looks for.
    for (const header of FORWARDED) delete request.headers[header];
    request.headers['x-real-ip'] = request.socket.remoteAddress ?? '';
    const code = refusalOf(request);
    if (code === undefined) {
      for (const handle of handlers) handle.call(http, request, response);
      return;
    }
    const status = code === 'message-too-large' ? 413 : 400;
    response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', Connection: 'close' });
    response.end(JSON.stringify({ ok: false, code }));
  });
}

function refusalOf({ headers, url = '/' }: IncomingMessage): DoorRefusal | undefined {
  if (!URL.canParse(url, 'http://server')) return 'message-malformed';
  // What does not say its length is read in pieces; only the pages' own interface stops counting at its limit.
  const isCounted = headers['transfer-encoding'] === undefined || url.startsWith('/api/');
  const most = HALL_PATH.test(url) ? MAX_HALL_BODY : ARCHIVE_PATH.test(url) ? MAX_ARCHIVE : MAX_BODY;
  return isCounted && Number(headers['content-length'] ?? 0) <= most ? undefined : 'message-too-large';
}
