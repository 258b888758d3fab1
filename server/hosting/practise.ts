import { nanoid } from 'nanoid';
import type { Scenario } from '../../shared/scenario/schema.ts';
import type { SeatingAnswer } from '../../shared/wire/messages.ts';
import { logFault } from '../faults.ts';
import type { House } from './house.ts';
import type { SessionHost } from './session-host.ts';

/** What practising needs of the door. */
interface LetsIn {
  letIn(session: SessionHost, person: string): Promise<SeatingAnswer>;
}

/** Opens a session of one person against bots, seats the person and starts. */
export async function openPractise(
  house: House,
  door: LetsIn,
  scenario: Scenario,
  wish: { readonly name: string; readonly party?: string | undefined },
): Promise<{ session: SessionHost; join: SeatingAnswer }> {
  const session = await house.open(scenario, { tables: 1, bots: true, practise: true });
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

function heed(answer: Promise<unknown>): void {
  answer.catch((error) => logFault('guiding a practise session', error));
}

function order(session: SessionHost, id: string, wish: { kind: 'start' } | { kind: 'end-phase' }) {
  return session.submit({ kind: 'house' }, id, { type: 'OrderTables', tables: 'all', order: wish });
}
