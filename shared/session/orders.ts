import { assertNever } from '../kernel/assert-never.ts';
import { isRefused, type Refusable, refused } from '../kernel/refusable.ts';
import { isBlank, lengthOf } from '../kernel/text.ts';
import { botsFor } from './bots.ts';
import type { AnnouncedOrder, Order, SessionCommandOf } from './commands.ts';
import { decided, type SessionContext, type SessionDecision } from './decision.ts';
import type { SessionEvent } from './events.ts';
import type { SessionRefusal } from './refusals.ts';
import type { Session } from './session.ts';

/** [SE-7] Orders something for tables, at once. [SE-20] A pause cancels what was announced to them. */
export function orderTables(
  session: Session,
  command: SessionCommandOf<'OrderTables'>,
  context: SessionContext,
): SessionDecision {
  const meant = tablesMeant(session, command);
  if (isRefused(meant)) return meant;
  if (!isSound(session, command.order, context)) return refused('order-wrong');
  const tables = tablesReady(meant, command.order, context);
  if (tables.length === 0 && meant.length > 0) return refused('orders-waiting');
  const before = command.order.kind === 'pause' ? cancelled(session, tables) : [];
  return decided(...before, ...ordered(session, tables, command.order));
}

/** What was announced to some of these tables is cancelled for them. */
export function cancelled({ announcements = [] }: Session, tables: readonly number[]): SessionEvent[] {
  return announcements.flatMap(({ announcement, tables: announcedTo, order }): SessionEvent[] => {
    const hit = announcedTo.filter((table) => tables.includes(table));
    // The end of a session has no halves.
    if (order.kind === 'close-session')
      return [{ type: 'AnnouncementCancelled', announcement, tables: [...announcedTo] }];
    return hit.length === 0 ? [] : [{ type: 'AnnouncementCancelled', announcement, tables: hit }];
  });
}

/**
 * The tables that an order is for, each once: those that are named, of them the ones whose state it names where it names
 * states at all.
 */
export function tablesMeant(
  session: Session,
  { tables, order }: { readonly tables: 'all' | readonly number[]; readonly order: Order | AnnouncedOrder },
): Refusable<number[], SessionRefusal> {
  const asked = tables === 'all' ? session.tables : [...new Set(tables)];
  if (asked.some((table) => !session.tables.includes(table))) return refused('table-unknown');
  const states = statesNamed(order);
  const meant = states === undefined ? [...asked] : asked.filter((table) => Object.hasOwn(states, table));
  const isPartly = tables !== 'all' && meant.length < asked.length;
  return isPartly || (states !== undefined && meant.length === 0) ? refused('order-wrong') : meant;
}

/**
 * [SE-22] A table that waits for an earlier order is not what the screen says: it takes nothing that depends on it. A
 * pause and a close are right whatever came before, and are kept behind what it waits for.
 */
export function tablesReady(
  tables: readonly number[],
  { kind }: Order | AnnouncedOrder,
  { waitingTables = [] }: SessionContext,
): number[] {
  if (kind === 'pause' || kind === 'close' || kind === 'close-session') return [...tables];
  return tables.filter((table) => !waitingTables.includes(table));
}

/** What an order names of each table's state, by table; `undefined` where it names nothing. */
export function statesNamed(order: Order | AnnouncedOrder): Readonly<Record<string, string | number>> | undefined {
  switch (order.kind) {
    case 'resume':
      return order.pausedAtPlayMs;
    case 'extend':
    case 'end-phase':
    case 'close':
      return order.phases;
    case 'start':
    case 'pause':
    case 'announce':
    case 'nudge':
    case 'inject':
    case 'answer-hand':
    case 'withhold-points':
    case 'open-points':
    case 'let-stand-in':
    case 'recall-stand-in':
    case 'close-session':
      return undefined;
    default:
      return assertNever(order);
  }
}

/** Whether an order names the state of each table that it means, where what it does depends on one. */
export function namesItsStates(order: Order): boolean {
  switch (order.kind) {
    case 'extend':
      return order.phases !== undefined && order.endsAtPlayMs !== undefined;
    case 'resume':
    case 'end-phase':
    case 'close':
      return statesNamed(order) !== undefined;
    case 'start':
    case 'pause':
    case 'announce':
    case 'nudge':
    case 'inject':
    case 'answer-hand':
    case 'withhold-points':
    case 'open-points':
    case 'let-stand-in':
    case 'recall-stand-in':
      return true;
    default:
      return assertNever(order);
  }
}

/**
 * [SE-7] Starting fills every empty team with a bot when the session plays with bots, and when all tables start, the
 * projector turns from the arrival to the clock.
 */
export function ordered(session: Session, tables: readonly number[], order: Order): SessionEvent[] {
  const given: SessionEvent = { type: 'TablesOrdered', tables: [...tables], order };
  if (order.kind !== 'start') return [given];
  const bots = session.bots ? botsFor(session, tables) : [];
  const turns = tables.length === session.tables.length && session.projector.kind === 'arrival';
  return [...bots, given, ...(turns ? [{ type: 'ProjectorTurned', view: { kind: 'phase' } } as const] : [])];
}

function isSound(session: Session, wish: Order, context: SessionContext): boolean {
  if (wish.kind === 'inject') return context.injections.includes(wish.injection);
  const party = wish.kind === 'nudge' ? wish.to : 'party' in wish ? wish.party : undefined;
  if (party !== undefined && !session.scenario.parties.some((one) => one.id === party)) return false;
  return (wish.kind !== 'announce' && wish.kind !== 'nudge') || (!isBlank(wish.text) && lengthOf(wish.text) <= 600);
}
