import type { TableStatus } from '../../../shared/wire/hall-messages.ts';

/** Above this many tables a cell is one line high, without shapes. */
export const MOST = 100;

/** What a cell says of its table at a glance. */
export type CellMark = 'lobby' | 'running' | 'paused' | 'returned' | 'agreed' | 'early' | 'over';

/** `agreed` from the moment when all signatories agree, also while ratifiers still vote; `over` ended without. */
export function cellMark({ stage, outcome, standing, paused, returned }: TableStatus): CellMark {
  if (stage === 'closed') return outcome === 'agreement' ? 'agreed' : outcome === 'cancelled' ? 'early' : 'over';
  if (standing?.kind === 'agreement') return 'agreed';
  if (stage === 'lobby') return 'lobby';
  if (paused !== undefined) return 'paused';
  return returned ? 'returned' : 'running';
}

/** Whether a team has somebody or something that acts for it right now. */
export function isPresent({ bots, connected, proxies, standIn }: TableStatus['teams'][number]): boolean {
  return bots > 0 || connected > 0 || proxies !== undefined || standIn !== undefined;
}

/** How a table stands, one word for each: only one of which nothing else can be said runs well. */
export const TABLE_STATES = [
  'damaged',
  'lost',
  'needs',
  'paused',
  'returned',
  'voting',
  'well',
  'waiting',
  'agreed',
  'without',
  'early',
] as const;
export type TableState = (typeof TABLE_STATES)[number];

/** @param isNeedy whether it stands in the list of those that need a person */
export function stateOf(line: TableStatus, isNeedy: boolean): TableState {
  const { stage, outcome, standing, paused, returned, damage, teams } = line;
  if (damage !== undefined) return 'damaged';
  if (stage === 'closed') return outcome === 'agreement' ? 'agreed' : outcome === 'cancelled' ? 'early' : 'without';
  if (stage === 'lobby') return isNeedy ? 'needs' : 'waiting';
  // A team that people play and none of whose phones is there: whatever it says of itself, the table does not play.
  if (teams.some((team) => team.people > 0 && !isPresent(team))) return 'lost';
  if (isNeedy) return 'needs';
  if (paused !== undefined) return 'paused';
  if (standing?.kind === 'agreement') return 'voting';
  return returned ? 'returned' : 'well';
}

/** How many tables stand how, worst first; states that no table is in are left out. */
export function stateCounts(
  lines: readonly TableStatus[],
  needy: ReadonlySet<number>,
): readonly (readonly [TableState, number])[] {
  const counts = new Map<TableState, number>();
  for (const line of lines) {
    const state = stateOf(line, needy.has(line.table));
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return TABLE_STATES.flatMap((state) => {
    const count = counts.get(state);
    return count === undefined ? [] : [[state, count] as const];
  });
}
