import { ownValue } from '../kernel/own-value.ts';
import type { EventOf, TableEvent, TableEventType } from '../negotiation/events.ts';
import { actOf, readersOf, type Table } from '../negotiation/table.ts';
import type { Audience } from './viewer.ts';

/** Who reads an event while the case is played, and who after the reveal; both fixed against the table before it. */
export interface AudienceRow<T extends TableEventType> {
  readonly live: (event: EventOf<T>, table: Table) => Audience;
  readonly revealed: (event: EventOf<T>, table: Table) => Audience;
}

const everyone = (): Audience => 'everyone';
const table = (): Audience => 'table';
const ownTeam = (event: { readonly party: string }): Audience => ({ parties: [event.party] });

/** Author, addressees and those it was shown to; an offer that is not there is nobody's. */
const offerReaders = (event: { readonly offer: string }, before: Table): Audience => {
  const offer = ownValue(before.offers, event.offer);
  return offer === undefined ? 'nobody' : { parties: readersOf(offer) };
};

/** Author and addressees: who decides about an offer. Those it was shown to learn how it ends, not who leans where. */
const offerDeciders = (event: { readonly offer: string }, before: Table): Audience => {
  const offer = ownValue(before.offers, event.offer);
  return offer === undefined ? 'nobody' : { parties: [offer.author, ...offer.to] };
};

/** Only who reads both offers may learn that one answers the other. */
const linkReaders = (event: EventOf<'OfferLinked'>, before: Table): Audience => {
  const [offer, answered] = [ownValue(before.offers, event.offer), ownValue(before.offers, event.inReplyTo)];
  if (offer === undefined || answered === undefined) return 'nobody';
  return { parties: readersOf(offer).filter((party) => readersOf(answered).includes(party)) };
};

const channelReaders = (event: EventOf<'MessageSaid' | 'ActSaid'>): Audience => {
  if (event.channel === 'table') return 'table';
  return { parties: event.channel === 'team' ? [event.party] : event.channel.parties };
};

/** Only who reads both the question and the answer may learn that one belongs to the other. */
const answerReaders = (event: EventOf<'ActLinked'>, before: Table): Audience => {
  const channels = [event.act, event.inReplyTo].map((id) => actOf(before, id)?.channel);
  const closed = channels.flatMap((channel) =>
    channel === undefined || channel === 'team' ? ['nobody' as const] : [],
  );
  if (closed.length > 0) return 'nobody';
  const [first, second] = channels.flatMap((channel) => (typeof channel === 'object' ? [channel.parties] : []));
  if (first === undefined) return 'table';
  return { parties: second === undefined ? first : first.filter((party) => second.includes(party)) };
};

const always = <E>(audience: (event: E, before: Table) => Audience) => ({ live: audience, revealed: audience });

/** The one table of who reads what. A new event without a row does not compile. */
export const audiences: { readonly [T in TableEventType]: AudienceRow<T> } = {
  SeatTaken: always(table),
  SeatVacated: always(table),
  MembersChanged: always(table),
  SeatRenamed: always(table),
  PenTaken: always(table),
  SeatMuted: always(ownTeam),
  StandInCame: { live: ownTeam, revealed: table },
  StandInWent: { live: ownTeam, revealed: table },
  PaperResultEntered: always(table),
  StepAnnounced: always(everyone),
  StepCancelled: always(everyone),
  TableStarted: always(everyone),
  PhaseStarted: always(everyone),
  PhaseExtended: always(everyone),
  TablePaused: always(everyone),
  TableResumed: always(everyone),
  TableClosed: always(everyone),
  TableRevealed: always(everyone),
  AnnouncementMade: always(everyone),
  NudgeGiven: always((event) => ({ parties: [event.to] })),
  EventInjected: always(everyone),
  OptionsClosed: always(table),
  ConstraintsEntered: always(everyone),
  PointsChanged: { live: ownTeam, revealed: table },
  PointsWithheld: always(everyone),
  PointsOpened: always(everyone),
  PointsHeldBack: { live: () => 'facilitators', revealed: table },
  WorthChanged: always(ownTeam),
  PreparationSaved: always(ownTeam),
  GuessSaved: { live: ownTeam, revealed: table },
  PartyReady: always(table),
  ReadinessTakenBack: always(table),
  OfferMade: { live: (event) => ({ parties: [event.party, ...event.to] }), revealed: table },
  OfferLinked: { live: linkReaders, revealed: table },
  OfferShown: { live: (event) => ({ parties: [event.party, ...event.shownTo] }), revealed: table },
  OfferNoteWritten: always(ownTeam),
  OfferAccepted: { live: offerDeciders, revealed: table },
  AcceptanceTakenBack: { live: offerDeciders, revealed: table },
  OfferRejected: { live: offerDeciders, revealed: table },
  OfferClosed: { live: offerReaders, revealed: table },
  DraftShared: always(ownTeam),
  DraftHeld: always(ownTeam),
  DraftSettled: always(ownTeam),
  MessageSaid: always(channelReaders),
  ActSaid: always(channelReaders),
  ActLinked: always(answerReaders),
  ConditionStated: always(table),
  ConditionDropped: always(table),
  TentativeAgreementReached: { live: table, revealed: everyone },
  VoteCast: always(ownTeam),
  VoteReceived: always(table),
  RatificationDecided: always(table),
  VoteReasonShown: always(table),
  VoteGuessed: always(ownTeam),
  VoteGuessShown: always(table),
  AgreementReturned: always(everyone),
  PartyWalkedAway: always(table),
  HandRaised: always(ownTeam),
  HandLowered: always(ownTeam),
  HandTaken: always(ownTeam),
  HandLeft: always(ownTeam),
  AnswerSaved: always(ownTeam),
  ConsentGiven: always(table),
  ConsentAnswered: always(ownTeam),
};

/** Who may read an event, live or after the reveal, given the table before it. */
export function audienceOf(event: TableEvent, before: Table, column: 'live' | 'revealed'): Audience {
  const row = audiences[event.type] as AudienceRow<TableEventType>;
  return row[column](event, before);
}
