import type { VisibleEntry } from '../../shared/visibility/visible.ts';
import type { Cursor, SyncAnswer } from '../../shared/wire/messages.ts';

/** Where a viewer stands in its entries, and what came in while the answer to a sync was under way. */
export interface EntryCursor extends Cursor {
  readonly syncing: boolean;
  readonly waiting: readonly VisibleEntry[];
}

/** What is to be done after something arrived. */
export interface CursorStep {
  readonly cursor: EntryCursor;
  /** To be folded now: in order, without gaps. */
  readonly deliver: readonly VisibleEntry[];
  /** The fold starts again before `deliver`. */
  readonly restart: boolean;
  /** Something is missing: ask for a sync from its cursor. */
  readonly sync: boolean;
}

/** A cursor of which nothing is known: the first sync brings everything. */
export const UNKNOWN_CURSOR: EntryCursor = { epoch: '', count: 0, syncing: false, waiting: [] };

/** A sync was asked for: what comes in until its answer waits. */
export function syncAsked(cursor: EntryCursor): EntryCursor {
  return { ...cursor, syncing: true };
}

/** The connection is gone: an answer under way will not come, entries that waited will be sent again. */
export function connectionLost(cursor: EntryCursor): EntryCursor {
  return { ...cursor, syncing: false, waiting: [] };
}

/** One entry arrived by itself: known ones are passed over, the next one is delivered, a gap asks for a sync. */
export function entryReceived(cursor: EntryCursor, entry: VisibleEntry): CursorStep {
  if (cursor.syncing) return quiet({ ...cursor, waiting: [...cursor.waiting, entry] });
  if (entry.cursor <= cursor.count) return quiet(cursor);
  if (entry.cursor > cursor.count + 1) return { ...quiet({ ...cursor, waiting: [entry] }), sync: true };
  return { cursor: { ...cursor, count: entry.cursor }, deliver: [entry], restart: false, sync: false };
}

/** A sync was answered: its entries, then those that waited for it. A new epoch or an older place starts the fold again. */
export function syncAnswered(
  cursor: EntryCursor,
  { epoch, from, entries }: Pick<SyncAnswer, 'epoch' | 'from' | 'entries'>,
): CursorStep {
  const restart = epoch !== cursor.epoch || from !== cursor.count;
  const deliver = [...entries];
  let count = from + entries.length;
  const later = [...cursor.waiting].sort((a, b) => a.cursor - b.cursor);
  for (const entry of later) {
    if (entry.cursor <= count) continue;
    if (entry.cursor !== count + 1) {
      return { cursor: { epoch, count, syncing: false, waiting: later }, deliver, restart, sync: true };
    }
    deliver.push(entry);
    count = entry.cursor;
  }
  return { cursor: { epoch, count, syncing: false, waiting: [] }, deliver, restart, sync: false };
}

function quiet(cursor: EntryCursor): CursorStep {
  return { cursor, deliver: [], restart: false, sync: false };
}
