import { compileStanding, type Standing, standingPackage } from '../../shared/debrief/standing.ts';
import { NO_TIMES, type TableTimes, timesAfter } from '../../shared/debrief/table-trouble.ts';
import type { Table } from '../../shared/negotiation/table.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import type { PartyId } from '../../shared/scenario/vocabulary.ts';
import type { TableStatus } from '../../shared/wire/hall-messages.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import type { TableHost } from '../hosting/table-host.ts';
import type { Presence } from './presence.ts';
import { absences, tableStatus } from './table-status.ts';

/** Compiled once per case: the tables of a round share their case. */
const compiled = new WeakMap<Scenario, (table: Table) => Standing | undefined>();

function standingOf(scenario: Scenario, table: Table): Standing | undefined {
  const known = compiled.get(scenario) ?? compileStanding(scenario);
  compiled.set(scenario, known);
  return known(table);
}

/** One table as its status is kept up to date. */
class WatchedTable {
  readonly host: TableHost;
  readonly stop: () => void;
  readonly #presence: Presence;
  #times: TableTimes;
  #goneSince: ReadonlyMap<PartyId, number> = new Map();
  #status: TableStatus | undefined;
  #standing: { readonly key: string; readonly value: Standing | undefined } | undefined;
  /** The status as it was last told, as JSON. */
  told = '';
  /** Since when (server time) it may differ from what was told; absent while it does not. */
  changedAt: number | undefined;

  constructor(host: TableHost, presence: Presence, tell: () => void) {
    this.host = host;
    this.#presence = presence;
    this.#times = host.entries.reduce((times, { at, events }) => timesAfter(times, at, events), NO_TIMES);
    this.#note();
    const stopWaiting = host.onWaiting(() => {
      this.#note(false);
      tell();
    });
    const stopPublished = host.onPublished(({ at, events }) => {
      const happened = events.map(({ event }) => event);
      this.#times = timesAfter(this.#times, at, happened);
      this.#note(happened.some(({ type }) => type === 'SeatTaken' || type === 'SeatVacated'));
      tell();
    });
    this.stop = () => {
      stopWaiting();
      stopPublished();
    };
  }

  /** Something about the table or its phones is different now. */
  noteConnected(): void {
    this.#note();
  }

  status(): TableStatus {
    this.#status ??= tableStatus(this.host.header.table, this.host.table, {
      times: this.#times,
      connected: this.#presence.seatsAt(this.host.id),
      goneSince: this.#goneSince,
      standing: this.#standingNow(),
      damage: this.host.damage,
      waitingOrders: this.host.waitingOrders,
    });
    return this.#status;
  }

  #note(isAboutPeople = true): void {
    const at = this.host.time();
    if (isAboutPeople) {
      this.#goneSince = absences(this.host.table, this.#presence.seatsAt(this.host.id), this.#goneSince, at);
    }
    this.#status = undefined;
    this.changedAt ??= at;
  }

  #standingNow(): Standing | undefined {
    const { table, scenario } = this.host;
    const found = standingPackage(table);
    const key =
      found === undefined
        ? ''
        : JSON.stringify([found, table.closedOptions, table.enteredConstraints, table.pointChanges]);
    if (this.#standing?.key !== key) this.#standing = { key, value: standingOf(scenario, table) };
    return this.#standing.value;
  }
}

/**
 * The statuses of the present round's tables. Each is made anew only after an entry of its table or a change of its phones;
 * what was told and did not change is not told again.
 */
export class TableStatuses {
  readonly #session: SessionHost;
  readonly #watched = new Map<string, WatchedTable>();
  readonly #stops: (() => void)[];

  /** @param tell hears that a status may have changed */
  constructor(session: SessionHost, presence: Presence, tell: () => void) {
    this.#session = session;
    this.#stops = [
      session.onTable((host) => {
        this.#watched.set(host.id, new WatchedTable(host, presence, tell));
        tell();
      }),
      presence.onChange((table) => {
        const watched = this.#watched.get(table);
        if (watched === undefined) return;
        watched.noteConnected();
        tell();
      }),
    ];
  }

  /** All statuses, in the order of the tables. */
  all(): TableStatus[] {
    return this.#present().map((watched) => watched.status());
  }

  /**
   * The statuses that changed since they were told last, those first that wait longest, as many as fit into so many bytes
   * of JSON (at least one); they count as told. The others are left for the next time.
   */
  takeChanged(mostBytes: number): TableStatus[] {
    const waiting = this.#present()
      .filter(({ changedAt }) => changedAt !== undefined)
      .sort((a, b) => (a.changedAt ?? 0) - (b.changedAt ?? 0));
    const statuses: TableStatus[] = [];
    let bytes = 0;
    for (const watched of waiting) {
      const status = watched.status();
      const told = JSON.stringify(status);
      if (told !== watched.told) {
        if (statuses.length > 0 && bytes + told.length > mostBytes) break;
        bytes += told.length;
        statuses.push(status);
        watched.told = told;
      }
      watched.changedAt = undefined;
    }
    return statuses;
  }

  /** Whether a status waits to be told. */
  get isWaiting(): boolean {
    return this.#present().some(({ changedAt }) => changedAt !== undefined);
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    for (const watched of this.#watched.values()) watched.stop();
  }

  #present(): WatchedTable[] {
    return this.#session.session.tables.flatMap((number) => {
      const host = this.#session.table(number);
      const watched = host === undefined ? undefined : this.#watched.get(host.id);
      return watched === undefined ? [] : [watched];
    });
  }
}
