import { gzipSync } from 'node:zlib';
import { type Application, json, type Request, type Response } from 'express';
import { VISIBLE_LOG_FORMAT, writeVisibleLog } from '../../shared/log/visible-log.ts';
import { secretsFor } from '../../shared/visibility/scenario-for.ts';
import { type Viewer, viewerName } from '../../shared/visibility/viewer.ts';
import { joinRequestSchema, rejoinRequestSchema } from '../../shared/wire/requests.ts';
import type { Door } from '../access/door.ts';
import { readSeatToken } from '../access/seat-tokens.ts';
import type { House } from '../hosting/house.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import type { TableHost } from '../hosting/table-host.ts';
import { bearerOf, sendLines, sendNo } from './answers.ts';

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
    const session = [...house.sessions.values()].find((one) => one.publicHash === hash);
    if (session === undefined) return sendNo(response, 'scenario-unknown', 404);
    response.set('Cache-Control', 'public, max-age=31536000, immutable').type('json');
    if (!request.acceptsEncodings('gzip')) return response.send(JSON.stringify(session.public));
    response.set({ 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' }).send(compressedCase(session));
  });

  app.get('/api/log', async (request: Request, response: Response) => {
    const bearer = await readSeatToken(house.store, bearerOf(request));
    const session = bearer === undefined ? undefined : house.sessions.get(bearer.session);
    const seat = bearer === undefined ? undefined : session?.session.people[bearer.subject]?.seat;
    const table = seat === undefined ? undefined : session?.tables.get(seat.table);
    if (seat === undefined || table === undefined) return sendNo(response, 'token-unknown', 403);
    sendLines(response, `runding-${seat.table}-${seat.party}.jsonl`, visibleLogOf(table, seat.party));
  });
}

const compressed = new WeakMap<SessionHost, Buffer>();

/** The public case as a hall's phones fetch it: compressed once. */
function compressedCase(session: SessionHost): Buffer {
  const known = compressed.get(session) ?? gzipSync(JSON.stringify(session.public), { level: 9 });
  compressed.set(session, known);
  return known;
}

function visibleLogOf(table: TableHost, party: string): string {
  const viewer: Viewer = { kind: 'party', party };
  const { session, table: number } = table.header;
  const { briefs } = secretsFor(table.scenario, viewer, table.table.revealed);
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

// Taken from the socket: headers that name another address can be written by anybody.
function addressOf(request: Request): string {
  return request.socket.remoteAddress ?? '';
}
