import type { TableView } from '../lib/table/table-store.ts';

/**
 * Name under which this device keeps something about a seat's table. The moment of the first entry tells the rounds of a
 * session apart, so that what was read in one case does not count in the next.
 */
export function storageName(what: string, { seat, entries }: TableView): string {
  const place = [seat.session, seat.table, seat.seat?.party ?? '', seat.seat?.seat ?? '', entries[0]?.at ?? 0];
  return `runding.${what}.${place.join('.')}`;
}
