import type { Application, Response } from 'express';
import { mintRejoinCode } from '../access/codes.ts';
import { keyPath, mintSessionKey } from '../access/rights.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import type { Runding } from '../main.ts';
import { isOpen } from './play-sessions.ts';

/** A link into what is played, and what it opens. */
interface DevLink {
  readonly path: string;
  readonly opens: string;
}

/** The links of a server that develops: for each seat that a person has, and for everybody else. */
export function devLinks({ house }: Runding): DevLink[] {
  const running = runningOf(house);
  const seats = Object.values(running?.session.people ?? {}).flatMap(({ name, seat }) =>
    seat === undefined ? [] : [{ ...seat, name }],
  );
  return [
    { path: '/dev/host', opens: 'facilitator' },
    ...seats.map(({ table, party, name }) => ({
      path: `/dev/seat/${table}/${party}`,
      opens: `table ${table}, ${party} (${name})`,
    })),
    { path: '/dev/projector', opens: 'projector' },
    { path: '/dev/replay', opens: 'a finished table' },
  ];
}

/**
 * Adds the links. Each opens the page with a code, ticket or key made at that moment, so that it works again after a
 * restart and as often as one likes.
 */
export function addDevLinks(app: Application, running: () => Runding | undefined): void {
  const go = (path: string, way: (runding: Runding, params: Record<string, string>) => Promise<string | undefined>) =>
    app.get(path, async (request, response: Response) => {
      const runding = running();
      const to = runding && (await way(runding, request.params as Record<string, string>));
      if (to === undefined) response.status(404).type('text/plain').send('Nothing of that kind is played here.\n');
      else response.set('Cache-Control', 'no-store').redirect(to);
    });

  go('/dev/host', async ({ giveTicket }) => giveTicket?.() ?? '/host');

  go('/dev/seat/:table/:party', async ({ house }, { table, party }) => {
    const session = runningOf(house);
    const person = Object.values(session?.session.people ?? {}).find(
      ({ seat }) => seat?.table === Number(table) && seat.party === party,
    );
    if (session === undefined || person === undefined) return undefined;
    const code = await mintRejoinCode(house.store, session.id, person.id);
    return `/#rejoin=${session.session.code}-${code}`;
  });

  go('/dev/projector', async ({ house }) => {
    const session = runningOf(house);
    return (
      session && keyPath('projector', (await mintSessionKey(house.store, session.id, 'projector')).key, session.id)
    );
  });

  go('/dev/replay', async ({ house }) => {
    const session = [...house.sessions.values()].find((one) => !isOpen(one));
    if (session === undefined) return undefined;
    const { key } = await mintSessionKey(house.store, session.id, 'observer');
    return `/replay?session=${session.id}&table=1#key=${key}&session=${session.id}`;
  });
}

/** Lets tables that stood still while the server was away go on. */
export async function goOn({ house }: Runding): Promise<void> {
  const session = runningOf(house);
  const tables = [...(session?.tables ?? [])].filter(([, { table }]) => table.clock.paused === 'downtime');
  if (session === undefined || tables.length === 0) return;
  const order = { kind: 'resume' } as const;
  const command = { type: 'OrderTables', tables: tables.map(([number]) => number), order } as const;
  await session.submit({ kind: 'house' }, `dev:${session.entries.length}`, command);
}

/** The session that a newcomer looks into: the newest one in which a table runs. */
function runningOf({ sessions }: Runding['house']): SessionHost | undefined {
  return [...sessions.values()].filter(isOpen).sort((a, b) => b.header.createdAt - a.header.createdAt)[0];
}
