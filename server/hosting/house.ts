import { randomInt } from 'node:crypto';
import { nanoid } from 'nanoid';
import { readSessionLog, type SessionLog, sealSessionHeader } from '../../shared/log/session-log.ts';
import { readTableLog, type TableHeader } from '../../shared/log/table-log.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import type { SessionCommandOf } from '../../shared/session/commands.ts';
import { drawJoinCode } from '../access/codes.ts';
import { RosterDigits } from '../access/roster-digits.ts';
import { SeatHolders } from '../access/seat-holders.ts';
import { logFault } from '../faults.ts';
import { PRODUCT } from '../product.ts';
import type { EventStore, StoredLog } from '../store/event-store.ts';
import { lostLines, unreadable } from './check-log.ts';
import { damageWords } from './damage-words.ts';
import { LogCare } from './log-care.ts';
import type { Round } from './round.ts';
import { type ReadTable, SessionHost } from './session-host.ts';
import { removeLeavings } from './session-logs.ts';
import { sha256 } from './sha256.ts';
import { TableHost } from './table-host.ts';

/** A log of the store could not be read back: the server says which and goes on with the others. */
export interface DamagedLog {
  readonly id: string;
  readonly reason: string;
}

/** What a session is opened with. */
export type SessionWish = Omit<SessionCommandOf<'OpenSession'>, 'type' | 'code'>;

/** A jump of the server's clock, or a sleep of its machine, that nobody could play through (ms). */
const CLOCK_JUMP_MS = 5000;

/** How often the house looks at the clock, and how often such a look is kept. */
const LOOK_EVERY_MS = 1000;
const KEEP_EVERY_MS = 2000;

/** All sessions of this server: opened here, or brought back from the store. */
export class House {
  readonly store: EventStore;
  readonly care: LogCare;
  readonly sessions = new Map<string, SessionHost>();
  readonly holders = new SeatHolders();
  readonly digits: RosterDigits;
  readonly #now: () => number;
  readonly #listeners = new Set<(session: SessionHost) => void>();
  readonly #goneListeners = new Set<(session: SessionHost) => void>();
  readonly #connected = new Map<string, readonly string[]>();
  readonly #connectedListeners = new Set<(table: string) => void>();
  readonly #keyListeners = new Set<(key: string) => void>();
  readonly #revoked = new Set<string>();
  /** Addresses that phones can open, best first; known once the server listens. */
  addresses: readonly string[] = [];
  #watch: NodeJS.Timeout | undefined;
  /** The latest look at the clock (ms since the epoch). */
  #lookedAt = 0;
  /** The latest look that is in the store, and whether one is on its way there. */
  #keptAt = 0;
  #isKeeping = false;

  constructor(store: EventStore, now: () => number = Date.now) {
    this.store = store;
    this.care = new LogCare(store);
    this.digits = new RosterDigits(store);
    this.#now = now;
  }

  /** Hears of every session, those that are there and those to come. */
  onSession(listener: (session: SessionHost) => void): void {
    this.#listeners.add(listener);
    for (const session of this.sessions.values()) listener(session);
  }

  /** Hears of every session that this house lets go: nobody may be connected to it any more. */
  onGone(listener: (session: SessionHost) => void): void {
    this.#goneListeners.add(listener);
  }

  /** Opens a session of a case with its tables; resolves with its host when everything is durable. */
  async open(scenario: Scenario, wish: SessionWish): Promise<SessionHost> {
    const id = nanoid(12);
    const fields = { product: PRODUCT, id, seed: randomInt(2 ** 31), createdAt: this.#now(), scenario };
    const header = sealSessionHeader(fields, sha256);
    // Log, first entry and code are written in one: a kill in between leaves nothing.
    const host = await drawJoinCode(id, async (code, credential) => {
      const create = (lines: readonly string[]) =>
        this.store.createLog(id, 'session', JSON.stringify(header), lines, credential);
      const opened = new SessionHost(header, [], this.store, this.#time, create);
      await opened.submit({ kind: 'facilitator' }, 'open', { type: 'OpenSession', code, ...wish });
      return opened;
    });
    this.#adopt(host);
    return host;
  }

  /** Brings every session back from the store; tables that ran are paused. */
  async restore(): Promise<readonly DamagedLog[]> {
    const damaged: DamagedLog[] = [];
    await removeLeavings(this.store);
    const lookedAt = await this.store.lastBeat();
    for (const { id } of await this.store.list('session')) {
      try {
        await this.bringBack(id, isPast(lookedAt, this.#now()) ? lookedAt : undefined);
      } catch (error) {
        if (error instanceof NeverOpened) continue;
        damaged.push({ id, reason: error instanceof Error ? error.message : String(error) });
      }
    }
    return damaged;
  }

  /**
   * Brings one session back from the store; tables that ran are paused. Rejects when a log of it cannot be read.
   *
   * @param lookedAt when this house last looked at it (ms since the epoch); absent where another house played it
   */
  async bringBack(id: string, lookedAt?: number): Promise<SessionHost> {
    const stored = await this.store.read(id);
    // A session whose opening was not written before the server stopped is no session.
    const isEmpty = stored === undefined || (stored.lines.length === 0 && lostLines(stored) === undefined);
    if (isEmpty) throw new NeverOpened(`Session ${id} was never opened`);
    const { header, entries } = readSession(stored, this.care);
    if (header.id !== id) throw new Error(`Log ${id} is of another session, ${header.id}`);
    const host = new SessionHost(header, entries, this.store, this.#time);
    await host.restore((table, round) => this.#readTable(table, round), lookedAt);
    this.#adopt(host);
    return host;
  }

  /** Checks all logs in the background: a damaged table stands still, a session whose own log is damaged is let go. */
  checkLogs(): Promise<void> {
    return this.care.checkAll(async (log, damage) => {
      this.care.note(log, damage);
      const session = this.sessions.get(log);
      if (session !== undefined) return this.letGo(session);
      for (const one of this.sessions.values()) one.findTable(log)?.host.noteDamage(damage);
    });
  }

  /** Stops a session and forgets it; its logs stay in the store. */
  async letGo(session: SessionHost): Promise<void> {
    this.sessions.delete(session.id);
    this.digits.forget(session.id);
    for (const listener of this.#goneListeners) listener(session);
    this.holders.forget(session.id);
    await session.stop();
  }

  /**
   * Looks at the clock every second, and keeps the look while a table runs. After a jump every table that ran is paused as
   * of the look before it.
   */
  watchClock(): void {
    this.#lookedAt = this.#now();
    this.#watch = setInterval(() => this.#look(), LOOK_EVERY_MS);
    this.#watch.unref();
    this.#look();
  }

  /** Seats (`party:seat`) with a phone connected at a table. For screens only: no rule reads it. */
  connected(table: string): readonly string[] {
    return this.#connected.get(table) ?? [];
  }

  /** The rooms say who is connected. */
  noteConnected(table: string, seats: readonly string[]): void {
    this.#connected.set(table, seats);
    for (const listener of this.#connectedListeners) listener(table);
  }

  /** Hears at which table phones came or went. */
  onConnected(listener: (table: string) => void): () => void {
    this.#connectedListeners.add(listener);
    return () => this.#connectedListeners.delete(listener);
  }

  /** A key of a session is dead: whoever came in with it is to be put out. */
  noteRevoked(key: string): void {
    this.#revoked.add(key);
    for (const listener of this.#keyListeners) listener(key);
  }

  /** Whether a key died while this house was open: a socket that was asked for before may still come. */
  isRevoked(key: string | undefined): boolean {
    return key !== undefined && this.#revoked.has(key);
  }

  onRevoked(listener: (key: string) => void): () => void {
    this.#keyListeners.add(listener);
    return () => this.#keyListeners.delete(listener);
  }

  /** Nobody else could resume a practise session after the server was away: its one person's return does. */
  async resumePractise(session: SessionHost): Promise<void> {
    const away = [...session.tables.values()].some((host) => host.table.clock.paused === 'downtime');
    if (!away) return;
    const command = { type: 'OrderTables', tables: 'all', order: { kind: 'resume' } } as const;
    await session.submit({ kind: 'house' }, `back:${session.entries.length}`, command);
  }

  async stop(): Promise<void> {
    clearInterval(this.#watch);
    if (this.#watch !== undefined) this.#look();
    this.#watch = undefined;
    await this.care.stop();
    for (const session of this.sessions.values()) await session.stop();
  }

  /** The clock of all hosts. Looking at it after a jump pauses every table first, before anything is asked of one. */
  readonly #time = (): number => {
    const now = this.#now();
    const lookedAt = this.#lookedAt;
    const hasJumped = this.#watch !== undefined && Math.abs(now - lookedAt) > CLOCK_JUMP_MS;
    this.#lookedAt = now;
    if (hasJumped) {
      for (const session of this.sessions.values()) {
        session.pauseForDowntime(lookedAt).catch((error) => logFault(`pausing session ${session.id}`, error));
      }
    }
    return now;
  };

  #look(): void {
    const now = this.#time();
    if (Math.abs(now - this.#keptAt) < KEEP_EVERY_MS || this.#isKeeping) return;
    if (![...this.sessions.values()].some((session) => session.isRunning)) return;
    this.#isKeeping = true;
    // A look that could not be kept is one that the next one makes up for.
    this.store
      .beat(now)
      .then(() => {
        this.#keptAt = now;
      })
      .catch(() => undefined)
      .finally(() => {
        this.#isKeeping = false;
      });
  }

  #adopt(host: SessionHost): void {
    this.sessions.set(host.id, host);
    for (const listener of this.#listeners) listener(host);
  }

  async #readTable(id: string, round: Round): Promise<ReadTable> {
    const stored = await this.store.read(id);
    if (stored === undefined) return {};
    const { header, entries, stopped } = readTableLog([stored.header, ...stored.lines]);
    const damage = lostLines(stored) ?? unreadable(stopped);
    if (damage !== undefined) this.care.note(id, damage);
    if (header === undefined) return { damage };
    // Same case, same object: what is compiled for a case is compiled once for all its tables.
    const isSame = header.scenarioHash === round.scenarioHash;
    const known: TableHeader = isSame ? { ...header, scenario: round.scenario } : header;
    return { host: new TableHost(id, known, entries, this.store, this.#time), damage };
  }
}

/** A look that a wrong clock dated in times to come says nothing. */
function isPast(lookedAt: number | undefined, now: number): boolean {
  return lookedAt !== undefined && lookedAt <= now;
}

class NeverOpened extends Error {}

/** The session's own log: with a line of it missing or unreadable, there is no session. Throws what `care` was told. */
function readSession(stored: StoredLog, care: LogCare): SessionLog {
  const log = readSessionLog([stored.header, ...stored.lines]);
  const damage = lostLines(stored) ?? unreadable(log.stopped);
  if (damage !== undefined) care.note(stored.id, damage);
  if (damage !== undefined || log.header === undefined) throw new Error(damageWords(damage ?? { what: 'changed' }));
  return log;
}
