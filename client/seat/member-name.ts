import type { EventOf } from '../../shared/negotiation/events.ts';
import { seatOf } from '../../shared/negotiation/members.ts';
import type { Seat } from '../../shared/negotiation/table.ts';
import { STAND_IN_SEAT } from '../../shared/negotiation/vocabulary.ts';
import type { PartyId } from '../../shared/scenario/vocabulary.ts';
import { commonText } from '../lib/language/common.ts';
import type { TableView } from '../lib/table/table-store.ts';
import type { SeatState } from './seat-state.ts';
import { seatText } from './words.ts';

/** Who did something: the holder of the pen, else of the seat, also one who has left it since. */
export function memberName(
  { table, entries }: Pick<TableView, 'table' | 'entries'>,
  act: { readonly party: PartyId; readonly seat: number; readonly pen?: string | undefined },
): string | undefined {
  if (act.seat === STAND_IN_SEAT) return seatText().standIn;
  if (act.pen !== undefined) return act.pen;
  const seated = seatOf(table, act);
  if (seated !== undefined) return seated.name;
  return lastHolder(entries, act)?.name;
}

/** Who took a seat last, whether or not they are still in it. */
export function lastHolder(
  entries: TableView['entries'],
  { party, seat }: { readonly party: PartyId; readonly seat: number },
): EventOf<'SeatTaken'> | undefined {
  return entries
    .flatMap(({ events }) => events)
    .findLast(
      (event): event is EventOf<'SeatTaken'> =>
        event.type === 'SeatTaken' && event.party === party && event.seat === seat,
    );
}

/** Who is no person of the team; bots are mostly named so already. */
export function kindWord({ kind, name }: Seat): string | undefined {
  if (kind === 'proxy') return seatText().proxy;
  if (kind === 'bot') return /^bot\b/i.test(name) ? '' : commonText().bot;
  return undefined;
}

/** What a table is called on the own phone: its number, or that it is practise. */
export function placeName({ aid }: SeatState, table: number): string {
  return aid === undefined ? seatText().table(table) : seatText().practise;
}
