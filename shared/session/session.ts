import { FIRST_LANGUAGE, type Language } from '../kernel/languages.ts';
import type { PublicScenario } from '../scenario/public-scenario.ts';
import type { PartyId } from '../scenario/vocabulary.ts';
import type { AnnouncedOrder, Dropout } from './commands.ts';
import { FIRST_NAME_LIMIT, NAME_LIMIT } from './limits.ts';
import type { Devices, Joining, Plan, ProjectorView, RosterEntry, StatefulOrder } from './vocabulary.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly kind: 'person' | 'proxy';
  readonly muted: boolean;
  /** Who shares the phone, where a team has one. */
  readonly members?: readonly string[] | undefined;
  /** To be kept together, or apart, as the facilitator wishes. */
  readonly group?: string | undefined;
  /** The line of the roster that this person is. */
  readonly roster?: string | undefined;
  readonly seat?: SeatPlace;
  /** When they joined, ms since the epoch; not known of old logs. */
  readonly joinedAt?: number;
  /** Where they say to be while they wait. */
  readonly ask?: SeatAsk;
  /** How often they said so. */
  readonly asks?: number;
}

/** A question to the teams of a table: is this person with you? */
export interface SeatAsk {
  readonly table: number;
  /** Moment of the question, ms since the epoch. */
  readonly at: number;
  /** Teams that said no. */
  readonly denied: readonly PartyId[];
}

/** A team at a table. */
export interface TeamPlace {
  readonly table: number;
  readonly party: PartyId;
}

export interface SeatPlace extends TeamPlace {
  readonly seat: number;
}

/** A place in a team that a bot holds. */
export interface BotSeat extends SeatPlace {
  readonly name: string;
}

/** A round that was played before the present one. */
export interface PastRound {
  readonly round: number;
  readonly scenario: PublicScenario;
  readonly tables: readonly number[];
  /** Who sat where when the round ended, by person. */
  readonly seats: Readonly<Record<string, SeatPlace>>;
  readonly revealed: boolean;
}

/** An order that was announced for a moment (ms since the epoch). */
export interface Announcement {
  readonly announcement: number;
  readonly at: number;
  /** Those that it still is announced for. */
  readonly tables: readonly number[];
  readonly order: AnnouncedOrder;
}

export interface DroppedOut {
  /** How many orders some tables did not follow so far: tells a new one from one that was read. */
  readonly nth: number;
  readonly order: StatefulOrder;
  readonly dropouts: readonly Dropout[];
}

/** One workshop run: who joined, who sits where, what was ordered. The fold of the session's log. */
export interface Session {
  /** The case of the present round. */
  readonly scenario: PublicScenario;
  readonly stage: 'new' | 'open' | 'closed';
  readonly code: string;
  readonly bots: boolean;
  readonly practise: boolean;
  readonly teamSize: number;
  readonly devices: Devices;
  readonly language: Language;
  /** Longest name that the session takes, in characters: its log's format says. */
  readonly nameLimit: number;
  readonly plan?: Plan | undefined;
  /** What the facilitator calls it. */
  readonly label?: string | undefined;
  /** How many people the facilitator expects. */
  readonly expected?: number | undefined;
  readonly joining: Joining;
  /** Counts from 1. */
  readonly round: number;
  readonly pastRounds: readonly PastRound[];
  /** Whether the present round was revealed. */
  readonly revealed: boolean;
  /** Numbers of the present round's tables, from 1. */
  readonly tables: readonly number[];
  readonly started: readonly number[];
  readonly people: Readonly<Record<string, Person>>;
  readonly roster: readonly RosterEntry[];
  readonly botSeats: readonly BotSeat[];
  /** Highest seat number ever given in this round, by `table/party`: a number is never given twice. */
  readonly seatCounts: Readonly<Record<string, number>>;
  readonly projector: ProjectorView;
  /** The facilitator's own countdown, over at `endsAt` (ms since the epoch); it stays until it is stopped. */
  readonly timer?: { readonly text: string; readonly endsAt: number } | undefined;
  /** What was announced and has neither happened nor been cancelled; absent until the first announcement. */
  readonly announcements?: readonly Announcement[] | undefined;
  /** Number of the latest announcement. */
  readonly announced?: number | undefined;
  /** The tables that did not follow the latest order that some did not follow. */
  readonly droppedOut?: DroppedOut | undefined;
  /** Whether the present round's points are withheld; absent where they never were. */
  readonly withholdsPoints?: boolean | undefined;
  /** Events of the case that were injected in this round, with the tables that got them; absent until the first. */
  readonly injected?: Readonly<Record<string, readonly number[]>> | undefined;
  /** Who was taken out of the session, by id and by name; absent until somebody is. */
  readonly removed?: { readonly ids: readonly string[]; readonly names: readonly string[] } | undefined;
}

/** A session before it was opened. @param format of its log; names were shorter in the first */
export function initialSession(scenario: PublicScenario, format = 2): Session {
  return {
    scenario,
    stage: 'new',
    code: '',
    bots: false,
    practise: false,
    teamSize: 1,
    devices: 'each',
    language: FIRST_LANGUAGE,
    nameLimit: format < 2 ? FIRST_NAME_LIMIT : NAME_LIMIT,
    joining: 'open',
    round: 1,
    pastRounds: [],
    revealed: false,
    tables: [],
    started: [],
    people: {},
    roster: [],
    botSeats: [],
    seatCounts: {},
    projector: { kind: 'arrival' },
  };
}

/** Whether somebody only acts for a team that is away. */
export function isProxy({ kind }: Pick<Person, 'kind'>): boolean {
  return kind === 'proxy';
}

/** The people who play a party at a table, and who acts for them. */
export function teamOf(session: Pick<Session, 'people'>, table: number, party: PartyId): Person[] {
  return Object.values(session.people).filter(({ seat }) => seat?.table === table && seat.party === party);
}

/** Whether a round (the present one or an earlier one) was revealed. */
export function isRevealed(session: Session, round: number): boolean {
  if (round === session.round) return session.revealed;
  return session.pastRounds.find((past) => past.round === round)?.revealed ?? false;
}
