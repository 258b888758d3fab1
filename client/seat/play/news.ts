import { seedOf } from '../../../shared/kernel/dice.ts';
import type { CaseText } from '../../../shared/kernel/languages.ts';
import type { EventOf, TableEvent } from '../../../shared/negotiation/events.ts';
import { penOf, seatOf } from '../../../shared/negotiation/members.ts';
import { areAllReady } from '../../../shared/negotiation/preparation.ts';
import { channelKey } from '../../../shared/negotiation/table.ts';
import type { Outcome, PauseReason, Step } from '../../../shared/negotiation/vocabulary.ts';
import type { PartyId } from '../../../shared/scenario/vocabulary.ts';
import { ownParty } from '../../lib/table/parties.ts';
import { tellsRenaming } from '../../lib/table/renamings.ts';
import { saidWords } from '../../lib/table/said-words.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { lastHolder, memberName } from '../member-name.ts';

/** Something that happened and that a reader who looks elsewhere should hear of. */
export type News =
  | { readonly kind: 'phase'; readonly name: CaseText }
  | { readonly kind: 'step-announced'; readonly step: Step; readonly at: number }
  | { readonly kind: 'step-cancelled' }
  | { readonly kind: 'paused'; readonly reason: PauseReason }
  | { readonly kind: 'resumed' }
  | { readonly kind: 'extended' }
  /** A team has finished this phase, or has not after all; of the own one every member hears it, nobody who said so. */
  | { readonly kind: 'ready'; readonly party: PartyId; readonly ready: boolean }
  | { readonly kind: 'all-ready' }
  /** Somebody came to a team or left it: the own one at any time, another one before the start. */
  | { readonly kind: 'seated'; readonly party: PartyId; readonly name: string; readonly came: boolean }
  | { readonly kind: 'offer-made'; readonly offer: string }
  | { readonly kind: 'offer-accepted'; readonly offer: string; readonly party: PartyId }
  | { readonly kind: 'acceptance-taken-back'; readonly offer: string; readonly party: PartyId }
  | { readonly kind: 'offer-closed'; readonly offer: string }
  /** Somebody else wrote, in a channel that the viewer reads; a member of the own team is named. */
  | {
      readonly kind: 'said';
      readonly channel: string;
      readonly party: PartyId;
      readonly text: string;
      readonly name?: string;
    }
  /** Of the own team every member hears it: nobody's name stands in it. */
  | { readonly kind: 'condition'; readonly party: PartyId; readonly text: string; readonly dropped: boolean }
  /** The own team let others read an offer. */
  | { readonly kind: 'shown'; readonly offer: string; readonly to: readonly PartyId[] }
  /** What another member of the own team did for it. */
  | { readonly kind: 'mate'; readonly did: MateAct; readonly name: string; readonly offer?: string }
  /** A shared draft of the own team went out as an offer: whose it was; who or what sent it is not recorded. */
  | { readonly kind: 'draft-sent'; readonly offer: string; readonly name: string }
  /** A shared draft of the own team that did not go out. */
  | { readonly kind: 'draft-dropped'; readonly draft: string }
  | { readonly kind: 'agreed' }
  /** Another party has voted. */
  | { readonly kind: 'voted'; readonly party: PartyId }
  | { readonly kind: 'refused-because'; readonly party: PartyId; readonly reason: string }
  | { readonly kind: 'returned' }
  | { readonly kind: 'closed'; readonly outcome: Outcome }
  | { readonly kind: 'revealed' }
  | { readonly kind: 'hand-lowered' }
  /** A facilitator is on the way to the own team, or is not any more. */
  | { readonly kind: 'hand-taken'; readonly name: string | undefined }
  | { readonly kind: 'hand-left' }
  /** The own seat may talk with its team only, or at the table again. */
  | { readonly kind: 'muted'; readonly muted: boolean }
  /** Somebody at the table has another name. */
  | { readonly kind: 'renamed'; readonly name: string; readonly was: string }
  /** Somebody at the own device took the pen. */
  | { readonly kind: 'pen-taken'; readonly name: string }
  | Notice;

export type MateAct = 'offered' | 'accepted' | 'unaccepted' | 'rejected' | 'voted' | 'shared' | 'held' | 'raised';

/** Words of the facilitator or an event of the case: stays on the screen until it is put away. */
export type Notice =
  | { readonly kind: 'announcement'; readonly text: string; readonly toTeam: boolean }
  | { readonly kind: 'injected'; readonly title: CaseText; readonly text: CaseText }
  /** Own points that an event changed: the names of the issues. */
  | { readonly kind: 'points'; readonly issues: readonly CaseText[] }
  /** A constraint of the case that came into force, and its reason. */
  | { readonly kind: 'rule'; readonly title: CaseText; readonly text: CaseText };

/** A notice and what it is remembered by once it was put away. */
export interface KeyedNotice {
  readonly key: string;
  readonly notice: Notice;
}

/** What the entries after the first `seen` ones bring, for the viewer's party. */
export function newsAfter(view: TableView, seen: number): News[] {
  return view.entries.slice(seen).flatMap(({ events }) => {
    const isDraft = events.some((event) => event.type === 'DraftSettled' && event.how === 'sent');
    return events.flatMap((event) =>
      isDraft && event.type === 'OfferMade' && event.party === ownParty(view)
        ? sentDraft(view, event)
        : newsOf(view, event),
    );
  });
}

/**
 * Everything that was said to this viewer by the facilitator or the case, oldest first. What is said to several tables at
 * once has the same key at each.
 */
export function noticesOf(view: TableView): KeyedNotice[] {
  return view.entries.flatMap(({ at, events }) =>
    events
      .flatMap((event) => noticeOf(view, event))
      .map((notice) => ({ key: `${at}.${seedOf(JSON.stringify(notice))}`, notice })),
  );
}

/** In the order in which they are shown: the facilitator's newest words first, then what happened, oldest first. */
export function onTop(notices: readonly KeyedNotice[]): KeyedNotice[] {
  const isSaid = ({ notice }: KeyedNotice) => notice.kind === 'announcement';
  return [...notices.filter(isSaid).reverse(), ...notices.filter((one) => !isSaid(one))];
}

function newsOf(view: TableView, event: TableEvent): News[] {
  const own = ownParty(view);
  switch (event.type) {
    case 'SeatTaken':
    case 'SeatVacated':
      return seatedNews(view, event);
    case 'PhaseStarted': {
      const phase = view.scenario.phases[event.index];
      return phase === undefined ? [] : [{ kind: 'phase', name: phase.name }];
    }
    case 'StepAnnounced':
      return [{ kind: 'step-announced', step: event.step, at: event.at }];
    case 'StepCancelled':
      return [{ kind: 'step-cancelled' }];
    case 'TablePaused':
      // Looking up covers the screen, and says so itself.
      return event.reason === 'eyes-up' ? [] : [{ kind: 'paused', reason: event.reason }];
    case 'PhaseExtended':
      return [{ kind: 'extended' }];
    case 'TableResumed':
      return [{ kind: 'resumed' }];
    case 'PartyReady':
      // The last team of all is told as all of them.
      if (areAllReady(view.table)) return [{ kind: 'all-ready' }];
      return [{ kind: 'ready', party: event.party, ready: true }];
    case 'ReadinessTakenBack':
      return [{ kind: 'ready', party: event.party, ready: false }];
    case 'OfferMade':
      if (event.party === own) return mateNews(view, event, 'offered', event.offer);
      return [{ kind: 'offer-made', offer: event.offer }];
    case 'OfferShown':
      if (event.party === own) return [{ kind: 'shown', offer: event.offer, to: event.shownTo }];
      return [{ kind: 'offer-made', offer: event.offer }];
    case 'OfferAccepted':
      if (event.party === own) return mateNews(view, event, 'accepted', event.offer);
      return [{ kind: 'offer-accepted', offer: event.offer, party: event.party }];
    case 'AcceptanceTakenBack':
      if (event.party === own) return mateNews(view, event, 'unaccepted', event.offer);
      return [{ kind: 'acceptance-taken-back', offer: event.offer, party: event.party }];
    case 'MessageSaid':
    case 'ActSaid':
      return isOwnSeat(view, event) ? [] : [saidNews(view, event)];
    case 'ConditionStated':
      return [{ kind: 'condition', party: event.party, text: event.text, dropped: false }];
    case 'ConditionDropped':
      return droppedCondition(view, event);
    case 'OfferRejected':
      return event.party === own ? mateNews(view, event, 'rejected', event.offer) : [];
    case 'VoteReceived':
      return event.party === own ? [] : [{ kind: 'voted', party: event.party }];
    case 'VoteReasonShown':
      return event.party === own ? [] : [{ kind: 'refused-because', party: event.party, reason: event.reason }];
    case 'VoteCast':
      return mateNews(view, event, 'voted');
    case 'DraftShared':
      return mateNews(view, event, 'shared');
    case 'DraftHeld':
      return mateNews(view, event, 'held');
    case 'OfferClosed':
      return [{ kind: 'offer-closed', offer: event.offer }];
    case 'TentativeAgreementReached':
      return [{ kind: 'agreed' }];
    case 'DraftSettled':
      return event.how === 'dropped' ? [{ kind: 'draft-dropped', draft: event.draft }] : [];
    case 'AgreementReturned':
      return [{ kind: 'returned' }];
    case 'TableClosed':
      return [{ kind: 'closed', outcome: event.outcome }];
    case 'TableRevealed':
      return [{ kind: 'revealed' }];
    case 'HandRaised':
      return mateNews(view, event, 'raised');
    case 'HandLowered':
      return event.party === own ? [{ kind: 'hand-lowered' }] : [];
    case 'HandTaken':
      return event.party === own ? [{ kind: 'hand-taken', name: event.name }] : [];
    case 'HandLeft':
      return event.party === own ? [{ kind: 'hand-left' }] : [];
    case 'SeatMuted':
      return isOwnSeat(view, event) ? [{ kind: 'muted', muted: event.muted }] : [];
    case 'SeatRenamed':
      return tellsRenaming(view.table, event) ? [{ kind: 'renamed', name: event.name, was: event.was }] : [];
    case 'PenTaken': {
      const name = penOf(view.table, event);
      // Where nobody else could have taken it, it is no news.
      const isAlone = seatOf(view.table, event)?.members?.length === 1;
      return name !== undefined && isOwnSeat(view, event) && !isAlone ? [{ kind: 'pen-taken', name }] : [];
    }
    default:
      return noticeOf(view, event);
  }
}

function seatedNews(view: TableView, event: EventOf<'SeatTaken' | 'SeatVacated'>): News[] {
  const { party, seat } = event;
  const isTold = party === ownParty(view) || view.table.stage.kind === 'lobby';
  const holder = event.type === 'SeatTaken' ? event : lastHolder(view.entries, { party, seat });
  if (!isTold || isOwnSeat(view, event) || holder === undefined || holder.kind === 'bot') return [];
  return [{ kind: 'seated', party, name: holder.name, came: event.type === 'SeatTaken' }];
}

function droppedCondition(view: TableView, { party, number }: { party: PartyId; number: number }): News[] {
  const found = view.table.conditions.find((one) => one.party === party && one.number === number);
  return found === undefined ? [] : [{ kind: 'condition', party, text: found.text, dropped: true }];
}

function saidNews(view: TableView, event: EventOf<'MessageSaid' | 'ActSaid'>): News {
  const name = event.party === ownParty(view) ? memberName(view, event) : undefined;
  const text = saidWords(view.scenario, event);
  const said = { kind: 'said', channel: channelKey(event.channel), party: event.party, text } as const;
  return name === undefined ? said : { ...said, name };
}

/** Told to all members, its author too: it goes out by itself, or another member sends it. */
function sentDraft(view: TableView, event: EventOf<'OfferMade'>): News[] {
  const name = memberName(view, event);
  return name === undefined ? [] : [{ kind: 'draft-sent', offer: event.offer, name }];
}

/** Told to the other members alone: who did it knows, and the other teams are told as of the party. */
function mateNews(
  view: TableView,
  event: { readonly party: PartyId; readonly seat: number; readonly pen?: string | undefined },
  did: MateAct,
  offer?: string,
): News[] {
  if (event.party !== ownParty(view) || isOwnSeat(view, event)) return [];
  const name = memberName(view, event);
  return name === undefined ? [] : [{ kind: 'mate', did, name, ...(offer === undefined ? {} : { offer }) }];
}

function isOwnSeat({ seat: { seat: own } }: TableView, which: { party: PartyId; seat: number }): boolean {
  return own !== undefined && own.party === which.party && own.seat === which.seat;
}

function noticeOf(view: TableView, event: TableEvent): Notice[] {
  switch (event.type) {
    case 'AnnouncementMade':
      return [{ kind: 'announcement', text: event.text, toTeam: false }];
    case 'NudgeGiven':
      return [{ kind: 'announcement', text: event.text, toTeam: true }];
    case 'EventInjected':
      return [{ kind: 'injected', title: event.title, text: event.text }];
    case 'PointsChanged': {
      if (event.party !== ownParty(view)) return [];
      const changed = new Set(event.changes.map(({ issue }) => issue));
      const issues = view.scenario.issues.filter((_, issue) => changed.has(issue)).map(({ name }) => name);
      return [{ kind: 'points', issues }];
    }
    case 'ConstraintsEntered':
      return event.constraints.map(({ name, because }) => ({ kind: 'rule', title: name, text: because }));
    default:
      return [];
  }
}
