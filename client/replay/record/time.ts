import type { TableEventType } from '../../../shared/negotiation/events.ts';
import { evolve } from '../../../shared/negotiation/evolve.ts';
import { playTime } from '../../../shared/negotiation/play-clock.ts';
import { initialTable, type Stage, type Table } from '../../../shared/negotiation/table.ts';
import { perspectiveAt, type ReplaySource, viewerFor } from './source.ts';

/** A stretch of the time line in which the table's stage was the same. */
export interface PhaseStretch {
  readonly kind: Stage['kind'];
  /** Place of the phase in the case; absent before the start and after the close. */
  readonly index?: number;
  /** A negotiation that the ratifiers sent the agreement back to. */
  readonly reopened: boolean;
  /** First and last position of the stretch: entries shown. */
  readonly from: number;
  readonly to: number;
  /** Where it begins and ends on the time line, 0 … 1. */
  readonly fromShare: number;
  readonly toShare: number;
  /** ms of the play clock. */
  readonly fromPlayMs: number;
  readonly toPlayMs: number;
}

/** When everything happened, for the time line. The same for every viewer: the clock is public. */
export interface ReplayTime {
  /** ms of the play clock by position, 0 … length. */
  readonly playMs: readonly number[];
  /** Place on the time line by position, 0 … 1; never falls. */
  readonly share: readonly number[];
  readonly phases: readonly PhaseStretch[];
}

/** Parts of the line for what happened before the start and after the close, where the play clock stands. */
const BEFORE = 0.025;
const AFTER = 0.055;

/**
 * Lays a record out in time: the play clock to scale, so that a pause takes no room; what happened before the
 * start and after the close in two short stretches of their own, evenly.
 */
export function replayTime(source: ReplaySource): ReplayTime {
  const { clocks, stages } = readClock(source);
  const { times, length } = source;
  const playMs = [0, ...clocks.map((table, place) => playTime(table, times[place] ?? 0))];
  const begun = clocks.findIndex((table) => table.stage.kind !== 'lobby');
  const ended = clocks.findIndex((table) => table.stage.kind === 'closed');
  const startsAt = begun < 0 ? length : begun;
  const endsAt = ended < 0 ? length : ended;
  const before = startsAt > 0 ? (begun < 0 ? 1 : BEFORE) : 0;
  const after = ended >= 0 && ended < length - 1 ? AFTER : 0;
  const total = playMs[Math.min(length, endsAt + 1)] ?? 0;
  const share = playMs.map((played, position) => {
    if (position <= startsAt) return (before * position) / Math.max(1, startsAt + (begun < 0 ? 0 : 1));
    if (position > endsAt + 1) return 1 - after + (after * (position - endsAt - 1)) / (length - endsAt - 1);
    return before + (1 - before - after) * (total === 0 ? 1 : played / total);
  });
  const phases = stages.map(({ stage, from }, at): PhaseStretch => {
    const next = stages[at + 1]?.from;
    const [begins, ends] = [from, next ?? length];
    const isRunning = stage.kind !== 'lobby' && stage.kind !== 'closed';
    return {
      kind: stage.kind,
      ...(isRunning ? { index: stage.index } : {}),
      reopened: isRunning && stage.reopened,
      from: begins,
      to: next === undefined ? length : next - 1,
      fromShare: share[begins] ?? 0,
      toShare: next === undefined ? 1 : (share[ends] ?? 1),
      fromPlayMs: playMs[begins] ?? 0,
      toPlayMs: playMs[ends] ?? 0,
    };
  });
  return { playMs, share, phases };
}

interface StageFrom {
  readonly stage: Stage;
  readonly from: number;
}

/** The clock after every entry of the source, from the events that everybody reads, and where the stage changed. */
function readClock(source: ReplaySource): { readonly clocks: Table[]; readonly stages: StageFrom[] } {
  const { log, places } = perspectiveAt(source, viewerFor(source, undefined), source.length);
  let table = initialTable(log.header.scenario);
  const stages: StageFrom[] = [{ stage: table.stage, from: 0 }];
  const clocks: Table[] = [];
  let next = 0;
  for (let place = 0; place < source.length; place++) {
    const before = table.stage;
    if (places[next] === place) {
      for (const event of log.entries[next]?.events ?? []) {
        table = TELLS_TIME[event.type] ? evolve(table, event) : table;
      }
      next += 1;
    }
    clocks.push(table);
    if (table.stage !== before && !isSamePhase(before, table.stage))
      stages.push({ stage: table.stage, from: place + 1 });
  }
  return { clocks, stages };
}

/** Whether an event says something of the play clock. */
const TELLS_TIME: Readonly<Record<TableEventType, boolean>> = {
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
  TableStarted: true,
  PhaseStarted: true,
  PhaseExtended: true,
  TablePaused: true,
  TableResumed: true,
  TableClosed: true,
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
  OfferMade: false,
  OfferLinked: false,
  OfferShown: false,
  OfferNoteWritten: false,
  OfferAccepted: false,
  AcceptanceTakenBack: false,
  OfferRejected: false,
  OfferClosed: false,
  DraftShared: false,
  DraftHeld: false,
  DraftSettled: false,
  MessageSaid: false,
  ActSaid: false,
  ActLinked: false,
  ConditionStated: false,
  ConditionDropped: false,
  TentativeAgreementReached: false,
  VoteCast: false,
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

/** An extension changes the end of a phase, not the phase. */
function isSamePhase(a: Stage, b: Stage): boolean {
  if (a.kind === 'lobby' || a.kind === 'closed' || b.kind === 'lobby' || b.kind === 'closed') return a.kind === b.kind;
  return a.index === b.index && a.reopened === b.reopened && a.startsAtPlayMs === b.startsAtPlayMs;
}

/** The stretch that a position lies in. */
export function phaseAt({ phases }: ReplayTime, position: number): PhaseStretch | undefined {
  return phases.find(({ from, to }) => position >= from && position <= to);
}

/** Of the positions given (rising), the one nearest to a place on the line; 0 when it lies before the first. */
export function positionNear({ share }: ReplayTime, stops: readonly number[], wanted: number): number {
  let nearest = 0;
  let distance = Math.abs(wanted - (share[0] ?? 0));
  for (const position of stops) {
    const away = Math.abs((share[position] ?? 0) - wanted);
    // Of several at one place the last: what is seen there is where they lead to.
    if (away <= distance) [nearest, distance] = [position, away];
  }
  return nearest;
}
