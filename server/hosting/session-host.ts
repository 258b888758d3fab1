import { seedOf } from '../../shared/kernel/dice.ts';
import type { SessionActor, SessionEntry, SessionHeader } from '../../shared/log/session-log.ts';
import { tableLogId } from '../../shared/log/table-log.ts';
import type { PublicScenario } from '../../shared/scenario/public-scenario.ts';
import type { SessionCommand } from '../../shared/session/commands.ts';
import { decideSession } from '../../shared/session/decide.ts';
import type { SessionEvent } from '../../shared/session/events.ts';
import { foldSession } from '../../shared/session/evolve.ts';
import type { SessionRefusal } from '../../shared/session/refusals.ts';
import { initialSession, type Session } from '../../shared/session/session.ts';
import type { EventStore } from '../store/event-store.ts';
import { logFault } from './faults.ts';
import { type Answer, LogHost } from './log-host.ts';
import { isOrderPast, orderId, passOn } from './orders.ts';
import { emptyRound, type Round } from './round.ts';
import { TableHost, tableHeader } from './table-host.ts';
import { tellAll } from './tell-all.ts';

/** Heard after an entry is durable and its orders were passed on. */
export type SessionListener = (entry: SessionEntry, before: Session, after: Session) => void;

/** The host of one session: its log, the tables of its rounds, and the orders that pass from one to the others. */
export class SessionHost {
  readonly id: string;
  readonly header: SessionHeader;
  readonly #store: EventStore;
  readonly #now: () => number;
  readonly #rounds: [Round, ...Round[]];
  readonly #log: LogHost<Session, SessionActor, SessionCommand, SessionEvent, SessionRefusal>;
  readonly #listeners = new Set<SessionListener>();
  readonly #tableListeners = new Set<(table: TableHost) => void>();
  #opening: Promise<void> = Promise.resolve();
  #passing: Promise<void> = Promise.resolve();

  /** @param create writes a session that is not in the store yet, with its first lines */
  constructor(
    header: SessionHeader,
    entries: readonly SessionEntry[],
    store: EventStore,
    now: () => number,
    create?: (lines: readonly string[]) => Promise<void>,
  ) {
    this.id = header.id;
    this.header = header;
    this.#store = store;
    this.#now = now;
    this.#rounds = [emptyRound(1, header.scenario)];
    const initial = initialSession(this.#rounds[0].public);
    this.#log = new LogHost(
      { id: header.id, headerHash: header.hash, createdAt: header.createdAt, initial, entries, create },
      {
        decide: (session, command, { at }) => decideSession(session, command, this.#contextOf(session, at)),
        fold: foldSession,
      },
      store,
      now,
    );
    for (const entry of entries) this.#noteRound(entry);
    this.#log.onPublished((entry, before, after) => {
      this.#noteRound(entry);
      // Tables are opened in turn. Orders are given in the order of the entries and need not wait for one another: a hall
      // that joins at once is a few commits, not hundreds.
      this.#opening = this.#opening.then(() => this.#openTables(entry, before.round).catch(failed));
      const given = this.#opening.then(() => this.#giveOrders(entry, before.round).catch(failed));
      this.#passing = Promise.all([this.#passing, given]).then(() =>
        tellAll(`entry ${entry.n} of session ${this.id}`, this.#listeners, entry, before, after),
      );
      function failed(error: unknown): void {
        logFault(`orders of session ${header.id}, entry ${entry.n}`, error);
      }
    });
  }

  get session(): Session {
    return this.#log.state;
  }

  get entries(): readonly SessionEntry[] {
    return this.#log.entries;
  }

  /** From the first one on; the last one is the present one. */
  get rounds(): readonly [Round, ...Round[]] {
    return this.#rounds;
  }

  /** The present round. */
  get round(): Round {
    return this.#rounds.at(-1) ?? this.#rounds[0];
  }

  /** The tables of the present round by number. */
  get tables(): ReadonlyMap<number, TableHost> {
    return this.round.tables;
  }

  /** The public case of the present round. */
  get public(): PublicScenario {
    return this.round.public;
  }

  /** Names the immutable file with the public case of the present round. */
  get publicHash(): string {
    return this.round.publicHash;
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

  /** Hears of every table of every round that is opened from now on, and of those that are. */
  onTable(listener: (table: TableHost) => void): () => void {
    this.#tableListeners.add(listener);
    for (const { tables } of this.#rounds) for (const table of tables.values()) listener(table);
    return () => this.#tableListeners.delete(listener);
  }

  /** Name of a table's log and room. @param round the present one unless given */
  tableId(table: number, round: number = this.session.round): string {
    return tableLogId(this.id, round, table);
  }

  /** A table of a round. @param round the present one unless given */
  table(number: number, round: number = this.session.round): TableHost | undefined {
    return this.#rounds[round - 1]?.tables.get(number);
  }

  /** A table of any round by the name of its log. */
  findTable(id: string): { readonly round: Round; readonly host: TableHost } | undefined {
    for (const round of this.#rounds) {
      for (const host of round.tables.values()) if (host.id === id) return { round, host };
    }
    return undefined;
  }

  /** Brings the tables back from the store and gives them the orders that they had not got when the server stopped. */
  async restore(readTable: (id: string, round: Round) => Promise<TableHost | undefined>): Promise<void> {
    let round = 1;
    for (const entry of this.entries) {
      await this.#openTables(entry, round, readTable);
      await this.#giveOrders(entry, round, true);
      round = roundAfter(entry, round);
    }
    for (const { tables } of this.#rounds) for (const table of tables.values()) await table.wake();
  }

  async stop(): Promise<void> {
    await this.#log.settled();
    await this.#passing;
    for (const { tables } of this.#rounds) for (const table of tables.values()) await table.stop();
  }

  #contextOf(session: Session, at: number) {
    const { tables, scenario } = this.#roundOf(session.round);
    const openTables = session.tables.filter((number) => tables.get(number)?.table.stage.kind !== 'closed');
    return { at, openTables, injections: scenario.injections.map((injection) => injection.id) };
  }

  #noteRound({ events }: SessionEntry): void {
    for (const event of events) {
      if (event.type === 'RoundOpened') this.#rounds.push(emptyRound(event.round, event.scenario));
    }
  }

  async #openTables(
    entry: SessionEntry,
    before: number,
    readTable?: (id: string, round: Round) => Promise<TableHost | undefined>,
  ): Promise<void> {
    const opened = entry.events.flatMap((event) => (event.type === 'TableOpened' ? [event.table] : []));
    if (opened.length === 0) return;
    const round = this.#roundOf(roundAfter(entry, before));
    const tables = await Promise.all(
      opened.map(async (table) => {
        const known = await readTable?.(tableLogId(this.id, round.round, table), round);
        return known ?? this.#createTable(round, table);
      }),
    );
    for (const table of tables) this.#adopt(round, table);
  }

  /** Gives every table its orders, each in the order of the entry; those that a table has had already are passed over. */
  async #giveOrders(entry: SessionEntry, before: number, isRepeat = false): Promise<void> {
    const number = roundAfter(entry, before);
    await Promise.all(
      entry.events.flatMap((event, index) => {
        // The reveal opens the tables of earlier rounds, too; those that are open already refuse it.
        const rounds = event.type === 'SessionRevealed' ? this.#rounds.slice(0, number) : [this.#roundOf(number)];
        return rounds.flatMap(({ tables }) => {
          const orders = passOn(event, [...tables.keys()]);
          return orders.map(async ({ table, command }, place) => {
            const host = tables.get(table);
            const commandId = orderId(entry.n, index, isPerTable(event) ? 0 : place);
            if (host === undefined || (isRepeat && isOrderPast(lastOrder(host), commandId))) return;
            await host.submit({ actor: { kind: 'facilitator' }, commandId, command });
          });
        });
      }),
    );
  }

  #roundOf(number: number): Round {
    return this.#rounds[number - 1] ?? this.round;
  }

  async #createTable(round: Round, number: number): Promise<TableHost> {
    const id = tableLogId(this.id, round.round, number);
    const header = tableHeader({
      product: this.header.product,
      session: this.id,
      table: number,
      seed: seedOf(`${this.header.seed}/${round.round === 1 ? '' : `r${round.round}/`}${number}`),
      createdAt: this.#now(),
      scenario: round.scenario,
    });
    await this.#store.createLog(id, 'table', JSON.stringify(header));
    return new TableHost(id, header, [], this.#store, this.#now);
  }

  #adopt(round: Round, table: TableHost): void {
    round.tables.set(table.header.table, table);
    for (const listener of this.#tableListeners) listener(table);
  }
}

function roundAfter({ events }: SessionEntry, before: number): number {
  const opened = events.findLast((event) => event.type === 'RoundOpened');
  return opened?.type === 'RoundOpened' ? opened.round : before;
}

/** Whether each order of an event goes to another table, so that one id serves them all. */
function isPerTable(event: SessionEvent): boolean {
  return event.type === 'TablesOrdered' || event.type === 'SessionRevealed';
}

function lastOrder(table: TableHost): string | undefined {
  return table.entries.findLast((entry) => entry.commandId.startsWith('session:'))?.commandId;
}
