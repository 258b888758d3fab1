import type { Application } from 'express';
import type { Door } from '../access/door.ts';
import { isForFacilitators } from '../access/host-rules.ts';
import { importRosterOf } from '../access/import-roster.ts';
import type { KeyDoor } from '../access/key-door.ts';
import { keyPath, listSessionKeys, mintSessionKey } from '../access/rights.ts';
import { mintTableSign } from '../access/table-signs.ts';
import type { CaseShelf } from '../cases/case-shelf.ts';
import { answerRoutes, no } from './answer-route.ts';
import { findCase } from './case-wish.ts';
import { type Sessions, sessionToChange } from './host-guard.ts';

/** What facilitators ask of one session by HTTP: large commands, further rounds, keys for others. */
export function addSessionRoutes(
  app: Application,
  sessions: Sessions,
  { door, keys, shelf }: { door: Door; keys: KeyDoor; shelf: CaseShelf },
): void {
  const { house } = sessions;
  const answer = answerRoutes(app, sessionToChange(sessions));

  answer('sendCommand', ({ session, body: { commandId, command } }) => {
    if (!isForFacilitators(command)) return no('message-malformed');
    return session.submit({ kind: 'facilitator' }, commandId, command);
  });

  answer('sendRoster', ({ session, body }) => importRosterOf(door.digits, session, body));

  answer('openRound', async ({ session, body }) => {
    const { commandId, tables, moves, withholdsPoints } = body;
    const found = await findCase(shelf, body);
    if (found.scenario === undefined) return no(found.code);
    const command = { type: 'OpenRound', scenario: found.scenario, tables, moves, withholdsPoints } as const;
    return session.submit({ kind: 'facilitator' }, commandId, command);
  });

  answer('printSigns', async ({ session, body: { tables, replacing } }) => {
    if (tables.some((table) => !session.session.tables.includes(table))) return no('table-unknown');
    const signs = await Promise.all(
      [...new Set(tables)].map(async (table) => {
        const sign = await mintTableSign(house.store, { session: session.id, table }, { replacing });
        return { table, sign };
      }),
    );
    return { ok: true, signs };
  });

  answer('listKeys', async ({ session }) => ({
    ok: true,
    credentials: await listSessionKeys(house.store, session.id),
  }));

  answer('mintKey', async ({ session, body: { kind: right, name } }) => {
    const { key } = await mintSessionKey(house.store, session.id, right, name);
    return { ok: true, right, key, path: keyPath(right, key, session.id) };
  });

  answer('endKey', async ({ session, request }) => {
    const isEnded = await keys.revokeSessionKey(session.id, String(request.params.id));
    return isEnded ? { ok: true } : no('token-unknown');
  });
}
