import type { VisibleEntry } from '../../shared/visibility/visible.ts';
import type { Cursor, SyncAnswer } from '../../shared/wire/messages.ts';

/** Where a viewer stands in its entries, and what came in while the answer to a sync was under way. */
export interface EntryLine extends Cursor {
  readonly syncing: boolean;
  readonly waiting: readonly VisibleEntry[];
}

/** What is to be done after something arrived. */
export interface LineStep {
  readonly line: EntryLine;
  /** To be folded now: in order, without gaps. */
  readonly deliver: readonly VisibleEntry[];
  /** The fold starts again before `deliver`. */
  readonly restart: boolean;
  /** Something is missing: ask for a sync from the line's cursor. */
  readonly sync: boolean;
}

/** A line of which nothing is known: the first sync brings everything. */
export const UNKNOWN_LINE: EntryLine = { epoch: '', count: 0, syncing: false, waiting: [] };

/** A sync was asked for: what comes in until its answer waits. */
export function syncAsked(line: EntryLine): EntryLine {
  return { ...line, syncing: true };
}

/** The connection is gone: an answer under way will not come, entries that waited will be sent again. */
export function connectionLost(line: EntryLine): EntryLine {
  return { ...line, syncing: false, waiting: [] };
}

/** One entry arrived by itself: known ones are passed over, the next one is delivered, a gap asks for a sync. */
export function entryReceived(line: EntryLine, entry: VisibleEntry): LineStep {
  if (line.syncing) return quiet({ ...line, waiting: [...line.waiting, entry] });
  if (entry.cursor <= line.count) return quiet(line);
  if (entry.cursor > line.count + 1) return { ...quiet({ ...line, waiting: [entry] }), sync: true };
  return { line: { ...line, count: entry.cursor }, deliver: [entry], restart: false, sync: false };
}

/** A sync was answered: its entries, then those that waited for it. A new epoch or an older place starts the fold again. */
export function syncAnswered(
  line: EntryLine,
  { epoch, from, entries }: Pick<SyncAnswer, 'epoch' | 'from' | 'entries'>,
): LineStep {
  const restart = epoch !== line.epoch || from !== line.count;
  const deliver = [...entries];
  let count = from + entries.length;
  const later = [...line.waiting].sort((a, b) => a.cursor - b.cursor);
  for (const entry of later) {
    if (entry.cursor <= count) continue;
    if (entry.cursor !== count + 1) {
      return { line: { epoch, count, syncing: false, waiting: later }, deliver, restart, sync: true };
    }
    deliver.push(entry);
    count = entry.cursor;
  }
  return { line: { epoch, count, syncing: false, waiting: [] }, deliver, restart, sync: false };
}

function quiet(line: EntryLine): LineStep {
  return { line, deliver: [], restart: false, sync: false };
}
