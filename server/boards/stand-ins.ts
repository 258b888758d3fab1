import { nanoid } from 'nanoid';
import { waitingFor } from '../../shared/debrief/table-trouble.ts';
import { hasStandIn } from '../../shared/negotiation/stand-in.ts';
import { roleOf, type Table } from '../../shared/negotiation/table.ts';
import type { PartyId } from '../../shared/scenario/vocabulary.ts';
import type { Order } from '../../shared/session/commands.ts';
import { isProxy, type TeamPlace, teamOf } from '../../shared/session/session.ts';
import { logFault } from '../faults.ts';
import type { SessionHost } from '../hosting/session-host.ts';
import type { TableHost } from '../hosting/table-host.ts';
import { isMissed, type OutageNews } from './hall-outage.ts';
import type { Presence } from './presence.ts';

/** When a stand-in comes by itself. */
export const STAND_IN = {
  /** All phones of its team are gone so long (ms) while a phase runs, */
  goneMs: 180_000,
  /** and of the hall's no more than so many, or less than this share. */
  mostGone: 2,
  share: 0.1,
} as const;

/** How often it is looked (ms). */
const LOOK_EVERY_MS = 2000;

/** A table as stand-ins look at it. */
export interface WatchedTable {
  readonly number: number;
  readonly table: Table;
  /** Seats (`party:seat`) with a phone connected. */
  readonly connected: readonly string[];
  /** Whether a phone that is gone is missed: in a pause or a break people put theirs away. */
  readonly isPlaying: boolean;
}

/** [SI-6] Which teams have been gone for long, and hold their table up, while the rest of the hall is there. */
export class AbsenceWatch {
  /** Since when (server time) each team is gone, by table and party. */
  #since: ReadonlyMap<string, number> = new Map();

  /**
   * Looks at the hall; gives the teams that a stand-in comes to now.
   *
   * @param isHallLost the hall's network failed: nobody is missed then
   * @param at server time
   */
  look(tables: readonly WatchedTable[], isHallLost: boolean, at: number): TeamPlace[] {
    const playing = isHallLost ? [] : tables.filter(({ isPlaying }) => isPlaying);
    const gone = playing.flatMap((watched) =>
      teamsGone(watched).map((party) => ({ ...watched, party, key: `${watched.number}/${party}` })),
    );
    this.#since = new Map(gone.map(({ key }) => [key, this.#since.get(key) ?? at]));
    if (!isHallThere(playing)) return [];
    return gone
      .filter(({ key, table, party }) => at - (this.#since.get(key) ?? at) >= STAND_IN.goneMs && holdsUp(table, party))
      .map(({ number, party }) => ({ table: number, party }));
  }
}

/** Teams with people of whom none has a phone connected. */
function teamsGone({ table, connected }: WatchedTable): PartyId[] {
  const people = table.seats.filter(({ kind }) => kind === 'person');
  const teams = [...new Set(people.map(({ party }) => party))];
  return teams.filter(
    (team) => !people.some(({ party, seat }) => party === team && connected.includes(`${party}:${seat}`)),
  );
}

function isHallThere(playing: readonly WatchedTable[]): boolean {
  let [all, gone] = [0, 0];
  for (const { table, connected } of playing) {
    for (const { kind, party, seat } of table.seats) {
      if (kind !== 'person') continue;
      all += 1;
      if (!connected.includes(`${party}:${seat}`)) gone += 1;
    }
  }
  return gone <= STAND_IN.mostGone || gone < all * STAND_IN.share;
}

/** Whether a table waits for the team's answer or vote, and nobody stands in or acts for it. */
function holdsUp(table: Table, party: PartyId): boolean {
  const isDeciding = table.stage.kind === 'negotiation' || table.stage.kind === 'ratification';
  const isHeld = table.seats.some((seat) => seat.party === party && seat.kind !== 'person');
  const isAsked = isDeciding && waitingFor(table).includes(party) && roleOf(table.scenario, party) !== 'observer';
  return isAsked && !isHeld && !hasStandIn(table, party);
}

/**
 * Watches the teams of a session: lets a bot stand in for one that is gone, and sends stand-ins and proxies away when a
 * phone of their team is back [SI-6] [SI-7] [SE-31]. Gives how to look now, and how to stop.
 *
 * @param outage says whether the hall's network failed
 */
export function watchStandIns(
  session: SessionHost,
  presence: Presence,
  outage: OutageNews,
): { look(): void; stop(): void } {
  const watch = new AbsenceWatch();
  const here = new Map<string, ReadonlySet<PartyId>>();
  const order = (table: number, what: Order) =>
    session
      .submit({ kind: 'house' }, `house:${nanoid()}`, { type: 'OrderTables', tables: [table], order: what })
      .catch((error) => logFault(`stand-ins of session ${session.id}`, error));
  const look = () => {
    if (session.session.stage !== 'open') return;
    const isHallLost = outage.news() !== undefined;
    const tables = [...session.tables].map(([number, host]) => ({
      number,
      table: host.table,
      connected: presence.seatsAt(host.id),
      isPlaying: isMissed(host),
    }));
    const at = [...session.tables.values()][0]?.time() ?? 0;
    for (const { table, party } of watch.look(tables, isHallLost, at)) {
      void order(table, { kind: 'let-stand-in', party, why: 'devices-gone' });
    }
  };
  const comeBack = (number: number, host: TableHost) => {
    const before = here.get(host.id) ?? new Set();
    const now = teamsHere(host.table, presence.seatsAt(host.id));
    here.set(host.id, now);
    for (const party of now) {
      if (hasStandIn(host.table, party)) void order(number, { kind: 'recall-stand-in', party, why: 'device-back' });
      if (before.has(party)) continue;
      const proxies = teamOf(session.session, number, party).filter(isProxy);
      for (const { id: person } of proxies) {
        session
          .submit({ kind: 'house' }, `house:${nanoid()}`, { type: 'RemovePerson', person })
          .catch((error) => logFault(`proxies of session ${session.id}`, error));
      }
    }
  };
  const stopPresence = presence.onChange((id) => {
    const found = [...session.tables].find(([, host]) => host.id === id);
    if (found !== undefined) comeBack(...found);
  });
  const timer = setInterval(() => {
    // What goes wrong here must not take the server with it.
    try {
      look();
    } catch (error) {
      logFault(`stand-ins of session ${session.id}`, error);
    }
  }, LOOK_EVERY_MS);
  timer.unref();
  const stop = () => {
    clearInterval(timer);
    stopPresence();
  };
  return { look, stop };
}

/** Teams of whose people somebody has a phone connected. */
function teamsHere({ seats }: Table, connected: readonly string[]): ReadonlySet<PartyId> {
  const people = seats.filter(({ kind, party, seat }) => kind === 'person' && connected.includes(`${party}:${seat}`));
  return new Set(people.map(({ party }) => party));
}
