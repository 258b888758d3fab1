import type { Application } from 'express';
import { Notes } from '../hosting/notes.ts';
import type { Results } from '../results/results.ts';
import { answerRoutes } from './answer-route.ts';
import { holderOf, type Sessions, sessionToChange, sessionToRead } from './host-guard.ts';

/** What the instructor's desk asks for: results of all tables, notes. The guard of `/api/host` stands before it. */
export function addDeskRoutes(app: Application, sessions: Sessions, results: Results): void {
  const notes = new Notes(sessions.house.store);
  const answer = answerRoutes(app, sessionToRead(sessions));

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

  answer('listNotes', async ({ session, store, archive }) => {
    const kept = archive === undefined ? notes : new Notes(store);
    return { ok: true, notes: await kept.list(session.id) };
  });

  answerRoutes(app, sessionToChange(sessions))('changeNotes', ({ session, body, response }) =>
    notes.change(session.id, holderOf(response).right, body),
  );
}
