import { seedOf } from '../../shared/kernel/dice.ts';
import { headerLine } from '../../shared/log/cases.ts';
import { tableLogId } from '../../shared/log/log-names.ts';
import { sealTableHeader } from '../../shared/log/seal.ts';
import type { SessionActor, SessionEntry, SessionHeader } from '../../shared/log/session-log.ts';
import { nextAlarm } from '../../shared/negotiation/play-clock.ts';
import type { PublicScenario } from '../../shared/scenario/public-scenario.ts';
import type { SessionCommand } from '../../shared/session/commands.ts';
import { decideSession } from '../../shared/session/decide.ts';
import type { SessionEvent } from '../../shared/session/events.ts';
import { foldSession } from '../../shared/session/evolve.ts';
import type { SessionRefusal } from '../../shared/session/refusals.ts';
import { initialSession, type Session } from '../../shared/session/session.ts';
import type { LogDamage } from '../../shared/wire/hall-messages.ts';
import { Listeners } from '../listeners.ts';
import { sha256 } from '../sha256.ts';
import type { EventStore } from '../store/event-store.ts';
import { Announcements } from './announcements.ts';
import { CaseKeeper, sessionLineForm } from './cases.ts';
import { type Answer, LogHost } from './log-host.ts';
import { missingOrders } from './missing-orders.ts';
import { orderId, passOn, sayCharacter } from './orders.ts';
import { emptyRound, openedBy, type Round, roundAfter } from './round.ts';
import { TableHost, type TableOrder } from './table-host.ts';

/** What the store has of a table: nothing for one that was never written; no host where not even the header can be read. */
export interface ReadTable {
  readonly host?: TableHost | undefined;
  readonly damage?: LogDamage | undefined;
}

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
  readonly #announcements: Announcements;
  readonly #published = new Listeners<Parameters<SessionListener>>((entry) => `entry ${entry.n} of session ${this.id}`);
  readonly #opened = new Listeners<[table: TableHost]>((table) => `table ${table.id}`);
  readonly #cases: CaseKeeper;
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
    this.#cases = new CaseKeeper(store, header.id);
    this.#now = now;
    this.#rounds = [emptyRound(1, header.scenario)];
    const initial = initialSession(this.#rounds[0].public, header.format);
    this.#log = new LogHost(
      { id: header.id, headerHash: header.hash, createdAt: header.createdAt, initial, entries, create },
      {
        decide: (session, command, { at }) => decideSession(session, command, this.#contextOf(session, at)),
        fold: foldSession,
        form: sessionLineForm(header),
      },
      store,
      now,
    );
    for (const entry of entries) this.#noteRound(entry);
    this.#announcements = new Announcements(this, now);
    this.#log.onPublished((entry, before, after) => {
      this.#noteRound(entry);
      const opened = this.#newTables(entry, before.round).map((table) => table.open());
      const given = [...this.#ordersOf(entry, before.round)].map(([table, orders]) => table.give(orders));
      this.#passing = Promise.all([this.#passing, ...opened, ...given]).then(() =>
        this.#published.tell(entry, before, after),
      );
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

  /**
   * Asks something of the session; resolves when it is durable and its orders reached the tables, or are kept for those
   * whose log cannot be written now.
   */
  async submit(actor: SessionActor, commandId: string, command: SessionCommand): Promise<Answer<SessionRefusal>> {
    if (command.type === 'OpenRound') await this.#cases.keep(command.scenario);
    const answer = await this.#log.submit({ actor, commandId, command });
    await this.#passing;
    return answer;
  }

  onPublished(listener: SessionListener): () => void {
    return this.#published.add(listener);
  }

  /** Hears of every table of every round that is opened from now on, and of those that are. */
  onTable(listener: (table: TableHost) => void): () => void {
    for (const { tables } of this.#rounds) for (const table of tables.values()) listener(table);
    return this.#opened.add(listener);
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

  /** Puts the tables in their places as their logs left them; nothing is written. */
  async readTables(readTable: (id: string, round: Round) => Promise<ReadTable>): Promise<void> {
    let before = 1;
    for (const entry of this.entries) {
      const round = this.#roundOf(roundAfter(entry, before));
      for (const number of openedBy(entry)) {
        const { host, damage } = await readTable(tableLogId(this.id, round.round, number), round);
        const table = host ?? this.#newTable(round, number, entry.at);
        if (damage !== undefined) table.noteDamage(damage);
        this.#adopt(round, table);
      }
      before = round.round;
    }
  }

  /**
   * Gives the tables that were read the orders that they had not got when the server stopped. Those that ran are paused as
   * of one moment: the latest of `lookedAt` and of every log's last entry.
   *
   * @param lookedAt when the house last looked at this session (ms since the epoch)
   */
  async restore(lookedAt = Number.NEGATIVE_INFINITY): Promise<void> {
    const orders = new Map<TableHost, TableOrder[]>();
    let before = 1;
    for (const entry of this.entries) {
      for (const [table, some] of this.#ordersOf(entry, before)) {
        orders.set(table, [...(orders.get(table) ?? []), ...some]);
      }
      before = roundAfter(entry, before);
    }
    const tables = this.#rounds.flatMap((round) => [...round.tables.values()]);
    await Promise.all(
      tables.map(async (table) => {
        await table.open();
        await table.give(missingOrders(table, orders.get(table) ?? []));
      }),
    );
    const moment = this.#lastMoment(lookedAt);
    await Promise.all(tables.map((table) => table.wake(moment)));
    await this.#announcements.cancelAll();
  }

  /** Pauses every table that runs and cancels what is announced, after a time in which nobody could act. @param lookedAt as in `restore` */
  async pauseForDowntime(lookedAt: number): Promise<void> {
    const moment = this.#lastMoment(lookedAt);
    const cancelled = this.#announcements.cancelAll();
    await Promise.all([cancelled, ...[...this.tables.values()].map((table) => table.pauseForDowntime(moment))]);
  }

  /** Whether a table's clock runs. */
  get isRunning(): boolean {
    return [...this.tables.values()].some(({ table }) => nextAlarm(table) !== undefined);
  }

  async stop(): Promise<void> {
    this.#announcements.stop();
    await this.#log.settled();
    await this.#passing;
    for (const { tables } of this.#rounds) for (const table of tables.values()) await table.stop();
  }

  #contextOf(session: Session, at: number) {
    const { tables, scenario } = this.#roundOf(session.round);
    const openTables = session.tables.filter((number) => tables.get(number)?.table.stage.kind !== 'closed');
    const waitingTables = session.tables.filter((number) => (tables.get(number)?.waitingOrders ?? 0) > 0);
    return { at, openTables, waitingTables, injections: scenario.injections.map((injection) => injection.id) };
  }

  #noteRound({ events }: SessionEntry): void {
    for (const event of events) {
      if (event.type === 'RoundOpened') this.#rounds.push(emptyRound(event.round, event.scenario));
    }
  }

  /** The tables that an entry opens, known to the session from now on. */
  #newTables(entry: SessionEntry, before: number): TableHost[] {
    const round = this.#roundOf(roundAfter(entry, before));
    const tables = openedBy(entry).map((number) => this.#newTable(round, number, entry.at));
    for (const table of tables) this.#adopt(round, table);
    return tables;
  }

  /** What an entry means for each table, in the order of its events. */
  #ordersOf(entry: SessionEntry, before: number): Map<TableHost, TableOrder[]> {
    const number = roundAfter(entry, before);
    const orders = new Map<TableHost, TableOrder[]>();
    for (const [index, event] of entry.events.entries()) {
      // The reveal opens the tables of earlier rounds, too; those that are open already refuse it.
      const rounds = event.type === 'SessionRevealed' ? this.#rounds.slice(0, number) : [this.#roundOf(number)];
      for (const { tables } of rounds) {
        const passed = passOn(event, [...tables.keys()]);
        // Where each goes to another table, one id serves them all.
        const isPerTable = new Set(passed.map(({ table }) => table)).size === passed.length;
        for (const [place, { table, command }] of passed.entries()) {
          const host = tables.get(table);
          if (host === undefined) continue;
          const commandId = orderId(entry.n, index, isPerTable ? 0 : place);
          const { practise, language } = this.session;
          const said = practise ? sayCharacter(command, host.header.seed, language) : command;
          orders.set(host, [...(orders.get(host) ?? []), { commandId, command: said, at: entry.at }]);
        }
      }
    }
    return orders;
  }

  /** The latest moment at which something of this session is known to have run (ms since the epoch). */
  #lastMoment(lookedAt: number): number {
    const tables = this.#rounds.flatMap((round) => [...round.tables.values()]);
    return Math.max(lookedAt, this.#log.lastAt, ...tables.map((table) => table.lastAt));
  }

  #roundOf(number: number): Round {
    return this.#rounds[number - 1] ?? this.round;
  }

  /** @param createdAt moment of the entry that opened it: nothing that it is ordered is older */
  #newTable(round: Round, number: number, createdAt: number): TableHost {
    const fields = {
      product: this.header.product,
      session: this.id,
      table: number,
      seed: seedOf(`${this.header.seed}/${round.round === 1 ? '' : `r${round.round}/`}${number}`),
      createdAt,
      scenario: round.scenario,
    };
    const header = sealTableHeader(fields, sha256);
    const id = tableLogId(this.id, round.round, number);
    return new TableHost(id, header, [], this.#store, this.#now, async () => {
      await this.#cases.keep(round.scenario, round.scenarioHash);
      await this.#store.createLog(id, 'table', headerLine(header));
    });
  }

  #adopt(round: Round, table: TableHost): void {
    round.tables.set(table.header.table, table);
    this.#opened.tell(table);
  }
}
