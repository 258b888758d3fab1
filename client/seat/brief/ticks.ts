import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { penOf } from '../../../shared/negotiation/members.ts';
import { readStored, writeStored } from '../../feed/device-storage.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { storageName } from '../storage-name.ts';

/** What a person has marked as read. It stays on the device: nobody else ever sees it. */
export interface Ticks {
  has(section: string): boolean;
  set(section: string, isRead: boolean): void;
}

/** The marks of whoever reads here: of the holder of the pen where several share the device. */
export function useTicks(view: TableView): Ticks {
  const { seat } = view.seat;
  const pen = seat === undefined ? undefined : penOf(view.table, seat);
  const key = `${storageName('brief-read', view)}${pen === undefined ? '' : `.${pen}`}`;
  const read = useSignal<readonly string[]>(stored(key));
  useEffect(() => {
    read.value = stored(key);
  }, [key]);
  return {
    has: (section) => read.value.includes(section),
    set: (section, isRead) => {
      const others = read.peek().filter((one) => one !== section);
      read.value = isRead ? [...others, section] : others;
      writeStored(key, JSON.stringify(read.peek()));
    },
  };
}

function stored(key: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(readStored(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}
