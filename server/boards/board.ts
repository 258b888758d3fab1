import type { Board } from '../../shared/wire/hall-messages.ts';
import type { House } from '../hosting/house.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import type { TableStatuses } from './table-statuses.ts';

/** When the present round was revealed, if it was. */
function revealedAt({ session, entries }: SessionHost): Pick<Board, 'revealedAt'> {
  if (!session.revealed) return {};
  const found = entries.findLast(({ events }) => events.some(({ type }) => type === 'SessionRevealed'));
  return found === undefined ? {} : { revealedAt: found.at };
}

/** A session as its facilitators and observers see it now. @param asked with which key, and what it opens */
export function boardOf(
  house: House,
  session: SessionHost,
  statuses: TableStatuses,
  asked: Pick<Board, 'right' | 'key'>,
  news: Pick<Board, 'door' | 'outage' | 'screens'>,
): Board {
  const { scenario } = session.rounds[session.session.round - 1] ?? session.round;
  return {
    session: session.id,
    ...asked,
    cursor: session.entries.length,
    state: session.session,
    lines: statuses.all(),
    serverTime: Date.now(),
    ...revealedAt(session),
    words: scenario.phases.map((phase) => phase.words),
    injections: scenario.injections,
    constraints: scenario.constraints,
    addresses: house.addresses.list(),
    ...news,
    house: house.care.state(),
  };
}
