import type { Application } from 'express';
import type { House } from '../hosting/house.ts';
import { Notes } from '../hosting/notes.ts';
import type { Results } from '../results/results.ts';
import { answerRoutes } from './answer-route.ts';
import { holderOf, sessionIn } from './host-guard.ts';

/** What the instructor's desk asks for: results of all tables, notes. The guard of `/api/host` stands before it. */
export function addDeskRoutes(app: Application, house: House, results: Results): void {
  const notes = new Notes(house.store);
  const answer = answerRoutes(app, sessionIn(house));

  answer('readResults', async ({ session }) => {
    const made = await results.of(
      session.rounds.flatMap(({ round, tables }) => [...tables.values()].map((host) => ({ round, host }))),
    );
    const rounds = await Promise.all(
      session.rounds.map(async ({ round, scenario, public: shown }) => {
        const picture = await results.picture(scenario);
        return { round, scenario: shown, ...(picture === undefined ? {} : { picture }) };
      }),
    );
    return { ok: true, rounds, ...made };
  });

  answer('listNotes', async ({ session }) => ({ ok: true, notes: await notes.list(session.id) }));

  answer('changeNotes', ({ session, body, response }) => notes.change(session.id, holderOf(response).right, body));
}
