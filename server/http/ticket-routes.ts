import { timingSafeEqual } from 'node:crypto';
import type { Application, NextFunction, Request, Response } from 'express';
import { spendTicketRequestSchema } from '../../shared/wire/requests.ts';
import { isHostKey, mintHostKey } from '../access/host-key.ts';
import { type HostTickets, isFromThisMachine } from '../access/host-tickets.ts';
import type { EventStore } from '../store/event-store.ts';
import { bearerOf, sendNo } from './answers.ts';

export interface TicketOptions {
  readonly store: EventStore;
  /** Absent where only keys open the host page. */
  readonly tickets: HostTickets | undefined;
  /** What the commands of the data folder's owner show. */
  readonly consoleSecret: string;
}

/**
 * The ways to a host key without one. A page of ours in a browser on this machine asks for a ticket (`POST /api/tickets`)
 * and turns it, or the one in its address, into a key of its own (`POST /api/tickets/spend`). A command of the data
 * folder's owner finds the server of that folder (`GET /api/console`) and gets a key to print (`POST …/host-key`).
 */
export function addTicketRoutes(app: Application, { store, tickets, consoleSecret }: TicketOptions): void {
  app.use(['/api/tickets', '/api/console'], (_request: Request, response: Response, next: NextFunction) => {
    response.set('Cache-Control', 'no-store');
    next();
  });

  /** The tickets, for whoever may have one; otherwise a no is sent. */
  function ticketsFor(request: Request, response: Response): HostTickets | undefined {
    if (!isFromThisMachine(request)) sendNo(response, 'not-this-laptop', 403);
    else if (tickets === undefined) sendNo(response, 'keys-only', 403);
    else return tickets;
    return undefined;
  }

  app.post('/api/tickets', (request: Request, response: Response) => {
    const given = ticketsFor(request, response)?.give();
    if (given !== undefined) response.json({ ok: true, ticket: given });
  });

  app.post('/api/tickets/spend', async (request: Request, response: Response) => {
    const own = ticketsFor(request, response);
    if (own === undefined) return;
    const wish = spendTicketRequestSchema.safeParse(request.body);
    if (!wish.success) return sendNo(response, 'message-malformed');
    const { ticket, key } = wish.data;
    if (!own.spend(ticket)) return sendNo(response, 'ticket-unknown', 403);
    // A browser that has a key needs no second one.
    const isGood = key !== undefined && (await isHostKey(store, key));
    response.json({ ok: true, key: isGood ? key : await mintHostKey(store, 'laptop') });
  });

  app.use('/api/console', (request: Request, response: Response, next: NextFunction) => {
    if (isSame(bearerOf(request), consoleSecret)) next();
    else sendNo(response, 'right-missing', 403);
  });

  app.get('/api/console', (_request: Request, response: Response) => {
    response.json({ ok: true });
  });

  app.post('/api/console/host-key', async (_request: Request, response: Response) => {
    response.json({ ok: true, key: await mintHostKey(store, 'printed') });
  });
}

function isSame(shown: string, secret: string): boolean {
  const [a, b] = [Buffer.from(shown), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}
