import { runningPhase, type Table } from '../../shared/negotiation/table.ts';
import type { HallOutage } from '../../shared/wire/hall-messages.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import type { TableHost } from '../hosting/table-host.ts';
import type { Presence } from './presence.ts';

/** When phones that are lost together are the hall's network, not people who leave. */
export const OUTAGE = {
  /** So many are lost, and this share of those that were connected, */
  least: 8,
  share: 0.4,
  /** within this time (ms). */
  withinMs: 20_000,
  /** It is over when no larger share of them is still missing. */
  overShare: 0.1,
} as const;

/** Phones of a session as they go and come back, and whether so many went at once that it is the hall that failed. */
export class OutageWatch {
  readonly #here = new Map<string, ReadonlySet<string>>();
  /** When each phone that is missing was lost (server time), by table and seat. */
  readonly #lost = new Map<string, number>();
  #outage: { readonly since: number; readonly of: number } | undefined;

  /**
   * The phones of a table are these now.
   *
   * @param isPlaying whether a phone that goes would be missed: in a pause or a break people put theirs away
   * @param at server time
   */
  note(table: string, seats: readonly string[], isPlaying: boolean, at: number): void {
    const before = this.#here.get(table) ?? new Set<string>();
    const now = new Set(seats);
    this.#here.set(table, now);
    for (const seat of now) this.#lost.delete(`${table} ${seat}`);
    if (isPlaying || this.#outage !== undefined) {
      for (const seat of before) if (!now.has(seat)) this.#lost.set(`${table} ${seat}`, at);
    }
    this.#judge(at);
  }

  /** The outage that is on, at a moment (server time). */
  news(): HallOutage | undefined {
    return this.#outage && { ...this.#outage, missing: this.#lost.size };
  }

  /** Nobody plays any more: phones that are away are at home. */
  forget(): void {
    this.#lost.clear();
    this.#outage = undefined;
  }

  #judge(at: number): void {
    if (this.#outage !== undefined) {
      if (this.#lost.size <= this.#outage.of * OUTAGE.overShare) this.forget();
      return;
    }
    for (const [seat, since] of this.#lost) if (at - since > OUTAGE.withinMs) this.#lost.delete(seat);
    const lost = this.#lost.size;
    const of = lost + [...this.#here.values()].reduce((sum, seats) => sum + seats.size, 0);
    if (lost < OUTAGE.least || lost < of * OUTAGE.share) return;
    this.#outage = { since: Math.min(...this.#lost.values()), of };
  }
}

/** Says which outage of a hall is on, if one is. */
export interface OutageNews {
  news(): HallOutage | undefined;
}

/** Watches the phones of a session; gives what to ask for the outage that is on, and how to stop. */
export function watchOutage(session: SessionHost, presence: Presence): OutageNews & { stop(): void } {
  const watch = new OutageWatch();
  const hosts = () => [...session.tables.values()];
  const stop = presence.onChange((id) => {
    // Of a round before, too: its phones are here no more.
    const host = session.findTable(id)?.host;
    if (host !== undefined) watch.note(id, phonesOf(host.table, presence.seatsAt(id)), isMissed(host), host.time());
  });
  return {
    news: () => {
      if (hosts().every(({ table }) => runningPhase(table) === undefined)) watch.forget();
      return watch.news();
    },
    stop,
  };
}

/** Seats of people with a phone connected: whoever acts for a team does so from the facilitator's own screen. */
function phonesOf({ seats }: Table, connected: readonly string[]): string[] {
  const people = seats.filter(({ kind }) => kind === 'person').map(({ party, seat }) => `${party}:${seat}`);
  return people.filter((seat) => connected.includes(seat));
}

/** Whether a phone of a table is missed when it goes. */
export function isMissed({ table }: TableHost): boolean {
  const phase = runningPhase(table);
  return phase !== undefined && table.clock.paused === undefined && table.stage.kind !== 'break';
}
