import type { Application } from 'express';
import { tableLogLines } from '../../shared/log/table-log.ts';
import { ROUND_HEADER } from '../../shared/wire/protocol.ts';
import type { SessionListing } from '../../shared/wire/session-listing.ts';
import type { Door } from '../access/door.ts';
import { isOfSession } from '../access/host-rules.ts';
import type { ArchiveRoom } from '../archives/archive-room.ts';
import type { CaseShelf } from '../cases/case-shelf.ts';
import { openPractise } from '../hosting/practise.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import { answerRoutes, no, noNeed } from './answer-route.ts';
import { findCase } from './case-wish.ts';
import { sendLines } from './downloads.ts';
import { holderOf, mayTake, type Sessions, sessionToRead } from './host-guard.ts';

/** What the host page asks for: sessions, opening one, whole logs. The guard of `/api/host` stands before it. */
export function addHostRoutes(app: Application, sessions: Sessions, door: Door, shelf: CaseShelf): void {
  const { house, archives } = sessions;
  const answer = answerRoutes(app, noNeed);
  const answerForSession = answerRoutes(app, sessionToRead(sessions));

  answer('listSessions', ({ response }) => {
    const holder = holderOf(response);
    const open = [...house.sessions.values()].filter(({ id }) => isOfSession(holder, id));
    const rooms = archives.rooms.filter(({ id }) => isOfSession(holder, id));
    const archived = rooms.map((room) => archivedListing(room, house.sessions.has(room.session.id)));
    return {
      ok: true,
      right: holder.right,
      sessions: [...open.map(listingOf), ...archived].sort((a, b) => b.openedAt - a.openedAt),
      // However often a session stands here, as itself and in archives, it was one workshop.
      counted: new Set([...open, ...rooms.map(({ session }) => session)].map(({ id }) => id)).size,
      house: house.care.state(),
      damaged: holder.right === 'host' ? house.unopened() : [],
    };
  });

  answer('openSession', async ({ body }) => {
    const { scenario: _, variant: _variant, phaseMinutes: _minutes, practise, ...settings } = body;
    const found = await findCase(shelf, body);
    if ('code' in found) return no(found.code);
    // Before there is a session: its own no would leave one that was never opened.
    if (found.scenario.practise) return { ok: false, code: 'case-for-practise' };
    if (practise !== undefined && settings.withholdsPoints) return no('message-malformed');
    if (practise !== undefined) {
      const { session, join } = await openPractise(door, found.scenario, practise);
      return join.ok ? { ok: true, session: listingOf(session), join } : join;
    }
    const session = await door.openSession(found.scenario, { ...settings, practise: false });
    return { ok: true, session: listingOf(session) };
  });

  answerForSession('readTableLog', async ({ session, request, response }) => {
    const round = request.query.round === undefined ? session.session.round : Number(request.query.round);
    const table = session.table(Number(request.params.table), round);
    if (table === undefined) return no('log-unknown');
    if (!mayTake(response, table.entries.length)) return no('rate-limited');
    // Whoever asked for the present round learns which one that is.
    response.set(ROUND_HEADER, String(round));
    await sendLines(
      response,
      `runding-${table.id}.jsonl`,
      tableLogLines({ header: table.header, entries: table.entries.slice() }),
    );
    return undefined;
  });
}

function listingOf(host: SessionHost): SessionListing {
  const { session, header, id } = host;
  return {
    id,
    code: session.code,
    ...(session.label === undefined ? {} : { label: session.label }),
    title: session.scenario.title,
    stage: session.stage,
    practise: session.practise,
    round: session.round,
    tables: session.tables.length,
    people: Object.keys(session.people).length,
    openedAt: header.createdAt,
  };
}

function archivedListing({ id, hasNames, session }: ArchiveRoom, isHere: boolean): SessionListing {
  return { ...listingOf(session), id, archive: { hasNames, isHere } };
}
