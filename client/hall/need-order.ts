import type { TableStatus } from '../../shared/wire/hall-messages.ts';

/** How long the order of the list stands still, ms. */
export const ORDER_STANDS_MS = 10_000;

/** The tables on the left as they are shown. */
export interface ShownOrder {
  readonly tables: readonly number[];
  /** When the order was last made (ms); tables that were only added below do not count. */
  readonly at: number;
}

/**
 * The order without tables that are gone, and without those that closed and need nobody: they wait for nothing more. A
 * table under the pointer or with the focus stays.
 * @param lines every table of the round
 * @param needy tables that need a person now
 */
export function leaveOutClosed(
  shown: ShownOrder,
  lines: readonly Pick<TableStatus, 'table' | 'stage'>[],
  needy: ReadonlySet<number>,
  held: readonly number[],
): ShownOrder {
  const there = new Set(
    lines
      .filter(({ table, stage }) => stage !== 'closed' || needy.has(table) || held.includes(table))
      .map(({ table }) => table),
  );
  const tables = shown.tables.filter((table) => there.has(table));
  return tables.length === shown.tables.length ? shown : { ...shown, tables };
}

/**
 * The order in which the tables that need a person are shown. Until `ORDER_STANDS_MS` have passed nothing moves and
 * nothing goes; what is new comes below. Then the list is made anew, and a table under the pointer or with the focus
 * keeps its place all the same.
 * @param needy tables that need a person now, worst first
 * @param held tables under the pointer or with the focus
 */
export function arrangeNeeds(
  shown: ShownOrder | undefined,
  needy: readonly number[],
  held: readonly number[],
  now: number,
): ShownOrder {
  if (shown === undefined) return { tables: needy, at: now };
  if (now - shown.at < ORDER_STANDS_MS) {
    const fresh = needy.filter((table) => !shown.tables.includes(table));
    return fresh.length === 0 ? shown : { ...shown, tables: [...shown.tables, ...fresh] };
  }
  const kept = shown.tables.flatMap((table, place) => (held.includes(table) ? [{ table, place }] : []));
  const tables = needy.filter((table) => !held.includes(table));
  for (const { table, place } of kept) {
    // A shorter list would pull the row away from under the hand: then the present order stands a little longer.
    if (place > tables.length) return { ...shown, at: now };
    tables.splice(place, 0, table);
  }
  return { tables, at: now };
}
