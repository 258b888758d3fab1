import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type Application, json, type Request, type Response } from 'express';
import { ownValue } from '../../shared/kernel/own-value.ts';
import { VISIBLE_LOG_FORMAT, type VisibleHeader, visibleLines } from '../../shared/log/visible-log.ts';
import type { SeatPlace } from '../../shared/session/session.ts';
import { type Viewer, viewerName } from '../../shared/visibility/viewer.ts';
import { WIRE_LIMITS } from '../../shared/wire/limits.ts';
import { joinRequestSchema, rejoinRequestSchema, seatRequestSchema } from '../../shared/wire/requests.ts';
import { type Allowances, costOf } from '../access/allowances.ts';
import type { Door } from '../access/door.ts';
import { readSeatToken } from '../access/seat-tokens.ts';
import type { House } from '../hosting/house.ts';
import type { Round } from '../hosting/round.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import type { TableHost } from '../hosting/table-host.ts';
import { bytesFrom } from '../hosting/visible-size.ts';
import { addressOf, bearerOf, sendNo } from './answers.ts';
import { sendLines } from './downloads.ts';

/** What phones ask for before and beside their socket. */
export function addParticipantRoutes(app: Application, house: House, door: Door, allowances: Allowances): void {
  app.use('/api', json({ limit: WIRE_LIMITS.bodyBytes, type: 'application/json' }));

  app.post('/api/join', async (request: Request, response: Response) => {
    const wish = joinRequestSchema.safeParse(request.body);
    if (!wish.success) return sendNo(response, 'message-malformed');
    response.json(await door.join(wish.data, addressOf(request)));
  });

  app.post('/api/rejoin', async (request: Request, response: Response) => {
    const wish = rejoinRequestSchema.safeParse(request.body);
    if (!wish.success) return sendNo(response, 'message-malformed');
    response.json(await door.rejoin(wish.data, addressOf(request), bearerOf(request)));
  });

  app.post('/api/seat', async (request: Request, response: Response) => {
    const wish = seatRequestSchema.safeParse(request.body);
    if (!wish.success) return sendNo(response, 'message-malformed');
    response.set('Cache-Control', 'no-store').json(await door.ask(wish.data, bearerOf(request)));
  });

  app.get('/api/seat', async (request: Request, response: Response) => {
    response.set('Cache-Control', 'no-store').json(await door.seatOf(bearerOf(request)));
  });

  app.get('/api/scenarios/:file', async (request: Request, response: Response) => {
    const hash = String(request.params.file).replace(/\.json$/, '');
    const round = [...house.sessions.values()].flatMap((one) => one.rounds).find((one) => one.publicHash === hash);
    if (round === undefined) return sendNo(response, 'scenario-unknown', 404);
    const { plain, packed } = await writtenCase(round);
    const isPacked = request.acceptsEncodings('gzip') !== false;
    response.set('Cache-Control', 'public, max-age=31536000, immutable').set('Vary', 'Accept-Encoding').type('json');
    // Its name is its hash: nothing has to be computed to compare it.
    response.set('ETag', `"${hash}${isPacked ? '-gzip' : ''}"`);
    if (isPacked) response.set('Content-Encoding', 'gzip');
    response.send(isPacked ? packed : plain);
  });

  app.get('/api/log', async (request: Request, response: Response) => {
    const bearer = await readSeatToken(house.store, bearerOf(request));
    const session = bearer === undefined ? undefined : house.sessions.get(bearer.session);
    const round = request.query.round === undefined ? session?.session.round : Number(request.query.round);
    const seat = bearer === undefined ? undefined : seatIn(session, bearer.subject, round);
    const table = seat === undefined ? undefined : session?.table(seat.table, round);
    if (seat === undefined || table === undefined) return sendNo(response, 'token-unknown', 403);
    const viewer: Viewer = { kind: 'party', party: seat.party };
    const entries = table.visibleTo(viewer).slice();
    const cost = costOf(bytesFrom(entries, 0));
    if (!allowances.ofPerson(table.header.session, bearer?.subject ?? '').take(cost)) {
      return sendNo(response, 'rate-limited', 429);
    }
    const name = `runding-${seat.table}-${seat.party}.jsonl`;
    await sendLines(response, name, visibleLines(visibleHeader(table, viewer), entries));
  });
}

/** Where somebody sits in the present round, or sat when an earlier one ended. */
function seatIn(host: SessionHost | undefined, person: string, round: number | undefined): SeatPlace | undefined {
  if (host === undefined) return undefined;
  const { people, pastRounds, round: present } = host.session;
  if (round === present) return ownValue(people, person)?.seat;
  const past = pastRounds.find((one) => one.round === round);
  return past === undefined ? undefined : ownValue(past.seats, person);
}

interface WrittenCase {
  readonly plain: Buffer;
  readonly packed: Buffer;
}

const pack = promisify(gzip);
const written = new WeakMap<Round, Promise<WrittenCase>>();

/** The public case as a hall's phones fetch it: written and compressed once. */
function writtenCase(round: Round): Promise<WrittenCase> {
  const known = written.get(round) ?? writeCase(round);
  written.set(round, known);
  return known;
}

async function writeCase(round: Round): Promise<WrittenCase> {
  const plain = Buffer.from(JSON.stringify(round.public));
  return { plain, packed: await pack(plain, { level: 9 }) };
}

function visibleHeader(table: TableHost, viewer: Viewer): VisibleHeader {
  const { session, table: number } = table.header;
  return {
    kind: 'visible',
    format: VISIBLE_LOG_FORMAT,
    viewer: viewerName(viewer),
    epoch: table.epoch(viewer),
    session,
    table: number,
    scenario: table.public,
    briefs: table.secrets(viewer).briefs,
  };
}
