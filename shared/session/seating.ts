import type { PartyId } from '../scenario/vocabulary.ts';
import { type SeatPlace, type Session, teamOf } from './session.ts';

/** People of one team at most; more would talk past each other and past the rules of a table. */
export const TEAM_LIMIT = 8;

/**
 * The place for somebody who arrives: the smallest team, parties in the case's order, tables by number. `undefined` when
 * every team that was asked for is full.
 */
export function placeFor(session: Session, wish: { table?: number; party?: PartyId }): SeatPlace | undefined {
  const tables = wish.table === undefined ? session.tables : [wish.table];
  const parties = session.scenario.parties
    .map((party) => party.id)
    .filter((party) => wish.party === undefined || party === wish.party);
  let best: { place: SeatPlace; size: number } | undefined;
  for (const table of tables) {
    for (const party of parties) {
      const size = teamOf(session, table, party).length;
      if (size < TEAM_LIMIT && (best === undefined || size < best.size)) {
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
