import type { CaseText } from '../../../shared/kernel/languages.ts';
import type { Permission, Permitted } from '../../../shared/negotiation/permitted.ts';
import type { RefusalCode } from '../../../shared/negotiation/refusals.ts';
import {
  type Agreement,
  type Offer,
  partiesWithRole,
  type StatedCondition,
} from '../../../shared/negotiation/table.ts';
import type { Vote } from '../../../shared/negotiation/vocabulary.ts';
import type { PartyId } from '../../../shared/scenario/vocabulary.ts';
import { faceOf, ownParty, type PartyFace } from './parties.ts';
import type { TableView } from './table-store.ts';

/** A condition that a ratifier stated. */
export interface ConditionRow {
  readonly condition: StatedCondition;
  readonly party: PartyFace;
  readonly isOwn: boolean;
}

/** The vote on a tentative agreement. */
export interface VoteView {
  /** Absent when the viewer's fold has none: nothing to vote on. */
  readonly agreement?: Agreement;
  readonly signatories: readonly PartyFace[];
  readonly voters: readonly {
    readonly party: PartyFace;
    readonly hasVoted: boolean;
    /** As far as the viewer knows it: the own vote, then everybody's once decided. */
    readonly vote?: Vote;
  }[];
  /** The own party has yet to vote; a pause leaves the form where it is. */
  readonly mayVote: boolean;
  /** Why the vote cannot be sent just now. */
  readonly blocked?: RefusalCode;
  readonly ownVote?: Vote;
  readonly rule: 'unanimous' | 'majority';
  /** A refusal would send the agreement back for this many minutes; 0 when it ends the table. */
  readonly returnMinutes: number;
}

/** What the voting screen shows. */
export function voteView(view: TableView, may: Permitted | undefined): VoteView {
  const { scenario, table } = view;
  const party = ownParty(view);
  const ownVote = party === undefined ? undefined : table.votes[party];
  return {
    ...(table.agreement === undefined ? {} : { agreement: table.agreement }),
    signatories: (table.agreement?.parties ?? []).map((one) => faceOf(scenario, one)),
    voters: partiesWithRole(scenario, 'ratifier').map((one) => {
      const vote = table.votes[one];
      return {
        party: faceOf(scenario, one),
        hasVoted: table.voted.includes(one),
        ...(vote === undefined ? {} : { vote }),
      };
    }),
    ...ownTurn(may?.vote, isRatifier(view) && party !== undefined && !table.voted.includes(party)),
    ...(ownVote === undefined ? {} : { ownVote }),
    rule: scenario.agreement.ratification,
    returnMinutes: table.returns === 0 ? scenario.agreement.returnMinutes : 0,
  };
}

function ownTurn(answer: Permission | undefined, isVoter: boolean): Pick<VoteView, 'mayVote' | 'blocked'> {
  if (answer === 'yes') return { mayVote: true };
  const mayVote = isVoter && (answer === 'table-paused' || answer === 'phase-over');
  return mayVote ? { mayVote, blocked: answer } : { mayVote };
}

/** Whether the viewer's party votes on agreements. */
export function isRatifier(view: TableView): boolean {
  const party = ownParty(view);
  return party !== undefined && partiesWithRole(view.scenario, 'ratifier').includes(party);
}

/** An agreement that the ratifiers sent back. */
export interface ReturnedAgreement {
  readonly agreement: Agreement;
  /** Ratifiers that voted against it; empty when nobody voted in time. */
  readonly refusedBy: readonly PartyFace[];
  /** Parties that have made an offer since. */
  readonly offeredSince: readonly PartyId[];
}

/** The agreement that came back, while the negotiation that it reopened goes on. */
export function returnedAgreement({ scenario, table, entries }: TableView): ReturnedAgreement | undefined {
  const isReopened = table.stage.kind === 'negotiation' || table.stage.kind === 'break';
  if (!isReopened || table.returns === 0) return undefined;
  const events = entries.flatMap((entry) => entry.events);
  const reached = events.findLast((event) => event.type === 'TentativeAgreementReached');
  if (reached === undefined) return undefined;
  const since = events.slice(events.indexOf(reached));
  const { type: _, playMs: __, ...agreement } = reached;
  return {
    agreement,
    refusedBy: partiesWithRole(scenario, 'ratifier')
      .filter((party) => table.votes[party] === 'against')
      .map((party) => faceOf(scenario, party)),
    offeredSince: since.flatMap((event) => (event.type === 'OfferMade' ? [event.party] : [])),
  };
}

/** The conditions that ratifiers stated and did not drop, in the order in which they were stated. */
export function standingConditions(view: TableView): ConditionRow[] {
  const party = ownParty(view);
  return view.table.conditions
    .filter((condition) => !condition.dropped)
    .map((condition) => ({
      condition,
      party: faceOf(view.scenario, condition.party),
      isOwn: condition.party === party,
    }));
}

/** When and how the agreement that stands came about, as far as the viewer reads it. */
export interface AgreedMoment {
  /** The offer that all accepted; absent where the viewer did not read it. */
  readonly offer?: Offer;
  /** Ms since the epoch. */
  readonly at: number;
  /** Whole minute of play since the table's start. */
  readonly minute: number;
  /** Phases between the negotiation and the vote that were left out. */
  readonly skipped: readonly CaseText[];
}

/** The moment of the last agreement, from the entry in which it was reached. */
export function agreedMoment({ scenario, table, entries }: TableView): AgreedMoment | undefined {
  const at = entries.findLastIndex(({ events }) => events.some(({ type }) => type === 'TentativeAgreementReached'));
  const events = entries[at]?.events ?? [];
  const reached = events.find((event) => event.type === 'TentativeAgreementReached');
  if (reached?.type !== 'TentativeAgreementReached') return undefined;
  const closed = events.find((event) => event.type === 'OfferClosed' && event.how === 'accepted');
  const offer = closed?.type === 'OfferClosed' ? table.offers[closed.offer] : undefined;
  const vote = events.find((event) => event.type === 'PhaseStarted');
  const before = entries
    .slice(0, at)
    .flatMap((entry) => entry.events)
    .findLast((event) => event.type === 'PhaseStarted');
  const skipped =
    vote?.type === 'PhaseStarted' && before?.type === 'PhaseStarted'
      ? scenario.phases.slice(before.index + 1, vote.index).map(({ name }) => name)
      : [];
  return {
    at: entries[at]?.at ?? 0,
    minute: Math.floor(reached.playMs / 60_000),
    skipped,
    ...(offer === undefined ? {} : { offer }),
  };
}
