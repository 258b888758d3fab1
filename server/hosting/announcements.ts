import type { SessionEntry } from '../../shared/log/session-log.ts';
import { decide } from '../../shared/negotiation/decide.ts';
import type { AnnouncedOrder, Dropout, Order, SessionCommand } from '../../shared/session/commands.ts';
import type { SessionEvent } from '../../shared/session/events.ts';
import { statesNamed } from '../../shared/session/orders.ts';
import type { Session } from '../../shared/session/session.ts';
import { STATEFUL_ORDERS, type StatefulOrder } from '../../shared/session/vocabulary.ts';
import { logFault } from '../faults.ts';
import { type Alarm, createAlarm } from './alarm.ts';
import { orderId, passOn } from './orders.ts';
import type { TableHost } from './table-host.ts';

/** What could not be written when its moment came is tried again after this long. */
const RING_AGAIN_MS = 1000;

/** What it takes to carry out what a session announced. */
export interface AnnouncingSession {
  readonly id: string;
  readonly session: Session;
  table(number: number): TableHost | undefined;
  submit(actor: { readonly kind: 'house' }, commandId: string, command: SessionCommand): Promise<unknown>;
  onPublished(listener: (entry: SessionEntry) => void): () => void;
}

/** Does what was announced in a session when its moment comes, and names the tables that did not follow. */
export class Announcements {
  readonly #session: AnnouncingSession;
  readonly #now: () => number;
  readonly #alarm: Alarm;
  #isStopped = false;

  /** @param now the house's clock: looking at it after a jump cancels what is announced */
  constructor(session: AnnouncingSession, now: () => number) {
    this.#session = session;
    this.#now = now;
    this.#alarm = createAlarm(now, () => this.#ring());
    session.onPublished((entry) => {
      this.#watch();
      this.#nameDropouts(entry);
    });
  }

  /** After a restart, or a time in which nobody could see the countdown: nothing happens that nobody was warned of. */
  async cancelAll(): Promise<void> {
    const pending = this.#session.session.announcements ?? [];
    await Promise.all(
      pending.map(({ announcement }) =>
        this.#session.submit({ kind: 'house' }, `cancel:${announcement}`, { type: 'CancelAnnouncement', announcement }),
      ),
    );
  }

  stop(): void {
    this.#isStopped = true;
    this.#alarm.clear();
  }

  #watch(): void {
    const moments = (this.#session.session.announcements ?? []).map(({ at }) => at);
    if (!this.#isStopped) this.#alarm.set(moments.length === 0 ? undefined : Math.min(...moments));
  }

  #ring(): void {
    const now = this.#now();
    const due = (this.#session.session.announcements ?? []).filter(({ at }) => at <= now);
    for (const { announcement } of due) {
      this.#session
        .submit({ kind: 'house' }, `due:${announcement}`, { type: 'CarryOut', announcement })
        .catch((error) => {
          logFault(`announcement ${announcement} of session ${this.#session.id}`, error);
          if (!this.#isStopped) this.#alarm.set(this.#now() + RING_AGAIN_MS);
        });
    }
    if (due.length === 0) this.#watch();
  }

  #nameDropouts(entry: SessionEntry): void {
    for (const [index, event] of entry.events.entries()) {
      const order = statefulOrder(event);
      if (order === undefined) continue;
      const dropouts = this.#dropoutsOf(event, `${orderId(entry.n, index, 0)}`);
      if (dropouts.length === 0) continue;
      this.#session
        .submit({ kind: 'house' }, `dropouts:${entry.n}:${index}`, { type: 'NoteDropouts', order, dropouts })
        .catch((error) => logFault(`dropouts of session ${this.#session.id}, entry ${entry.n}`, error));
    }
  }

  /** A table that followed has the order in its log; the others are asked why not. */
  #dropoutsOf(event: SessionEvent, commandId: string): Dropout[] {
    return passOn(event, []).flatMap(({ table, command }): Dropout[] => {
      const host = this.#session.table(table);
      if (host === undefined || host.entries.findLast((entry) => entry.commandId === commandId) !== undefined)
        return [];
      const context = { actor: { kind: 'facilitator' }, at: host.time(), scenario: host.scenario } as const;
      const answer = decide(host.table, command, context);
      return answer.kind === 'refused' ? [{ table, code: answer.code }] : [];
    });
  }
}

/** The kind of an order that means a state of its tables, where an event gives or announces one. */
function statefulOrder(event: SessionEvent): StatefulOrder | undefined {
  if (event.type === 'OrderAnnounced') return kindOf(event.order);
  if (event.type !== 'TablesOrdered') return undefined;
  const { order } = event;
  const isMeant = statesNamed(order) !== undefined || ('announcedAt' in order && order.announcedAt !== undefined);
  return isMeant ? kindOf(order) : undefined;
}

function kindOf({ kind }: Order | AnnouncedOrder): StatefulOrder | undefined {
  return kind === 'close-session' ? 'close' : STATEFUL_ORDERS.find((one) => one === kind);
}
