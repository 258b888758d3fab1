import { nanoid } from 'nanoid';
import type { Scenario } from '../../shared/scenario/schema.ts';
import type { SeatingAnswer } from '../../shared/wire/messages.ts';
import { logFault } from '../faults.ts';
import type { SessionHost } from './session-host.ts';

/** What practising needs of the door. */
interface PractiseDoor {
  openSession(
    scenario: Scenario,
    wish: { readonly tables: number; readonly bots: boolean; readonly practise: true },
  ): Promise<SessionHost>;
  letIn(session: SessionHost, person: string): Promise<SeatingAnswer>;
}

/** Opens a session of one person against bots, seats the person and starts. */
export async function openPractise(
  door: PractiseDoor,
  scenario: Scenario,
  wish: { readonly name: string; readonly party?: string | undefined },
): Promise<{ session: SessionHost; join: SeatingAnswer }> {
  const session = await door.openSession(scenario, { tables: 1, bots: true, practise: true });
  const person = nanoid();
  const command = { type: 'JoinSession', person, name: wish.name, party: wish.party } as const;
  const joined = await session.submit({ kind: 'door' }, `join:${person}`, command);
  if (!joined.ok) {
    await session.submit({ kind: 'house' }, 'not-begun', { type: 'CloseSession' });
    const isName = joined.code === 'name-empty' || joined.code === 'name-too-long';
    return { session, join: { ok: false, code: isName ? joined.code : 'table-unknown' } };
  }
  await order(session, 'begin', { kind: 'start' });
  return { session, join: await door.letIn(session, person) };
}

/**
 * Stands in for the facilitator of a practise session: goes on when its person's team is ready, and reveals the table
 * when it has closed. A table that comes back from the store is looked at once: the server may have stopped in between.
 */
export function guidePractise(session: SessionHost): void {
  session.onTable((table) => {
    const teams = () => table.table.seats.filter((seat) => seat.kind === 'person').map((seat) => seat.party);
    const react = (isReady: boolean, isClosed: boolean) => {
      if (!session.session.practise) return;
      const id = `practise:${table.entries.length}`;
      if (isReady) heed(order(session, id, { kind: 'end-phase' }));
      if (isClosed) heed(session.submit({ kind: 'house' }, id, { type: 'RevealSession' }));
    };
    table.onPublished(({ events }) => {
      const isReady = events.some(({ event }) => event.type === 'PartyReady' && teams().includes(event.party));
      react(
        isReady,
        events.some(({ event }) => event.type === 'TableClosed'),
      );
    });
    const { ready, stage, revealed } = table.table;
    react(
      teams().some((party) => ready.includes(party)),
      stage.kind === 'closed' && !revealed,
    );
  });
}

/** Nobody else could resume a practise session after the server was away: its one person's return does. */
export async function resumePractise(session: SessionHost): Promise<void> {
  if (!session.session.practise) return;
  const away = [...session.tables.values()].some((host) => host.table.clock.paused === 'downtime');
  if (!away) return;
  const resumed = order(session, `back:${session.entries.length}`, { kind: 'resume' });
  await resumed.catch((error) => logFault('resuming a practise session', error));
}

function heed(answer: Promise<unknown>): void {
  answer.catch((error) => logFault('guiding a practise session', error));
}

function order(session: SessionHost, id: string, wish: { kind: 'start' | 'end-phase' | 'resume' }) {
  return session.submit({ kind: 'house' }, id, { type: 'OrderTables', tables: 'all', order: wish });
}
