import type { Board, DoorNews, Right } from '../../shared/wire/hall-messages.ts';
import type { House } from './house.ts';
import type { SessionHost } from './session-host.ts';
import type { TableStatuses } from './table-statuses.ts';

/** A session as its facilitators and observers see it now. */
export function boardOf(
  house: House,
  session: SessionHost,
  statuses: TableStatuses,
  right: Right,
  door: DoorNews,
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
    door,
    house: house.care.state(),
  };
}
