import type { PartyId } from '../../../shared/scenario/vocabulary.ts';
import type { TableStatus } from '../../../shared/wire/hall-messages.ts';

/** How one party's team stands at a table, one word for each, what is most urgent first. */
export const TEAM_STATES = ['hand', 'gone', 'to-vote', 'awaited', 'voted', 'present', 'bot', 'empty', 'over'] as const;
export type TeamState = (typeof TEAM_STATES)[number];

/** How a party's team stands at a table. */
export function teamState(line: TableStatus, party: PartyId): TeamState {
  const team = line.teams.find((one) => one.party === party);
  if (line.stage === 'closed') return 'over';
  if (line.hands.some((hand) => hand.party === party)) return 'hand';
  if (team === undefined || (team.people === 0 && team.bots === 0)) return 'empty';
  if (team.people === 0) return 'bot';
  if (team.connected === 0 && team.bots === 0) return 'gone';
  const isAwaited = line.waitingFor.includes(party);
  if (line.stage === 'ratification') return isAwaited ? 'to-vote' : 'voted';
  return isAwaited ? 'awaited' : 'present';
}

/** The tables by how the party's team stands there; states of no table are left out. */
export function teamStates(
  lines: readonly TableStatus[],
  party: PartyId,
): readonly (readonly [TeamState, readonly number[]])[] {
  return TEAM_STATES.flatMap((state) => {
    const tables = lines.filter((line) => teamState(line, party) === state).map(({ table }) => table);
    return tables.length === 0 ? [] : [[state, tables] as const];
  });
}

/** The tables at which words to a party would be read. */
export function reachedTables(lines: readonly TableStatus[], party: PartyId): number[] {
  return lines
    .filter(({ stage, teams }) => stage !== 'closed' && teams.some((team) => team.party === party && team.people > 0))
    .map(({ table }) => table);
}
