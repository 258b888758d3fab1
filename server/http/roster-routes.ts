import { type Application, raw } from 'express';
import { WIRE_LIMITS } from '../../shared/wire/limits.ts';
import { oneAtATime } from '../results/one-at-a-time.ts';
import { readSheetInThread } from '../rosters/read-sheet-in-thread.ts';
import { answerRoutes, no, noNeed } from './answer-route.ts';

/** Reading a list of people that the facilitator has as a file. Nothing of it is kept. */
export function addRosterRoutes(app: Application): void {
  const reading = oneAtATime();
  answerRoutes(app, noNeed)(
    'readRoster',
    async ({ request: { body } }) =>
      Buffer.isBuffer(body) ? reading(() => readSheetInThread(body)) : no('roster-unreadable'),
    raw({ type: () => true, limit: WIRE_LIMITS.rosterBytes }),
  );
}
