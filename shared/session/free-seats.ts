import type { PartyId } from '../scenario/vocabulary.ts';
import { SEAT_LIMIT, TEAM_LIMIT } from './limits.ts';
import type { SeatPlace, Session, TeamPlace } from './session.ts';

/**
 * The place for somebody who arrives, at the tables of `among` or at the one that was asked for, parties in the case's
 * order. Tables fill one after another until their teams have the session's size, so that no-shows leave whole tables
 * empty and nobody sits alone; then the smallest team. `undefined` when every team that comes into question is full.
 */
export function placeFor(
  session: Session,
  wish: { readonly table?: number | undefined; readonly party?: PartyId | undefined },
  among: readonly number[] = session.tables,
): SeatPlace | undefined {
  const tables = wish.table === undefined ? among : [wish.table];
  const parties = session.scenario.parties
    .map((party) => party.id)
    .filter((party) => wish.party === undefined || party === wish.party);
  const sizes = teamSizes(session);
  const smallest = (table: number): Sized | undefined => {
    const known = sizes.get(table);
    let best: Sized | undefined;
    for (const party of parties) {
      const size = known?.get(party) ?? 0;
      const isSmaller = size < Math.min(TEAM_LIMIT, best?.size ?? TEAM_LIMIT);
      if (isSmaller && isRoomy(session, table, party)) best = { table, party, size };
    }
    return best;
  };
  let best: Sized | undefined;
  for (const table of tables) {
    const team = smallest(table);
    if (team === undefined) continue;
    if (team.size < phonesOfTeam(session)) return withSeat(session, team);
    if (best === undefined || team.size < best.size) best = team;
  }
  return best && withSeat(session, best);
}

/** How many join for a team before the next one fills: everybody, or, where a team shares a phone, that phone alone. */
export function phonesOfTeam({ devices, teamSize }: Pick<Session, 'devices' | 'teamSize'>): number {
  return devices === 'team' ? 1 : teamSize;
}

type Sized = TeamPlace & { readonly size: number };

function withSeat(session: Session, { table, party }: TeamPlace): SeatPlace {
  return { table, party, seat: nextSeat(session, table, party) };
}

/** People of each team that has any, by table; who acts for a team takes nobody's place. */
function teamSizes(session: Session): Map<number, Map<PartyId, number>> {
  const sizes = new Map<number, Map<PartyId, number>>();
  for (const { seat, kind } of Object.values(session.people)) {
    if (seat === undefined || kind === 'proxy') continue;
    const teams = sizes.get(seat.table) ?? new Map<PartyId, number>();
    sizes.set(seat.table, teams.set(seat.party, (teams.get(seat.party) ?? 0) + 1));
  }
  return sizes;
}

/** The next seat number of a team; a number once given is never given again. */
export function nextSeat(session: Session, table: number, party: PartyId): number {
  return (session.seatCounts[`${table}/${party}`] ?? 0) + 1;
}

/** Whether a team has a seat number left that was never given. */
export function isRoomy(session: Session, table: number, party: PartyId): boolean {
  return nextSeat(session, table, party) <= SEAT_LIMIT;
}
