import type { z } from 'zod';
import { noteRequestSchema } from '../notes/note-schemas.ts';
import {
  checkReportSchema,
  credentialRequestSchema,
  joinRequestSchema,
  openRoundRequestSchema,
  openSessionRequestSchema,
  rejoinRequestSchema,
  rosterRequestSchema,
  seatRequestSchema,
  sessionCommandRequestSchema,
  signsRequestSchema,
  spendTicketRequestSchema,
} from './requests.ts';
import type { BodyOf, BodyRoute } from './routes.ts';

/** How the body of each route is read: a field that is not in its schema is too much. */
export const BODIES = {
  join: joinRequestSchema,
  rejoin: rejoinRequestSchema,
  askToSit: seatRequestSchema,
  reportCheck: checkReportSchema,
  spendTicket: spendTicketRequestSchema,
  openSession: openSessionRequestSchema,
  changeNotes: noteRequestSchema,
  sendCommand: sessionCommandRequestSchema,
  sendRoster: rosterRequestSchema,
  openRound: openRoundRequestSchema,
  printSigns: signsRequestSchema,
  mintKey: credentialRequestSchema,
} satisfies { readonly [N in BodyRoute]: z.ZodType<BodyOf<N>> };

/** The body of a route once it is read. */
export type ReadBody<N extends BodyRoute> = z.output<(typeof BODIES)[N]>;
