import type { Crowd } from '../../shared/wire/hall-messages.ts';

/** People of one session who came from one address, newest last. */
interface Group {
  readonly id: number;
  readonly came: { readonly person: string; readonly at: number }[];
  hasWaited: boolean;
  /** When more of them than usual came last, and since when. */
  crowd: { since: number; lastAt: number } | undefined;
}

/** So many from one address within this time are looked at. */
const WINDOW_MS = 120_000;
const MANY = 20;
/** A facilitator who comes back from the hall still finds them. */
const KEPT_MS = 600_000;
const MOST_ADDRESSES = 5000;

/**
 * Who came in from the same address, for as long as somebody may want to send them away: in memory only, and the address
 * itself is told to nobody. Many from one address are a crowd where phones have addresses of their own (others came from
 * elsewhere), or where they came faster than a line lets in: a whole hall behind one router is not asked about for nothing.
 */
export class Arrivals {
  readonly #now: () => number;
  readonly #sessions = new Map<string, Map<string, Group>>();
  #drawn = 0;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Somebody was given a place. */
  noteJoined(session: string, person: string, address: string): void {
    const at = this.#now();
    const group = this.#groupOf(session, address);
    while ((group.came[0]?.at ?? at) < at - KEPT_MS - WINDOW_MS) group.came.shift();
    group.came.push({ person, at });
    this.#look(session);
  }

  /** Somebody from this address had to wait for a place. */
  noteWaited(session: string, address: string): void {
    this.#groupOf(session, address).hasWaited = true;
  }

  /** Crowds of the last minutes, as far as their people are still here. */
  crowds(session: string, isHere: (person: string) => boolean): Crowd[] {
    const at = this.#now();
    const groups = [...(this.#sessions.get(session)?.values() ?? [])];
    return groups.flatMap(({ id, came, crowd }) => {
      if (crowd === undefined || at - crowd.lastAt > KEPT_MS) return [];
      const { since, lastAt } = crowd;
      const people = came.filter((one) => one.at >= since && isHere(one.person)).length;
      return people === 0 ? [] : [{ id, since, lastAt, people }];
    });
  }

  /** Ids of the people of a crowd, in the order in which they came. */
  peopleOf(session: string, crowd: number): readonly string[] {
    const groups = [...(this.#sessions.get(session)?.values() ?? [])];
    const found = groups.find(({ id }) => id === crowd);
    const since = found?.crowd?.since;
    return since === undefined ? [] : (found?.came.filter(({ at }) => at >= since).map(({ person }) => person) ?? []);
  }

  /** The session is gone. */
  forget(session: string): void {
    this.#sessions.delete(session);
  }

  #look(session: string): void {
    const at = this.#now();
    const groups = [...(this.#sessions.get(session)?.values() ?? [])];
    const lately = groups.map((group) => ({ group, came: group.came.filter((one) => at - one.at <= WINDOW_MS) }));
    for (const { group, came } of lately) {
      if (came.length < MANY) continue;
      const isAlone = lately.every((other) => other.group === group || other.came.length === 0);
      if (isAlone && !group.hasWaited) continue;
      const isOn = group.crowd !== undefined && at - group.crowd.lastAt <= KEPT_MS;
      const since = isOn ? (group.crowd?.since ?? at) : (came[0]?.at ?? at);
      group.crowd = { since, lastAt: came.at(-1)?.at ?? at };
    }
  }

  #groupOf(session: string, address: string): Group {
    const groups = this.#sessions.get(session) ?? new Map<string, Group>();
    this.#sessions.set(session, groups);
    const known = groups.get(address);
    if (known !== undefined) return known;
    const [oldest] = groups.keys();
    if (groups.size >= MOST_ADDRESSES && oldest !== undefined) groups.delete(oldest);
    this.#drawn += 1;
    const group: Group = { id: this.#drawn, came: [], hasWaited: false, crowd: undefined };
    groups.set(address, group);
    return group;
  }
}
