import { seatOf } from '../../shared/negotiation/members.ts';
import { STAND_IN_SEAT } from '../../shared/negotiation/vocabulary.ts';
import type { PartyId } from '../../shared/scenario/vocabulary.ts';
import type { TableView } from '../lib/table/table-store.ts';
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
  const taken = entries
    .flatMap(({ events }) => events)
    .findLast((event) => event.type === 'SeatTaken' && event.party === act.party && event.seat === act.seat);
  return taken?.type === 'SeatTaken' ? taken.name : undefined;
}
