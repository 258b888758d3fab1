import { type Application, type Request, raw } from 'express';
import { type CsvAbout, resultsCsv } from '../../shared/debrief/results-csv.ts';
import { FIRST_LANGUAGE, languageOf } from '../../shared/kernel/languages.ts';
import type { ArchiveAnswer } from '../../shared/wire/hall-messages.ts';
import { WIRE_LIMITS } from '../../shared/wire/limits.ts';
import { resumeArchive } from '../archives/resume-archive.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import { deleteSession, writeArchive } from '../results/archives.ts';
import { oneAtATime } from '../results/one-at-a-time.ts';
import { writeResearch } from '../results/research.ts';
import type { Results } from '../results/results.ts';
import { answerRoutes, no, noNeed } from './answer-route.ts';
import { sendPackedLines } from './downloads.ts';
import { entriesOf, mayTake, mayTakeNames, type Sessions, sessionToRead } from './host-guard.ts';

/** What one takes home: the session as one file, results for a spreadsheet; opening and deleting a session. */
export function addArchiveRoutes(app: Application, sessions: Sessions, results: Results): void {
  const { house, archives } = sessions;
  const archiving = oneAtATime();
  const opening = oneAtATime();
  const answer = answerRoutes(app, noNeed);
  const answerForSession = answerRoutes(app, sessionToRead(sessions));

  answerForSession('readArchive', async ({ session, store, archive, request, response }) => {
    if (!mayTake(response, entriesOf(session))) return no('rate-limited');
    const names = request.query.names === 'yes';
    if (names && !mayTakeNames(response)) return no('right-missing');
    if (names && archive?.hasNames === false) return no('archive-covered');
    const name = `runding-${session.session.code}-${names ? 'names' : 'pseudonyms'}.runding`;
    await archiving(async () => {
      // Who waited in vain needs none.
      if (response.destroyed) return;
      await sendPackedLines(response, name, await writeArchive(store, session.id, { names, now: Date.now() }));
    });
    return undefined;
  });

  answerForSession('readCsv', async ({ session, request, response }) => {
    const separator = request.query.separator === ',' ? ',' : ';';
    const language = languageOf(request.query.lang) ?? FIRST_LANGUAGE;
    const number = Number(request.query.round ?? session.session.round);
    const round = session.rounds.find((one) => one.round === number);
    if (round === undefined) return no('log-unknown');
    const names = request.query.names === 'yes';
    if (names && !mayTakeNames(response)) return no('right-missing');
    const made = await results.of([...round.tables.values()].map((host) => ({ round: number, host })));
    response
      .set('Content-Type', 'text/csv; charset=utf-8')
      .set('Cache-Control', 'no-store')
      .attachment(`runding-${session.session.code}-${number}.csv`)
      .send(resultsCsv(round.public, made.results, { separator, language, about: aboutOf(session, names) }));
    return undefined;
  });

  answerForSession('readResearch', async ({ session, request, response }) => {
    if (!mayTake(response, entriesOf(session))) return no('rate-limited');
    const hasNames = request.query.names === 'yes';
    if (hasNames && !mayTakeNames(response)) return no('right-missing');
    const language = languageOf(request.query.lang) ?? FIRST_LANGUAGE;
    await archiving(async () => {
      if (response.destroyed) return;
      const zip = await writeResearch(session, results, dayOf(session), { language, hasNames });
      response
        .set('Content-Type', 'application/zip')
        .set('Cache-Control', 'no-store')
        .attachment(`runding-${session.session.code}-research.zip`)
        .send(Buffer.from(zip));
    });
    return undefined;
  });

  const openFile = async ({ request }: { readonly request: Request }): Promise<ArchiveAnswer> => {
    const { body } = request;
    if (!Buffer.isBuffer(body)) return no('archive-broken');
    const opened = await opening(() => archives.open(body));
    return opened.ok ? { ok: true, session: opened.room.id } : opened;
  };
  answer('openArchive', openFile, raw({ type: () => true, limit: WIRE_LIMITS.archiveBytes }));

  answer('resumeArchive', async ({ request }): Promise<ArchiveAnswer> => {
    const room = archives.get(String(request.params.archive));
    if (room === undefined) return no('log-unknown');
    const resumed = await opening(() => resumeArchive(house, room));
    return resumed.ok ? { ok: true, session: resumed.session.id } : resumed;
  });

  answer('deleteSession', async ({ request }) => {
    const id = String(request.params.session);
    if (await opening(() => archives.putAway(id))) return { ok: true, tracesLeft: false };
    // One whose own log is damaged is in no room any more, and can be deleted like any other.
    if (!house.sessions.has(id) && !house.care.damaged.has(id)) return no('log-unknown');
    await deleteSession(house, id);
    return { ok: true, tracesLeft: house.store.condition().tracesLeft };
  });
}

/** What every line of a session's results says; with the names of whoever sits at the tables where they are asked for. */
function aboutOf(session: SessionHost, names: boolean): CsvAbout {
  const namesAt: CsvAbout['namesAt'] = ({ round, table }, party) =>
    (session.table(table, round)?.table.seats ?? []).flatMap((seat) =>
      seat.party === party && seat.kind !== 'bot' ? (seat.members ?? [seat.name]) : [],
    );
  return {
    session: session.session.code,
    day: dayOf(session),
    ...(names ? { namesAt } : {}),
  };
}

/** The day on which a session was opened: year, month, day (as Sweden writes it), which every spreadsheet sorts. */
function dayOf(session: SessionHost): string {
  return new Date(session.header.createdAt).toLocaleDateString('sv');
}
