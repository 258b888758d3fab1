import { fold } from '../../shared/log/replay.ts';
import type { FacilitatorCommand } from '../../shared/negotiation/commands.ts';
import { decide } from '../../shared/negotiation/decide.ts';
import { initialTable } from '../../shared/negotiation/table.ts';
import type { TableHost, TableOrder } from './table-host.ts';

/**
 * Those orders of a session that a table has not got, in their order; each is looked for by its own id. Orders that a
 * table refused are in no log: after the last one that it got, given again, they are refused again or mean what they
 * meant. Among those before it only an order about seats can still be missing, where a full disk split an older version's
 * decisions: the session's word on who sits where holds, while an order for the clock of then would be a mistake now.
 */
export function missingOrders(table: TableHost, orders: readonly TableOrder[]): TableOrder[] {
  const got = new Set(table.entries.map(({ commandId }) => commandId));
  const last = orders.findLastIndex(({ commandId }) => got.has(commandId));
  const missing: TableOrder[] = [];
  for (const [place, order] of orders.entries()) {
    if (got.has(order.commandId)) continue;
    const isLost =
      SEATING[order.command.type] &&
      (missing.length > 0 || !wasRefused(table, order, nextGot(orders.slice(place + 1), got)));
    if (place > last || isLost) missing.push(order);
  }
  return missing;
}

/** Whether an order changes who sits at a table: it is owed even where later ones were got. */
const SEATING: Readonly<Record<FacilitatorCommand['type'], boolean>> = {
  SeatMember: true,
  VacateSeat: true,
  AnnounceStep: false,
  CancelStep: false,
  StartTable: false,
  EndPhase: false,
  ExtendPhase: false,
  PauseTable: false,
  ResumeTable: false,
  CloseTable: false,
  RevealTable: false,
  Announce: false,
  Nudge: false,
  InjectEvent: false,
  AnswerHand: false,
  GoToHand: false,
  LeaveHand: false,
  ChangeMembers: true,
  RenameSeat: true,
  MuteSeat: true,
  // Later, it would be refused, and everybody would read points.
  WithholdPoints: true,
  OpenPoints: false,
  LetStandIn: false,
  RecallStandIn: false,
  EnterPaperResult: false,
};

function nextGot(orders: readonly TableOrder[], got: ReadonlySet<string>): string | undefined {
  return orders.find(({ commandId }) => got.has(commandId))?.commandId;
}

/** Whether the table would have said no just before it got the order that it got next. */
function wasRefused(table: TableHost, { command, at }: TableOrder, next: string | undefined): boolean {
  const count = table.entries.findIndex(({ commandId }) => commandId === next);
  const before = table.entries
    .slice(0, count)
    .reduce((state, { events }) => fold(state, events), initialTable(table.public));
  return decide(before, command, { actor: { kind: 'facilitator' }, at, scenario: table.scenario }).kind === 'refused';
}
