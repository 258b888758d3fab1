import type { CaseText } from '../kernel/languages.ts';
import { ownValue } from '../kernel/own-value.ts';
import type { PublicScenario } from '../scenario/public-scenario.ts';
import type { Package, PartyId, PhaseKind } from '../scenario/vocabulary.ts';
import type { ClosedOption } from '../scoring/open-options.ts';
import type { EventOf } from './events.ts';
import type { TalkAct } from './talk-act.ts';
import type {
  ActId,
  Channel,
  DraftId,
  OfferId,
  OfferState,
  Outcome,
  PauseReason,
  PhaseId,
  SeatKind,
  Step,
  Vote,
} from './vocabulary.ts';

type ByParty<T> = Readonly<Record<PartyId, T>>;

export interface Seat {
  readonly party: PartyId;
  /** Counts from 1 inside the team; a vacated number is not given again. */
  readonly seat: number;
  readonly name: string;
  readonly kind: SeatKind;
  /** Where several people share one device: their names, one to eight. */
  readonly members?: readonly string[];
  /** Index of the member who holds the pen; absent while nobody took it. */
  readonly pen?: number;
}

/** Which seat of a table. */
export type SeatNumber = Pick<Seat, 'party' | 'seat'>;

/** A team that asks for the facilitator, and who is on the way to it. */
export type Hand = Omit<EventOf<'HandRaised'>, 'type'> & { readonly goer?: Goer };
/** Whoever goes to a team that asks: the key, and its name where it has one. */
export type Goer = Omit<EventOf<'HandTaken'>, 'type' | 'party'>;

export interface Offer {
  readonly id: OfferId;
  readonly author: PartyId;
  readonly seat: number;
  /** Name of the member of a shared seat who held the pen. */
  readonly pen?: string;
  readonly to: readonly PartyId[];
  /** Counts the offers of this author to these addressees; for those it was shown to, the ones that they were shown. */
  readonly number: number;
  readonly package: Package;
  readonly clause?: string;
  readonly madeAtPlayMs: number;
  readonly expiresAtPlayMs?: number;
  readonly state: OfferState;
  readonly acceptedBy: readonly PartyId[];
  readonly rejectedBy?: PartyId;
  readonly reason?: string;
  readonly inReplyTo?: OfferId;
  /** Parties that were shown the offer without being asked. */
  readonly shownTo: readonly PartyId[];
  /** Own team's note; absent for everybody else. */
  readonly notes: ByParty<string>;
}

export type Draft = Omit<EventOf<'DraftShared'>, 'type' | 'draft'> & {
  readonly id: DraftId;
  /** Who held it: from then on it waits for a second member's word alone. */
  readonly heldBy?: { readonly seat: number; readonly pen?: string };
};

/** What one person said about showing the table's talk. */
export type ConsentAnswer = Omit<EventOf<'ConsentAnswered'>, 'type'>;

export interface Preparation {
  readonly target: number;
  readonly limit: number;
  readonly priorities: readonly number[];
}

export interface Message {
  readonly channel: Channel;
  readonly party: PartyId;
  readonly seat: number;
  /** Name of the member of a shared seat who held the pen. */
  readonly pen?: string;
  readonly number: number;
  /** Empty where a talk act was said. */
  readonly text: string;
  readonly playMs: number;
  readonly act?: TalkAct;
  /** The question that it answers. */
  readonly inReplyTo?: ActId;
}

export interface StatedCondition {
  readonly party: PartyId;
  readonly number: number;
  readonly text: string;
  readonly dropped: boolean;
}

/** A package that all signatories accepted; it is final when ratified, or at once where nobody ratifies. */
export interface Agreement {
  readonly package: Package;
  readonly clause?: string;
  readonly parties: readonly PartyId[];
}

export interface RunningPhase {
  readonly kind: PhaseKind;
  readonly index: number;
  readonly startsAtPlayMs: number;
  readonly endsAtPlayMs: number;
  /** A negotiation that the ratifiers sent the agreement back to. */
  readonly reopened: boolean;
}

export type Stage =
  | { readonly kind: 'lobby' }
  | RunningPhase
  | { readonly kind: 'closed'; readonly outcome: Outcome; readonly by?: PartyId };

/** Time that counts: stands still while the table is paused. */
export interface PlayClock {
  readonly playedMs: number;
  /** Moment (ms since the epoch) from which the clock runs; absent while it stands. */
  readonly runsSince?: number;
  readonly paused?: PauseReason;
}

/** A step of the facilitator's that the table was told of before it happens. */
export interface AnnouncedStep {
  readonly step: Step;
  readonly at: number;
}

/** A table as its viewer knows it: the fold of the events that the viewer may read. */
export interface Table {
  readonly scenario: PublicScenario;
  readonly seats: readonly Seat[];
  readonly stage: Stage;
  readonly clock: PlayClock;
  readonly revealed: boolean;
  readonly ready: readonly PartyId[];
  readonly preparations: ByParty<Preparation>;
  /** guesses[of][about] = issue indices thought most important to `about`. */
  readonly guesses: ByParty<ByParty<readonly number[]>>;
  readonly offers: Readonly<Record<OfferId, Offer>>;
  readonly drafts: Readonly<Record<DraftId, Draft>>;
  /** Drafts ever shared, per team: the number in the next draft's id. */
  readonly draftCounts: ByParty<number>;
  readonly messages: readonly Message[];
  readonly conditions: readonly StatedCondition[];
  readonly agreement?: Agreement;
  readonly voted: readonly PartyId[];
  /** Votes as the viewer knows them: the own team's, then everybody's once decided. */
  readonly votes: ByParty<Vote>;
  readonly ratified?: boolean;
  /** How often an agreement was returned. */
  readonly returns: number;
  readonly injected: readonly { readonly injection: string; readonly title: CaseText; readonly text: CaseText }[];
  readonly closedOptions: readonly ClosedOption[];
  readonly pointChanges: ByParty<EventOf<'PointsChanged'>['changes']>;
  readonly announcements: readonly { readonly text: string; readonly to?: PartyId }[];
  // What tables did not know at first is absent until it happens, so that old logs fold to what they always were.
  /** Whether points are withheld from participants; absent where they never were. */
  readonly withholdsPoints?: boolean;
  /** What was announced for a moment (ms since the epoch) and has neither happened nor been cancelled. */
  readonly announced?: AnnouncedStep;
  /** Hands that are up, one a team. */
  readonly hands?: ByParty<Hand>;
  /** Seats that speak in their own team only; kept while the seat is empty, since its number is not given again. */
  readonly muted?: readonly Pick<Seat, 'party' | 'seat'>[];
  /** Teams whose place a bot holds while their people are away, each with why; the own team's. */
  readonly standIns?: ByParty<EventOf<'StandInCame'>['why']>;
  /** Who typed the result of the table from paper, and whether it was corrected since. */
  readonly paper?: { readonly typedBy: string; readonly corrected: boolean };
  /** Constraints that events brought into force, in that order. */
  readonly enteredConstraints?: EventOf<'ConstraintsEntered'>['constraints'];
  /** answers[party][question id] = what the team wrote after the close. */
  readonly answers?: ByParty<Readonly<Record<string, string>>>;
  /** Whether a team lets its talk be shown to the hall; absent where it has not said. */
  readonly consents?: ByParty<boolean>;
  /** The same person by person: where there are any, nobody speaks for a team. */
  readonly consentAnswers?: readonly ConsentAnswer[];
  /** Reasons of votes that their teams let the table read if the agreement is refused; the own team's. */
  readonly releasedReasons?: ByParty<string>;
  /** Reasons that the table reads since the votes refused the last agreement. */
  readonly shownReasons?: ByParty<string>;
  /** voteGuesses[of][about]: the own team's, everybody's once the votes are decided. */
  readonly voteGuesses?: ByParty<ByParty<Vote>>;
}

/** A table before anything happened. */
export function initialTable(scenario: PublicScenario): Table {
  return {
    scenario,
    seats: [],
    stage: { kind: 'lobby' },
    clock: { playedMs: 0 },
    revealed: false,
    ready: [],
    preparations: {},
    guesses: {},
    offers: {},
    drafts: {},
    draftCounts: {},
    messages: [],
    conditions: [],
    voted: [],
    votes: {},
    returns: 0,
    injected: [],
    closedOptions: [],
    pointChanges: {},
    announcements: [],
  };
}

/** Parties of the case in the given role, in the case's order. */
export function partiesWithRole(scenario: PublicScenario, role: PublicScenario['parties'][number]['role']): PartyId[] {
  return scenario.parties.filter((party) => party.role === role).map((party) => party.id);
}

/** The table with this goer to a team's hand, or with none; nobody goes to a hand that is not up. */
export function withGoer(table: Table, party: PartyId, goer?: Goer): Table {
  const hand = ownValue(table.hands ?? {}, party);
  if (hand === undefined) return table;
  const { goer: _, ...alone } = hand;
  return { ...table, hands: { ...table.hands, [party]: goer === undefined ? alone : { ...alone, goer } } };
}

/** The role of a party, or `undefined` for a party that the case does not have. */
export function roleOf(scenario: PublicScenario, party: PartyId) {
  return scenario.parties.find((candidate) => candidate.id === party)?.role;
}

/** Whether a phase of the case is running (not lobby, not closed). */
export function runningPhase(table: Table): RunningPhase | undefined {
  return table.stage.kind === 'lobby' || table.stage.kind === 'closed' ? undefined : table.stage;
}

/**
 * The name of the phase that runs, or of the lobby: orders say which one they mean. The moment of play alone would not tell
 * phases apart that are ended one after the other while the clock stands. `undefined` after the close.
 */
export function phaseIdOf({ stage }: Pick<Table, 'stage'>): PhaseId | undefined {
  if (stage.kind === 'closed') return undefined;
  return stage.kind === 'lobby' ? 'lobby' : `${stage.index}@${stage.startsAtPlayMs}`;
}

/** One name for one circle of readers, as an author's messages to it are numbered. */
export function channelKey(channel: Channel): string {
  return typeof channel === 'string' ? channel : channel.parties.join('+');
}

/** The name of a talk act: its channel and the millisecond of play in which it was said. */
export function actId({ party, channel, playMs }: Pick<Message, 'party' | 'channel' | 'playMs'>): ActId {
  return `${party}>${channelKey(channel)}@${playMs}`;
}

/** The talk act of this name, as far as the table is known; typed words have none. */
export function actOf(table: Table, id: ActId): Message | undefined {
  return table.messages.find((one) => one.act !== undefined && actId(one) === id);
}

/** The parties that read an offer: its author, its addressees, and those it was shown to. */
export function readersOf(offer: Pick<Offer, 'author' | 'to' | 'shownTo'>): PartyId[] {
  return [offer.author, ...offer.to, ...offer.shownTo];
}
