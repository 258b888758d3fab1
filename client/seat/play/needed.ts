import type { TableView } from '../../lib/table/table-store.ts';
import type { SeatState } from '../seat-state.ts';
import { seenOf } from '../talk/seen.ts';
import { talkChannels, unreadIn } from '../talk-list.ts';

/** How many things wait for whoever holds this phone: unread messages, offers to answer, drafts to send, the own vote. */
export function neededOf(seat: SeatState, view: TableView): number {
  const may = seat.may.value;
  if (may === undefined) return 0;
  const seen = seenOf(seat, view);
  const unread = talkChannels(view).reduce((sum, channel) => sum + unreadIn(channel, seen), 0);
  const offers = seat.offers.value.open.filter((row) => row.may.accept === 'yes').length;
  const drafts = Object.values(may.drafts).filter((answer) => answer === 'yes').length;
  return unread + offers + drafts + (may.vote === 'yes' ? 1 : 0);
}
