import type { IncomingMessage } from 'node:http';
import { isLoopback, readHostName } from './host-names.ts';
import { drawSecret } from './secrets.ts';

/** How long a ticket is good (ms). */
const TICKET_MS = 60_000;

/** Tickets that are good at the same time; a further one takes the place of the oldest. */
const MOST_TICKETS = 20;

/** One-use tickets that a browser on this machine turns into a host key of its own. In memory only. */
export class HostTickets {
  readonly #now: () => number;
  /** The moment at which each ends (ms), oldest first. */
  readonly #live = new Map<string, number>();

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  give(): string {
    const ticket = drawSecret();
    this.#live.set(ticket, this.#now() + TICKET_MS);
    for (const oldest of this.#live.keys()) {
      if (this.#live.size <= MOST_TICKETS) break;
      this.#live.delete(oldest);
    }
    return ticket;
  }

  /** Whether the ticket was good; it is no longer. */
  spend(ticket: string): boolean {
    const endsAt = this.#live.get(ticket);
    this.#live.delete(ticket);
    return endsAt !== undefined && this.#now() < endsAt;
  }
}

/** What stands between a browser and this server, and says so. */
const FORWARDING =
  /^(forwarded|via|x-forwarded(-.*)?|x-real-ip|x-client-ip|x-cluster-client-ip|true-client-ip|cf-.*)$/i;

/** Names that only lead to the machine on which they are typed. */
const HOME = ['localhost', '127.0.0.1', '::1'];

/**
 * Whether a request was made by a page of ours in a browser on this machine: nothing left the machine, the page was
 * opened under a name that leads nowhere else, and nobody passed the request on. Reads the headers as they came in.
 */
export function isFromThisMachine({ socket, rawHeaders }: Pick<IncomingMessage, 'socket' | 'rawHeaders'>): boolean {
  if (!isLoopback(socket.remoteAddress) || !isLoopback(socket.localAddress)) return false;
  const names = rawHeaders.filter((_, at) => at % 2 === 0).map((name) => name.toLowerCase());
  if (names.some((name) => FORWARDING.test(name))) return false;
  const valuesOf = (name: string) => names.flatMap((one, at) => (one === name ? [rawHeaders[at * 2 + 1] ?? ''] : []));
  const [host, ...moreHosts] = valuesOf('host');
  const [origin, ...moreOrigins] = valuesOf('origin');
  if (host === undefined || moreHosts.length + moreOrigins.length > 0) return false;
  const { name, port = 80 } = readHostName(host) ?? {};
  return name !== undefined && HOME.includes(name) && port === socket.localPort && origin === `http://${host}`;
}

/** Where a ticket is used. Behind `#`, so that no log or proxy sees it. */
export function ticketLink(port: number, ticket: string): string {
  return `http://localhost:${port}/host#ticket=${ticket}`;
}
