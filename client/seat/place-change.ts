import { runningPhase, type Table } from '../../shared/negotiation/table.ts';
import type { FeedSeat } from '../feed/feed.ts';

/** What became of somebody's place: another one in the same round, or the next round, in whatever place. */
export type PlaceChange = 'moved' | 'round';

/** What changed from one place to the next; `undefined` while it is the same place. */
export function changeOfPlace(before: FeedSeat, after: FeedSeat): PlaceChange | undefined {
  if (before.session === after.session && before.round !== after.round) return 'round';
  return placeOf(before) === placeOf(after) ? undefined : 'moved';
}

function placeOf({ session, table, seat }: FeedSeat): string {
  return [session, table, seat?.party, seat?.seat].join('/');
}

/** Names the part of a table's course that is on, so that what belonged to the part before can go. */
export function partOf(table: Table): string {
  return [table.stage.kind, runningPhase(table)?.index].join('/');
}
