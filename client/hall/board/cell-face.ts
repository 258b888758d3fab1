import type { TableStatus } from '../../../shared/wire/hall-messages.ts';

/** What a cell says of its table at a glance. */
export type CellMark = 'lobby' | 'running' | 'paused' | 'agreed' | 'over';

/** `agreed` from the moment when all signatories agree, also while ratifiers still vote; `over` ended without. */
export function cellMark({ stage, outcome, standing, paused }: TableStatus): CellMark {
  if (stage === 'closed') return outcome === 'agreement' ? 'agreed' : 'over';
  if (standing?.kind === 'agreement') return 'agreed';
  if (stage === 'lobby') return 'lobby';
  return paused === undefined ? 'running' : 'paused';
}

/** Whether a team has somebody or something that acts for it right now. */
export function isPresent({ bots, connected }: TableStatus['teams'][number]): boolean {
  return bots > 0 || connected > 0;
}
