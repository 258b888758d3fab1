import type { PartyId, PartyRole } from '../scenario/vocabulary.ts';
import { TEAM_LIMIT } from '../session/limits.ts';
import type { TeamPlace } from '../session/session.ts';

/** What seating needs to know of a party of the case. */
export interface PartyToSeat {
  readonly id: PartyId;
  readonly role: PartyRole;
}

const RANK: Readonly<Record<PartyRole, number>> = { signatory: 0, ratifier: 1, observer: 2 };

/** Parties in the order in which they need people: who signs, who ratifies, who looks on; else as in the case. */
export function byNeed<P extends PartyToSeat>(parties: readonly P[]): P[] {
  return [...parties].sort((one, other) => RANK[one.role] - RANK[other.role]);
}

/** How many people sit in each team, while a plan is being made. */
export class TeamCounts {
  readonly #teams = new Map<string, number>();
  readonly #tables = new Map<number, number>();

  constructor(places: Iterable<TeamPlace | undefined>) {
    for (const place of places) if (place !== undefined) this.add(place);
  }

  of({ table, party }: TeamPlace): number {
    return this.#teams.get(`${table}/${party}`) ?? 0;
  }

  atTable(table: number): number {
    return this.#tables.get(table) ?? 0;
  }

  add({ table, party }: TeamPlace, people = 1): void {
    this.#teams.set(`${table}/${party}`, this.of({ table, party }) + people);
    this.#tables.set(table, this.atTable(table) + people);
  }

  /**
   * The team with the fewest people that still takes somebody (8 at most); of equals at the table with fewer people, then
   * who signs before who ratifies before who looks on. `undefined` when every team is full.
   * @param takes whether a team comes into question besides
   */
  smallest(
    tables: readonly number[],
    parties: readonly PartyToSeat[],
    takes: (place: TeamPlace) => boolean = () => true,
  ): TeamPlace | undefined {
    let best: { place: TeamPlace; size: number; people: number } | undefined;
    const ordered = byNeed(parties);
    for (const table of tables) {
      const people = this.atTable(table);
      for (const { id } of ordered) {
        const place = { table, party: id };
        const size = this.of(place);
        if (size >= TEAM_LIMIT) continue;
        if (best !== undefined && (size > best.size || (size === best.size && people >= best.people))) continue;
        if (takes(place)) best = { place, size, people };
      }
    }
    return best?.place;
  }
}
