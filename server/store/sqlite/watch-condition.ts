import { Listeners } from '../../listeners.ts';
import type { StoreCondition } from '../event-store.ts';

/** A disk that failed is asked again after this long (ms), so that room is noticed when nobody writes. */
const PROBE_EVERY_MS = 2000;

/** Keeps the condition of a store, from what is heard of its batches and of its thread. */
export interface WatchedCondition {
  readonly now: () => StoreCondition;
  readonly onChange: (listener: (condition: StoreCondition) => void) => () => void;
  /** A batch could not be written, for this reason; `undefined` for one that was. */
  readonly noteWriting: (failedBecause: string | undefined) => void;
  readonly noteTraces: (left: boolean) => void;
}

/** @param probe tries to write; what comes of it is heard by `noteWriting` */
export function watchCondition(probe: () => Promise<unknown>): WatchedCondition {
  let condition: StoreCondition = { tracesLeft: false };
  let isProbing = false;
  const changed = new Listeners<[condition: StoreCondition]>(() => 'the condition of the store');

  function change(next: StoreCondition): void {
    condition = next;
    changed.tell(condition);
  }

  function probeLater(): void {
    if (isProbing) return;
    isProbing = true;
    setTimeout(() => {
      isProbing = false;
      // A store that has ended takes nothing more.
      probe().catch(() => undefined);
    }, PROBE_EVERY_MS).unref();
  }

  return {
    now: () => condition,
    onChange: (listener) => changed.add(listener),
    noteWriting(reason) {
      const { failing, tracesLeft } = condition;
      if (reason === undefined) {
        if (failing !== undefined) change({ tracesLeft });
        return;
      }
      probeLater();
      if (failing?.reason !== reason) change({ tracesLeft, failing: { since: failing?.since ?? Date.now(), reason } });
    },
    noteTraces: (left) => change({ ...condition, tracesLeft: left }),
  };
}
