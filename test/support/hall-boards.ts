import type { PublicScenario } from '../../shared/scenario/public-scenario.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { initialSession, type Person, type Session } from '../../shared/session/session.ts';
import type { Board, TableStatus, TeamStatus } from '../../shared/wire/hall-messages.ts';

/** Server time of every invented board: ms since the epoch. */
export const BOARD_TIME = Date.UTC(2026, 7, 20, 2, 13, 18);

/** A team with two connected people unless told otherwise. */
export function teamStatus(party: string, changes: Partial<TeamStatus> = {}): TeamStatus {
  return { party, people: 2, bots: 0, connected: 2, ...changes };
}

/** A table in the lobby unless told otherwise. */
export function tableStatus(
  scenario: Pick<PublicScenario, 'parties'>,
  table: number,
  changes: Partial<TableStatus> = {},
): TableStatus {
  return {
    table,
    stage: 'lobby',
    revealed: false,
    teams: scenario.parties.map(({ id }) => teamStatus(id)),
    offers: 0,
    messages: 0,
    hands: [],
    waitingFor: [],
    ...changes,
  };
}

/** A table in a negotiation that began ten minutes ago, has twenty left, and lacks nothing. */
export function busyTable(
  scenario: Pick<PublicScenario, 'parties' | 'phases'>,
  table: number,
  changes: Partial<TableStatus> = {},
): TableStatus {
  return tableStatus(scenario, table, {
    stage: 'negotiation',
    phase: Math.max(
      0,
      scenario.phases.findIndex(({ kind }) => kind === 'negotiation'),
    ),
    phaseSince: BOARD_TIME - 600_000,
    endsAt: BOARD_TIME + 1_200_000,
    lastActAt: BOARD_TIME - 20_000,
    lastOfferAt: BOARD_TIME - 60_000,
    offers: 4,
    messages: 12,
    standing: { kind: 'offer', benefit: 60, impact: 55, breached: [] },
    ...changes,
  });
}

/** A board of an open session with these lines. */
export function boardWith(
  scenario: Scenario,
  lines: readonly TableStatus[],
  state: Partial<Session> = {},
  board: Partial<Board> = {},
): Board {
  return {
    session: 's1',
    right: 'facilitator',
    cursor: 1,
    state: {
      ...initialSession(publicScenario(scenario)),
      stage: 'open',
      code: 'MR4K7T',
      tables: lines.map(({ table }) => table),
      ...state,
    },
    lines,
    serverTime: BOARD_TIME,
    words: scenario.phases.map((phase) => phase.words),
    injections: scenario.injections,
    constraints: scenario.constraints,
    addresses: [],
    door: { isGuessed: false, waiting: 0, crowds: [] },
    house: { writing: 'works', tracesLeft: false, unchecked: 0 },
    ...board,
  };
}

/** Somebody who joined. */
export function personOf(id: string, changes: Partial<Person> = {}): Person {
  return { id, name: id, kind: 'person', muted: false, ...changes };
}
