import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { seedOf } from '../../shared/kernel/dice.ts';
import type { Entry } from '../../shared/kernel/entry.ts';
import type { SessionHeader } from '../../shared/log/session-log.ts';
import { type PublicScenario, publicScenario } from '../../shared/scenario/public-scenario.ts';
import type { SessionCommand } from '../../shared/session/commands.ts';
import { decideSession } from '../../shared/session/decide.ts';
import type { SessionEvent } from '../../shared/session/events.ts';
import { evolveSession } from '../../shared/session/evolve.ts';
import type { SessionRefusal } from '../../shared/session/refusals.ts';
import { initialSession, type Session } from '../../shared/session/session.ts';
import type { EventStore } from '../store/event-store.ts';
import { logFault } from './faults.ts';
import { type Answer, LogHost } from './log-host.ts';
import { passOn } from './orders.ts';
import { sha256 } from './sha256.ts';
import { TableHost, tableHeader } from './table-host.ts';
import { tellAll } from './tell-all.ts';

/** Who asks something of a session: the facilitator, the door on behalf of somebody who joins, or the house itself. */
export type SessionActor = { readonly kind: 'facilitator' } | { readonly kind: 'door' } | { readonly kind: 'house' };

type SessionEntry = Entry<SessionActor, SessionCommand, SessionEvent>;

/** Heard after an entry is durable and its orders were passed on. */
export type SessionListener = (entry: SessionEntry, before: Session, after: Session) => void;

/** The host of one session: its log, its tables, and the orders that pass from one to the others. */
export class SessionHost {
  readonly id: string;
  readonly header: SessionHeader;
  readonly public: PublicScenario;
  /** Names the immutable file with the public scenario. */
  readonly publicHash: string;
  readonly tables = new Map<number, TableHost>();
  readonly #store: EventStore;
  readonly #now: () => number;
  readonly #log: LogHost<Session, SessionActor, SessionCommand, SessionEvent, SessionRefusal>;
  readonly #listeners = new Set<SessionListener>();
  readonly #tableListeners = new Set<(table: TableHost) => void>();
  #passing: Promise<void> = Promise.resolve();

  constructor(header: SessionHeader, entries: readonly SessionEntry[], store: EventStore, now: () => number) {
    this.id = header.id;
    this.header = header;
    this.public = publicScenario(header.scenario);
    this.publicHash = sha256(canonicalJson(this.public)).slice(0, 32);
    this.#store = store;
    this.#now = now;
    const initial = initialSession(this.public);
    const injections = header.scenario.injections.map((injection) => injection.id);
    this.#log = new LogHost(
      { id: header.id, headerHash: header.hash, createdAt: header.createdAt, initial, entries },
      {
        decide: (session, command) => decideSession(session, command, { openTables: this.#openTables(), injections }),
        evolve: evolveSession,
      },
      store,
      now,
    );
    this.#log.onPublished((entry, before, after) => {
      this.#passing = this.#passing
        .then(() => this.#carryOut(entry, before, after))
        .catch((error) => logFault(`orders of session ${header.id}, entry ${entry.n}`, error));
    });
  }

  get session(): Session {
    return this.#log.state;
  }

  get entries(): readonly SessionEntry[] {
    return this.#log.entries;
  }

  /** Asks something of the session; resolves when it is durable and its orders reached the tables. */
  async submit(actor: SessionActor, commandId: string, command: SessionCommand): Promise<Answer<SessionRefusal>> {
    const answer = await this.#log.submit({ actor, commandId, command });
    await this.#passing;
    return answer;
  }

  onPublished(listener: SessionListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Hears of every table that is opened from now on, and of those that are. */
  onTable(listener: (table: TableHost) => void): () => void {
    this.#tableListeners.add(listener);
    for (const table of this.tables.values()) listener(table);
    return () => this.#tableListeners.delete(listener);
  }

  /** Name of a table's log and room. */
  tableId(table: number): string {
    return `${this.id}-${table}`;
  }

  /** Brings the tables back from the store and gives them the orders that they had not got when the server stopped. */
  async restore(readTable: (id: string) => Promise<TableHost | undefined>): Promise<void> {
    for (const number of this.session.tables) {
      const table = await readTable(this.tableId(number));
      if (table === undefined) await this.#openTable(number);
      else this.#adopt(number, table);
    }
    for (const entry of this.entries) {
      for (const [index, event] of entry.events.entries()) await this.#passOn(entry.n, index, event, true);
    }
    for (const table of this.tables.values()) await table.wake();
  }

  async stop(): Promise<void> {
    await this.#log.settled();
    await this.#passing;
    for (const table of this.tables.values()) await table.stop();
  }

  #openTables(): number[] {
    return this.session.tables.filter((number) => this.tables.get(number)?.table.stage.kind !== 'closed');
  }

  async #carryOut(entry: SessionEntry, before: Session, after: Session): Promise<void> {
    for (const [index, event] of entry.events.entries()) {
      if (event.type === 'TableOpened') await this.#openTable(event.table);
      await this.#passOn(entry.n, index, event, false);
    }
    tellAll(`entry ${entry.n} of session ${this.id}`, this.#listeners, entry, before, after);
  }

  /** The id of an order derives from the session's entry, so that the same order reaches a table once. */
  async #passOn(n: number, index: number, event: SessionEvent, isRepeat: boolean): Promise<void> {
    const orders = passOn(event, this.session.tables);
    await Promise.all(
      orders.map(async ({ table, command }) => {
        const host = this.tables.get(table);
        if (host === undefined || (isRepeat && hasOrder(host, n, index))) return;
        await host.submit({ actor: { kind: 'facilitator' }, commandId: orderId(n, index), command });
      }),
    );
  }

  async #openTable(number: number): Promise<void> {
    if (this.tables.has(number)) return;
    const id = this.tableId(number);
    const { product, scenario, seed } = this.header;
    const header = tableHeader({
      product,
      session: this.id,
      table: number,
      seed: seedOf(`${seed}/${number}`),
      createdAt: this.#now(),
      scenario,
    });
    await this.#store.createLog(id, 'table', JSON.stringify(header));
    this.#adopt(number, new TableHost(id, header, [], this.#store, this.#now));
  }

  #adopt(number: number, table: TableHost): void {
    this.tables.set(number, table);
    for (const listener of this.#tableListeners) listener(table);
  }
}

function orderId(n: number, index: number): string {
  return `session:${n}:${index}`;
}

/** Whether a table has this order of the session's entry, or a later one: orders reach a table in the session's order. */
function hasOrder(table: TableHost, n: number, index: number): boolean {
  const last = table.entries.findLast((entry) => entry.commandId.startsWith('session:'));
  const [, lastN, lastIndex] = (last?.commandId ?? orderId(0, 0)).split(':').map(Number);
  return n < Number(lastN) || (n === lastN && index <= Number(lastIndex));
}
