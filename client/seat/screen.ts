import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { Table } from '../../shared/negotiation/table.ts';

/** The screens of a seat. */
export type Screen = 'lobby' | 'brief' | 'preparation' | 'table' | 'vote' | 'scorecard';

/** Which screen belongs to the stage of a table; a break keeps the table open for talk. */
export function screenOf({ stage }: Pick<Table, 'stage'>): Screen {
  switch (stage.kind) {
    case 'lobby':
      return 'lobby';
    case 'briefing':
      return 'brief';
    case 'preparation':
      return 'preparation';
    case 'negotiation':
    case 'break':
      return 'table';
    case 'ratification':
      return 'vote';
    case 'closed':
      return 'scorecard';
    default:
      return assertNever(stage);
  }
}
