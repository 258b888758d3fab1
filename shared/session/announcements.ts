import { isRefused, refused } from '../kernel/refusable.ts';
import type { AnnouncedOrder, Order, SessionCommandOf } from './commands.ts';
import { decided, type SessionContext, type SessionDecision } from './decision.ts';
import type { SessionEvent } from './events.ts';
import { ANNOUNCED_AHEAD_MS } from './limits.ts';
import { cancelled, ordered, tablesMeant, tablesReady } from './orders.ts';
import type { Session } from './session.ts';

/**
 * [SE-18] Announces what cannot be taken back, ten seconds ahead; one announcement a table at a time. Where nobody sits
 * who could be surprised, and in a practise session, it happens at once.
 */
export function announceOrder(
  session: Session,
  { tables: asked, order }: SessionCommandOf<'AnnounceOrder'>,
  context: SessionContext,
): SessionDecision {
  const meant = order.kind === 'close-session' ? context.openTables : tablesMeant(session, { tables: asked, order });
  if (isRefused(meant)) return meant;
  if (meant.length === 0 && order.kind !== 'close-session') return refused('order-wrong');
  const tables = tablesReady(meant, order, context);
  if (tables.length === 0 && meant.length > 0) return refused('orders-waiting');
  const pending = session.announcements ?? [];
  const isTaken = pending.some(
    (one) =>
      [order.kind, one.order.kind].includes('close-session') || one.tables.some((table) => tables.includes(table)),
  );
  if (isTaken) return refused('already-announced');
  if (isUnattended(session, tables, order)) return decided(...carriedOut(session, tables, order, context));
  const announcement = (session.announced ?? 0) + 1;
  return decided({ type: 'OrderAnnounced', announcement, at: context.at + ANNOUNCED_AHEAD_MS, tables, order });
}

/** [SE-19] Takes an announcement back before it happens. */
export function cancelAnnouncement(
  session: Session,
  { announcement }: SessionCommandOf<'CancelAnnouncement'>,
): SessionDecision {
  const found = session.announcements?.find((one) => one.announcement === announcement);
  if (found === undefined) return refused('not-announced');
  return decided({ type: 'AnnouncementCancelled', announcement, tables: [...found.tables] });
}

/**
 * [SE-19] Does what was announced, once, for the tables that it still is announced for. [SE-22] For a table that waits for
 * an earlier order it is cancelled: it would come later than it was said to.
 */
export function carryOut(
  session: Session,
  { announcement }: SessionCommandOf<'CarryOut'>,
  context: SessionContext,
): SessionDecision {
  const found = session.announcements?.find((one) => one.announcement === announcement);
  if (found === undefined) return refused('not-announced');
  const { order, at } = found;
  const tables = tablesReady(found.tables, order, context);
  const waiting = found.tables.filter((table) => !tables.includes(table));
  const events: SessionEvent[] = [];
  if (waiting.length > 0) events.push({ type: 'AnnouncementCancelled', announcement, tables: waiting });
  if (waiting.length > 0 && tables.length === 0) return decided(...events);
  events.push({ type: 'AnnouncementCarriedOut', announcement });
  return decided(...events, ...carriedOut(session, tables, order, context, at));
}

/** [SE-9] Ends the session: nobody joins any more; tables that still run are closed first, whatever was announced. */
export function closeSession(
  session: Session,
  _: SessionCommandOf<'CloseSession'>,
  context: SessionContext,
): SessionDecision {
  return decided(...closing(session, context));
}

function closing(session: Session, { openTables }: SessionContext): SessionEvent[] {
  const tables = [...openTables];
  const closed: SessionEvent = { type: 'SessionClosed' };
  const before = cancelled(session, session.tables);
  if (tables.length === 0) return [...before, closed];
  return [...before, { type: 'TablesOrdered', tables, order: { kind: 'close' } }, closed];
}

function carriedOut(
  session: Session,
  tables: readonly number[],
  order: AnnouncedOrder,
  context: SessionContext,
  announcedAt?: number,
): SessionEvent[] {
  if (order.kind === 'close-session') return closing({ ...session, announcements: [] }, context);
  // A table knows what was announced to it, and that it still is.
  const wish: Order = announcedAt === undefined ? order : { kind: order.kind, announcedAt };
  return ordered(session, tables, wish);
}

/** Whether an order would surprise nobody, and so happens at once. */
export function isUnattended(
  session: Pick<Session, 'practise' | 'people'>,
  tables: readonly number[],
  order: AnnouncedOrder,
): boolean {
  if (session.practise) return true;
  if (order.kind === 'start') return false;
  const seats = Object.values(session.people).flatMap(({ seat }) => (seat === undefined ? [] : [seat]));
  return order.kind === 'close-session' ? seats.length === 0 : !seats.some(({ table }) => tables.includes(table));
}
