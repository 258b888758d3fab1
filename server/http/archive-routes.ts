import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import express, { type Application, type Request, type Response } from 'express';
import { resultsCsv } from '../../shared/debrief/results-csv.ts';
import { WIRE_LIMITS } from '../../shared/wire/limits.ts';
import type { House } from '../hosting/house.ts';
import { deleteSession, openArchive, writeArchive } from '../results/archives.ts';
import { oneAtATime } from '../results/one-at-a-time.ts';
import type { Results } from '../results/results.ts';
import { sendNo } from './answers.ts';
import { sendPackedLines } from './downloads.ts';
import { entriesOf, mayTake } from './host-guard.ts';

/** A hall's archive is some 60 MB when it is unpacked. */
const MOST_BYTES = 256 * 1024 * 1024;
/** Lines of an archive: a full hall for a day has a tenth. More, and short, would cost far more memory than their bytes. */
const MOST_LINES = 500_000;

const unpack = promisify(gunzip);

/** What one takes home: the session as one file, results for a spreadsheet; opening and deleting a session. */
export function addArchiveRoutes(app: Application, house: House, results: Results): void {
  const archiving = oneAtATime();

  app.get('/api/host/sessions/:session/archive', async (request: Request, response: Response) => {
    const session = house.sessions.get(String(request.params.session));
    if (session === undefined) return sendNo(response, 'log-unknown', 404);
    if (!mayTake(response, entriesOf(session))) return sendNo(response, 'rate-limited', 429);
    const names = request.query.names === 'yes';
    const name = `runding-${session.session.code}-${names ? 'names' : 'pseudonyms'}.runding`;
    await archiving(async () => {
      // Who waited in vain needs none.
      if (response.destroyed) return;
      await sendPackedLines(response, name, await writeArchive(house.store, session.id, { names, now: Date.now() }));
    });
  });

  app.get('/api/host/sessions/:session/csv', async (request: Request, response: Response) => {
    const session = house.sessions.get(String(request.params.session));
    if (session === undefined) return sendNo(response, 'log-unknown', 404);
    const separator = request.query.separator === ',' ? ',' : ';';
    const language = request.query.lang === 'en' ? 'en' : 'id';
    const number = Number(request.query.round ?? session.session.round);
    const round = session.rounds.find((one) => one.round === number);
    if (round === undefined) return sendNo(response, 'log-unknown', 404);
    const made = await results.of([...round.tables.values()].map((host) => ({ round: number, host })));
    response
      .set('Content-Type', 'text/csv; charset=utf-8')
      .set('Cache-Control', 'no-store')
      .attachment(`runding-${session.session.code}-${number}.csv`)
      .send(resultsCsv(round.public, made.results, { separator, language }));
  });

  const body = express.raw({ type: () => true, limit: WIRE_LIMITS.archiveBytes });
  app.post('/api/host/archives', body, async (request: Request, response: Response) => {
    const lines = await readLines(request.body);
    if (lines === undefined) return sendNo(response, 'archive-broken');
    const opened = await openArchive(house, lines);
    if (!opened.ok) {
      response.json({ ok: false, code: opened.code, reason: opened.reason });
      return;
    }
    response.json({ ok: true, session: opened.session.id });
  });

  app.delete('/api/host/sessions/:session', async (request: Request, response: Response) => {
    const id = String(request.params.session);
    // One whose own log is damaged is in no room any more, and can be deleted like any other.
    if (!house.sessions.has(id) && !house.care.damaged.has(id)) return sendNo(response, 'log-unknown', 404);
    await deleteSession(house, id);
    response.json({ ok: true, tracesLeft: house.store.condition().tracesLeft });
  });
}

/** The lines of a file, packed or plain; `undefined` for what is neither. */
async function readLines(body: unknown): Promise<string[] | undefined> {
  if (!Buffer.isBuffer(body) || body.length === 0) return undefined;
  try {
    const isPacked = body[0] === 0x1f && body[1] === 0x8b;
    const bytes = isPacked ? await unpack(body, { maxOutputLength: MOST_BYTES }) : body;
    if (countLines(bytes) > MOST_LINES) return undefined;
    const lines = bytes.toString('utf8').split('\n');
    if (lines.at(-1) === '') lines.pop();
    return lines;
  } catch {
    return undefined;
  }
}

/** Line breaks, counted up to the limit only. */
function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0 && count <= MOST_LINES; at = bytes.indexOf(10, at + 1)) count++;
  return count;
}
