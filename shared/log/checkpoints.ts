import type { TableEvent } from '../negotiation/events.ts';
import type { Table } from '../negotiation/table.ts';
import { fold } from './replay.ts';

/** Entries between two kept tables: a jump folds at most this many. */
const EVERY = 100;

/** A log that can be entered at any step. */
export interface Checkpoints {
  /** How many entries there are. */
  readonly length: number;
  /** The table after the first `step` entries; a number outside 0 … `length` counts as the nearest one inside. */
  at(step: number): Table;
}

/**
 * Keeps the table after every hundredth entry, so that jumping back costs as little as going on. Nothing is folded
 * before it is asked for, and what `at` gives is what folding from the start gives.
 */
export function createCheckpoints(
  initial: Table,
  entries: readonly { readonly events: readonly TableEvent[] }[],
  every = EVERY,
): Checkpoints {
  /** kept[i] is the table after i × every entries. */
  const kept: Table[] = [initial];
  /** Where the last answer stood: the next step is usually the one after it. */
  let last = { step: 0, table: initial };

  function foldOn(from: number, table: Table, to: number): Table {
    let folded = table;
    for (let step = from; step < to; step++) {
      folded = fold(folded, entries[step]?.events ?? []);
      if ((step + 1) % every === 0) kept[(step + 1) / every] ??= folded;
    }
    return folded;
  }

  return {
    length: entries.length,
    at(wanted) {
      const step = Math.min(entries.length, Math.max(0, Math.floor(wanted)));
      const near = Math.min(kept.length - 1, Math.floor(step / every));
      const isLastNearer = last.step <= step && last.step >= near * every;
      const from = isLastNearer ? last : { step: near * every, table: kept[near] ?? initial };
      last = { step, table: foldOn(from.step, from.table, step) };
      return last.table;
    },
  };
}
