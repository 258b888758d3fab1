import type { PartyId } from '../scenario/vocabulary.ts';
import { type SeatPlace, type Session, teamOf } from './session.ts';

/** People of one team at most; more would talk past each other and past the rules of a table. */
export const TEAM_LIMIT = 8;

/** Highest number of a seat: what a table's log can hold. */
export const SEAT_LIMIT = 99;

/**
 * The place for somebody who arrives: the smallest team, parties in the case's order, tables by number, at those of
 * `among` or at the one that was asked for. `undefined` when every team that comes into question is full.
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
  let best: { place: SeatPlace; size: number } | undefined;
  for (const table of tables) {
    for (const party of parties) {
      const size = teamOf(session, table, party).length;
      if (size < TEAM_LIMIT && isRoomy(session, table, party) && (best === undefined || size < best.size)) {
        best = { place: { table, party, seat: nextSeat(session, table, party) }, size };
      }
    }
  }
  return best?.place;
}

/** The next seat number of a team; a number once given is never given again. */
export function nextSeat(session: Session, table: number, party: PartyId): number {
  return (session.seatCounts[`${table}/${party}`] ?? 0) + 1;
}

/** Whether a team has a seat number left that was never given. */
export function isRoomy(session: Session, table: number, party: PartyId): boolean {
  return nextSeat(session, table, party) <= SEAT_LIMIT;
}
