import type { PartyId } from '../scenario/vocabulary.ts';
import { TEAM_LIMIT } from '../session/limits.ts';
import type { TeamPlace } from '../session/session.ts';
import type { Relocation } from '../session/vocabulary.ts';
import { fillTables, type Mix, type PersonToSeat } from './filling.ts';
import { spreadEvenly } from './spread-evenly.ts';
import { tablesFor } from './table-count.ts';
import { byNeed, type PartyToSeat, TeamCounts } from './team-counts.ts';

export interface SeatingWish {
  /** Numbers of the tables that may be used; without them as many as the people fill, from 1. */
  readonly tables?: readonly number[] | undefined;
  /** People in a team, 1 to 8. */
  readonly teamSize: number;
  readonly mix: Mix;
}

/**
 * Seats everybody anew; answers with the changes only, the same ones every time. For n people and p parties, s of which
 * sign:
 * - nobody is left out while the tables have room (8 in each team); whoever is too many stands up;
 * - team sizes at one table differ by one at most, and so do the sizes of the tables in use, except where the roster
 *   wants it otherwise;
 * - with n ≥ p every team at every table in use has somebody; with s ≤ n < p there is one table where everybody signs
 *   or, as far as they go, ratifies; with n < s one table has one person in each of the first n teams that sign;
 * - whoever is too many for even teams makes teams larger: nobody sits alone;
 * - groups sit at one table while a table has room for them all (`together`), or are dealt out so that no table has more
 *   than its share of one (`apart`); with `any`, whoever can stay, stays.
 */
export function planSeats(
  people: readonly PersonToSeat[],
  parties: readonly PartyToSeat[],
  wish: SeatingWish,
): Relocation[] {
  const places = planPlaces(people, parties, wish);
  return people.flatMap(({ id, seat }) => {
    const to = places.get(id);
    const stays = seat?.table === to?.table && seat?.party === to?.party;
    return stays ? [] : [{ person: id, ...(to === undefined ? {} : { to }) }];
  });
}

/** Where everybody sits by `planSeats`, by person; nothing for those who found no room. */
export function planPlaces(
  people: readonly PersonToSeat[],
  parties: readonly PartyToSeat[],
  wish: SeatingWish,
): Map<string, TeamPlace> {
  const places = new Map<string, TeamPlace>();
  if (people.length === 0 || parties.length === 0) return places;
  const ordered = byNeed(parties);
  const tables = tablesInUse(people, parties, wish);
  const seatedAt = fillTables(people, tables, parties.length * TEAM_LIMIT, wish.mix);
  const inHall = new Map<PartyId, number>();
  for (const [table, members] of seatedAt) {
    for (const [id, party] of fillTeams(table, members, ordered, inHall, wish.mix)) places.set(id, { table, party });
  }
  return places;
}

/** As many tables as the people fill: those of the roster, then where most people sit (`any`), then by number. */
function tablesInUse(people: readonly PersonToSeat[], parties: readonly PartyToSeat[], wish: SeatingWish): number[] {
  const wanted = tablesFor(people.length, parties.length, wish.teamSize);
  const all = wish.tables ?? Array.from({ length: wanted }, (_, i) => i + 1);
  const reserved = new Set(people.flatMap((person) => person.reserved?.table ?? []));
  const sitting = new TeamCounts(wish.mix === 'any' ? people.map(({ seat }) => seat) : []);
  const others = all
    .filter((table) => !reserved.has(table))
    .sort((one, other) => sitting.atTable(other) - sitting.atTable(one) || one - other);
  const kept = all.filter((table) => reserved.has(table));
  return [...kept, ...others.slice(0, Math.max(0, wanted - kept.length))].sort((one, other) => one - other);
}

/** The party of everybody at one table; `inHall` counts people by party so that extra people go round. */
function fillTeams(
  table: number,
  members: readonly PersonToSeat[],
  parties: readonly PartyToSeat[],
  inHall: Map<PartyId, number>,
  mix: Mix,
): Map<string, PartyId> {
  const chosen = new Map<string, PartyId>();
  const wants = (party: PartyId) => members.filter(({ reserved }) => reserved?.party === party).slice(0, TEAM_LIMIT);
  const minima = parties.map(({ id }) => wants(id).length);
  const staying = ({ id }: PartyToSeat) => members.filter(({ seat }) => seat?.table === table && seat.party === id);
  const stays = parties.map((party) => (mix === 'any' ? staying(party).length : 0));
  // An empty team that signs comes first (the order of the parties); then who wants to stay; then the hall's balance.
  const sizes = spreadEvenly(members.length, minima, TEAM_LIMIT, (place, now) => {
    if (now[place] === 0) return 0;
    const keeps = (stays[place] ?? 0) > (now[place] ?? 0) ? 0 : 10_000;
    return keeps + (inHall.get(parties[place]?.id ?? '') ?? 0);
  });
  const room = new Map(parties.map(({ id }, place) => [id, sizes[place] ?? 0]));
  const seat = (person: PersonToSeat, party: PartyId) => {
    if (chosen.has(person.id) || (room.get(party) ?? 0) === 0) return;
    chosen.set(person.id, party);
    room.set(party, (room.get(party) ?? 0) - 1);
    inHall.set(party, (inHall.get(party) ?? 0) + 1);
  };
  for (const { id } of parties) for (const person of wants(id)) seat(person, id);
  if (mix === 'any') for (const party of parties) for (const person of staying(party)) seat(person, party.id);
  for (const person of members) {
    const party = parties.find(({ id }) => (room.get(id) ?? 0) > 0);
    if (party !== undefined) seat(person, party.id);
  }
  return chosen;
}
