import { readStored, writeStored } from '../../feed/device-storage.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import type { SeatState } from '../seat-state.ts';
import { storageName } from '../storage-name.ts';
import type { Seen, TalkChannel } from '../talk-list.ts';

function stored(view: TableView): Seen {
  try {
    const kept: unknown = JSON.parse(readStored(storageName('read', view)) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, count]) => typeof count === 'number')) as Seen;
  } catch {
    return {};
  }
}

/** How many messages of each channel were read on this device, also before a reload. */
export function seenOf(seat: SeatState, view: TableView): Seen {
  return { ...stored(view), ...seat.seen.value };
}

/** Everything in this channel is on the screen now. */
export function markSeen(seat: SeatState, view: TableView, { key, messages }: TalkChannel): void {
  const seen = { ...stored(view), ...seat.seen.peek() };
  if (seen[key] === messages.length) return;
  const next = { ...seen, [key]: messages.length };
  seat.seen.value = next;
  writeStored(storageName('read', view), JSON.stringify(next));
}
