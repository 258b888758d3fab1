import type { PartyId } from '../scenario/vocabulary.ts';
import type { TeamPlace } from '../session/session.ts';
import { spreadEvenly } from './spread-evenly.ts';
import { TeamCounts } from './team-counts.ts';

/** Whether friends (people of one group) sit at one table, at different ones, or wherever the fewest have to move. */
export const MIXES = ['any', 'together', 'apart'] as const;
export type Mix = (typeof MIXES)[number];

export interface PersonToSeat {
  readonly id: string;
  readonly group?: string | undefined;
  /** Where they sit now. */
  readonly seat?: TeamPlace | undefined;
  /** Where the roster puts them: this stays. */
  readonly reserved?: { readonly table: number; readonly party?: PartyId | undefined } | undefined;
}

type Tables = Map<number, PersonToSeat[]>;

/** Who sits at which table: sizes as even as reserved places allow, `most` at one table; who is too many is in none. */
export function fillTables(
  people: readonly PersonToSeat[],
  numbers: readonly number[],
  most: number,
  mix: Mix,
): Tables {
  const tables: Tables = new Map(numbers.map((table) => [table, []]));
  const free: PersonToSeat[] = [];
  for (const person of people) {
    const at = person.reserved === undefined ? undefined : tables.get(person.reserved.table);
    if (at === undefined || at.length >= most) free.push(person);
    else at.push(person);
  }
  const sitting = new TeamCounts(mix === 'any' ? free.map(({ seat }) => seat) : []);
  const sizes = spreadEvenly(
    people.length,
    numbers.map((table) => tables.get(table)?.length ?? 0),
    most,
    (place, now) => (now[place] ?? 0) - sitting.atTable(numbers[place] ?? 0),
  );
  const hall = new Hall(tables, new Map(numbers.map((table, place) => [table, sizes[place] ?? 0])));
  if (mix === 'together') keepTogether(hall, free);
  else if (mix === 'apart') dealOut(hall, free);
  else leaveSitting(hall, free);
  return tables;
}

/** Tables that fill up to their sizes. */
class Hall {
  readonly #tables: Tables;
  readonly #sizes: ReadonlyMap<number, number>;
  readonly numbers: readonly number[];

  constructor(tables: Tables, sizes: ReadonlyMap<number, number>) {
    this.#tables = tables;
    this.#sizes = sizes;
    this.numbers = [...tables.keys()];
  }

  at(table: number): readonly PersonToSeat[] {
    return this.#tables.get(table) ?? [];
  }

  room(table: number): number {
    return (this.#sizes.get(table) ?? 0) - this.at(table).length;
  }

  seat(table: number | undefined, person: PersonToSeat): void {
    if (table !== undefined) this.#tables.get(table)?.push(person);
  }

  /** The table with room that has the least by `cost`, the earlier one of equals. */
  best(cost: (table: number) => number): number | undefined {
    let best: { table: number; cost: number } | undefined;
    for (const table of this.numbers) {
      if (this.room(table) <= 0) continue;
      const own = cost(table);
      if (best === undefined || own < best.cost) best = { table, cost: own };
    }
    return best?.table;
  }
}

/** Whoever sits at a table with room stays; the others take what is left, in their order. */
function leaveSitting(hall: Hall, people: readonly PersonToSeat[]): void {
  const moving = people.filter((person) => {
    const table = person.seat?.table;
    const stays = table !== undefined && hall.room(table) > 0;
    if (stays) hall.seat(table, person);
    return !stays;
  });
  for (const person of moving)
    hall.seat(
      hall.best(() => 0),
      person,
    );
}

/** Groups, the largest first; then whoever has none, each for themselves. */
function groupsOf(people: readonly PersonToSeat[]): (readonly [string | undefined, readonly PersonToSeat[]])[] {
  const groups = new Map<string, PersonToSeat[]>();
  const alone: PersonToSeat[] = [];
  for (const person of people) {
    if (person.group === undefined) alone.push(person);
    else groups.set(person.group, [...(groups.get(person.group) ?? []), person]);
  }
  return [...[...groups].sort(([, one], [, other]) => other.length - one.length), [undefined, alone]];
}

/** A group goes where it just fits, near friends who have a reserved place; a larger one is split into full tables. */
function keepTogether(hall: Hall, people: readonly PersonToSeat[]): void {
  for (const [group, members] of groupsOf(people)) {
    let left = [...members];
    while (left.length > 0) {
      const friends = (table: number) => countGroup(hall, table, group);
      const whole = group === undefined ? 0 : left.length;
      const table = hall.best((one) => {
        const room = hall.room(one);
        // Fits: the fuller the better. Does not: the more room the better, after all that fit.
        return (room >= whole ? room : 10_000 - room) - (friends(one) > 0 ? 1000 : 0);
      });
      if (table === undefined) break;
      const going = left.slice(0, hall.room(table));
      for (const person of going) hall.seat(table, person);
      left = left.slice(going.length);
    }
  }
}

/** Each of a group goes where the fewest of it are, to the table with the most room among those. */
function dealOut(hall: Hall, people: readonly PersonToSeat[]): void {
  for (const [group, members] of groupsOf(people)) {
    for (const person of members) {
      hall.seat(
        hall.best((table) => countGroup(hall, table, group) * 1000 - hall.room(table)),
        person,
      );
    }
  }
}

function countGroup(hall: Hall, table: number, group: string | undefined): number {
  if (group === undefined) return 0;
  return hall.at(table).filter((person) => person.group === group).length;
}
