import { timeLeft } from '../../shared/negotiation/play-clock.ts';
import { runningPhase } from '../../shared/negotiation/table.ts';
import type { Board, BoardUpdate, TableLine } from '../../shared/wire/host-messages.ts';
import type { House } from './house.ts';
import type { SessionHost } from './session-host.ts';
import type { TableHost } from './table-host.ts';

const ACTS: ReadonlySet<string> = new Set(['OfferMade', 'MessageSaid', 'OfferAccepted', 'OfferRejected', 'VoteCast']);

/** What of a board can have changed. */
export function boardUpdateOf(house: House, session: SessionHost): BoardUpdate {
  const { scenario: _, ...state } = session.session;
  const tables = [...session.tables].map(([number, host]) => lineOf(number, host, house.connected(host.id)));
  return { session: session.id, state, tables, serverTime: Date.now() };
}

/** A session as its facilitator sees it. */
export function boardOf(house: House, session: SessionHost): Board {
  const { scenario } = session.header;
  return {
    ...boardUpdateOf(house, session),
    state: session.session,
    words: scenario.phases.map((phase) => phase.words),
    injections: scenario.injections,
    addresses: house.addresses,
  };
}

function lineOf(number: number, host: TableHost, connected: readonly string[]): TableLine {
  const { table } = host;
  const { stage } = table;
  const leftMs = timeLeft(table, host.time());
  const lastActAt = host.entries.findLast((entry) => entry.events.some((event) => ACTS.has(event.type)))?.at;
  return {
    table: number,
    stage: stage.kind,
    phase: runningPhase(table)?.index,
    ...(stage.kind === 'closed' ? { outcome: stage.outcome } : {}),
    revealed: table.revealed,
    paused: runningPhase(table) !== undefined && table.clock.runsSince === undefined,
    ...(leftMs === undefined ? {} : { leftMs }),
    seats: table.seats,
    connected,
    offers: Object.keys(table.offers).length,
    messages: table.messages.length,
    ...(lastActAt === undefined ? {} : { lastActAt }),
  };
}
