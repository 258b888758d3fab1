import { timingSafeEqual } from 'node:crypto';
import type { Application, NextFunction, Request, Response } from 'express';
import { isHostKey, mintHostKey } from '../access/host-key.ts';
import { type HostTickets, isFromThisMachine } from '../access/host-tickets.ts';
import type { EventStore } from '../store/event-store.ts';
import { answerRoutes, no } from './answer-route.ts';
import { bearerOf } from './answers.ts';

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

  const answerHere = answerRoutes(app, (request) => {
    if (!isFromThisMachine(request)) return no('not-this-laptop');
    return tickets === undefined ? no('keys-only') : { found: { tickets } };
  });

  answerHere('askForTicket', ({ tickets: own }) => ({ ok: true, ticket: own.give() }));

  answerHere('spendTicket', async ({ tickets: own, body: { ticket, key } }) => {
    if (!own.spend(ticket)) return no('ticket-unknown');
    // A browser that has a key needs no second one.
    const isGood = key !== undefined && (await isHostKey(store, key));
    return { ok: true, key: isGood ? key : await mintHostKey(store, 'laptop') };
  });

  const answerOwner = answerRoutes(app, (request) =>
    isSame(bearerOf(request), consoleSecret) ? { found: {} } : no('right-missing'),
  );

  answerOwner('findConsole', () => ({ ok: true }));

  answerOwner('printHostKey', async () => ({ ok: true, key: await mintHostKey(store, 'printed') }));
}

function isSame(shown: string, secret: string): boolean {
  const [a, b] = [Buffer.from(shown), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}
