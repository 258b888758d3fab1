import type { EventOf } from '../../../shared/negotiation/events.ts';
import { seatOf } from '../../../shared/negotiation/members.ts';
import type { Table } from '../../../shared/negotiation/table.ts';
import type { PartyId } from '../../../shared/scenario/vocabulary.ts';
import type { TableView } from './table-store.ts';

/** Somebody who is called otherwise since then. */
export interface Renaming {
  readonly party: PartyId;
  readonly name: string;
  readonly was: string;
  /** How many messages to the whole table came before. */
  readonly after: number;
}

/** Whether a renaming is news: whoever holds a shared phone is renamed among its members by another event. */
export function tellsRenaming(table: Table, event: EventOf<'SeatRenamed'>): boolean {
  if (event.name === event.was) return false;
  return event.member === undefined || seatOf(table, event)?.name !== event.name;
}

/** The names that were corrected at a table, each with its place among what was said to the whole table. */
export function renamingsOf({ table, entries }: Pick<TableView, 'table' | 'entries'>): Renaming[] {
  const found: Renaming[] = [];
  let after = 0;
  for (const event of entries.flatMap(({ events }) => events)) {
    const isSaid = event.type === 'MessageSaid' || event.type === 'ActSaid';
    if (isSaid && event.channel === 'table') after += 1;
    if (event.type !== 'SeatRenamed' || !tellsRenaming(table, event)) continue;
    found.push({ party: event.party, name: event.name, was: event.was, after });
  }
  return found;
}

/** Which of the names of those who share a phone were corrected: their places, unless the list is another one. */
export function correctedPlaces(known: readonly string[], typed: readonly string[]): readonly number[] | undefined {
  if (known.length !== typed.length) return undefined;
  const places = typed.flatMap((name, at) => (name === known[at] ? [] : [at]));
  const isCorrected = places.every((at) => !known.includes(typed[at] ?? ''));
  return isCorrected ? places : undefined;
}
