import { randomInt } from 'node:crypto';
import { headerLine } from '../../shared/log/cases.ts';
import { isLogOf } from '../../shared/log/log-names.ts';
import { sealSessionHeader } from '../../shared/log/session-log.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import type { SessionCommandOf } from '../../shared/session/commands.ts';
import type { LogDamage } from '../../shared/wire/hall-messages.ts';
import { LogCare } from '../damage/log-care.ts';
import { HallAddresses } from '../hall-addresses.ts';
import { Listeners } from '../listeners.ts';
import { NetworkCards } from '../network-cards.ts';
import { PRODUCT } from '../product.ts';
import { sha256 } from '../sha256.ts';
import type { Credential, EventStore } from '../store/event-store.ts';
import { CaseKeeper } from './cases.ts';
import { HouseClock } from './house-clock.ts';
import { SessionHost } from './session-host.ts';
import { removeLeavings } from './session-logs.ts';
import { NeverOpened, readStoredSession } from './stored-session.ts';

/** A log of the store could not be read back: the server says which and goes on with the others. */
export interface DamagedLog {
  readonly id: string;
  readonly reason: string;
}

/** A session to be opened. */
export interface NewSession {
  readonly id: string;
  readonly scenario: Scenario;
  readonly command: SessionCommandOf<'OpenSession'>;
  /** What finds it by its join code. */
  readonly credential: Credential;
}

/** All sessions of this server: opened here, or brought back from the store. */
export class House {
  readonly store: EventStore;
  readonly care: LogCare;
  readonly sessions = new Map<string, SessionHost>();
  readonly #now: () => number;
  readonly #clock: HouseClock;
  readonly #come = new Listeners<[session: SessionHost]>(({ id }) => `session ${id}, which is there now`);
  readonly #gone = new Listeners<[session: SessionHost]>(({ id }) => `session ${id}, which is let go`);
  /** Where phones reach this house; known once the server listens. */
  readonly addresses: HallAddresses;

  constructor(store: EventStore, now: () => number = Date.now, cards = new NetworkCards()) {
    this.store = store;
    this.care = new LogCare(store);
    this.addresses = new HallAddresses(cards);
    this.#now = now;
    this.#clock = new HouseClock(now, store, this.sessions);
  }

  /** Hears of every session, those that are there and those to come. */
  onSession(listener: (session: SessionHost) => void): void {
    this.#come.add(listener);
    for (const session of this.sessions.values()) listener(session);
  }

  /** Hears of every session that this house lets go: nobody may be connected to it any more. */
  onGone(listener: (session: SessionHost) => void): void {
    this.#gone.add(listener);
  }

  /** Opens a session of a case with its tables; resolves with its host when everything is durable, or rejects with nothing kept. */
  async open({ id, scenario, command, credential }: NewSession): Promise<SessionHost> {
    const fields = { product: PRODUCT, id, seed: randomInt(2 ** 31), createdAt: this.#now(), scenario };
    const header = sealSessionHeader(fields, sha256);
    // Log, first entry and code are written in one: a kill before leaves a case of no session, which goes at the next start.
    const create = async (lines: readonly string[]) => {
      await new CaseKeeper(this.store, id).keep(scenario, header.scenarioHash);
      await this.store.createLog(id, 'session', headerLine(header), lines, credential);
    };
    const host = new SessionHost(header, [], this.store, this.#clock.time, create);
    await host.submit({ kind: 'facilitator' }, 'open', command);
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
    const note = (log: string, damage: LogDamage) => this.care.note(log, damage);
    const host = await readStoredSession(id, { store: this.store, now: this.#clock.time, note });
    await host.restore(lookedAt);
    this.#adopt(host);
    return host;
  }

  /** The sessions that are not here because their own log, or a log without a session, is damaged. */
  unopened(): { readonly session: string; readonly damage: LogDamage }[] {
    const { damaged } = this.care;
    const known = [...this.sessions.keys(), ...damaged.keys()];
    const stands = (log: string) => !known.some((id) => (id !== log || this.sessions.has(id)) && isLogOf(log, id));
    return [...damaged].filter(([log]) => stands(log)).map(([session, damage]) => ({ session, damage }));
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
    this.#gone.tell(session);
    await session.stop();
  }

  /** From now on a jump of the clock, or a sleep of the machine, pauses every table that ran as of the look before it. */
  watchClock(): void {
    this.#clock.watch();
  }

  async stop(): Promise<void> {
    this.#clock.stop();
    this.addresses.stop();
    await this.care.stop();
    for (const session of this.sessions.values()) await session.stop();
  }

  #adopt(host: SessionHost): void {
    this.sessions.set(host.id, host);
    this.#come.tell(host);
  }
}

/** A look that a wrong clock dated in times to come says nothing. */
function isPast(lookedAt: number | undefined, now: number): boolean {
  return lookedAt !== undefined && lookedAt <= now;
}
