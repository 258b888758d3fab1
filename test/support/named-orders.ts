import { nameStates } from '../../client/hall/named-orders.ts';
import type { Order, SessionCommandOf } from '../../shared/session/commands.ts';
import type { TableStatus } from '../../shared/wire/hall-messages.ts';

/** An order to all tables, at once, that names their states as the board shows them now. */
export function namedForAll(order: Order, lines: readonly TableStatus[]): SessionCommandOf<'OrderTables'> {
  return { type: 'OrderTables', tables: 'all', order: nameStates(order, lines).order };
}
