import { assertNever } from '../../shared/kernel/assert-never.ts';
import { inLanguage, type Language } from '../../shared/kernel/languages.ts';
import type { EventOf, TableEvent } from '../../shared/negotiation/events.ts';
import type { Table } from '../../shared/negotiation/table.ts';
import type { Vote } from '../../shared/negotiation/vocabulary.ts';
import type { Package } from '../../shared/scenario/vocabulary.ts';
import { actSentence } from '../../shared/speech/act-sentence.ts';
import type { ReplayWords } from './replay-words.id.ts';
import { replayWords } from './replay-words.ts';

/** Puts events of a table into words of one language; names come from the table's case. */
interface Wording {
  readonly language: Language;
  /** The table before the event, as the viewer knows it. */
  readonly table: Table;
}

/** One event in one line of words, without its time. */
export function describeEvent(wording: Wording, event: TableEvent): string {
  const words = wordsOf(wording);
  const party = (id: string) => partyName(wording, id);
  const parties = (ids: readonly string[]) => ids.map(party).join(', ');
  const offer = (id: string) => offerName(wording, id);
  if (isOfPoints(event)) return pointWords(wording, event);
  switch (event.type) {
    case 'SeatTaken':
      return `${party(event.party)} ${event.seat}: ${event.name}${event.kind === 'person' ? '' : ` (${words.seatKinds[event.kind]})`}${because(event.members?.join(', '))}`;
    case 'MembersChanged':
      return `${party(event.party)} ${event.seat}: ${words.members} ${event.members.join(', ')}`;
    case 'SeatRenamed':
      return `${party(event.party)} ${event.seat}: ${words.renamed(event.name, event.was)}`;
    case 'PenTaken':
      return `${party(event.party)} ${event.seat}: ${words.pen}: ${memberName(wording, event)}`;
    case 'SeatMuted':
      return `${party(event.party)} ${event.seat}: ${event.muted ? words.muted : words.unmuted}`;
    case 'SeatVacated':
      return `${party(event.party)} ${event.seat}: ${words.seatEmpty}`;
    case 'StandInCame':
    case 'StandInWent':
      return `${party(event.party)}: ${standInWords(words, event)}`;
    case 'PaperResultEntered':
      return (event.correction ? words.paperCorrected : words.paperEntered)(event.typedBy);
    case 'StepAnnounced':
      return words.steps[event.step];
    case 'StepCancelled':
      return words.stepCancelled;
    case 'TableStarted':
      return words.started;
    case 'PhaseStarted':
      return phaseLine(wording, event);
    case 'PhaseExtended':
      return words.extended(clock(event.endsAtPlayMs));
    case 'TablePaused':
      return words.pauses[event.reason];
    case 'TableResumed':
      return words.resumed;
    case 'TableClosed':
      return closingLine(wording, event);
    case 'TableRevealed':
      return words.revealed;
    case 'AnnouncementMade':
      return words.announcement(event.text);
    case 'NudgeGiven':
      return words.nudge(party(event.to), event.text);
    case 'EventInjected':
      return words.event(inLanguage(event.title, wording.language));
    case 'OptionsClosed':
      return words.optionsClosed(optionList(wording, event));
    case 'ConstraintsEntered':
      return words.constraintsEntered(constraintList(wording, event));
    case 'PreparationSaved':
      return `${party(event.party)}: ${words.preparation(event.target, event.limit)}; ${issueList(wording, event.priorities)}`;
    case 'GuessSaved':
      return `${party(event.party)}: ${words.guess(party(event.about))}: ${issueList(wording, event.issues)}`;
    case 'PartyReady':
    case 'ReadinessTakenBack':
      return `${party(event.party)}: ${event.type === 'PartyReady' ? words.ready : words.notReady}`;
    case 'OfferMade':
      return offerLine(wording, event);
    case 'OfferShown':
      return `${offerLine(wording, event)} (${words.shownTo(parties(event.shownTo))})`;
    case 'OfferLinked':
      return words.inReplyTo(offer(event.inReplyTo));
    case 'OfferNoteWritten':
      return `${party(event.party)}: ${words.noteOn(offer(event.offer))}: ${event.note}`;
    case 'OfferAccepted':
      return `${party(event.party)}${penWords(event)}: ${words.accepts(offer(event.offer))}`;
    case 'AcceptanceTakenBack':
      return `${party(event.party)}: ${words.takesBack(offer(event.offer))}`;
    case 'OfferRejected':
      return `${party(event.party)}${penWords(event)}: ${words.rejects(offer(event.offer))}${because(event.reason)}`;
    case 'OfferClosed':
      return `${offer(event.offer)}: ${words.endings[event.how]}`;
    case 'DraftShared':
      return `${party(event.party)}: ${words.draftTo(parties(event.to))}: ${packageWords(wording, event.package)}`;
    case 'DraftHeld':
      return `${party(event.party)}${penWords(event)}: ${words.draftHeld}`;
    case 'DraftSettled':
      return `${party(event.party)}: ${event.how === 'sent' ? words.draftSent : words.draftDropped}`;
    case 'MessageSaid':
      return `${party(event.party)}${penWords(event)}${channelWords(wording, event)}: ${event.text}`;
    case 'ActSaid':
      return `${party(event.party)}${penWords(event)}${channelWords(wording, event)}: ${actSentence(wording.table.scenario, event.act, wording.language)}`;
    case 'ActLinked':
      return words.answersQuestion;
    case 'ConditionStated':
      return `${party(event.party)}: ${words.condition(event.number)}: ${event.text}`;
    case 'ConditionDropped':
      return `${party(event.party)}: ${words.conditionDropped(event.number)}`;
    case 'TentativeAgreementReached':
      return `${words.tentative}: ${packageWords(wording, event.package)}${because(event.clause)}`;
    case 'VoteCast':
      return `${party(event.party)}${penWords(event)}: ${words.votes[event.vote]}${because(event.reason)}`;
    case 'VoteReceived':
      return `${party(event.party)}: ${words.voteReceived}`;
    case 'RatificationDecided':
      return decisionLine(wording, event);
    case 'VoteReasonShown':
      return `${party(event.party)}: ${words.reasonShown}${because(event.reason)}`;
    case 'VoteGuessed':
    case 'VoteGuessShown':
      return `${party(event.party)}: ${words.guess(party(event.about))}: ${words.votes[event.vote]}`;
    case 'AgreementReturned':
      return words.returned;
    case 'PartyWalkedAway':
      return `${party(event.party)}: ${words.walksAway}${because(event.reason)}`;
    case 'HandRaised':
    case 'HandLowered':
    case 'HandTaken':
    case 'HandLeft':
      return `${party(event.party)}: ${handWords(words, event)}`;
    case 'AnswerSaved':
      return `${party(event.party)}: ${words.answer(event.question)}${because(event.text)}`;
    case 'ConsentGiven':
      return `${party(event.party)}: ${event.given ? words.mayBeShown : words.mayNotBeShown}`;
    case 'ConsentAnswered':
      return `${party(event.party)} (${personName(wording, event)}): ${event.given ? words.mayBeShown : words.mayNotBeShown}`;
    default:
      return assertNever(event);
  }
}

const OF_POINTS = ['PointsWithheld', 'PointsOpened', 'PointsHeldBack', 'WorthChanged', 'PointsChanged'] as const;
type OfPoints = (typeof OF_POINTS)[number];

function isOfPoints(event: TableEvent): event is EventOf<OfPoints> {
  return OF_POINTS.some((type) => type === event.type);
}

function pointWords(wording: Wording, event: EventOf<OfPoints>): string {
  const words = wordsOf(wording);
  if (event.type === 'PointsWithheld') return words.pointsWithheld;
  if (event.type === 'PointsOpened') return words.pointsOpened;
  const party = partyName(wording, event.party);
  if (event.type === 'WorthChanged') return `${party}: ${words.worthChange}: ${issueList(wording, event.issues)}`;
  return `${party}: ${words.pointsChange}: ${pointList(wording, event)}`;
}

function handWords(
  words: ReplayWords,
  event: EventOf<'HandRaised' | 'HandLowered' | 'HandTaken' | 'HandLeft'>,
): string {
  if (event.type === 'HandRaised') return `${words.raisesHand}${because(event.text)}`;
  if (event.type === 'HandTaken') return words.handTaken(event.name);
  return event.type === 'HandLowered' ? words.handDown : words.handLeft;
}

function standInWords(words: ReplayWords, event: EventOf<'StandInCame'> | EventOf<'StandInWent'>): string {
  return event.type === 'StandInCame' ? words.standInComes[event.why] : words.standInGoes[event.why];
}

function wordsOf({ language }: Wording): ReplayWords {
  return replayWords[language];
}

function decisionLine(wording: Wording, { ratified, votes }: EventOf<'RatificationDecided'>): string {
  const words = wordsOf(wording);
  const said = Object.entries(votes).map(
    ([id, vote]: [string, Vote]) => `${partyName(wording, id)} ${words.votes[vote]}`,
  );
  const result = ratified ? words.ratified : words.notRatified;
  return said.length === 0 ? result : `${result}: ${said.join(', ')}`;
}

/** Milliseconds of the play clock as minutes and seconds. */
export function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${String(Math.floor(seconds / 60)).padStart(3)}:${String(seconds % 60).padStart(2, '0')}`;
}

function because(text: string | undefined): string {
  return text === undefined ? '' : `: ${text.replaceAll('\n', ' / ')}`;
}

function memberName({ table }: Wording, { party, seat, member }: EventOf<'PenTaken'>): string {
  const held = table.seats.find((one) => one.party === party && one.seat === seat);
  return held?.members?.[member] ?? `#${member + 1}`;
}

function personName({ table }: Wording, { party, seat, member }: EventOf<'ConsentAnswered'>): string {
  const held = table.seats.find((one) => one.party === party && one.seat === seat);
  return (member === undefined ? held?.name : held?.members?.[member]) ?? `#${seat}`;
}

/** Who held the pen of a shared seat. */
function penWords({ pen }: { readonly pen?: string | undefined }): string {
  return pen === undefined ? '' : ` (${pen})`;
}

function partyName({ table, language }: Wording, id: string): string {
  const found = table.scenario.parties.find((party) => party.id === id);
  return found === undefined ? id : inLanguage(found.shortName, language);
}

/** `NTB → Kanada, Forum 3`; the bare id where the viewer never saw the offer. */
function offerName(wording: Wording, id: string): string {
  const offer = wording.table.offers[id];
  return offer === undefined ? id : channelLabel(wording, offer.author, offer.to, offer.number);
}

function channelLabel(wording: Wording, author: string, to: readonly string[], number: number): string {
  return `${partyName(wording, author)} → ${to.map((id) => partyName(wording, id)).join(', ')} ${number}`;
}

/** A first offer whole, a later one by what it changes against the one before in the same channel. */
function offerLine(wording: Wording, event: Omit<EventOf<'OfferMade'>, 'type'>): string {
  const { table } = wording;
  const label = channelLabel(wording, event.party, event.to, event.number);
  const before = Object.values(table.offers).findLast(
    (offer) => offer.author === event.party && offer.to.join() === event.to.join() && offer.id !== event.offer,
  );
  const changed = event.package.flatMap((option, issue) => (before?.package[issue] === option ? [] : [issue]));
  const words =
    before === undefined ? packageWords(wording, event.package) : issueWords(wording, event.package, changed);
  return `${label}${penWords(event)}: ${words || wordsOf(wording).asBefore}${because(event.clause)}`;
}

function packageWords(wording: Wording, chosen: Package): string {
  return issueWords(wording, chosen, [...chosen.keys()]);
}

function issueWords(wording: Wording, chosen: Package, issues: readonly number[]): string {
  return issues
    .map((issue) => `${issueName(wording, issue)} = ${optionName(wording, issue, chosen[issue])}`)
    .join('; ');
}

function issueName({ table, language }: Wording, issue: number): string {
  const found = table.scenario.issues[issue];
  return found === undefined ? `#${issue + 1}` : inLanguage(found.shortName, language);
}

function optionName({ table, language }: Wording, issue: number, option: number | undefined): string {
  const found = table.scenario.issues[issue]?.options[option ?? -1];
  return found === undefined ? '?' : inLanguage(found.shortName ?? found.name, language);
}

function issueList(wording: Wording, issues: readonly number[]): string {
  return issues.map((issue) => issueName(wording, issue)).join(', ');
}

function optionList(wording: Wording, { options }: EventOf<'OptionsClosed'>): string {
  return options
    .map((one) => `${issueName(wording, one.issue)} = ${optionName(wording, one.issue, one.option)}`)
    .join('; ');
}

function constraintList({ language }: Wording, { constraints }: EventOf<'ConstraintsEntered'>): string {
  return constraints.map(({ name }) => inLanguage(name, language)).join('; ');
}

function pointList(wording: Wording, { changes }: EventOf<'PointsChanged' | 'PointsHeldBack'>): string {
  return changes
    .map(
      ({ issue, option, points }) => `${issueName(wording, issue)} = ${optionName(wording, issue, option)} ${points}`,
    )
    .join('; ');
}

function channelWords(wording: Wording, { channel, party }: EventOf<'MessageSaid' | 'ActSaid'>): string {
  if (channel === 'table') return '';
  if (channel === 'team') return ` ${wordsOf(wording).toTeam}`;
  const others = channel.parties.filter((id) => id !== party);
  return ` → ${others.map((id) => partyName(wording, id)).join(', ')}`;
}

function phaseLine(wording: Wording, event: EventOf<'PhaseStarted'>): string {
  const { table, language } = wording;
  const phase = table.scenario.phases[event.index];
  const name = phase === undefined ? event.kind : inLanguage(phase.name, language);
  return `== ${name}${event.reopened ? ` ${wordsOf(wording).reopened}` : ''} → ${clock(event.endsAtPlayMs).trim()}`;
}

function closingLine(wording: Wording, event: EventOf<'TableClosed'>): string {
  const { outcomes, closed } = wordsOf(wording);
  const by = event.by === undefined ? '' : ` (${partyName(wording, event.by)})`;
  return closed(`${outcomes[event.outcome]}${by}`);
}
