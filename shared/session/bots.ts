import type { PartyId } from '../scenario/vocabulary.ts';
import type { SessionEvent } from './events.ts';
import { isRoomy, nextSeat } from './free-seats.ts';
import { type Session, teamOf } from './session.ts';

/** Seats a bot in a team, on its next seat. */
export function botFor(session: Session, table: number, party: PartyId): SessionEvent {
  const name = session.scenario.parties.find((one) => one.id === party)?.shortName.id ?? party;
  return { type: 'BotSeated', name: `Bot ${name}`, table, party, seat: nextSeat(session, table, party) };
}

/** Whether neither people nor a bot play a team, and it has a seat to give. */
export function isFree(session: Session, table: number, party: PartyId): boolean {
  const bots = session.botSeats.some((bot) => bot.table === table && bot.party === party);
  return !bots && teamOf(session, table, party).length === 0 && isRoomy(session, table, party);
}

/** Bots for every party without people, observers excepted, also at a table where nobody sits. */
export function botsFor(session: Session, tables: readonly number[]): SessionEvent[] {
  return tables.flatMap((table) =>
    session.scenario.parties
      .filter((party) => party.role !== 'observer' && isFree(session, table, party.id))
      .map((party) => botFor(session, table, party.id)),
  );
}
