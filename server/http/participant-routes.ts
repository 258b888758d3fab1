import { type Application, json } from 'express';
import { ownValue } from '../../shared/kernel/own-value.ts';
import { VISIBLE_LOG_FORMAT, type VisibleHeader, visibleLines } from '../../shared/log/visible-log.ts';
import { withPictures } from '../../shared/scenario/case-images.ts';
import type { SeatPlace } from '../../shared/session/session.ts';
import { type Viewer, viewerName } from '../../shared/visibility/viewer.ts';
import { WIRE_LIMITS } from '../../shared/wire/limits.ts';
import type { Door } from '../access/door.ts';
import { readSeatToken } from '../access/seat-tokens.ts';
import { publicImages } from '../hosting/public-images.ts';
import type { Round } from '../hosting/round.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import type { TableHost } from '../hosting/table-host.ts';
import { bytesFrom, pictureBytes } from '../hosting/visible-size.ts';
import { type Allowances, costOf } from '../limits/allowances.ts';
import { answerRoutes, no, noNeed } from './answer-route.ts';
import { addressOf, bearerOf } from './answers.ts';
import { sendLines } from './downloads.ts';
import type { Sessions } from './host-guard.ts';
import { sendKept } from './kept-json.ts';

/** What phones ask for before and beside their socket. */
export function addParticipantRoutes(app: Application, sessions: Sessions, door: Door, allowances: Allowances): void {
  const { house } = sessions;
  app.use('/api', json({ limit: WIRE_LIMITS.bodyBytes, type: 'application/json' }));

  const answer = answerRoutes(app, noNeed);

  answer('join', ({ body, request }) => door.join(body, addressOf(request)));

  answer('rejoin', ({ body, request }) => door.rejoin(body, addressOf(request), bearerOf(request)));

  answer('askToSit', ({ body, request, response }) => {
    response.set('Cache-Control', 'no-store');
    return door.ask(body, bearerOf(request));
  });

  answer('readSeat', ({ request, response }) => {
    response.set('Cache-Control', 'no-store');
    return door.seatOf(bearerOf(request));
  });

  answer('readCase', async ({ request, response }) => {
    const hash = String(request.params.hash);
    const round = roundsOf(sessions).find((one) => one.publicHash === hash);
    if (round === undefined) return no('scenario-unknown');
    await sendKept(request, response, hash, round.public);
    return undefined;
  });

  answer('readImage', ({ request, response }) => {
    const hash = String(request.params.hash);
    const images = roundsOf(sessions).map(({ scenario }) => publicImages(scenario).get(hash));
    const image = images.find((found) => found !== undefined);
    if (image === undefined) return no('scenario-unknown');
    response.set('Cache-Control', 'public, max-age=31536000, immutable').set('ETag', `"${hash}"`);
    response.type(image.type).send(image.bytes);
    return undefined;
  });

  answer('readOwnLog', async ({ request, response }) => {
    const bearer = await readSeatToken(house.store, bearerOf(request));
    const session = bearer === undefined ? undefined : house.sessions.get(bearer.session);
    const round = request.query.round === undefined ? session?.session.round : Number(request.query.round);
    const seat = bearer === undefined ? undefined : seatIn(session, bearer.subject, round);
    const table = seat === undefined ? undefined : session?.table(seat.table, round);
    if (seat === undefined || table === undefined) return no('token-unknown');
    const viewer: Viewer = { kind: 'party', party: seat.party };
    const entries = table.visibleTo(viewer).slice();
    const cost = costOf(bytesFrom(entries, 0) + pictureBytes(table.scenario));
    if (!allowances.ofPerson(table.header.session, bearer?.subject ?? '').take(cost)) return no('rate-limited');
    const name = `runding-${seat.table}-${seat.party}.jsonl`;
    await sendLines(response, name, visibleLines(visibleHeader(table, viewer), entries));
    return undefined;
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

function visibleHeader(table: TableHost, viewer: Viewer): VisibleHeader {
  const { session, table: number } = table.header;
  return {
    kind: 'visible',
    format: VISIBLE_LOG_FORMAT,
    viewer: viewerName(viewer),
    epoch: table.epoch(viewer),
    session,
    table: number,
    scenario: withPictures(table.public, table.scenario),
    briefs: table.secrets(viewer).briefs,
  };
}

/** The rounds of all sessions, those in archives too: what everybody may see of their cases. */
function roundsOf({ house, archives }: Sessions): Round[] {
  const sessions = [...house.sessions.values(), ...archives.rooms.map(({ session }) => session)];
  return sessions.flatMap(({ rounds }) => rounds);
}
