import { TABLE_LIMIT, TEAM_LIMIT } from '../session/limits.ts';
import type { Person, Session, TeamPlace } from '../session/session.ts';
import type { Relocation } from '../session/vocabulary.ts';
import { relocation } from './relocation-history.ts';
import { spreadEvenly } from './spread-evenly.ts';
import { byNeed, type PartyToSeat, TeamCounts } from './team-counts.ts';

/** In a further round: the same tables with roles rotated, the same seats, or tables where people have not met yet. */
export const ROUND_SEATINGS = ['rotate', 'same', 'mix'] as const;
export type RoundSeating = (typeof ROUND_SEATINGS)[number];

/** Moves that seat a further round, and how many tables it opens. */
export interface RoundSeats {
  readonly tables: number;
  readonly moves: readonly Relocation[];
}

/**
 * Seats the people of the present round for a further one, in a case with `parties`. Everybody keeps to the party that
 * comes next, after the last one the first (`rotate`, `mix`), or to the same one (`same`), by the order of the parties,
 * where the teams stay even enough: teams of a table differ by one at most. With `mix` the tables change so that, where there are tables enough, nobody sits with
 * anybody they sat with in any round before. Who had no seat waits on: `suggestPlaces` seats them in the new round.
 */
export function seatRound(session: Session, parties: readonly PartyToSeat[], how: RoundSeating): RoundSeats {
  // Who acted for an absent team does so in one round only.
  const sitting = Object.values(session.people).filter(({ seat, kind }) => seat !== undefined && kind === 'person');
  const tables = how === 'mix' ? mixedTables(session, sitting) : presentTables(sitting);
  const before = session.scenario.parties.map(({ id }) => id);
  const step = how === 'same' ? 0 : 1;
  const moves: Relocation[] = [];
  for (const [table, people] of tables) {
    const wanted = (person: Person) => (before.indexOf(person.seat?.party ?? '') + step) % Math.max(1, before.length);
    moves.push(...fillNextTeams(table, people, parties, wanted));
  }
  const last = Math.max(1, ...tables.keys());
  return { tables: Math.min(TABLE_LIMIT, last), moves: [...moves, ...findPlaces(tables, moves, parties)] };
}

function presentTables(people: readonly Person[]): Map<number, Person[]> {
  const tables = new Map<number, Person[]>();
  for (const person of people) {
    const table = person.seat?.table ?? 0;
    tables.set(table, [...(tables.get(table) ?? []), person]);
  }
  return new Map([...tables].sort(([one], [other]) => one - other));
}

/** Even teams at one table; everybody in the party that they want while it has room, the others where room is left. */
function fillNextTeams(
  table: number,
  people: readonly Person[],
  parties: readonly PartyToSeat[],
  wanted: (person: Person) => number,
): Relocation[] {
  const wishes = parties.map((_, place) => people.filter((person) => wanted(person) === place).length);
  const ordered = byNeed(parties);
  const sizes = spreadEvenly(
    people.length,
    ordered.map(() => 0),
    TEAM_LIMIT,
    (place, now) => {
      const own = ordered[place];
      const wish = own === undefined ? 0 : (wishes[parties.indexOf(own)] ?? 0);
      return now[place] === 0 ? 0 : (now[place] ?? 0) - wish;
    },
  );
  const room = new Map(ordered.map(({ id }, place) => [id, sizes[place] ?? 0]));
  const placed: Relocation[] = [];
  const seat = (person: Person, party: PartyToSeat | undefined) => {
    if (party === undefined) return;
    room.set(party.id, (room.get(party.id) ?? 0) - 1);
    placed.push(relocation(person.id, { table, party: party.id }));
  };
  const others = people.filter((person) => {
    const party = parties[wanted(person)];
    const fits = party !== undefined && (room.get(party.id) ?? 0) > 0;
    if (fits) seat(person, party);
    return !fits;
  });
  for (const person of others)
    seat(
      person,
      ordered.find(({ id }) => (room.get(id) ?? 0) > 0),
    );
  return placed;
}

/** Whoever their table had no room for, because the new case has fewer teams, goes to the smallest teams elsewhere. */
function findPlaces(
  tables: ReadonlyMap<number, readonly Person[]>,
  moves: readonly Relocation[],
  parties: readonly PartyToSeat[],
): Relocation[] {
  const placed = new Set(moves.map(({ person }) => person));
  const counts = new TeamCounts(moves.map(({ to }) => to));
  return [...tables.values()].flat().flatMap(({ id }) => {
    const place: TeamPlace | undefined = placed.has(id) ? undefined : counts.smallest([...tables.keys()], parties);
    if (place === undefined) return [];
    counts.add(place);
    return [relocation(id, place)];
  });
}

/**
 * As many tables as before and as even, dealt so that people who met sit apart: the first of every table goes one table
 * on, the second two, and so on; from there to the nearest table with room and the fewest people they have met.
 */
function mixedTables(session: Session, people: readonly Person[]): Map<number, Person[]> {
  const present = presentTables(people);
  const count = present.size;
  const met = meetings(session);
  const base = Math.floor(people.length / count);
  const larger = people.length % count;
  const mixed = Array.from({ length: count }, (): Person[] => []);
  const isFull = (at: readonly Person[]) => {
    if (at.length < base) return false;
    return at.length > base || mixed.filter(({ length }) => length > base).length >= larger;
  };
  const groups = [...present.values()];
  const longest = Math.max(0, ...groups.map(({ length }) => length));
  for (let position = 0; position < longest; position++) {
    for (const [from, group] of groups.entries()) {
      const person = group[position];
      if (person === undefined) continue;
      const acquaintances = met.get(person.id) ?? new Set();
      let best: { at: Person[]; known: number } | undefined;
      for (let shift = 0; shift < count && best?.known !== 0; shift++) {
        const at = mixed[(from + position + 1 + shift) % count];
        if (at === undefined || isFull(at)) continue;
        const known = at.filter(({ id }) => acquaintances.has(id)).length;
        if (best === undefined || known < best.known) best = { at, known };
      }
      best?.at.push(person);
    }
  }
  return new Map(mixed.map((at, i) => [i + 1, at]));
}

/** Who sat at a table with whom, in this round and those before, by person. */
function meetings(session: Session): Map<string, Set<string>> {
  const met = new Map<string, Set<string>>();
  const now = Object.values(session.people).map(({ id, seat }) => [id, seat] as const);
  for (const seats of [now, ...session.pastRounds.map((past) => Object.entries(past.seats))]) {
    const tables = new Map<number, string[]>();
    for (const [id, seat] of seats) {
      if (seat === undefined) continue;
      tables.set(seat.table, [...(tables.get(seat.table) ?? []), id]);
    }
    for (const ids of tables.values()) {
      for (const id of ids) met.set(id, new Set([...(met.get(id) ?? []), ...ids.filter((other) => other !== id)]));
    }
  }
  return met;
}
