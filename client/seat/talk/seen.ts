import { readStored, writeStored } from '../../feed/device-storage.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { deviceKey } from '../device-key.ts';
import type { Desk } from '../seat-state.ts';
import type { Seen, TalkChannel } from '../talk-list.ts';

function stored(view: TableView): Seen {
  try {
    const kept: unknown = JSON.parse(readStored(deviceKey('read', view)) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, count]) => typeof count === 'number')) as Seen;
  } catch {
    return {};
  }
}

/** How many messages of each channel were read on this device, also before a reload. */
export function seenOf(desk: Desk, view: TableView): Seen {
  return { ...stored(view), ...desk.seen.value };
}

/** Everything in this channel is on the screen now. */
export function markSeen(desk: Desk, view: TableView, { key, messages }: TalkChannel): void {
  const seen = { ...stored(view), ...desk.seen.peek() };
  if (seen[key] === messages.length) return;
  const next = { ...seen, [key]: messages.length };
  desk.seen.value = next;
  writeStored(deviceKey('read', view), JSON.stringify(next));
}
