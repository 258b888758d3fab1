import type { TableEvent, TableEventType } from '../negotiation/events.ts';
import { teamsNotReady } from '../negotiation/preparation.ts';
import { type Offer, partiesWithRole, type Table } from '../negotiation/table.ts';
import type { PartyId } from '../scenario/vocabulary.ts';

/** Moments at one table (server time, ms since the epoch) that its fold does not keep. */
export interface TableTimes {
  readonly phaseSince?: number;
  /** When each phase of the case first began here, in their order. */
  readonly phasesBegan?: readonly number[];
  /** Play time (ms) at which the negotiation first began. */
  readonly negotiationFromPlayMs?: number;
  /** Of the last offer, answer, word or vote; of the last offer. */
  readonly lastActAt?: number;
  readonly lastOfferAt?: number;
  /** As of when the play clock stands. */
  readonly pausedSince?: number;
  /** When each team that has its hand up raised it. */
  readonly handsSince: Readonly<Record<PartyId, number>>;
  /** Since when somebody is on the way to each of them; absent until somebody goes. */
  readonly goesSince?: Readonly<Record<PartyId, number>>;
}

export const NO_TIMES: TableTimes = { handsSince: {} };

/** Whether an event is an offer, an answer, a word or a vote: a table where none comes for long is silent. */
const IS_ACT: Readonly<Record<TableEventType, boolean>> = {
  SeatTaken: false,
  MembersChanged: false,
  SeatRenamed: false,
  PenTaken: false,
  SeatMuted: false,
  SeatVacated: false,
  StandInCame: false,
  StandInWent: false,
  PaperResultEntered: false,
  StepAnnounced: false,
  StepCancelled: false,
  TableStarted: false,
  PhaseStarted: false,
  PhaseExtended: false,
  TablePaused: false,
  TableResumed: false,
  TableClosed: false,
  TableRevealed: false,
  AnnouncementMade: false,
  NudgeGiven: false,
  EventInjected: false,
  OptionsClosed: false,
  ConstraintsEntered: false,
  PointsChanged: false,
  PointsWithheld: false,
  PointsOpened: false,
  PointsHeldBack: false,
  WorthChanged: false,
  PreparationSaved: false,
  GuessSaved: false,
  PartyReady: false,
  ReadinessTakenBack: false,
  OfferMade: true,
  OfferLinked: false,
  OfferShown: false,
  OfferNoteWritten: false,
  OfferAccepted: true,
  AcceptanceTakenBack: true,
  OfferRejected: true,
  OfferClosed: false,
  DraftShared: false,
  DraftHeld: false,
  DraftSettled: false,
  MessageSaid: true,
  ActSaid: true,
  ActLinked: false,
  ConditionStated: true,
  ConditionDropped: false,
  TentativeAgreementReached: false,
  VoteCast: true,
  VoteReceived: false,
  RatificationDecided: false,
  VoteReasonShown: false,
  VoteGuessed: false,
  VoteGuessShown: false,
  AgreementReturned: false,
  PartyWalkedAway: false,
  HandRaised: false,
  HandLowered: false,
  HandTaken: false,
  HandLeft: false,
  AnswerSaved: false,
  ConsentGiven: false,
  ConsentAnswered: false,
};

/** The moments after one more entry of the table's log, made at `at`. */
export function timesAfter(times: TableTimes, at: number, events: readonly TableEvent[]): TableTimes {
  let known = times;
  for (const event of events) known = timesAfterEvent(known, at, event);
  return known;
}

function timesAfterEvent(times: TableTimes, at: number, event: TableEvent): TableTimes {
  switch (event.type) {
    case 'PhaseStarted': {
      const isFirst = event.kind === 'negotiation' && times.negotiationFromPlayMs === undefined;
      const { phasesBegan = [] } = times;
      const began = event.index < phasesBegan.length ? phasesBegan : [...phasesBegan, at];
      return {
        ...times,
        phaseSince: at,
        phasesBegan: began,
        ...(isFirst ? { negotiationFromPlayMs: event.startsAtPlayMs } : {}),
      };
    }
    case 'TablePaused':
      // A standing pause that becomes another kind of pause began when it began.
      return { ...times, pausedSince: times.pausedSince ?? at };
    case 'TableResumed': {
      const { pausedSince: _, ...running } = times;
      return running;
    }
    case 'OfferMade':
      return { ...times, lastActAt: at, lastOfferAt: at };
    case 'HandRaised':
      return { ...times, handsSince: { ...times.handsSince, [event.party]: at } };
    case 'HandLowered': {
      const { [event.party]: _, ...handsSince } = times.handsSince;
      return { ...withoutGoer(times, event.party), handsSince };
    }
    case 'HandTaken':
      return { ...times, goesSince: { ...times.goesSince, [event.party]: at } };
    case 'HandLeft':
      return withoutGoer(times, event.party);
    default:
      return IS_ACT[event.type] ? { ...times, lastActAt: at } : times;
  }
}

function withoutGoer(times: TableTimes, party: PartyId): TableTimes {
  if (times.goesSince === undefined) return times;
  const { [party]: _, ...goesSince } = times.goesSince;
  return { ...times, goesSince };
}

/** Fewer words and offers than this are nobody's monologue. */
const FEW_ACTS = 6;

/** One seat's part of everything that was said between teams and offered. */
export interface Loudest {
  readonly party: PartyId;
  readonly seat: number;
  /** 0–100, rounded. */
  readonly share: number;
}

/**
 * Who said and offered most from a moment of the play clock (ms) on, inside teams not counted; the earlier one where two
 * are even. `undefined` while there is too little to say.
 */
export function loudest(table: Pick<Table, 'messages' | 'offers'>, fromPlayMs: number): Loudest | undefined {
  const counts = new Map<string, { party: PartyId; seat: number; acts: number }>();
  let total = 0;
  const count = (party: PartyId, seat: number) => {
    const key = `${party}:${seat}`;
    const known = counts.get(key) ?? { party, seat, acts: 0 };
    known.acts += 1;
    total += 1;
    counts.set(key, known);
  };
  for (const { channel, party, seat, playMs } of table.messages) {
    if (channel !== 'team' && playMs >= fromPlayMs) count(party, seat);
  }
  for (const { author, seat, madeAtPlayMs } of Object.values(table.offers)) {
    if (madeAtPlayMs >= fromPlayMs) count(author, seat);
  }
  if (total < FEW_ACTS) return undefined;
  const [first, ...others] = counts.values();
  if (first === undefined) return undefined;
  const { party, seat, acts } = others.reduce((best, one) => (one.acts > best.acts ? one : best), first);
  return { party, seat, share: Math.round((100 * acts) / total) };
}

/** Fewer offers in a row than this are no deadlock. */
const FEW_OFFERS = 3;

/**
 * The one issue in which the latest offers of different parties differ, and how many offers in a row do; of offers that
 * one party made one after the other only the last counts. `undefined` while they differ in more, or are too few.
 */
export function stuck(
  offers: readonly Pick<Offer, 'author' | 'package'>[],
): { readonly issue: number; readonly offers: number } | undefined {
  const answers = offers.filter((offer, i) => offers[i + 1]?.author !== offer.author);
  let issue: number | undefined;
  let count = 1;
  for (let i = answers.length - 1; i > 0; i--) {
    const differing = differences(answers[i], answers[i - 1]);
    if (differing.length !== 1 || (issue !== undefined && differing[0] !== issue)) break;
    issue = differing[0];
    count += 1;
  }
  return issue === undefined || count < FEW_OFFERS ? undefined : { issue, offers: count };
}

function differences(one: Pick<Offer, 'package'> | undefined, other: Pick<Offer, 'package'> | undefined): number[] {
  if (one === undefined || other === undefined) return [];
  return one.package.flatMap((option, issue) => (other.package[issue] === option ? [] : [issue]));
}

/**
 * Whom a table waits for: in a negotiation the signatories who have not answered the newest open offer, in a ratification those who
 * have not voted, before that the teams that are not ready.
 */
export function waitingFor(table: Table): PartyId[] {
  switch (table.stage.kind) {
    case 'briefing':
    case 'preparation':
      return teamsNotReady(table);
    case 'negotiation': {
      const newest = Object.values(table.offers).findLast((offer) => offer.state === 'open');
      const asked = partiesWithRole(table.scenario, 'signatory').filter((party) => newest?.to.includes(party));
      return asked.filter((party) => !newest?.acceptedBy.includes(party));
    }
    case 'ratification':
      return partiesWithRole(table.scenario, 'ratifier').filter((party) => !table.voted.includes(party));
    default:
      return [];
  }
}
