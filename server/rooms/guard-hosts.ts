import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { HostNames } from '../access/host-names.ts';

const MISDIRECTED = 421;

/** For whoever typed a name that this server was not told of. */
const SENTENCE =
  'Server Runding ini tidak mengenal nama pada alamat itu. Buka alamat yang diberikan fasilitator; nama lain didaftarkan saat server dinyalakan: npm start -- --name NAMA\n' +
  'This Runding server does not know the name in that address. Open the address that the facilitator gave you; further names are told to the server when it starts: npm start -- --name NAME\n';

const HEADERS = {
  'Content-Type': 'text/plain; charset=utf-8',
  'Content-Length': String(Buffer.byteLength(SENTENCE)),
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
  Connection: 'close',
};

/** Stands before everything else: what was sent to another host than ours is answered 421, requests and sockets alike. */
export function guardHosts(http: Server, names: HostNames): void {
  const isOurs = ({ headers, socket, url }: IncomingMessage) =>
    // A target that names a host of its own is for proxies.
    url?.startsWith('/') === true && names.isOwn(headers.host, socket);
  const requested = http.listeners('request');
  const upgraded = http.listeners('upgrade');
  http.removeAllListeners('request');
  http.removeAllListeners('upgrade');
  http.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (isOurs(request)) {
      for (const handle of requested) handle.call(http, request, response);
      return;
    }
    response.writeHead(MISDIRECTED, HEADERS);
    response.end(SENTENCE);
  });
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (isOurs(request)) {
      for (const handle of upgraded) handle.call(http, request, socket, head);
      return;
    }
    socket.on('error', () => socket.destroy());
    const lines = Object.entries(HEADERS).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 ${MISDIRECTED} ${STATUS_CODES[MISDIRECTED]}\r\n${lines.join('')}\r\n${SENTENCE}`);
  });
}
