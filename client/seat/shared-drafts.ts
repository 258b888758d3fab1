import type { SeatActor } from '../../shared/negotiation/decision.ts';
import type { TableView } from '../lib/table/table-store.ts';
import { draftFromShared, type OfferDraft } from './offer-draft.ts';

/**
 * The draft that a seat shared and that the entries from place `from` on drop instead of sending: by a member, by the end
 * of the phase or because the rules no longer allow it. A draft that its team replaced by a newer one is not meant.
 */
export function droppedDraft({ entries }: TableView, actor: SeatActor, from: number): OfferDraft | undefined {
  const fresh = entries.slice(from);
  const dropped = fresh
    .filter(({ events }) => !events.some((event) => event.type === 'DraftShared'))
    .flatMap(({ events }) => events)
    .findLast((event) => event.type === 'DraftSettled' && event.how === 'dropped');
  if (dropped?.type !== 'DraftSettled') return undefined;
  const shared = entries
    .flatMap(({ events }) => events)
    .find((event) => event.type === 'DraftShared' && event.draft === dropped.draft);
  if (shared?.type !== 'DraftShared' || shared.party !== actor.party || shared.seat !== actor.seat) return undefined;
  const { type: _, draft: id, ...content } = shared;
  return draftFromShared({ id, ...content });
}
