import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { DoorRefusal } from '../../shared/wire/protocol.ts';

/** Largest body of any request (bytes). */
const MAX_BODY = 16 * 1024;

/**
 * Stands before the framework's own handler: a body that it would read whole, however large, and a host name that it
 * could not parse (and would never answer) are refused here.
 */
export function guardRequests(http: Server): void {
  const handlers = http.listeners('request');
  http.removeAllListeners('request');
  http.on('request', (request: IncomingMessage, response: ServerResponse) => {
    // Read by the framework without a check; nothing here depends on it.
    delete request.headers['x-forwarded-proto'];
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
  if (!URL.canParse(`http://${headers.host}`) || !URL.canParse(url, 'http://server')) return 'message-malformed';
  // What does not say its length is read in pieces; only the pages' own interface stops counting at its limit.
  const isCounted = headers['transfer-encoding'] === undefined || url.startsWith('/api/');
  return isCounted && Number(headers['content-length'] ?? 0) <= MAX_BODY ? undefined : 'message-too-large';
}
