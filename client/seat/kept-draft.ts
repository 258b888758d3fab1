import type { SeatActor } from '../../shared/negotiation/decision.ts';
import { forget, readStored, writeStored } from '../feed/device-storage.ts';
import type { TableView } from '../lib/table/table-store.ts';
import { readDraft, writeDraft } from './kept-draft-form.ts';
import type { OfferDraft } from './offer-draft.ts';

const keyOf = ({ seat }: TableView, actor: SeatActor) =>
  `runding.draft.${seat.session}.${seat.round ?? 1}.${seat.table}.${actor.party}.${actor.seat}`;

/** The draft that this device keeps for a seat. */
export function keptDraft(view: TableView, actor: SeatActor): OfferDraft | undefined {
  const text = readStored(keyOf(view, actor));
  return text === undefined ? undefined : readDraft(view.scenario, text);
}

/** Keeps a draft on this device. */
export function keepDraft(view: TableView, actor: SeatActor, draft: OfferDraft): void {
  writeStored(keyOf(view, actor), writeDraft(view.scenario, draft));
}

/** The draft went out or was given up. */
export function dropKeptDraft(view: TableView, actor: SeatActor): void {
  forget(keyOf(view, actor));
}
