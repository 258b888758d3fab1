import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { EventOf, TableEvent } from '../../shared/negotiation/events.ts';
import { say } from '../lib/language/case-texts.ts';
import { minutesAndSeconds } from '../lib/table/clock.ts';
import { offerName } from '../lib/table/offer-names.ts';
import { faceOf } from '../lib/table/parties.ts';
import { saidWords } from '../lib/table/said-words.ts';
import type { TableView } from '../lib/table/table-store.ts';
import { replayText } from './words.ts';

/**
 * An event in one line; names come from the viewer's own table. `undefined` for what is told by another event of the
 * same entry, for what was said (a message is shown as such), and for events that the page has no words for.
 */
export function eventWords(view: TableView, event: TableEvent): string | undefined {
  const { words } = replayText();
  const party = (id: string) => say(faceOf(view.scenario, id).shortName);
  const offer = (id: string) => {
    const found = view.table.offers[id];
    return found === undefined ? id : offerName(view, found);
  };
  const because = (line: string, reason: string | undefined) =>
    reason === undefined ? line : words.because(line, reason);
  if (isOfPoints(event)) return pointWords(event, party);
  if (isOfHands(event)) return handWords(event, party);
  switch (event.type) {
    case 'SeatTaken':
      return words.seatTaken(party(event.party), event.name);
    case 'SeatRenamed':
      return words.seatRenamed(party(event.party), event.name, event.was);
    case 'SeatVacated':
      return words.seatVacated(party(event.party));
    case 'StandInCame':
    case 'StandInWent':
      return standInWords(event, party(event.party));
    case 'PaperResultEntered':
      return (event.correction ? words.paperCorrected : words.paperEntered)(event.typedBy);
    case 'StepAnnounced':
      return words.stepAnnounced[event.step];
    case 'StepCancelled':
      return words.stepCancelled;
    case 'TableStarted':
      return words.tableStarted;
    case 'PhaseStarted': {
      const phase = view.scenario.phases[event.index];
      const name = phase === undefined ? event.kind : say(phase.name);
      return event.reopened ? words.phaseAgain(name) : words.phase(name);
    }
    case 'PhaseExtended':
      return words.extended(minutesAndSeconds(event.endsAtPlayMs));
    case 'TablePaused':
      return event.reason === 'downtime' ? words.downtime : words.paused;
    case 'TableResumed':
      return words.resumed;
    case 'TableClosed':
      return words.outcomes[event.outcome];
    case 'TableRevealed':
      return words.revealed;
    case 'AnnouncementMade':
      return words.announced(event.text);
    case 'NudgeGiven':
      return words.nudged(party(event.to), event.text);
    case 'EventInjected':
      return words.injected(say(event.title));
    case 'OptionsClosed':
      return words.optionsClosed;
    case 'ConstraintsEntered':
      return words.constraintsEntered(event.constraints.map(({ name }) => say(name)));
    case 'PreparationSaved':
      return words.prepared(party(event.party), event.target, event.limit);
    case 'GuessSaved':
      return words.guessed(party(event.party), party(event.about));
    case 'PartyReady':
      return words.ready(party(event.party));
    case 'ReadinessTakenBack':
      return words.notReady(party(event.party));
    case 'OfferMade':
      return words.offered(party(event.party), event.to.map(party), event.number);
    case 'OfferShown':
      return words.shown(offer(event.offer), event.shownTo.map(party));
    case 'OfferNoteWritten':
      return words.noted(party(event.party), event.note);
    case 'OfferAccepted':
      return words.accepted(party(event.party), offer(event.offer));
    case 'AcceptanceTakenBack':
      return words.takenBack(party(event.party), offer(event.offer));
    case 'OfferRejected':
      return because(words.rejected(party(event.party), offer(event.offer)), event.reason);
    case 'OfferClosed':
      return words.closed[event.how](offer(event.offer));
    case 'DraftShared':
      return words.draft(party(event.party));
    case 'DraftHeld':
      return words.draftHeld(party(event.party));
    case 'ConditionStated':
      return words.condition(party(event.party), event.text);
    case 'ConditionDropped':
      return words.conditionDropped(party(event.party), event.number);
    case 'TentativeAgreementReached':
      return words.agreed;
    case 'VoteCast':
      return because(
        event.vote === 'for' ? words.voteFor(party(event.party)) : words.voteAgainst(party(event.party)),
        event.reason,
      );
    case 'VoteReceived':
      return words.voteReceived(party(event.party));
    case 'RatificationDecided':
      return event.ratified ? words.ratified : words.notRatified;
    case 'VoteReasonShown':
      return words.because(words.reasonShown(party(event.party)), event.reason);
    case 'VoteGuessed':
    case 'VoteGuessShown':
      return words[event.vote === 'for' ? 'guessedFor' : 'guessedAgainst'](party(event.party), party(event.about));
    case 'AgreementReturned':
      return words.returned;
    case 'PartyWalkedAway':
      return because(words.walkedAway(party(event.party)), event.reason);
    case 'AnswerSaved':
      return words.answered(party(event.party), event.text);
    case 'ConsentGiven':
    case 'ConsentAnswered':
      return words.consent(party(event.party), event.given);
    case 'MembersChanged':
    case 'PenTaken':
    case 'SeatMuted':
    case 'OfferLinked':
    case 'DraftSettled':
    case 'MessageSaid':
    case 'ActSaid':
    case 'ActLinked':
      return undefined;
    default:
      return assertNever(event);
  }
}

const OF_POINTS = ['PointsWithheld', 'PointsOpened', 'PointsHeldBack', 'WorthChanged', 'PointsChanged'] as const;
type OfPoints = EventOf<(typeof OF_POINTS)[number]>;

function isOfPoints(event: TableEvent): event is OfPoints {
  return OF_POINTS.some((type) => type === event.type);
}

function pointWords(event: OfPoints, party: (id: string) => string): string | undefined {
  const { words } = replayText();
  if (event.type === 'PointsWithheld') return words.pointsWithheld;
  if (event.type === 'PointsOpened') return words.pointsOpened;
  // Its own team reads of the same in an event beside it.
  if (event.type === 'PointsHeldBack') return undefined;
  return words.pointsChanged(party(event.party));
}

type OfHands = EventOf<'HandRaised' | 'HandLowered' | 'HandTaken' | 'HandLeft'>;

function isOfHands(event: TableEvent): event is OfHands {
  return event.type.startsWith('Hand');
}

/** That a hand goes down, or that nobody is on the way any more, is no line of its own. */
function handWords(event: OfHands, party: (id: string) => string): string | undefined {
  const { words } = replayText();
  if (event.type === 'HandTaken') return words.handTaken(party(event.party), event.name);
  if (event.type !== 'HandRaised') return undefined;
  const line = words.handRaised(party(event.party));
  return event.text === undefined ? line : words.because(line, event.text);
}

function standInWords(event: EventOf<'StandInCame'> | EventOf<'StandInWent'>, party: string): string {
  const { standInCame, standInWent } = replayText().words;
  return event.type === 'StandInCame' ? standInCame[event.why](party) : standInWent[event.why](party);
}

/** What an entry did, line by line: what another event of it tells already is left out. */
export function tellingEvents(events: readonly TableEvent[]): readonly TableEvent[] {
  const has = (...types: readonly TableEvent['type'][]) => events.some(({ type }) => types.includes(type));
  const isEndTold = has('OfferMade', 'OfferRejected', 'OfferAccepted');
  const isVoteTold = has('VoteCast');
  return events.filter(
    ({ type }) => !(isEndTold && type === 'OfferClosed') && !(isVoteTold && type === 'VoteReceived'),
  );
}

/** What the last entry shown did, in one line: the heading of a step. Empty before the first one. */
export function stepWords(view: TableView): string {
  const events = view.entries.at(-1)?.events ?? [];
  const said = events.find((event) => event.type === 'MessageSaid' || event.type === 'ActSaid');
  if (said !== undefined) {
    return `${say(faceOf(view.scenario, said.party).shortName)}: ${saidWords(view.scenario, said)}`;
  }
  return events.map((event) => eventWords(view, event)).find((line) => line !== undefined) ?? '';
}
