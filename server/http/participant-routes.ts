import { gzipSync } from 'node:zlib';
import { type Application, json, type Request, type Response } from 'express';
import { ownValue } from '../../shared/kernel/own-value.ts';
import { VISIBLE_LOG_FORMAT, writeVisibleLog } from '../../shared/log/visible-log.ts';
import type { SeatPlace } from '../../shared/session/session.ts';
import { type Viewer, viewerName } from '../../shared/visibility/viewer.ts';
import { joinRequestSchema, rejoinRequestSchema } from '../../shared/wire/requests.ts';
import type { Door } from '../access/door.ts';
import { readSeatToken } from '../access/seat-tokens.ts';
import type { House } from '../hosting/house.ts';
import type { Round } from '../hosting/round.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import type { TableHost } from '../hosting/table-host.ts';
import { addressOf, bearerOf, sendLines, sendNo } from './answers.ts';

/** What phones ask for before and beside their socket. */
export function addParticipantRoutes(app: Application, house: House, door: Door): void {
  app.use('/api', json({ limit: '16kb', type: 'application/json' }));

  app.post('/api/join', async (request: Request, response: Response) => {
    const wish = joinRequestSchema.safeParse(request.body);
    if (!wish.success) return sendNo(response, 'message-malformed');
    response.json(await door.join(wish.data, addressOf(request)));
  });

  app.post('/api/rejoin', async (request: Request, response: Response) => {
    const wish = rejoinRequestSchema.safeParse(request.body);
    if (!wish.success) return sendNo(response, 'message-malformed');
    response.json(await door.rejoin(wish.data, addressOf(request)));
  });

  app.get('/api/seat', async (request: Request, response: Response) => {
    response.set('Cache-Control', 'no-store').json(await door.seatOf(bearerOf(request)));
  });

  app.get('/api/scenarios/:file', (request: Request, response: Response) => {
    const hash = String(request.params.file).replace(/\.json$/, '');
    const round = [...house.sessions.values()].flatMap((one) => one.rounds).find((one) => one.publicHash === hash);
    if (round === undefined) return sendNo(response, 'scenario-unknown', 404);
    response.set('Cache-Control', 'public, max-age=31536000, immutable').type('json');
    if (!request.acceptsEncodings('gzip')) return response.send(JSON.stringify(round.public));
    response.set({ 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' }).send(compressedCase(round));
  });

  app.get('/api/log', async (request: Request, response: Response) => {
    const bearer = await readSeatToken(house.store, bearerOf(request));
    const session = bearer === undefined ? undefined : house.sessions.get(bearer.session);
    const round = request.query.round === undefined ? session?.session.round : Number(request.query.round);
    const seat = bearer === undefined ? undefined : seatIn(session, bearer.subject, round);
    const table = seat === undefined ? undefined : session?.table(seat.table, round);
    if (seat === undefined || table === undefined) return sendNo(response, 'token-unknown', 403);
    sendLines(response, `runding-${seat.table}-${seat.party}.jsonl`, visibleLogOf(table, seat.party));
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

const compressed = new WeakMap<Round, Buffer>();

/** The public case as a hall's phones fetch it: compressed once. */
function compressedCase(round: Round): Buffer {
  const known = compressed.get(round) ?? gzipSync(JSON.stringify(round.public), { level: 9 });
  compressed.set(round, known);
  return known;
}

function visibleLogOf(table: TableHost, party: string): string {
  const viewer: Viewer = { kind: 'party', party };
  const { session, table: number } = table.header;
  const { briefs } = table.secrets(viewer);
  const header = {
    kind: 'visible',
    format: VISIBLE_LOG_FORMAT,
    viewer: viewerName(viewer),
    epoch: table.epoch(viewer),
    session,
    table: number,
    scenario: table.public,
    briefs,
  } as const;
  return writeVisibleLog(header, table.visibleTo(viewer));
}
