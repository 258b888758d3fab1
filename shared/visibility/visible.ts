import type { TableEvent } from '../negotiation/events.ts';
import { evolve } from '../negotiation/evolve.ts';
import type { Table } from '../negotiation/table.ts';
import { audienceOf } from './audience.ts';
import { type Audience, isReader, type Viewer } from './viewer.ts';

/** What of a log a viewer gets: nothing in it counts or names what the viewer may not see. */
export interface VisibleEntry {
  /** Counts the entries of this viewer in this epoch, from 1. */
  readonly cursor: number;
  /** Server time, ms since the epoch. */
  readonly at: number;
  readonly events: readonly TableEvent[];
}

/** One decision with the readers of each of its events. */
export interface ReadableEntry {
  readonly at: number;
  readonly events: readonly { readonly event: TableEvent; readonly live: Audience; readonly revealed: Audience }[];
}

/** Fixes who reads each event of a decision, against the table as it was before that event. */
export function withReaders(before: Table, at: number, events: readonly TableEvent[]): ReadableEntry {
  let table = before;
  const readable = events.map((event, index) => {
    const live = audienceOf(event, table, 'live');
    const revealed = audienceOf(event, table, 'revealed');
    // Nobody asks for the table after the last event.
    if (index < events.length - 1) table = evolve(table, event);
    return { event, live, revealed };
  });
  return { at, events: readable };
}

/** The events of an entry that a viewer may read, live or after the reveal. */
export function eventsFor(entry: ReadableEntry, viewer: Viewer, revealed: boolean): TableEvent[] {
  return entry.events.filter((one) => isReader(viewer, revealed ? one.revealed : one.live)).map((one) => one.event);
}

/** All entries that a viewer may read in one epoch, with the viewer's own cursors. */
export function visible(entries: readonly ReadableEntry[], viewer: Viewer, revealed: boolean): VisibleEntry[] {
  const seen: VisibleEntry[] = [];
  for (const entry of entries) {
    const events = eventsFor(entry, viewer, revealed);
    if (events.length > 0) seen.push({ cursor: seen.length + 1, at: entry.at, events });
  }
  return seen;
}
