import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { FacilitatorCommand } from '../../shared/negotiation/commands.ts';
import type { Order } from '../../shared/session/commands.ts';
import type { SessionEvent } from '../../shared/session/events.ts';

/** What a table is told because of something in the session. */
export interface PassedOn {
  readonly table: number;
  readonly command: FacilitatorCommand;
}

/** The commands that one event of a session means for its tables, in the order in which they are given. */
export function passOn(event: SessionEvent, tables: readonly number[]): PassedOn[] {
  switch (event.type) {
    case 'PersonSeated':
    case 'BotSeated': {
      const { table, party, seat, name } = event;
      const kind = event.type === 'BotSeated' ? 'bot' : 'person';
      return [{ table, command: { type: 'SeatMember', party, seat, name, kind } }];
    }
    case 'PersonUnseated':
    case 'BotRemoved':
      return [{ table: event.table, command: { type: 'VacateSeat', party: event.party, seat: event.seat } }];
    case 'TablesOrdered':
      return event.tables.map((table) => ({ table, command: commandFor(event.order) }));
    case 'SessionRevealed':
      return tables.map((table) => ({ table, command: { type: 'RevealTable' } }));
    case 'SessionOpened':
    case 'TableOpened':
    case 'PersonJoined':
    case 'PersonRenamed':
    case 'PersonRemoved':
    case 'SessionClosed':
      return [];
    default:
      return assertNever(event);
  }
}

function commandFor(order: Order): FacilitatorCommand {
  switch (order.kind) {
    case 'start':
      return { type: 'StartTable' };
    case 'pause':
      return { type: 'PauseTable', reason: 'facilitator' };
    case 'resume':
      return { type: 'ResumeTable' };
    case 'extend':
      return { type: 'ExtendPhase', ms: order.ms };
    case 'end-phase':
      return { type: 'EndPhase' };
    case 'close':
      return { type: 'CloseTable' };
    case 'announce':
      return { type: 'Announce', text: order.text };
    case 'nudge':
      return { type: 'Nudge', to: order.to, text: order.text };
    case 'inject':
      return { type: 'InjectEvent', injection: order.injection };
    default:
      return assertNever(order);
  }
}
