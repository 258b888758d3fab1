import type { Board, Right } from '../../shared/wire/hall-messages.ts';
import type { House } from '../hosting/house.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import type { TableStatuses } from './table-statuses.ts';

/** A session as its facilitators and observers see it now. */
export function boardOf(
  house: House,
  session: SessionHost,
  statuses: TableStatuses,
  right: Right,
  news: Pick<Board, 'door' | 'outage'>,
): Board {
  const { scenario } = session.rounds[session.session.round - 1] ?? session.round;
  return {
    session: session.id,
    right,
    cursor: session.entries.length,
    state: session.session,
    lines: statuses.all(),
    serverTime: Date.now(),
    words: scenario.phases.map((phase) => phase.words),
    injections: scenario.injections,
    constraints: scenario.constraints,
    addresses: house.addresses.list(),
    ...news,
    house: house.care.state(),
  };
}
