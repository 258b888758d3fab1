import { seedOf } from '../../../shared/kernel/dice.ts';
import type { CaseText } from '../../../shared/kernel/languages.ts';
import type { TableEvent } from '../../../shared/negotiation/events.ts';
import { penOf } from '../../../shared/negotiation/members.ts';
import { areAllReady } from '../../../shared/negotiation/preparation.ts';
import type { Outcome, Step } from '../../../shared/negotiation/vocabulary.ts';
import type { PartyId } from '../../../shared/scenario/vocabulary.ts';
import { ownParty } from '../../lib/table/parties.ts';
import { tellsRenaming } from '../../lib/table/renamings.ts';
import type { TableView } from '../../lib/table/table-store.ts';

/** Something that happened and that a reader who looks elsewhere should hear of. */
export type News =
  | { readonly kind: 'phase'; readonly name: CaseText }
  | { readonly kind: 'step-announced'; readonly step: Step; readonly at: number }
  | { readonly kind: 'step-cancelled' }
  | { readonly kind: 'resumed' }
  /** Another team has finished this phase, or has not after all. */
  | { readonly kind: 'ready'; readonly party: PartyId; readonly ready: boolean }
  | { readonly kind: 'all-ready' }
  | { readonly kind: 'offer-made'; readonly offer: string }
  | { readonly kind: 'offer-accepted'; readonly offer: string; readonly party: PartyId }
  | { readonly kind: 'offer-closed'; readonly offer: string }
  /** A shared draft of the own team that did not go out. */
  | { readonly kind: 'draft-dropped'; readonly draft: string }
  | { readonly kind: 'agreed' }
  | { readonly kind: 'returned' }
  | { readonly kind: 'closed'; readonly outcome: Outcome }
  | { readonly kind: 'hand-lowered' }
  /** The own seat may talk with its team only, or at the table again. */
  | { readonly kind: 'muted'; readonly muted: boolean }
  /** Somebody at the table has another name. */
  | { readonly kind: 'renamed'; readonly name: string; readonly was: string }
  /** Somebody at the own device took the pen. */
  | { readonly kind: 'pen-taken'; readonly name: string }
  | Notice;

/** Words of the facilitator or an event of the case: stays on the screen until it is put away. */
export type Notice =
  | { readonly kind: 'announcement'; readonly text: string; readonly toTeam: boolean }
  | { readonly kind: 'injected'; readonly title: CaseText; readonly text: CaseText }
  /** A constraint of the case that came into force, and its reason. */
  | { readonly kind: 'rule'; readonly title: CaseText; readonly text: CaseText };

/** What the entries after the first `seen` ones bring, for the viewer's party. */
export function newsAfter(view: TableView, seen: number): News[] {
  const events = view.entries.slice(seen).flatMap((entry) => entry.events);
  return events.flatMap((event) => newsOf(view, event));
}

/**
 * Everything that was said to this viewer by the facilitator or the case, oldest first. What is said to several tables at
 * once has the same key at each.
 */
export function noticesOf({
  entries,
}: Pick<TableView, 'entries'>): { readonly key: string; readonly notice: Notice }[] {
  return entries.flatMap(({ at, events }) =>
    events.flatMap(noticeOf).map((notice) => ({ key: `${at}.${seedOf(JSON.stringify(notice))}`, notice })),
  );
}

function newsOf(view: TableView, event: TableEvent): News[] {
  const own = ownParty(view);
  switch (event.type) {
    case 'PhaseStarted': {
      const phase = view.scenario.phases[event.index];
      return phase === undefined ? [] : [{ kind: 'phase', name: phase.name }];
    }
    case 'StepAnnounced':
      return [{ kind: 'step-announced', step: event.step, at: event.at }];
    case 'StepCancelled':
      return [{ kind: 'step-cancelled' }];
    case 'TableResumed':
      return [{ kind: 'resumed' }];
    case 'PartyReady':
      // The last team of all is told as all of them.
      if (areAllReady(view.table)) return [{ kind: 'all-ready' }];
      return event.party === own ? [] : [{ kind: 'ready', party: event.party, ready: true }];
    case 'ReadinessTakenBack':
      return event.party === own ? [] : [{ kind: 'ready', party: event.party, ready: false }];
    case 'OfferMade':
    case 'OfferShown':
      return event.party === own ? [] : [{ kind: 'offer-made', offer: event.offer }];
    case 'OfferAccepted':
      return event.party === own ? [] : [{ kind: 'offer-accepted', offer: event.offer, party: event.party }];
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
    case 'HandLowered':
      return event.party === own ? [{ kind: 'hand-lowered' }] : [];
    case 'SeatMuted':
      return isOwnSeat(view, event) ? [{ kind: 'muted', muted: event.muted }] : [];
    case 'SeatRenamed':
      return tellsRenaming(view.table, event) ? [{ kind: 'renamed', name: event.name, was: event.was }] : [];
    case 'PenTaken': {
      const name = penOf(view.table, event);
      return name !== undefined && isOwnSeat(view, event) ? [{ kind: 'pen-taken', name }] : [];
    }
    default:
      return noticeOf(event);
  }
}

function isOwnSeat({ seat: { seat: own } }: TableView, which: { party: PartyId; seat: number }): boolean {
  return own !== undefined && own.party === which.party && own.seat === which.seat;
}

function noticeOf(event: TableEvent): Notice[] {
  switch (event.type) {
    case 'AnnouncementMade':
      return [{ kind: 'announcement', text: event.text, toTeam: false }];
    case 'NudgeGiven':
      return [{ kind: 'announcement', text: event.text, toTeam: true }];
    case 'EventInjected':
      return [{ kind: 'injected', title: event.title, text: event.text }];
    case 'ConstraintsEntered':
      return event.constraints.map(({ name, because }) => ({ kind: 'rule', title: name, text: because }));
    default:
      return [];
  }
}
