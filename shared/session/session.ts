import type { PublicScenario } from '../scenario/public-scenario.ts';
import type { PartyId } from '../scenario/vocabulary.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly seat?: SeatPlace;
}

export interface SeatPlace {
  readonly table: number;
  readonly party: PartyId;
  readonly seat: number;
}

/** A place in a team that a bot holds. */
export interface BotSeat extends SeatPlace {
  readonly name: string;
}

/** One workshop run: who joined, who sits where, what was ordered. The fold of the session's log. */
export interface Session {
  readonly scenario: PublicScenario;
  readonly stage: 'new' | 'open' | 'closed';
  readonly code: string;
  readonly bots: boolean;
  readonly practise: boolean;
  readonly revealed: boolean;
  /** Numbers of the tables, from 1. */
  readonly tables: readonly number[];
  readonly started: readonly number[];
  readonly people: Readonly<Record<string, Person>>;
  readonly botSeats: readonly BotSeat[];
  /** Highest seat number ever given, by `table/party`: a number is never given twice. */
  readonly seatCounts: Readonly<Record<string, number>>;
}

/** A session before it was opened. */
export function initialSession(scenario: PublicScenario): Session {
  return {
    scenario,
    stage: 'new',
    code: '',
    bots: false,
    practise: false,
    revealed: false,
    tables: [],
    started: [],
    people: {},
    botSeats: [],
    seatCounts: {},
  };
}

/** The people who play a party at a table. */
export function teamOf(session: Session, table: number, party: PartyId): Person[] {
  return Object.values(session.people).filter(({ seat }) => seat?.table === table && seat.party === party);
}
